import { atLeast, generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { about, type EntryId, type Level, type Voice } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import {
  adopt,
  advise,
  bar,
  checkWords,
  claimsToNote,
  compromises,
  enough,
  fit,
  flips,
  held,
  likelyChoices,
  plan,
  pocketCard,
  readAdvert,
  settle,
  today,
  verdicts,
  writeLetter,
} from "./index.ts";

const advert = `Northgate Clinic is looking for a registered nurse for the surgical day ward.
You join a friendly team in a fast-paced environment. We offer a competitive salary and growth potential.
You must be flexible: weekend work is part of the rota. Rotas are published four weeks ahead.`;

/** Somebody with an interview tomorrow: a prospect, its advert, a date, and nothing said about herself. */
function firstEvening() {
  const story = new Story();
  const prospect = story.note({
    type: "prospect.set",
    organisation: "Northgate Clinic",
    role: "Nurse",
    tags: [],
  });
  story.note({ type: "prospect.moved", prospect, stage: "talking" });
  story.note({ type: "document.added", prospect, kind: "advert", text: advert });
  const interview = story.note({
    type: "interview.set",
    at: "2026-11-25T10:00:00Z",
    prospect,
    number: 1,
    zone: "UTC",
    dated: true,
    minutes: 45,
    myMinutes: 15,
    medium: "in person",
    people: [],
  });
  return { story, prospect, interview };
}

/** The same person after naming three things she would walk away over, adverts noted. */
function withMusts(...ids: readonly string[]) {
  const first = firstEvening();
  const [a, b, c] = (ids.length > 0 ? ids : ["MGR-2", "TIME-1", "TEAM-4"]).map((id) =>
    first.story.note(adopt(first.story.view, id, { kind: "must" })),
  ) as [EntryId, EntryId, EntryId];
  for (const draft of claimsToNote(first.story.view, first.prospect)) first.story.note(draft);
  return { ...first, musts: [a, b, c] as const };
}

function hear(
  story: Story,
  prospect: EntryId,
  standard: EntryId,
  level: Level | null,
  voice: Voice = "manager",
  mods: "episode"[] = [],
) {
  return story.note({
    type: "observation.noted",
    prospect,
    standard,
    level,
    voice,
    channel: "said",
    mods,
    words: "…",
    asked: true,
  });
}

describe("the first card, before anything was said about oneself", () => {
  test("has three questions about three things, each with a reason", () => {
    const { story, interview } = firstEvening();
    const { questions } = pocketCard(story.view, interview);
    expect(questions).toHaveLength(3);
    expect(new Set(questions.map(({ reveals, id }) => reveals[0]?.id ?? id)).size).toBe(3);
    for (const { worth } of questions) expect(worth.because.length).toBeGreaterThan(0);
  });

  test("says that it rests on general estimates", () => {
    const { story, interview } = firstEvening();
    const codes = pocketCard(story.view, interview).questions.flatMap(({ worth }) =>
      worth.because.map(({ code }) => code),
    );
    expect(codes).toContain("general-estimates");
    expect(codes).not.toContain("your-must");
  });

  test("rewrites one question from leading to neutral", () => {
    const { story, interview } = firstEvening();
    const { rewritten, questions } = pocketCard(story.view, interview);
    expect(questions.map(({ words }) => words)).toContain(rewritten?.after);
    expect(checkWords(story.view, rewritten?.before ?? "").labels.length).toBeGreaterThan(0);
    expect(checkWords(story.view, rewritten?.after ?? "").labels).toEqual([]);
  });

  test("changes when one names what one would walk away over, and says whose must it is", () => {
    const { story, interview } = withMusts("TIME-3", "GROW-2", "VAL-2");
    const { questions } = pocketCard(story.view, interview);
    const asked = questions.map(({ reveals }) => reveals[0]?.from);
    expect(
      asked.filter((one) => ["TIME-3", "GROW-2", "VAL-2"].includes(one ?? "")).length,
    ).toBeGreaterThanOrEqual(2);
    expect(questions[0]?.worth.because.map(({ code }) => code)).toContain("your-must");
  });

  test("offers what the advert touches first", () => {
    const { story, prospect } = firstEvening();
    const { claims } = readAdvert(story.view, advert);
    expect(claims.length).toBeGreaterThan(0);
    const touched = new Set(claims.map(({ standard }) => standard));
    expect(touched.has(likelyChoices(story.view, prospect)[0]?.id ?? "")).toBe(true);
  });
});

describe("an advert", () => {
  test("states its terms in its own words, in the order in which one looks for them", () => {
    const text =
      "Night porter, Quay Hotel, Poole\nClosing date: 4 October 2026\nSalary: £26,000 a year\nHours: 40 a week\nYou will report to the duty manager.";
    const { terms } = readAdvert(firstEvening().story.view, text);
    expect(terms.map(({ about }) => about)).toEqual(["pay", "hours", "place", "reports-to", "closing"]);
    for (const { quote, start, end } of terms) expect(text.slice(start, end)).toBe(quote);
  });

  test("gives observations of adopted standards only, with the exact words, once", () => {
    const { story, prospect } = withMusts("TIME-2", "TIME-5", "MGR-2");
    const { observations } = about(story.view.state, prospect);
    expect(observations.length).toBeGreaterThan(0);
    for (const { span, words, channel } of observations) {
      expect(advert.slice(span?.start, span?.end)).toBe(words);
      expect(channel).toBe("advert");
    }
    expect(claimsToNote(story.view, prospect)).toEqual([]);
  });

  test("a claim called wrong does not return", () => {
    const { story, prospect } = withMusts("TIME-2", "TIME-5", "MGR-2");
    const [claim] = about(story.view.state, prospect).observations;
    story.note({ type: "entry.retracted", entry: claim?.id as EntryId });
    story.note({
      type: "proposal.dismissed",
      document: claim?.document as EntryId,
      start: claim?.span?.start ?? 0,
      end: claim?.span?.end ?? 0,
      standard: claim?.standard as EntryId,
    });
    expect(claimsToNote(story.view, prospect)).toEqual([]);
  });

  test("alone never settles anything", () => {
    const { story, prospect } = withMusts("TIME-2", "TIME-5", "PAY-4");
    for (const { standing } of verdicts(story.view, prospect)) expect(standing.verdict).toBe("not yet known");
  });
});

describe("a verdict", () => {
  test("one assurance about a must leaves it not yet known, and says what would settle it", () => {
    const { story, prospect, musts } = withMusts();
    hear(story, prospect, musts[0], 3);
    const row = verdicts(story.view, prospect).find(({ held: one }) => one.id === musts[0]);
    expect(row?.standing.verdict).toBe("not yet known");
    expect(row?.because.map(({ code }) => code)).toContain("one-assurance");
  });

  test("an admission against interest settles it, and the piece shows what it did", () => {
    const { story, prospect, musts } = withMusts();
    const said = hear(story, prospect, musts[0], 0);
    const row = verdicts(story.view, prospect).find(({ held: one }) => one.id === musts[0]);
    expect(row?.standing.verdict).toBe("not found");
    const effect = row?.evidence.find(({ entry }) => entry.id === said)?.effect ?? 0;
    expect(effect).toBeLessThan(-0.5);
  });

  test("law: the effect of the only piece is the belief after it less the prior", () => {
    const { story, prospect, musts } = withMusts();
    hear(story, prospect, musts[2], 1, "peer", ["episode"]);
    const row = verdicts(story.view, prospect).find(({ held: one }) => one.id === musts[2]);
    const { floor, prior } = row?.held ?? { floor: 0 as Level, prior: [1, 0, 0, 0, 0] as const };
    expect(row?.evidence[0]?.effect).toBeCloseTo((row?.standing.pFloor ?? 0) - atLeast(prior, floor), 12);
  });

  test("a must at “not found” is the first reason of an advice to decline, and ends the reading “happy”", () => {
    const { story, prospect, musts } = withMusts();
    hear(story, prospect, musts[0], 0);
    expect(advise(story.view, prospect)).toMatchObject({
      kind: "decline",
      because: [{ code: "must-not-found" }],
    });
    expect(fit(story.view, prospect).happy.word).toBe("no");
  });
});

describe("a plan", () => {
  test("says which own must no question reveals", () => {
    const { story, interview } = withMusts();
    const own = adopt(story.view, "MGR-2", { kind: "must" });
    const { from: _, ...mine } = { ...own, name: "Class size" };
    story.note(mine);
    expect(plan(story.view, interview).unasked.map(({ name }) => name)).toEqual(["Class size"]);
  });

  test("stays within the minutes that are one's own", () => {
    const { story, interview } = withMusts();
    const { minutesUsed, minutes, ask } = plan(story.view, interview);
    expect(minutesUsed).toBeLessThanOrEqual(minutes);
    expect(ask.length).toBeGreaterThan(2);
  });

  test("keeps what one pinned and leaves out what one dropped", () => {
    const { story, interview } = withMusts();
    const [first, second] = plan(story.view, interview).ask;
    const set = {
      type: "plan.set" as const,
      interview,
      pinned: ["Q99"],
      dropped: [first?.id ?? ""],
      showShare: 0.5,
    };
    story.note(set);
    const ids = plan(story.view, interview).ask.map(({ id }) => id);
    expect(ids).toContain("Q99");
    expect(ids).not.toContain(first?.id);
    expect(second).toBeDefined();
  });

  test("a must that is settled is asked about no more", () => {
    const { story, prospect, interview, musts } = withMusts();
    const before = plan(story.view, interview).ask.some(({ reveals }) => reveals[0]?.id === musts[0]);
    hear(story, prospect, musts[0], 3, "peer", ["episode"]);
    hear(story, prospect, musts[0], 3, "manager", ["episode"]);
    const after = plan(story.view, interview).ask.some(({ reveals }) => reveals[0]?.id === musts[0]);
    expect([before, after]).toEqual([true, false]);
  });

  test("only what somebody present can answer is asked; who else could is said under “what would settle this”", () => {
    const { story, interview, prospect } = withMusts("TEAM-2", "MGR-5", "TEAM-4");
    const peersOnly = new Set(
      [...english.questions.values()].filter(({ whom }) => !whom.includes("manager")).map(({ id }) => id),
    );
    expect(plan(story.view, interview).ask.some(({ id }) => peersOnly.has(id))).toBe(false);
    expect(settle(story.view, prospect).length).toBeGreaterThan(0);
  });

  test("says enough when a must is broken for good, and not before anything was learned", () => {
    const { story, prospect, interview, musts } = withMusts();
    expect(enough(story.view, interview).enough).toBe(false);
    for (const [voice, must] of [
      ["manager", musts[0]],
      ["peer", musts[0]],
      ["manager", musts[1]],
      ["peer", musts[1]],
    ] as const) {
      story.note({
        type: "observation.noted",
        prospect,
        standard: must,
        level: 0,
        voice,
        channel: "said",
        mods: ["episode"],
        words: "…",
        interview,
      });
    }
    expect(enough(story.view, interview)).toMatchObject({
      enough: true,
      because: [{ code: "enough-must-missing" }],
    });
  });
});

describe("the bar", () => {
  test("is an ordinary job from general estimates until one's own is named", () => {
    const { story, prospect } = withMusts();
    const { own, because, mean } = bar(story.view, prospect);
    expect(own).toBe(false);
    expect(because[0]?.code).toBe("bar-ordinary");
    expect(mean).toBeGreaterThan(40);
    expect(mean).toBeLessThan(80);
  });

  test("becomes one's present job once it is rated", () => {
    const { story, prospect, musts } = withMusts();
    const present = story.note({
      type: "prospect.set",
      organisation: "City",
      role: "Nurse",
      present: true,
      tags: [],
    });
    for (const must of musts) {
      story.note({
        type: "observation.noted",
        prospect: present,
        standard: must,
        level: 3,
        voice: "own eyes",
        channel: "shown",
        mods: [],
        words: "…",
      });
    }
    expect(bar(story.view, prospect)).toMatchObject({ own: true, because: [{ code: "bar-present" }] });
  });
});

describe("the rest", () => {
  test("weights add up to 1, musts before wants", () => {
    const { story } = withMusts();
    story.note(adopt(story.view, "GROW-1", { kind: "want" }));
    const list = held(story.view);
    expect(list.map(({ kind }) => kind)).toEqual(["must", "must", "must", "want"]);
    expect(list.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  test.each([
    [
      [0.1, 0.1, 0.1, 0.1, 0.1],
      [0.2, 0.2, 0.2, 0.2, 0.2],
    ],
    [
      [0, 0, 1, 1, 0],
      [0, 0, 0.5, 0.5, 0],
    ],
    [[0, 0, 0, 0, 0], generalEstimates.ordinary],
  ])("a prior noted elsewhere that does not sum to 1 takes no number with it: %j", (prior, read) => {
    const { story, prospect } = firstEvening();
    story.note({ ...adopt(story.view, "MGR-2", { kind: "must" }), prior } as never);
    expect(held(story.view)[0]?.prior).toEqual(read);
    expect(verdicts(story.view, prospect)).toHaveLength(1);
    expect(advise(story.view, prospect).because.length).toBeGreaterThan(0);
  });

  test("a compromise names what is given up, most first, and a broken must as broken", () => {
    const { story, prospect, musts } = withMusts();
    hear(story, prospect, musts[1], 1);
    const rows = compromises(story.view, prospect);
    expect(rows.find(({ held: one }) => one.id === musts[1])?.status).toBe("violated");
  });

  test("what would turn a choice turns it: known at that level, the advice is another one", () => {
    const { story, prospect, musts } = withMusts();
    story.note(adopt(story.view, "GROW-1", { kind: "want" }));
    for (const must of musts) {
      for (const voice of ["peer", "manager"] as const) hear(story, prospect, must, 3, voice, ["episode"]);
    }
    const { kind, wouldChange } = advise(story.view, prospect);
    const [flip] = flips(story.view, prospect);
    expect(kind).toBe("accept");
    if (flip?.kind !== "level") throw new Error("no level would turn it");
    expect(flip.turnsTo).toBe("leave");
    expect(wouldChange[0]?.code).toBe("flip-leave");
    const seen = flip.held.id as EntryId;
    for (const { id } of about(story.view.state, prospect).observations.filter(
      ({ standard }) => standard === seen,
    )) {
      story.note({ type: "entry.retracted", entry: id });
    }
    story.note({
      type: "observation.noted",
      prospect,
      standard: seen,
      level: flip.to,
      voice: "contract",
      channel: "written",
      mods: [],
      words: "…",
    });
    expect(advise(story.view, prospect).kind).not.toBe("accept");
  });

  test("today names the next interview and one thing to do", () => {
    const { story, interview } = firstEvening();
    expect(today(story.view).next).toMatchObject({ interview: { id: interview }, act: "card" });
  });

  test("a letter is filled from the journal, and says nothing that is not in it", () => {
    const { story, prospect } = withMusts();
    const { parts } = writeLetter(story.view, prospect, "decline", "plain", (moment) => moment.slice(0, 10));
    const fills = parts.filter(({ fill }) => fill);
    expect(fills.find(({ fill }) => fill === "organisation")?.text).toBe("Northgate Clinic");
    expect(fills.find(({ fill }) => fill === "contact")).toMatchObject({ gap: true, text: "" });
  });
});
