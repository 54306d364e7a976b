import { english } from "@twoway/library";
import * as content from "@twoway/library/answers";
import { about, type Draft, type EntryId } from "@twoway/model";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import { adopt } from "./adopt.ts";
import { claimsToNote, readAdvert } from "./advert.ts";
import { readTranscript, type TranscriptAdvice } from "./transcript.ts";
import {
  interviewHeard,
  leftAside,
  openProposals,
  partsOf,
  type Transcript,
  taken,
  transcriptsOf,
} from "./transcripts.ts";
import { verdicts } from "./verdicts.ts";

const text = `WEBVTT

1
00:00:01.000 --> 00:00:05.000
<v Ruth Calder>Good morning. Tell me, why do you want to work on a ward?</v>

2
00:00:05.200 --> 00:00:09.000
<v Ana>I like the work. I have done it for six years.</v>

3
00:00:10.000 --> 00:00:13.000
<v Ana>When is the rota published?</v>

4
00:00:13.500 --> 00:00:18.000
<v Ruth Calder>The rota comes out six weeks ahead.</v>

5
00:00:20.000 --> 00:00:23.000
<v Ana>How many people left the team last year?</v>

6
00:00:23.500 --> 00:00:28.000
<v Ruth Calder>We are one big family here, and everybody loves it.</v>
`;
const rota = "The rota comes out six weeks ahead.";
const planned = ["When is the rota published?", "How many people left the team last year?"];

function read(words = text, options = {}): TranscriptAdvice {
  const reading = readTranscript({ library: english }, words, content, { me: "Ana", planned, ...options });
  if ("refused" in reading) throw new Error(reading.refused);
  return reading;
}

/** Somebody who holds standards on rotas and came back from an interview with its transcript. */
function thatEvening(words = text, parts = [words]) {
  const story = new Story();
  const prospect = story.note({
    type: "prospect.set",
    organisation: "Northgate Clinic",
    role: "Nurse",
    tags: [],
  });
  const meeting = { prospect, zone: "UTC", dated: true, minutes: 45, myMinutes: 15, people: [] };
  const meets = { ...meeting, type: "interview.set", medium: "in person" } as const;
  const first = story.note({ ...meets, at: "2026-11-20T10:00:00Z", number: 1 });
  const second = story.note({ ...meets, at: "2026-11-23T10:00:00Z", number: 2 });
  const document = {
    type: "document.added",
    at: "2026-11-23T10:00:00Z",
    prospect,
    kind: "transcript",
  } as const;
  const ids: EntryId[] = [];
  for (const [i, part] of parts.entries()) {
    const [start] = ids;
    const place = { n: i + 1, m: parts.length, ...(start ? { first: start } : {}) };
    ids.push(story.note({ ...document, text: part, ...(parts.length > 1 ? { part: place } : {}) }));
  }
  const transcript = () => transcriptsOf(story.view, prospect)[0] as Transcript;
  const open = () => openProposals(story.view, transcript(), read(words));
  return { story, prospect, first, second, ids, transcript, open };
}

/** Takes a proposal as the manager's words. */
function take(
  { story, transcript }: ReturnType<typeof thatEvening>,
  one: ReturnType<typeof openProposals>[0],
) {
  const [draft, rest] = taken(story.view, transcript(), one, { voice: "manager" });
  const id = story.note(draft as Draft);
  return rest ? story.note(rest(id)) : id;
}

describe("a transcript that is read", () => {
  test("tells who spoke how much, by words", () => {
    const { speakers, balance } = read();
    expect(speakers).toEqual(["Ruth Calder", "Ana"]);
    // Ana: 11 + 5 + 8 words; Ruth: 13 + 7 + 10.
    expect(balance).toMatchObject({ mine: 24 / 54, theirs: 30 / 54, myQuestions: 2, theirQuestions: 1 });
    // Her two captions follow each other within a second: one turn.
    expect(balance.longest).toEqual({ speaker: "Ana", line: 9, words: 16 });
  });

  test("finds each planned question with its answer, and what to ask where the answer is a phrase", () => {
    const [first, second] = read().planned;
    expect(first).toMatchObject({ planned: 0, reply: "answered", answer: { text: rota } });
    expect(first?.askNext).toBeUndefined();
    expect(second).toMatchObject({ planned: 1, answer: { speaker: "Ruth Calder" } });
    expect(second?.askNext).toMatch(/\?$/);
  });

  test("gives every proposal the exact place of its words", () => {
    const { proposals } = read();
    expect(proposals.length).toBeGreaterThan(0);
    for (const { start, end, quote } of proposals) expect(text.slice(start, end)).toBe(quote);
    expect(proposals.find(({ standard }) => standard === "TIME-2")).toMatchObject({ quote: rota, line: 17 });
  });

  test("gives the same places in a file of Windows", () => {
    const windows = `\ufeff${text.replaceAll("\n", "\r\n")}`;
    for (const { start, end, quote } of read(windows).proposals)
      expect(windows.slice(start, end)).toBe(quote);
  });

  test("never proposes one's own words", () => {
    expect(read(text, { me: "Ruth Calder" }).proposals.every(({ speaker }) => speaker === "Ana")).toBe(true);
  });

  test("proposes nothing while nobody knows who of them one is", () => {
    const unclear = "Kim: Good morning to you.\nAlex: Good morning. It is cold today.\nKim: It is.";
    const reading = readTranscript({ library: english }, unclear, content);
    expect(reading).toMatchObject({ speakers: ["Kim", "Alex"], proposals: [] });
    expect(reading).not.toHaveProperty("me");
  });

  test("takes whoever asked the planned questions for oneself where nothing else tells", () => {
    const unclear =
      "Kim: Good morning.\nAlex: Good morning.\nKim: When is the rota published?\nAlex: In May.";
    const me = (questions: string[]) =>
      readTranscript({ library: english }, unclear, content, { planned: questions });
    expect(me([])).not.toHaveProperty("me");
    expect(me(planned)).toMatchObject({ me: "Kim", planned: [{ planned: 0, answer: { text: "In May." } }] });
  });

  test("is refused with the line where nobody is named", () => {
    const reading = readTranscript({ library: english }, "\nWe talked about hours. It was fine.", content);
    expect(reading).toEqual({ refused: "no speakers", line: 2 });
  });
});

