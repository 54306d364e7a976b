import { type EntryId, type Stage, stages } from "@twoway/model";
import { useLayoutEffect, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { usePause } from "../standards/pause.ts";
import { Card } from "./card.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import type { Summary } from "./summary.ts";
import { useCardDrag } from "./use-card-drag.ts";
import { useMove } from "./use-move.ts";
import { stageWords } from "./words.ts";

interface Step {
  readonly id: EntryId;
  readonly stage: Stage;
}

/** Five columns; on a phone a list by stage. A card moves by hand, by keys, or by its own button. */
export function Board({ all }: { all: readonly Summary[] }) {
  const say = useSay();
  const move = useMove();
  const board = useRef<HTMLDivElement>(null);
  const [over, setOver] = useState<{ readonly id: string; readonly stage: Stage | undefined }>();
  const [ending, setEnding] = useState<Summary>();
  const [last, setLast] = useState<EntryId>();
  const step = usePause(({ id, stage }: Step) => go(id, stage));
  const go = (id: string, stage: Stage) => {
    const summary = all.find(({ thing }) => thing.id === id);
    if (!summary || summary.stage === stage) return;
    if (stage === "ended") setEnding(summary);
    else void move(summary.thing, { stage });
  };
  const grip = useCardDrag({
    onOver: (id, stage) => setOver((now) => (now?.id === id && now.stage === stage ? now : { id, stage })),
    onDrop: (id, stage) => {
      setOver(undefined);
      if (stage) go(id, stage);
    },
  });
  const stageOf = ({ thing, stage }: Summary) => (step.value?.id === thing.id ? step.value.stage : stage);
  const onStep = (summary: Summary) => (by: -1 | 1) => {
    const next = stages[stages.indexOf(stageOf(summary)) + by];
    if (!next) return;
    setLast(summary.thing.id);
    if (next === "ended") {
      step.drop();
      setEnding(summary);
    } else step.move({ id: summary.thing.id, stage: next });
  };
  useFocusKept(board, last, all, step.value);
  return (
    <div className="board" ref={board}>
      {stages.map((stage) => {
        const here = all.filter((one) => stageOf(one) === stage);
        const cards = (
          <ul className="lines">
            {here.map((summary) => (
              <Card
                key={summary.thing.id}
                summary={summary}
                moving={over?.id === summary.thing.id}
                onGrip={grip(summary.thing.id)}
                onStep={onStep(summary)}
              />
            ))}
          </ul>
        );
        return (
          <section
            key={stage}
            className={over?.stage === stage ? "column over-it" : "column"}
            data-stage={stage}
            aria-labelledby={`stage-${stage}`}
          >
            <h2 className="group" id={`stage-${stage}`}>
              {say(stageWords[stage])} <span className="note num">{here.length}</span>
            </h2>
            {stage === "ended" ? <Ended n={here.length}>{cards}</Ended> : cards}
          </section>
        );
      })}
      <p className="hidden" role="status">
        {step.value && say("prospects.now-in", { stage: say(stageWords[step.value.stage]) })}
      </p>
      {ending && <MoveDialog thing={ending.thing} stage="ended" onClose={() => setEnding(undefined)} />}
    </div>
  );
}

/** What has ended is folded away, and nothing of it is lost. */
function Ended({ n, children }: { n: number; children: React.ReactNode }) {
  const say = useSay();
  if (n === 0) return null;
  return (
    <details className="folded">
      <summary className="small">{say("prospects.show-ended", { n })}</summary>
      {children}
    </details>
  );
}

/** A card that went to another column by key takes the focus along. */
function useFocusKept(
  board: { readonly current: HTMLElement | null },
  last: EntryId | undefined,
  ...moved: readonly unknown[]
) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: what moves cards is what is watched
  useLayoutEffect(() => {
    if (!last || document.activeElement !== document.body) return;
    board.current?.querySelector<HTMLElement>(`[data-id="${last}"] .mover > button`)?.focus();
  }, [last, ...moved]);
}
