import type { MessageKey } from "@twoway/library/words";
import type { End, Stage } from "@twoway/model";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useNow } from "../../session.tsx";
import type { Next, Trend } from "./summary.ts";

export const stageWords: Readonly<Record<Stage, MessageKey>> = {
  noticed: "prospects.noticed",
  applied: "prospects.applied",
  talking: "prospects.talking",
  offer: "prospects.offer",
  ended: "prospects.ended",
};

/** How it ended, in the same voice for each. */
export const endWords: Readonly<Record<End, MessageKey>> = {
  accepted: "prospects.end-accepted",
  declined: "prospects.end-declined",
  withdrawn: "prospects.end-withdrawn",
  "by them": "prospects.end-by-them",
  silence: "prospects.end-silence",
};

/** One quiet sentence for each end. */
export const endSentences: Readonly<Record<End, MessageKey>> = {
  accepted: "prospects.ended-accepted",
  declined: "prospects.ended-declined",
  withdrawn: "prospects.ended-withdrawn",
  "by them": "prospects.ended-by-them",
  silence: "prospects.ended-silence",
};

export const trendWords: Readonly<Record<Trend, MessageKey>> = {
  rising: "prospects.interest-rising",
  falling: "prospects.interest-falling",
  steady: "prospects.interest-steady",
  once: "prospects.interest-once",
};

/** A person's words without their full stop, where the sentence goes on. */
export function unended(words: string): string {
  return words.replace(/[.。]\s*$/u, "");
}

/** “Interview, Thursday at 10:00.” */
export function useNextWords(): (next: Next) => string {
  const say = useSay();
  const now = useNow();
  const { when } = useDates();
  return (next) => {
    const on = when(next.at, now);
    if (next.kind === "interview")
      return say("prospects.next-interview", { when: on, number: next.interview.now.number });
    if (next.kind === "reminder")
      return say("prospects.next-reminder", { when: on, words: unended(next.reminder.now.words) });
    return say(next.kind === "mine" ? "prospects.next-mine" : "prospects.next-theirs", { when: on });
  };
}

/** “about 3½ hours”: to the half hour, since nobody kept a stopwatch. */
export function useHours(): (minutes: number) => string {
  const say = useSay();
  return (minutes) =>
    minutes < 45
      ? say("prospects.minutes", { n: Math.round(minutes / 5) * 5 })
      : say("prospects.hours", { n: Math.round(minutes / 30) / 2 });
}
