import { type AdvertRow, type Claim, claimedLevel, findClaims } from "../adverts/claims.ts";
import { type AnswerWords, compileAnswers } from "../answers/answer-lists.ts";
import { readAnswer } from "../answers/answers.ts";
import { contentOf } from "../answers/consent.ts";
import { compileLists } from "../questions/lists.ts";
import { topicsIn } from "../questions/two.ts";
import { isQuestion } from "../sentences.ts";
import { matches, plainMarks, type Span } from "../text.ts";
import { likestQuestion, standardsAsked } from "./likest.ts";
import { sameSpeaker, sentencesOfTurn } from "./talk.ts";
import { type KnownQuestion, type SpeechLists, type TranscriptLists, wordsOf } from "./transcript-lists.ts";
import type { RawTurn } from "./turns.ts";

/** Something to take or leave: what a person said about a standard, exactly as it stands on one line of the file. */
export interface Proposal {
  readonly standard: string;
  /** The level the words speak for; null where they were asked and would not say. */
  readonly level: 0 | 1 | 2 | 3 | 4 | null;
  readonly quote: string;
  readonly line: number;
  readonly speaker: string;
  /** The question it answers, where there was one. */
  readonly asked?: string;
}

/** One turn of theirs and the question of mine before it. */
interface Heard {
  readonly turn: RawTurn;
  readonly question: string;
  /** The question before that, where this one is too short to tell what it is about ("And paid?"). */
  readonly earlier: string;
  /** Where the turn begins in all that was heard. */
  readonly at: number;
}

/** A phrase of theirs about a standard. */
interface Hit {
  readonly standard: string;
  readonly level: Proposal["level"];
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  /** It rests on no phrase but on the answer: as much of it is quoted as a quote may hold. */
  readonly whole?: boolean;
}

/** Proposals from what the others said, in the order of the file; at most one for a standard and turn. */
export function proposalsIn(
  turns: readonly RawTurn[],
  me: string | undefined,
  fileLines: readonly string[],
  lists: TranscriptLists,
): Proposal[] {
  const words = compileAnswers(lists.answers);
  const { heard, text } = heardFrom(turns, me, lists.speech);
  const spoken = findClaims(text, rowsOf(lists.speech)).claims.filter(({ direction }) => direction === "+");
  const advertised = findClaims(text, lists.lexicon).claims;
  const nextSpoken = within(spoken);
  const nextAdvertised = within(advertised);
  return heard.flatMap((one) => {
    const end = one.at + one.turn.text.length;
    const found = hitsIn(one, nextSpoken(one.at, end), nextAdvertised(one.at, end), lists, words);
    const best = new Map<string, Hit>();
    for (const hit of found)
      if (hit.weight > (best.get(hit.standard)?.weight ?? 0)) best.set(hit.standard, hit);
    return [...best.values()]
      .sort((a, b) => a.start - b.start)
      .flatMap((hit) => proposal(hit, one, fileLines) ?? []);
  });
}

/** What a turn asks: its questions, however short, else what it begs to hear, else a brief remark at its end. */
function asked({ text }: RawTurn, { requests }: SpeechLists): string {
  const { asked, told } = sentencesOfTurn(text);
  if (asked.length > 0) return asked.map(({ quote }) => quote).join(" ");
  const short = told.filter(
    ({ quote }) => isQuestion(quote) || matches(wordsOf(requests), plainMarks(quote)).length > 0,
  );
  if (short.length > 0) return short.map(({ quote }) => quote).join(" ");
  return "";
}

/** A question of fewer words goes on with the one before it. */
const brief = 8;
const wordCount = (text: string): number => text.split(/\s+/).length;

function heardFrom(
  turns: readonly RawTurn[],
  me: string | undefined,
  speech: SpeechLists,
): { readonly heard: readonly Heard[]; readonly text: string } {
  const heard: Heard[] = [];
  const texts: string[] = [];
  let at = 0;
  let question = "";
  let earlier = "";
  for (const [i, turn] of turns.entries()) {
    if (turn.speaker === "" || sameSpeaker(turn.speaker, me)) {
      const next = asked(turn, speech);
      earlier = wordCount(next) < brief ? question || earlier : "";
      question = next;
      continue;
    }
    // Where nobody is known to be oneself, only an answer to somebody else's question says anything.
    const before = turns[i - 1];
    if (me === undefined) question = before && before.speaker !== turn.speaker ? asked(before, speech) : "";
    if (me === undefined && question === "") continue;
    heard.push({ turn, question, earlier, at });
    texts.push(turn.text);
    at += turn.text.length + 2;
  }
  return { heard, text: texts.join("\n\n") };
}

