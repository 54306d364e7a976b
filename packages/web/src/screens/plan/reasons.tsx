import { type Reason, type ReasonCode, sentence } from "@twoway/library";
import { Fragment } from "react";
import { useSay } from "../../language.tsx";

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
