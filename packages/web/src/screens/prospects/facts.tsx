import { useSay } from "../../language.tsx";
import type { Counts as CountsOf, Summary } from "./summary.ts";
import { endSentences, trendWords, useHours, useNextWords } from "./words.ts";

/** Found, not found, not yet known: a shape, a figure and a word each. */
export function Counts({ counts }: { counts: CountsOf }) {
  const say = useSay();
  const { found, missing, open, heard } = counts;
  if (found + missing + open === 0) return null;
  if (!heard) return <p className="small state open">{say("prospects.count-none")}</p>;
  return (
    <p className="counted small">
      {found > 0 && <span className="state found">{say("prospects.count-found", { n: found })}</span>}
      {missing > 0 && <span className="state missing">{say("prospects.count-missing", { n: missing })}</span>}
      {open > 0 && <span className="state open">{say("prospects.count-open", { n: open })}</span>}
    </p>
  );
}

/** What comes next; for what has ended, one quiet sentence. */
export function NextLine({ summary }: { summary: Summary }) {
  const say = useSay();
  const next = useNextWords();
  if (summary.stage === "ended") {
    return summary.end ? <p className="small note">{say(endSentences[summary.end])}</p> : null;
  }
  return summary.next ? <p className="small">{next(summary.next)}</p> : null;
}

/** How interest moved and what it took, where either is known. */
export function Spent({ summary }: { summary: Summary }) {
  const say = useSay();
  const hours = useHours();
  const { trend, minutes } = summary;
  if (!trend && minutes === 0) return null;
  return (
    <p className="small note">
      {trend && say(trendWords[trend])} {minutes > 0 && hours(minutes)}
    </p>
  );
}
