import type { Told } from "@twoway/advice";
import { type Reason, sentence } from "@twoway/library";
import type { ReactNode } from "react";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";

/** The last safe day, the chance of an acceptable offer before it, and what is good enough until then. */
export function ThreeNumbers({ known }: { known: Told }) {
  return (
    <div className="cols three">
      <LastSafeDay known={known} />
      <Chance known={known} />
      <Enough known={known} />
    </div>
  );
}

function LastSafeDay({ known: { lastSafe } }: { known: Told }) {
  const say = useSay();
  const { day } = useDates();
  const [first, ...rest] = lastSafe.because;
  const value =
    lastSafe.kind === "none"
      ? say("decide.hold-no-day")
      : lastSafe.kind === "past"
        ? say("decide.hold-past")
        : day(lastSafe.on ?? "");
  const notes = lastSafe.kind === "day" ? rest : [first, ...rest];
  return (
    <Plain title={say("decide.hold-last")} value={value}>
      <Notes reasons={notes} />
    </Plain>
  );
}

function Chance({ known: { chance, lastSafe } }: { known: Told }) {
  const say = useSay();
  const title = say(lastSafe.kind === "none" ? "decide.hold-chance-year" : "decide.hold-chance");
  const { said } = chance;
  if (!said) {
    return (
      <Plain title={title} value={say("decide.hold-no-chance")}>
        <Notes reasons={chance.because} />
      </Plain>
    );
  }
  const { about, low, high } = said;
  const [, ...rest] = chance.because;
  return (
    <Plain title={title} value={say("decide.hold-odds", { n: about.n, of: about.of })}>
      <p className="note small">
        {say("decide.hold-range", { lowN: low.n, lowOf: low.of, highN: high.n, highOf: high.of })}
      </p>
      <Notes reasons={rest} />
    </Plain>
  );
}

function Enough({ known: { enough, lastSafe } }: { known: Told }) {
  const say = useSay();
  const [first, ...rest] = enough.because;
  const any = first?.code === "hold-out-least-any";
  const { n, of } = enough.share;
  return (
    <Plain
      title={say(lastSafe.kind === "day" ? "decide.hold-enough" : "decide.hold-enough-now")}
      value={any ? say("decide.hold-any") : say("decide.hold-share", { n, of })}
    >
      {any && <p className="note small">{say("decide.hold-any-note")}</p>}
      <Notes reasons={rest} />
    </Plain>
  );
}

function Plain({ title, value, children }: { title: string; value: string; children: ReactNode }) {
  return (
    <div className="stack tight">
      <h3 className="label">{title}</h3>
      <p className="serif">{value}</p>
      {children}
    </div>
  );
}

function Notes({ reasons }: { reasons: readonly (Reason | undefined)[] }) {
  const say = useSay();
  return reasons.map(
    (reason) =>
      reason && (
        <p key={reason.code} className="note small">
          {sentence(reason, say)}
        </p>
      ),
  );
}