describe("a transcript in the journal", () => {
  test("is of the interview nearest to its time", () => {
    const { story, transcript, second } = thatEvening();
    expect(interviewHeard(story.view, transcript())?.id).toBe(second);
  });

  test("offers what was said until it is taken, and then never again", () => {
    const evening = thatEvening();
    const one = evening.open().find(({ standard }) => standard === "TIME-2");
    if (!one) throw new Error("nothing about rotas");
    take(evening, one);
    expect(evening.open().some(({ standard }) => standard === "TIME-2")).toBe(false);
    const [noted] = about(evening.story.view.state, evening.prospect).observations;
    expect(noted).toMatchObject({
      words: rota,
      channel: "said",
      voice: "manager",
      asked: true,
      interview: evening.second,
      document: evening.ids[0],
      span: one.span,
    });
    const row = verdicts(evening.story.view, evening.prospect).find(({ held }) => held.from === "TIME-2");
    expect(row?.evidence.map(({ entry }) => "words" in entry && entry.words)).toEqual([rota]);
  });

  test("takes a standard as a want that one did not hold, and uses one's own where one does", () => {
    const evening = thatEvening();
    const before = evening.open().find(({ standard }) => standard === "TIME-2");
    expect(before?.mine).toBeUndefined();
    const own = evening.story.note(adopt(evening.story.view, "TIME-2", { kind: "must" }));
    const [first] = evening.open();
    expect(first).toMatchObject({ standard: "TIME-2", mine: { id: own, kind: "must" } });
    if (first) take(evening, first);
    expect(evening.story.view.state.standards).toHaveLength(1);
  });

  test("does not offer again what was left aside, not even when the same file is kept once more", () => {
    const evening = thatEvening();
    const one = evening.open().find(({ standard }) => standard === "TIME-2");
    if (!one) throw new Error("nothing about rotas");
    const left = evening.story.note(leftAside(one));
    expect(evening.open().some(({ standard }) => standard === "TIME-2")).toBe(false);
    const { prospect, story } = evening;
    story.note({ type: "document.added", prospect, kind: "transcript", text });
    const [, again] = transcriptsOf(story.view, prospect);
    const offered = openProposals(story.view, again as Transcript, read());
    expect(offered.some(({ standard }) => standard === "TIME-2")).toBe(false);
    story.note({ type: "entry.retracted", entry: left });
    expect(evening.open().some(({ standard }) => standard === "TIME-2")).toBe(true);
  });

  test("that came in parts is read whole, and each proposal stands in its part", () => {
    const parts = partsOf(text, 300);
    const { open, transcript, story, prospect, ids } = thatEvening(text, [...parts]);
    expect(parts.length).toBeGreaterThan(1);
    expect(transcript().text).toBe(text);
    for (const { document, span, quote } of open()) {
      const part = transcript().parts.find(({ id }) => id === document);
      expect(part?.text.slice(span.start, span.end)).toBe(quote);
    }
    story.note({ type: "entry.retracted", entry: ids[1] as EntryId });
    expect(transcriptsOf(story.view, prospect)).toEqual([]);
  });
});

describe("a claim of an advert that was called wrong", () => {
  const advert = "Nurse wanted. Rotas are published four weeks ahead.";
  const again = `Ward nurse wanted, from May.\n\n${advert}`;
  const counted = ({ story, prospect }: { story: Story; prospect: EntryId }) =>
    claimsToNote(story.view, prospect).filter(({ type }) => type === "observation.noted").length;

  test("does not return when the same words come with another advert of theirs, but elsewhere they count", () => {
    const story = new Story();
    const kept = (text: string, prospect: EntryId) =>
      story.note({ type: "document.added", prospect, kind: "advert", text });
    const named = (organisation: string) =>
      story.note({ type: "prospect.set", organisation, role: "Nurse", tags: [] });
    const [prospect, other] = [named("Northgate"), named("Ashgrove")];
    const standard = story.note(adopt(story.view, "TIME-2", { kind: "must" }));
    const document = kept(advert, prospect);
    const [claim] = readAdvert(story.view, advert).claims;
    if (!claim) throw new Error("the advert claims nothing");
    story.note({ type: "proposal.dismissed", document, start: claim.start, end: claim.end, standard });
    kept(again, prospect);
    kept(advert, other);
    expect(counted({ story, prospect })).toBe(0);
    expect(counted({ story, prospect: other })).toBe(1);
  });
});

describe("the parts of a long text", () => {
  test("are the text, each no longer than an entry holds, cut between lines", () => {
    const line = fc.string({ unit: "binary", maxLength: 30 });
    fc.assert(
      fc.property(fc.array(line), fc.integer({ min: 8, max: 60 }), (lines, longest) => {
        const whole = lines.join("\n");
        const parts = partsOf(whole, longest);
        expect(parts.join("")).toBe(whole);
        for (const part of parts) expect(new TextEncoder().encode(part).length).toBeLessThanOrEqual(longest);
      }),
    );
    expect(partsOf("one\ntwo\nthree", 9)).toEqual(["one\ntwo\n", "three"]);
    expect(partsOf("")).toEqual([]);
  });
});
