import type { Body } from "@twoway/model";
import { type Clock, readClock, validTime } from "./clock.ts";
import { cut, dottedDay, gap, readDay } from "./day.ts";

type Medium = Body<"interview.set">["medium"];

/** What one field of free words says about an interview. */
export interface When extends Clock {
  /** With whom: the words that are left once those about the time are taken out. May be empty. */
  readonly who: string;
  /** "2026-11-26". */
  readonly day?: string;
  /** The second interview, the third… */
  readonly number?: number;
  readonly medium?: Medium;
}

const ordinals = ["first", "second", "third", "fourth"];
const greeting =
  /^(?:(?:i have|i've got|there is|my|an?|the|job|next|final|last|first|second|third|fourth|1st|2nd|3rd|4th|phone|telephone|video|zoom|teams|online)\s+)*(?:interview|call|chat|meeting|conversation|appointment)\b[\s:,–—-]*/i;

/**
 * Reads “Northgate Clinic, Thursday at ten” or “Acme — 3 Dec 14:30”: with whom, and when. English words.
 * What is not understood stays in `who`, so that nothing typed is lost.
 * @param now the local time where the person is, "2026-11-22T13:51"; days without a year are the next ones from then on
 * @param monthFirst whether “3/12” is the twelfth of March, as in the United States
 */
export function readWhen(words: string, now: string, monthFirst = false): When {
  const today = { today: now.slice(0, 10), time: now.slice(11, 16), monthFirst };
  const { rest, ...manner } = readManner(words.replace(/\s+/g, " "));
  const day = readDay(rest, today);
  const clock = readClock(day.rest);
  const dotted = readDotted({ ...clock, ...(day.day === undefined ? {} : { day: day.day }) }, today);
  const found = dotted.day;
  // Somebody who writes “Thursday at ten” on a Thursday at noon means the next.
  const passed = found === today.today && dotted.time !== undefined && dotted.time < today.time;
  const aWeekOn = passed && /day\b/i.test(words) && !/\btoday\b/i.test(words);
  return {
    who: whoIn(dotted.rest),
    ...(found === undefined ? {} : { day: aWeekOn ? weekAfter(found) : found }),
    ...(dotted.time === undefined ? {} : { time: dotted.time }),
    ...(clock.minutes === undefined ? {} : { minutes: clock.minutes }),
    ...manner,
  };
}

interface Part extends Clock {
  readonly rest: string;
  readonly day?: string;
}

/** “10.12” is a time beside a day, and a day otherwise, as far as it can be one. It says more than “Thursday”. */
function readDotted(part: Part, today: Parameters<typeof readDay>[1]): Part {
  const found = /(?:\b(?:on|at)\s+)?\b(\d{1,2})\.(\d\d)\b(?!\.\w)/i.exec(part.rest);
  if (!found) return part;
  const rest = cut(part.rest, found);
  const [first, second] = [Number(found[1]), Number(found[2])];
  const day = dottedDay(first, second, today);
  const time = validTime(first, second);
  if (part.time === undefined && time !== undefined && (part.day !== undefined || day === undefined)) {
    return { ...part, rest, time };
  }
  return day !== undefined ? { ...part, rest, day } : part;
}

/** The words beside the gaps, without the small words that led into them. */
function whoIn(rest: string): string {
  const edge = "[\\s,;:·|–—-]";
  const joined = rest
    .replace(
      new RegExp(
        `(?:${edge}|\\b(?:on|at|from|and|for)\\b(?=${edge}*${gap}))*${gap}(?:${edge}|${gap})*`,
        "gi",
      ),
      (hole) => (/[,;:·|–—-]/.test(hole) ? `${gap}, ` : `${gap} `),
    )
    .replaceAll(gap, "");
  const trimmed = (words: string) => words.replace(/^[\s,;:·|–—-]+|[\s,;:·|–—-]+$/g, "");
  const named = trimmed(trimmed(joined).replace(greeting, ""));
  return named.replace(/^(?:with|at|for)\s+(?=\S)/i, "").replace(/\s+/g, " ");
}

const byPhone = /\b(?:by|on the|over the) (?:tele)?phone\b|\b(?:tele)?phone (?=interview|call|screen)/i;
const byVideo =
  /\b(?:by|via|on|over) (?:a )?(?:video(?: call)?|zoom|(?:microsoft |ms )?teams|google meet)\b|\b(?:video|online|zoom|teams) (?=interview|call|meeting|chat)/i;
const nth =
  /\b(?:(first|second|third|fourth)|([1-4])(?:st|nd|rd|th))\s+(?:\w+\s+)?(?:interview|call|chat|round|meeting)/i;

/** Which interview it is and how it takes place; the words about how are taken out. */
function readManner(words: string): { rest: string; number?: number; medium?: Medium } {
  const round = nth.exec(words);
  const number = round ? Number(round[2] ?? ordinals.indexOf((round[1] ?? "").toLowerCase()) + 1) : undefined;
  const [phone, video] = [byPhone.exec(words), byVideo.exec(words)];
  const how = phone ?? video;
  return {
    rest: how ? cut(words, how) : words,
    ...(number === undefined ? {} : { number }),
    ...(how ? { medium: phone ? "phone" : "video" } : {}),
  };
}

function weekAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
}
