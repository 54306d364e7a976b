import { about, type Draft, type EntryId, type EntryOf, type Level, type Thing } from "@twoway/model";
import { adopt } from "./adopt.ts";
import { held } from "./held.ts";
import type { TranscriptAdvice, TranscriptProposal } from "./transcript.ts";
import type { Held, View } from "./types.ts";

type Document = EntryOf<"document.added">;

/** A transcript that was kept; a long one came in parts. */
export interface Transcript {
  /** The id of its first part. */
  readonly id: EntryId;
  readonly at: string;
  readonly prospect: EntryId;
  readonly parts: readonly Document[];
  /** Its whole text. */
  readonly text: string;
  /** Whether the others knew that it was recorded; missing where that was left open. */
  readonly consent?: boolean;
}

/** Something a transcript says of a standard, not yet taken nor left aside. */
export interface OpenProposal extends TranscriptProposal {
  /** The part it stands in, and where. */
  readonly document: EntryId;
  readonly span: { readonly start: number; readonly end: number };
  readonly name: string;
  readonly anchors: readonly string[];
  /** The standard of one's own, where there is one. */
  readonly mine?: Held;
}

/** Who spoke, as the journal knows them. */
export type SpokenBy = Pick<EntryOf<"observation.noted">, "voice"> & { readonly who?: EntryId | undefined };

/** The most that one part holds, in bytes. */
const longestPart = 200_000;

/**
 * A text in parts that an entry can hold, cut between lines where there are lines; joined they are the text.
 * @param longest bytes of UTF-8 that one part may have
 */
export function partsOf(text: string, longest = longestPart): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let bytes = 0;
  let line = 0;
  for (let at = 0; at < text.length; ) {
    const sign = text.codePointAt(at) ?? 0;
    const size = sign < 0x80 ? 1 : sign < 0x800 ? 2 : sign < 0x10000 ? 3 : 4;
    if (bytes + size > longest) {
      const cut = line > from ? line : at;
      parts.push(text.slice(from, cut));
      from = cut;
      at = cut;
      bytes = 0;
      continue;
    }
    bytes += size;
    at += sign > 0xffff ? 2 : 1;
    if (sign === 10) line = at;
  }
  if (from < text.length) parts.push(text.slice(from));
  return parts;
}

/** The transcripts of a prospect whose parts are all there, in the order in which they were kept. */
export function transcriptsOf({ state }: Pick<View, "state">, prospect: EntryId): readonly Transcript[] {
  const documents = about(state, prospect).documents.filter(({ kind }) => kind === "transcript");
  return documents
    .filter(({ part }) => part === undefined || part.n === 1)
    .flatMap((first) => {
      const others = documents.filter(({ part }) => part?.first === first.id);
      const parts = [first, ...others.toSorted((a, b) => (a.part?.n ?? 0) - (b.part?.n ?? 0))];
      if (parts.length !== (first.part?.m ?? 1)) return [];
      const known = whole.get(first);
      if (known?.parts.every((part, i) => part === parts[i])) return known;
      const { id, at, consent } = first;
      const transcript: Transcript = {
        id,
        at,
        prospect,
        parts,
        text: parts.map(({ text }) => text).join(""),
        ...(consent === undefined ? {} : { consent }),
      };
      whole.set(first, transcript);
      return transcript;
    });
}
/** Long texts are joined once. */
const whole = new WeakMap<Document, Transcript>();

/** The interview a transcript is of: the one nearest to its time. */
export function interviewHeard(
  { state }: Pick<View, "state">,
  { prospect, at }: Pick<Transcript, "prospect" | "at">,
): Thing<"interview.set"> | undefined {
  const away = ({ now }: Thing<"interview.set">) => Math.abs(Date.parse(now.at) - Date.parse(at));
  return about(state, prospect).interviews.toSorted((a, b) => away(a) - away(b))[0];
}