const rowsByLists = new WeakMap<SpeechLists, readonly AdvertRow[]>();

/** What people say of a standard at each level, as rows that the finder of claims reads. */
function rowsOf(lists: SpeechLists): readonly AdvertRow[] {
  const known = rowsByLists.get(lists);
  if (known) return known;
  const made = Object.entries(lists.standards).flatMap(([standard, { levels }]) =>
    levels.map((patterns, i): AdvertRow => {
      const level = i as 0 | 1 | 2 | 3 | 4;
      return {
        id: `${standard}:${level}`,
        patterns,
        points: [{ standard, direction: "+", level }],
        kind: "fact",
      };
    }),
  );
  rowsByLists.set(lists, made);
  return made;
}

/** The claims of one stretch after another; each is looked at once. */
function within(claims: readonly Claim[]): (from: number, to: number) => Claim[] {
  let next = 0;
  return (from, to) => {
    while ((claims[next]?.start ?? Number.POSITIVE_INFINITY) < from) next++;
    const first = next;
    while ((claims[next]?.start ?? Number.POSITIVE_INFINITY) < to) next++;
    return claims.slice(first, next);
  };
}

/** Whether a place lies in one of some stretches that stand in order; each is looked for by halving. */
function inOneOf(spans: readonly Span[]): (at: number) => boolean {
  return (at) => {
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return (spans[low]?.start ?? Number.POSITIVE_INFINITY) <= at;
  };
}

/** How much a phrase counts that nobody asked for, and one that answers a question about its standard. */
const unasked = 18;
const askedFor = 40;

function hitsIn(
  heard: Heard,
  spoken: readonly Claim[],
  advertised: readonly Claim[],
  lists: TranscriptLists,
  words: AnswerWords,
): Hit[] {
  const asked = askedAbout(heard, lists, words);
  const asking = inOneOf(sentencesOfTurn(heard.turn.text).asked);
  const hit = (claim: Claim, level: Proposal["level"], factor: number): Hit => {
    const span = { standard: claim.standard, start: claim.start - heard.at, end: claim.end - heard.at };
    const length = span.end - span.start;
    return {
      ...span,
      level,
      weight: factor * length + (asked.has(claim.standard) ? askedFor : length >= unasked ? 0 : -askedFor),
    };
  };
  const found = [
    ...spoken.map((claim) => hit(claim, claim.level ?? 2, 1)),
    ...advertised
      .filter(({ kind, direction }) => kind !== "stock" && direction !== "0")
      .map((claim) => hit(claim, claimedLevel(claim) ?? 2, 0.5)),
  ].filter((one) => one.weight > 0 && (asked.has(one.standard) || !asking(one.start)));
  const heardOf = new Set(found.map(({ standard }) => standard));
  const unplaced = [...asked].slice(0, likely).filter((standard) => !heardOf.has(standard));
  return [...found, ...unplaced.flatMap((standard) => answered(heard, standard, lists, words) ?? [])];
}

/** So many standards of a question get a proposal even where no known phrase places the answer. */
const likely = 2;
/** A second standard is asked about only if it is this likely beside the first. */
const beside = 0.5;

/** How much a question that says the same weighs, and those that are like it, beside its own words. */
const sameWeighs = 40;
const alikeWeighs = 25;

/** The standards a question is about, the likeliest first; one too short to tell goes on with the one before it. */
function askedAbout(
  { question, earlier }: Heard,
  lists: TranscriptLists,
  words: AnswerWords,
): ReadonlySet<string> {
  const own = namedIn(question, lists, words);
  const found = own.size > 0 ? own : namedIn(earlier, lists, words);
  for (const [standard, share] of standardsAsked(question, bankOf(lists.speech), words))
    found.set(standard, (found.get(standard) ?? 0) + alikeWeighs * share);
  const ranked = [...found].sort((a, b) => b[1] - a[1]);
  const least = beside * (ranked[0]?.[1] ?? 0);
  return new Set(
    ranked
      .filter(([, weight]) => weight >= least)
      .slice(0, 4)
      .map(([standard]) => standard),
  );
}

const banks = new WeakMap<SpeechLists, readonly KnownQuestion[]>();

