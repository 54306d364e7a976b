import type { Worth } from "@twoway/advice";
import { type Reason, type ReasonCode, sentence } from "@twoway/library";
import { Fragment } from "react";
import { useSay, useSpeech } from "../../language.tsx";

/** How often an answer would change the choice, and what that rests on: shown behind a tap. */
const frequencies: ReadonlySet<ReasonCode> = new Set([
  "decides",
  "could-matter",
  "hardly-ever",
  "general-estimates",
]);

/** The reasons in words, the frequency apart. */
export function parted(because: readonly Reason[]): { why: readonly Reason[]; often: readonly Reason[] } {
  return {
    why: because.filter(({ code }) => !frequencies.has(code)),
    often: because.filter(({ code }) => frequencies.has(code)),
  };
}

/** Reasons, one sentence after the other. */
export function Sentences({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay();
  return reasons.map((reason, place) => (
    <Fragment key={reason.code}>
      {place > 0 && " "}
      {sentence(reason, say)}
    </Fragment>
  ));
}

/** What asking is worth; a tenth of a point is the least that is told. */
export function Points({ points }: { points: number }) {
  const { say, locale } = useSpeech();
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  return points < 0.05
    ? say("plan.points-below", { points: tenths.format(0.1) })
    : say("plan.points", { points: tenths.format(points) });
}

/** How often an answer would change the choice; opened, why it is asked, and what asking is worth. */
export function HowOften({ worth: { because, points } }: { worth: Worth }) {
  const say = useSay();
  const { why, often } = parted(because);
  const [frequency, ...rest] = often;
  if (!frequency) return null;
  return (
    <details>
      <summary className="small note unfold">{sentence(frequency, say)}</summary>
      <p className="small note">
        <Sentences reasons={[...why, ...rest]} /> <Points points={points} />
      </p>
    </details>
  );
}
