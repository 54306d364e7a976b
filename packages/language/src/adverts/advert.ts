import type { Span } from "../text.ts";
import { isText, languageOf, type Refusal } from "../tongue.ts";
import { type AdvertRow, type Claim, type Flagged, findClaims } from "./claims.ts";
import { type AdvertDate, datesIn } from "./dates.ts";
import { type Hours, hoursIn } from "./hours.ts";
import { type Need, needsIn } from "./needs.ts";
import { type Pay, payIn } from "./pay.ts";
import { placeIn, remoteIn, reportsToIn } from "./terms.ts";
import { whoIn } from "./who.ts";

/** What an advert says. Each part quotes it; a part that it does not speak of is absent or empty. */
export interface AdvertReading {
  readonly title?: Span;
  readonly organisation?: Span;
  readonly place?: Span;
  readonly pay?: Pay;
  readonly hours?: Hours;
  readonly remote?: Span;
  readonly reportsTo?: Span;
  /** When applications close, when interviews are, when the job begins. */
  readonly dates: readonly AdvertDate[];
  readonly claims: readonly Claim[];
  readonly needs: readonly Need[];
  readonly signsOfNeed: readonly Flagged[];
  readonly scams: readonly Flagged[];
  readonly improper: readonly Flagged[];
  /** "other": partly in another language, and read only where it is English. */
  readonly language: "en" | "other";
}

/** The longest text that is read, in UTF-16 units: what one document of a journal holds. */
export const longestText = 200_000;

/**
 * Reads an advert: who offers what, the terms, what it claims about which standard, what they need.
 * @param text plain text (see `toPlainText`); all offsets are into it
 * @param lexicon the phrase families; compiled once for each array
 * @returns a refusal for what cannot be read; never throws on a text
 */
export function readText(text: string, lexicon: readonly AdvertRow[]): AdvertReading | Refusal {
  if (text.length > longestText) return { refused: "too long" };
  if (!isText(text)) return { refused: "not text" };
  const language = languageOf(text);
  if (language === "other") return { refused: "other language" };
  const { claims, flags } = findClaims(text, lexicon);
  const who = whoIn(text);
  const flagged = (flag: Flagged["flag"]): Flagged[] => flags.filter((found) => found.flag === flag);
  return {
    ...who,
    ...present("place", placeIn(text) ?? who.place),
    ...present("pay", payIn(text)),
    ...present("hours", hoursIn(text)),
    ...present("remote", remoteIn(text)),
    ...present("reportsTo", reportsToIn(text)),
    dates: datesIn(text),
    claims,
    needs: needsIn(text),
    signsOfNeed: flagged("sign of need"),
    scams: flagged("scam"),
    improper: flagged("improper"),
    language: language === "en" ? "en" : "other",
  };
}

/** The standards an advert speaks of, by a claim or by stating a term such as its pay. */
export function spokenOf(
  reading: AdvertReading,
  terms: Readonly<Record<"pay" | "hours", string>>,
): ReadonlySet<string> {
  const stated = [reading.pay?.from === undefined ? [] : [terms.pay], reading.hours ? [terms.hours] : []];
  return new Set([...reading.claims.map(({ standard }) => standard), ...stated.flat()]);
}

function present<K extends string, V>(key: K, value: V | undefined): { [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
}
