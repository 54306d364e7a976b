import { about, type EntryId, type LetterKind } from "@twoway/model";
import type { LetterDraft, LetterPart, View } from "./types.ts";

/**
 * A letter filled from the journal. Nothing is made up: a place for which nothing is known stays a gap.
 * @param day writes a date as the reader's language does
 * @throws RangeError when the library has no such letter
 */
export function writeLetter(
  view: View,
  prospect: EntryId,
  kind: LetterKind,
  tone: "plain" | "warm",
  day: (moment: string) => string,
): LetterDraft {
  const letter = view.library.letters.find((one) => one.kind === kind && one.tone === tone);
  if (!letter) throw new RangeError(`no letter to ${kind} in a ${tone} tone`);
  const fills = fillsOf(view, prospect, day);
  const subject = letter.subject.replaceAll(/\{(\w+)\}/g, (_, place: string) => fills[place] ?? "");
  return { subject: subject.replace(/[:,]?\s*$/, ""), parts: partsOf(letter.body, fills) };
}

type Fills = Readonly<Record<string, string | undefined>>;

function partsOf(body: string, fills: Fills): readonly LetterPart[] {
  return body.split(/(\{\w+\})/).flatMap((piece): LetterPart[] => {
    const place = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (piece === "") return [];
    if (place === undefined) return [{ text: piece }];
    const text = fills[place];
    return [text ? { text, fill: place } : { text: "", fill: place, gap: true }];
  });
}

function fillsOf(view: View, prospect: EntryId, day: (moment: string) => string): Fills {
  const { contacts, interviews } = about(view.state, prospect);
  const thing = view.state.prospects.find(({ id }) => id === prospect);
  const named = contacts.filter(({ now }) => now.name);
  const contact = named.find(({ now }) => now.role === "manager") ?? named[0];
  const past = interviews.filter(({ now }) => now.dated && Date.parse(now.at) <= Date.parse(view.now)).at(-1);
  const deadline = thing?.now.myDeadline ?? thing?.now.theirDeadline;
  return {
    contact: contact?.now.name,
    organisation: thing?.now.organisation,
    role: thing?.now.role || undefined,
    date: past && day(past.now.at),
    deadline: deadline && day(deadline),
  };
}
