import { type AdvertReading, claimedLevel, readText, spokenOf } from "@twoway/language";
import { about, type Draft, type EntryId, type EntryOf, type Level } from "@twoway/model";
import { held } from "./held.ts";
import type { AdvertAdvice, AdvertClaim, AdvertTerm, Quote, View } from "./types.ts";

/** Readings of documents already read: a document never changes. */
const readings = new WeakMap<object, ReturnType<typeof readText>>();

/** What an advert says of the standards, what it leaves out of mine, what they need. */
export function readAdvert(view: View, text: string): AdvertAdvice {
  return advice(view, readText(text, view.library.lexicon));
}

/** The same for a document of the journal, read once. */
export function readDocument(view: View, document: EntryOf<"document.added">): AdvertAdvice {
  const known = readings.get(document) ?? readText(document.text, view.library.lexicon);
  readings.set(document, known);
  return advice(view, known);
}

function advice(view: View, reading: ReturnType<typeof readText>): AdvertAdvice {
  const nothing = { terms: [], claims: [], needs: [], signsOfNeed: [], scams: [], improper: [] };
  if ("refused" in reading) return { ...nothing, silent: held(view), refused: reading.refused };
  const claims = claimsOf(view, reading);
  const touched = spokenOf(reading, view.library.termStandards);
  return {
    ...(reading.organisation ? { organisation: reading.organisation.quote } : {}),
    ...(reading.title ? { role: reading.title.quote } : {}),
    terms: termsOf(reading),
    claims,
    silent: held(view).filter(({ from }) => from === undefined || !touched.has(from)),
    needs: reading.needs.map(({ quote, start, end, must }) => ({ quote, start, end, must })),
    signsOfNeed: reading.signsOfNeed,
    scams: reading.scams,
    improper: reading.improper,
  };
}

const datesLast = ["start", "closing", "interview"] as const;

function termsOf({ pay, hours, place, reportsTo, dates }: AdvertReading): readonly AdvertTerm[] {
  const term = (about: AdvertTerm["about"], span: Quote | undefined): AdvertTerm[] => {
    if (!span) return [];
    // "Hours: 40" stands under a heading of its own already.
    const label = /^[\p{L} ]{2,20}:\s*/u.exec(span.quote)?.[0].length ?? 0;
    return [{ about, quote: span.quote.slice(label), start: span.start + label, end: span.end }];
  };
  return [
    ...term("pay", pay?.from === undefined ? undefined : pay),
    ...term("hours", hours),
    ...term("place", place),
    ...term("reports-to", reportsTo),
    ...datesLast.flatMap((kind) =>
      term(
        kind,
        dates.find((date) => date.kind === kind),
      ),
    ),
  ];
}

function claimsOf({ state, library }: View, { claims }: AdvertReading): readonly AdvertClaim[] {
  const mine = new Map(state.standards.map(({ id, now }) => [now.from, id]));
  return claims.flatMap((claim) => {
    const standard = library.standards.get(claim.standard);
    if (!standard) return [];
    const level = claimedLevel(claim);
    const own = mine.get(claim.standard);
    return {
      start: claim.start,
      end: claim.end,
      quote: claim.quote,
      standard: claim.standard,
      name: standard.name,
      ...(own === undefined ? {} : { mine: own }),
      direction: claim.direction,
      ...(level === undefined ? {} : { level }),
      kind: claim.kind,
    };
  });
}

/** The claims of a prospect's adverts about standards that are not one's own yet. */
export function claimsOfProspect(view: View, prospect: EntryId): readonly AdvertClaim[] {
  return about(view.state, prospect)
    .documents.filter(({ kind }) => kind === "advert")
    .flatMap((document) => readDocument(view, document).claims);
}

/** How a claim of an advert weighs: a phrase hardly, a promise little, a fact as much as an advert can. */
export function modsOf({ kind }: Pick<AdvertClaim, "kind">): ("slogan" | "promise")[] {
  return kind === "stock" ? ["slogan"] : kind === "promise" ? ["promise"] : [];
}

/**
 * The observations that a prospect's adverts give and that are not in the journal yet: claims about adopted
 * standards, but for those noted before or called wrong. They are noted as entries, so
 * that the same journal gives the same beliefs after an update of the lexicon.
 */
export function claimsToNote(view: View, prospect: EntryId): readonly Draft[] {
  const { documents, observations } = about(view.state, prospect);
  return documents
    .filter(({ kind }) => kind === "advert")
    .flatMap((document) =>
      readDocument(view, document).claims.flatMap((claim): Draft[] => {
        const noted = observations.some((one) => isOf(one, document.id, claim));
        if (noted || claim.level === undefined || !claim.mine || isDismissed(view, document.id, claim))
          return [];
        return [observed(prospect, document, claim, claim.mine, claim.level)];
      }),
    );
}

function isOf(one: EntryOf<"observation.noted">, document: EntryId, claim: AdvertClaim): boolean {
  return one.document === document && one.standard === claim.mine && one.span?.start === claim.start;
}

/**
 * Whether a claim was called wrong. It does not return: not when the words are read a little differently one day,
 * and not when the same words stand in the advert that is kept once more.
 */
export function isDismissed(
  { state }: View,
  document: EntryId,
  { start, end, quote, standard, mine }: AdvertClaim,
): boolean {
  return state.dismissed.some((one) => {
    if (one.standard !== undefined && one.standard !== standard && one.standard !== mine) return false;
    if (one.document === document) return one.start < end && start < one.end;
    const here = advertOf(state, document);
    const there = advertOf(state, one.document);
    return (
      there !== undefined &&
      there.prospect === here?.prospect &&
      there.text.slice(one.start, one.end) === quote
    );
  });
}

function advertOf({ byProspect }: View["state"], id: EntryId): EntryOf<"document.added"> | undefined {
  for (const { documents } of byProspect.values()) {
    const found = documents.find((one) => one.id === id);
    if (found) return found;
  }
  return undefined;
}

function observed(
  prospect: EntryId,
  document: EntryOf<"document.added">,
  claim: AdvertClaim,
  standard: EntryId,
  level: Level,
): Draft {
  return {
    type: "observation.noted",
    at: document.at,
    prospect,
    standard,
    level,
    voice: "recruiter",
    channel: "advert",
    mods: modsOf(claim),
    document: document.id,
    span: { start: claim.start, end: claim.end },
    words: claim.quote,
  };
}