/** The questions that people ask, each with the standard it is about. */
function bankOf(lists: SpeechLists): readonly KnownQuestion[] {
  const known = banks.get(lists);
  if (known) return known;
  const made = Object.entries(lists.standards).flatMap(([standard, { asked }]) =>
    asked.map((words): KnownQuestion => ({ words, reveals: [standard] })),
  );
  banks.set(lists, made);
  return made;
}

/** The standards that the words of a question name, and how plainly. */
function namedIn(question: string, lists: TranscriptLists, words: AnswerWords): Map<string, number> {
  const found = new Map<string, number>();
  if (question === "") return found;
  const plain = plainMarks(question);
  const add = (standard: string, weight: number): void => {
    found.set(standard, (found.get(standard) ?? 0) + weight);
  };
  for (const [standard, { asks }] of Object.entries(lists.speech.standards))
    for (const m of matches(wordsOf(asks), plain)) add(standard, 4 + m[0].length);
  for (const { topic } of topicsIn(plain, compileLists(lists.phrasing)).slice(0, 3))
    if (topic.standard) add(topic.standard, topic.broad ? 4 : 8);
  const known = likestQuestion(question, lists.questions, words);
  for (const [i, standard] of (known?.reveals ?? []).entries()) add(standard, sameWeighs / (i + 1));
  return found;
}

/** An answer without a phrase that is known: its level by its tilt, or none where it says nothing. */
function answered(
  { turn, question }: Heard,
  standard: string,
  { speech, answers }: TranscriptLists,
  words: AnswerWords,
): Hit | undefined {
  const { asked, told } = sentencesOfTurn(turn.text);
  const { label } = readAnswer(
    { side: "candidate", speaker: "employer", question, answer: turn.text },
    answers,
  );
  const wouldNotSay = label === "evasive" || label === "pr";
  const said =
    told.find(({ quote }) => contentOf(quote, words).length > 1) ??
    asked[0] ??
    told.find(({ quote }) => wouldNotSay && quote.includes(" "));
  if (!said) return undefined;
  const plain = plainMarks(turn.text);
  const tilt = matches(wordsOf(speech.good), plain).length - matches(wordsOf(speech.bad), plain).length;
  const level = wouldNotSay ? null : tilt > 0 ? 3 : tilt < 0 ? 1 : 2;
  return { standard, level, start: said.start, end: said.end, weight: 1, whole: true };
}

/** The sentence with the phrase, and a neighbour where it is short, as far as they stand on one line of the file. */
function proposal(hit: Hit, { turn, question }: Heard, fileLines: readonly string[]): Proposal | undefined {
  const part = turn.parts.findLast(({ at }) => at <= hit.start);
  if (!part) return undefined;
  const { start, end } = stretchOf(hit, turn.text, part.at, part.at + part.text.length);
  const quote = part.text.slice(start - part.at, end - part.at).trim();
  const exact = (fileLines[part.line - 1] ?? "").includes(quote);
  if (quote === "" || !exact) return undefined;
  const { standard, level } = hit;
  return {
    standard,
    level,
    quote,
    line: part.line,
    speaker: turn.speaker,
    ...(question === "" ? {} : { asked: question }),
  };
}

/** A quote shorter than this takes a neighbour with it, as long as both are no longer than that. */
const short = 60;
const long = 180;

function stretchOf(hit: Hit, text: string, from: number, to: number): { start: number; end: number } {
  const { asked, told } = sentencesOfTurn(text);
  const here = [...told, ...asked]
    .filter(({ start, end }) => start < to && end > from)
    .sort((a, b) => a.start - b.start)
    .map(({ start, end }) => ({ start: Math.max(start, from), end: Math.min(end, to) }));
  let first = here.findIndex(({ start, end }) => start <= hit.start && hit.start < end);
  let last = first;
  const stretch = () => ({
    start: here[first]?.start ?? hit.start,
    end: Math.max(here[last]?.end ?? hit.end, Math.min(hit.end, to)),
  });
  const length = (from = first, to = last) => (here[to]?.end ?? 0) - (here[from]?.start ?? 0);
  while (first >= 0 && length() < (hit.whole ? long : short)) {
    if (last + 1 < here.length && length(first, last + 1) <= long) last++;
    else if (first > 0 && length(first - 1, last) <= long) first--;
    else break;
  }
  return stretch();
}
