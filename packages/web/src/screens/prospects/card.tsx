import { Link } from "@tanstack/react-router";
import type { PointerEvent } from "react";
import { useSay } from "../../language.tsx";
import { Counts, NextLine, Spent } from "./facts.tsx";
import { Mover } from "./mover.tsx";
import type { Summary } from "./summary.ts";

interface CardProps {
  readonly summary: Summary;
  readonly moving?: boolean;
  readonly onGrip?: (event: PointerEvent) => void;
  readonly onStep?: (by: -1 | 1) => void;
}

/** One prospect on the board. */
export function Card({ summary, moving = false, onGrip, onStep }: CardProps) {
  const say = useSay();
  const { thing, stage, label } = summary;
  const { organisation, role, tags, present } = thing.now;
  return (
    <li className={moving ? "pcard stack moving" : "pcard stack"} data-id={thing.id}>
      <h3>
        <Link to="/prospects/$prospect" params={{ prospect: thing.id }}>
          {organisation}
        </Link>
      </h3>
      {role && <p className="small">{role}</p>}
      {label && <p className="small note">{label}</p>}
      <NextLine summary={summary} />
      <Counts counts={summary.counts} />
      <Spent summary={summary} />
      {tags.length > 0 && (
        <ul className="tags small note" aria-label={say("prospects.tags")}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {!present && (
        <Mover thing={thing} stage={stage} {...(onGrip ? { onGrip } : {})} {...(onStep ? { onStep } : {})} />
      )}
    </li>
  );
}