/** What is left to decide of a reading: neither taken nor left aside. One's own standards come first. */
export function openProposals(
  view: View,
  transcript: Transcript,
  { proposals }: Pick<TranscriptAdvice, "proposals">,
): readonly OpenProposal[] {
  const mine = new Map(held(view).flatMap((one) => (one.from === undefined ? [] : [[one.from, one]])));
  const open = proposals.flatMap((proposal): OpenProposal[] => {
    const standard = view.library.standards.get(proposal.standard);
    const place = placeIn(transcript, proposal);
    if (!standard || !place) return [];
    const own = mine.get(proposal.standard);
    const one = {
      ...proposal,
      ...place,
      name: own?.name ?? standard.name,
      anchors: own?.anchors ?? standard.anchors,
      ...(own ? { mine: own } : {}),
    };
    return wasTaken(view, transcript, one) || wasLeft(view, transcript, one) ? [] : [one];
  });
  return open.toSorted((a, b) => Number(b.mine !== undefined) - Number(a.mine !== undefined));
}

/** The part in which words stand, and where in it; nothing for words that run over the end of a part. */
function placeIn(
  { parts }: Transcript,
  { start, end }: Pick<TranscriptProposal, "start" | "end">,
): Pick<OpenProposal, "document" | "span"> | undefined {
  let from = 0;
  for (const { id, text } of parts) {
    if (start < from + text.length) {
      if (end > from + text.length) return undefined;
      return { document: id, span: { start: start - from, end: end - from } };
    }
    from += text.length;
  }
  return undefined;
}

const meets = (
  one: { readonly start: number; readonly end: number },
  other: { readonly start: number; readonly end: number },
) => one.start < other.end && other.start < one.end;

function wasTaken(
  { state }: View,
  { prospect }: Transcript,
  { document, span, mine, standard }: OpenProposal,
): boolean {
  return about(state, prospect).observations.some(
    (one) =>
      one.document === document &&
      one.span !== undefined &&
      meets(one.span, span) &&
      one.standard !== undefined &&
      (one.standard === mine?.id || fromOf(state, one.standard) === standard),
  );
}

const fromOf = ({ standards }: View["state"], id: EntryId) =>
  standards.find((one) => one.id === id)?.now.from;

/** Whether it was left aside here, or the same words in the same file kept once more. */
function wasLeft({ state }: View, { prospect }: Transcript, one: OpenProposal): boolean {
  return state.dismissed.some((left) => {
    if (left.standard !== undefined && left.standard !== one.standard && left.standard !== one.mine?.id)
      return false;
    if (left.document === one.document) return meets(left, one.span);
    const other = about(state, prospect).documents.find(({ id }) => id === left.document);
    return other?.kind === "transcript" && other.text.slice(left.start, left.end) === one.quote;
  });
}

/** What is recorded when a proposal is taken: the evidence, with the standard as a want where it was not one's own. */
export function taken(
  view: View,
  transcript: Transcript,
  proposal: OpenProposal,
  by: SpokenBy,
  level: Level | null = proposal.level,
): readonly [Draft] | readonly [Draft, (standard: EntryId) => Draft] {
  const interview = interviewHeard(view, transcript);
  const noted = (standard: EntryId): Draft => ({
    type: "observation.noted",
    at: transcript.at,
    prospect: transcript.prospect,
    standard,
    level,
    voice: by.voice,
    channel: "said",
    mods: level === null ? [] : [...proposal.mods],
    ...(proposal.asked === undefined ? {} : { asked: true }),
    ...(by.who ? { who: by.who } : {}),
    ...(interview ? { interview: interview.id } : {}),
    document: proposal.document,
    span: proposal.span,
    words: proposal.quote,
  });
  const { mine } = proposal;
  if (mine && !mine.provisional) return [noted(mine.id as EntryId)];
  return [adopt(view, proposal.standard, { kind: "want" }), noted];
}

/** What is recorded when a proposal is left aside: it does not return. */
export function leftAside({ document, span, standard }: OpenProposal): Draft {
  return { type: "proposal.dismissed", document, ...span, standard };
}
