import {
  type AdvertDate,
  type AdvertReading,
  type Claim,
  type Hours,
  longestText,
  type Pay,
  readPage,
  readText,
  type Span,
  spokenOf,
} from "@twoway/language";
import { english } from "@twoway/library";
import type { Asked } from "../asked.ts";
import { type Given, given, refusalOf } from "../input.ts";
import { listed, print, printJson, shown, wrapped } from "../paper.ts";
import { placesIn } from "./places.ts";

/** What an advert says, as `docs/formats.md` publishes it. */
export interface AdvertRead {
  readonly title: string | null;
  readonly organisation: string | null;
  readonly pay: Quoted<Pay, "from" | "to" | "currency" | "per"> | null;
  readonly place: string | null;
  readonly remote: string | null;
  readonly hours: Hours | null;
  readonly reportsTo: string | null;
  readonly dates: readonly (Span & Pick<AdvertDate, "kind"> & { readonly day: string | null })[];
  readonly claims: readonly (Span &
    Pick<Claim, "standard" | "direction" | "kind"> & { readonly level: number | null })[];
  readonly needs: readonly (Span & { readonly must: boolean })[];
  readonly signsOfNeed: readonly Span[];
  readonly improper: readonly (Span & { readonly family: string })[];
  readonly scams: readonly (Span & { readonly family: string })[];
  readonly missing: readonly string[];
}
type Quoted<T extends Span, K extends keyof T> = Span & {
  readonly [P in K]-?: Exclude<T[P], undefined> | null;
};

/** `twoway advert`: what one advert says, and what it leaves out. */
export async function advert({ words, flags }: Asked): Promise<void> {
  const read = advertRead(await given("advert", words));
  if (flags.has("--json")) printJson(read);
  else print(inWords(read));
}

/**
 * Reads an advert: plain text, HTML, or a job posting as JSON-LD.
 * @throws Fault for what cannot be read
 */
export function advertRead(file: Given): AdvertRead {
  if (file.text.length > longestSource) throw refusalOf(file, "too long", longestSource);
  const page = readPage(file.text);
  const reading = readText(page.text, english.lexicon);
  if ("refused" in reading) throw refusalOf({ ...file, text: page.text }, reading.refused, longestText);
  return documentOf(reading, placesIn(file.text, page));
}

/** A saved page has many times the characters of its words. */
const longestSource = 4_000_000;

/** @param at moves a stretch of the words that were read to where it stands in the given text */
function documentOf(reading: AdvertReading, at: <T extends Span>(span: T) => T): AdvertRead {
  const { title, organisation, pay, place, remote, hours, reportsTo } = reading;
  const span = (found: Span): Span => {
    const { quote, start, end } = at(found);
    return { quote, start, end };
  };
  const touched = spokenOf(reading, english.termStandards);
  return {
    title: title?.quote ?? null,
    organisation: organisation?.quote ?? null,
    pay: pay
      ? {
          ...span(pay),
          from: pay.from ?? null,
          to: pay.to ?? null,
          currency: pay.currency ?? null,
          per: pay.per ?? null,
        }
      : null,
    place: place?.quote ?? null,
    remote: remote?.quote ?? null,
    hours: hours ? { ...span(hours), from: hours.from, to: hours.to } : null,
    reportsTo: reportsTo?.quote ?? null,
    dates: reading.dates.map(({ kind, day, ...found }) => ({ kind, day: day ?? null, ...span(found) })),
    claims: reading.claims.map(({ standard, direction, level, kind, ...found }) => ({
      standard,
      direction,
      level: level ?? null,
      kind,
      ...span(found),
    })),
    needs: reading.needs.map((need) => ({ ...span(need), must: need.must })),
    signsOfNeed: reading.signsOfNeed.map(span),
    improper: reading.improper.map((found) => ({ ...span(found), family: found.row })),
    scams: reading.scams.map((found) => ({ ...span(found), family: found.row })),
    missing: [...english.standards.keys()].filter((standard) => !touched.has(standard)),
  };
}

function inWords(read: AdvertRead): string[] {
  const facts = [
    ["Job", read.title],
    ["At", read.organisation],
    ["Place", read.place],
    ["Remote", read.remote],
    ["Pay", read.pay?.quote],
    ["Hours", read.hours?.quote],
    ["Reports to", read.reportsTo],
    ...read.dates.map(({ kind, quote }) => [dateNames[kind], quote]),
  ].map(([name, value]) => `${`${name}:`.padEnd(12)}${value ? shown(value, 100) : "not said"}`);
  return [
    ...facts,
    ...part("What it claims", claimsInWords(read.claims)),
    ...part(
      "What they ask for",
      read.needs.map(({ quote, must }) => `${must ? "must" : "nice to have"}: ${shown(quote, 160)}`),
    ),
    ...part(
      "Signs that they need somebody",
      read.signsOfNeed.map(({ quote }) => `“${shown(quote, 160)}”`),
    ),
    ...part(
      "Wording that may be improper",
      read.improper.map(({ quote }) => `“${shown(quote, 160)}”`),
    ),
    ...part(
      "Signs of a scam",
      read.scams.map(({ quote }) => `“${shown(quote, 160)}”`),
    ),
    ...part("What it says nothing about, among what matters most", silent(read)),
    "",
    "An advert is what they say of themselves. Ask before you believe it.",
  ];
}

const dateNames = { closing: "Closes", interview: "Interviews", start: "Starts" } as const;
const kinds = { fact: "a fact", promise: "a promise", stock: "a stock phrase" } as const;
const ways = [
  ["+", "speaks for"],
  ["-", "speaks against"],
  ["0", "touches"],
] as const;

/** Each phrase once, with all that it says of this standard and that. */
function claimsInWords(claims: AdvertRead["claims"]): string[] {
  const phrases = new Map<string, AdvertRead["claims"][number][]>();
  for (const claim of claims) {
    const key = `${claim.quote} ${claim.kind}`;
    phrases.set(key, [...(phrases.get(key) ?? []), claim]);
  }
  return [...phrases.values()].map((same) => {
    const says = ways.flatMap(([direction, verb]) => {
      const found = same.filter((claim) => claim.direction === direction);
      const names = [...new Set(found.map(({ standard }) => nameOf(standard)))];
      return names.length === 0 ? [] : [`${verb} ${listed(names)}`];
    });
    return `“${shown(same[0]?.quote ?? "", 120)}”, ${kinds[same[0]?.kind ?? "stock"]}, ${says.join("; ")}`;
  });
}

function nameOf(standard: string): string {
  return english.standards.get(standard)?.name ?? standard;
}

/** Of the standards of the catalogue, those that matter to most people: thirty names help nobody. */
function silent({ missing }: AdvertRead): string[] {
  const usual = english.defaultConcerns.filter((standard) => missing.includes(standard));
  return usual.length === 0 ? [] : [listed(usual.map(nameOf))];
}

function part(heading: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  const number = lines.length > 1 ? ` (${lines.length})` : "";
  return ["", `${heading}${number}`, ...lines.map((line) => wrapped(line, "    ", "  "))];
}
