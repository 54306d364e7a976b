import { isQuestion, sentences } from "../sentences.ts";
import { matches, plainMarks, type Span } from "../text.ts";
import { type SpeechLists, wholeOf, wordsOf } from "./transcript-lists.ts";
import type { RawTurn } from "./turns.ts";

/** What a turn is for: telling them of me, telling me of them, or neither. */
export type Act = "informs them" | "informs me" | "social";

/** The sentences of a turn, asking and telling ones apart. */
export interface Sentences {
  readonly asked: readonly Span[];
  readonly told: readonly Span[];
}

/** Small questions that ask nothing: "right?", "okay?". */
const small = 3;

export function sentencesOfTurn(text: string): Sentences {
  const all = sentences(text);
  const asks = ({ quote }: Span): boolean => isQuestion(quote) && quote.split(/\s+/).length >= small;
  return { asked: all.filter(asks), told: all.filter((sentence) => !asks(sentence)) };
}

/** "Ana Ruiz (Candidate)" and "Ana Ruiz" are one name. */
const bare = (name: string): string => name.replace(/\s*\([^()]*\)$/, "");

/** Whether two names of a file are one person's. */
export const sameSpeaker = (a: string, b: string | undefined): boolean =>
  b !== undefined && bare(a) === bare(b);

/** Who says less than this share of all words is not taken for oneself. */
const least = 0.05;

/**
 * Whose words are one's own: a name such as "Me" or "Candidate", else whoever speaks most like
 * somebody who may take the job. Undefined where nothing tells; it is for the person to say.
 */
export function speakerLikeMe(turns: readonly RawTurn[], lists: SpeechLists): string | undefined {
  const names = [...new Set(turns.map(({ speaker }) => speaker))].filter((name) => name !== "");
  const called = names.filter(
    (name) =>
      wholeOf(lists.me).test(bare(name)) || wholeOf(lists.me).test(/\(([^)]*)\)$/.exec(name)?.[1] ?? ""),
  );
  if (called.length === 1) return called[0];
  const others = names.filter(
    (name) =>
      !wholeOf(lists.them).test(bare(name)) &&
      !wholeOf(lists.them).test(/\(([^)]*)\)$/.exec(name)?.[1] ?? ""),
  );
  if (others.length === 1 && names.length > 1) return others[0];
  const spoken = spokenBy(turns);
  const share = shares(turns);
  const scored = others
    .filter((name) => (share[name] ?? 0) >= least)
    .map((name) => ({ name, score: likeMe(spoken.get(name) ?? "", lists) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first && names.length > 1 && first.score > Math.max(0, second?.score ?? 0) ? first.name : undefined;
}

/** Words are counted in this much of what each one says: that is enough. */
const sample = 20_000;

function spokenBy(turns: readonly RawTurn[]): ReadonlyMap<string, string> {
  const spoken = new Map<string, string>();
  for (const { speaker, text } of turns) {
    const before = spoken.get(speaker) ?? "";
    if (before.length < sample) spoken.set(speaker, `${before}${text.slice(0, sample - before.length)}\n`);
  }
  return spoken;
}

/** How much more somebody speaks of a job they may take than of one they offer, for each hundred words. */
function likeMe(spoken: string, lists: SpeechLists): number {
  const text = plainMarks(spoken);
  const words = text.split(/\s+/).length;
  const of = (list: readonly string[]): number => matches(wordsOf(list), text).length;
  return (100 * (2 * of(lists.mine) - of(lists.ours))) / (words + 20);
}

/** "Tell me about your last job." asks, though it is no question. */
function isRequest(sentence: string, { requests }: SpeechLists): boolean {
  const plain = plainMarks(sentence);
  const first = matches(wordsOf(requests), plain)[0];
  return first !== undefined && first.index < 25;
}

/** Words a social turn may have beyond greetings and thanks. */
const spare = 4;

/** What a turn is for. A question counts for the exchange it opens. */
export function actOf(turn: RawTurn, mine: boolean, lists: SpeechLists): Act {
  const plain = plainMarks(turn.text);
  if (plain.length < 250) {
    const rest = plain.replace(wordsOf(lists.social), " ").match(/[\p{L}\d]{2,}/gu)?.length ?? 0;
    const all = plain.match(/[\p{L}\d]{2,}/gu)?.length ?? 0;
    if (rest <= spare && rest * 2 <= all) return "social";
  }
  const { asked, told } = sentencesOfTurn(turn.text);
  const requests = told.filter(({ quote }) => isRequest(quote, lists));
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const asking = length(asked) + length(requests);
  const asks = asking > length(told) - length(requests);
  return mine === asks ? "informs me" : "informs them";
}

/** How many words a text has; a dash alone is none. */
export function wordsIn(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Each speaker's share of the words, together 1. */
export function shares(turns: readonly RawTurn[]): Record<string, number> {
  const words = byName(turns, ({ text }) => wordsIn(text));
  const all = Object.values(words).reduce((a, b) => a + b, 0);
  return Object.fromEntries(
    Object.entries(words).map(([name, count]) => [name, all === 0 ? 0 : count / all]),
  );
}

/** How many questions each speaker asked. */
export function questionsBy(turns: readonly RawTurn[]): Record<string, number> {
  return byName(turns, ({ text }) => sentencesOfTurn(text).asked.length);
}

/** How often each speaker began while another had not ended: by the clock, or after a line cut off by a dash. */
export function interruptionsBy(turns: readonly RawTurn[]): Record<string, number> {
  return byName(turns, ({ speaker, start }, i) => {
    const before = turns[i - 1];
    if (!before || before.speaker === speaker) return 0;
    const early = start !== undefined && before.end !== undefined && start < before.end - overlap;
    return early || /(?:[—–]|--| -)$/.test(before.text) ? 1 : 0;
  });
}
/** Seconds by which captions may overlap without anybody having cut in. */
const overlap = 0.3;

/** Sums by speaker; names of objects' own properties are safe in it. */
function byName(
  turns: readonly RawTurn[],
  count: (turn: RawTurn, i: number) => number,
): Record<string, number> {
  const sums = new Map<string, number>();
  turns.forEach((turn, i) => {
    sums.set(turn.speaker, (sums.get(turn.speaker) ?? 0) + count(turn, i));
  });
  return Object.fromEntries(sums);
}
