import {
  advise,
  exchange,
  fit,
  flips,
  holdOut,
  live,
  plan,
  stageOf,
  takeOrHunt,
  today,
  type View,
  verdicts,
} from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { about, checkStrictly, entryTypes, fold, type Line, readLine, timeOf } from "@twoway/model";
import { describe, expect, test } from "vitest";
import { sampleJournal } from "./journal.ts";
import { advert } from "./northgate-clinic.ts";

/** A Wednesday in the afternoon, where the test runs. */
const now = new Date("2026-11-25T15:20:00").getTime();
const day = 86_400_000;

function linesOf(text: string): readonly Line[] {
  return text
    .split("\n")
    .filter((raw) => raw !== "")
    .map((raw) => {
      const read = readLine(raw);
      if ("refusal" in read) throw new Error(`${read.refusal.wrong}: ${raw}`);
      return read.line;
    });
}

function viewAt(moment: number): View {
  return {
    state: fold(linesOf(sampleJournal(moment))),
    library: english,
    assumptions: generalEstimates,
    now: new Date(moment).toISOString(),
  };
}

const view = viewAt(now);
function prospect(name: string) {
  const found = view.state.prospects.find((one) => one.now.organisation === name);
  if (!found) throw new Error(`the sample has no ${name}`);
  return found;
}
function standing(at: string, standard: string) {
  const row = verdicts(view, prospect(at).id).find(({ held }) => held.from === standard);
  if (!row) throw new Error(`Mara does not hold ${standard}`);
  return row;
}

describe("the sample journal", () => {
  test("is the same text for the same moment, and another for another", () => {
    expect(sampleJournal(now)).toBe(sampleJournal(now));
    expect(sampleJournal(now)).not.toBe(sampleJournal(now + day));
  });

  test("has only lines that may be written today, each with its own id", () => {
    const lines = linesOf(sampleJournal(now));
    for (const { raw } of lines) expect(checkStrictly(JSON.parse(raw))).toHaveProperty("entry");
    expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length);
    expect(view.state).toMatchObject({ skipped: 0, clashes: [], lines: lines.length });
  });

  test("tells the same story whatever day it is opened on: none of it falls onto another", () => {
    const days = [0, 1, 2, 3, 4, 5, 6].map((n) => linesOf(sampleJournal(now + n * day)).length);
    expect(new Set(days).size).toBe(1);
  });

  test.each([
    ["just after midnight", "2026-11-25T00:03:00"],
    ["late in the evening", "2026-11-25T23:58:00"],
    ["on a Sunday", "2026-11-29T12:00:00"],
    ["on the day after the clocks changed", "2027-03-29T08:00:00"],
  ])("notes nothing in the future when it is opened %s", (_, moment) => {
    const opened = new Date(moment).getTime();
    for (const { id } of linesOf(sampleJournal(opened))) expect(timeOf(id)).toBeLessThan(opened);
  });

  test("holds its meetings on weekdays, whatever day it is opened on; only tomorrow is tomorrow", () => {
    for (const opened of [0, 1, 2, 3, 4, 5, 6].map((days) => now + days * day)) {
      const { state } = viewAt(opened);
      const meetings = state.prospects.flatMap(({ id }) => about(state, id).interviews);
      const others = meetings
        .map((one) => new Date(one.now.at))
        .filter((at) => at.getDate() !== new Date(opened + day).getDate());
      expect(others.length).toBe(meetings.length - 1);
      for (const at of others) expect([0, 6]).not.toContain(at.getDay());
    }
  });

  test("shows nearly every kind of entry a search brings", () => {
    const told = new Set(linesOf(sampleJournal(now)).map(({ entry }) => entry?.type));
    const notYet = ["assumptions.set", "proposal.dismissed", "outcome.recorded", "entry.retracted"];
    expect(entryTypes.filter((type) => !told.has(type)).sort()).toEqual(notYet.sort());
  });
});

describe("Mara", () => {
  test("is looking, and her money lasts seven weeks", () => {
    const {
      kind,
      savings = 0,
      reserve = 0,
      weeklyCost = 0,
      weeklyIncome = 0,
    } = view.state.situation?.now ?? {};
    expect(kind).toBe("looking");
    expect((savings - reserve) / (weeklyCost - weeklyIncome)).toBe(7);
  });

  test("counted again when the offer came, and has a little over three weeks for a yes", () => {
    const known = holdOut(view);
    if (!known.told) throw new Error("Mara said no amounts");
    // Seven weeks from the Friday or so on which she counted, less three until the first pay.
    expect(known.lastSafe).toMatchObject({ kind: "day" });
    expect(known.lastSafe.weeks).toBeGreaterThan(3);
    expect(known.lastSafe.weeks).toBeLessThan(4);
    expect(known).toMatchObject({ pressing: true, said: false, record: { applications: 4, offers: 1 } });
    expect(known.curve.length).toBeGreaterThan(3);
  });

  test("sees what would tip Millbrook, what she would get there, and both ways beside each other", () => {
    const { id } = prospect("Millbrook Home");
    expect(flips(view, id).map(({ kind }) => kind)).toContain("level");
    expect(exchange(view, id)).toMatchObject({ kind: "check first", against: "present" });
    expect(takeOrHunt(view, id)?.hunt.because.map(({ code }) => code)).toContain("hunt-weeks");
  });

  test("holds eight standards in an order of her own, one of them raised after a meeting", () => {
    expect(view.state.standards).toHaveLength(8);
    expect(view.state.weighed?.order).toHaveLength(8);
    const raised = view.state.standards.filter(({ history }) => history.length > 1);
    expect(raised.map(({ now: set }) => [set.from, set.floor, set.after])).toEqual([
      ["TIME-5", 2, prospect("Fern Street Practice").id],
    ]);
  });

  test("has a strength without a story, and one done well but not gladly", () => {
    const { strengths, stories } = view.state;
    const proven = new Set(stories.flatMap((one) => one.now.strengths));
    expect(strengths.filter(({ id }) => !proven.has(id)).map((one) => one.now.name)).toEqual([
      "Showing new colleagues how we work",
    ]);
    expect(strengths.filter((one) => one.now.level >= 3 && one.now.gladness <= 1)).toHaveLength(1);
  });
});

describe("Mara’s prospects", () => {
  test("stand where the story has brought them", () => {
    const stages = view.state.prospects.map((one) => [one.now.organisation, stageOf(view, one.id)]);
    expect(Object.fromEntries(stages)).toMatchObject({
      "Northgate Clinic": "talking",
      "Ashgrove Hospice": "talking",
      "Millbrook Home": "offer",
      "Fern Street Practice": "ended",
    });
    expect(
      live(view)
        .map((one) => one.now.organisation)
        .sort(),
    ).toEqual(["Ashgrove Hospice", "Millbrook Home", "Northgate Clinic"]);
    expect(prospect("City Hospital").now.present).toBe(true);
  });

  test("Northgate has said much and settled nothing", () => {
    const { id } = prospect("Northgate Clinic");
    expect(advert.split(/\s+/).length).toBeGreaterThan(160);
    const claims = about(view.state, id).observations;
    expect(claims.length).toBeGreaterThanOrEqual(5);
    expect(new Set(claims.map(({ channel }) => channel))).toEqual(new Set(["advert"]));
    for (const { words, span } of claims) expect(advert.slice(span?.start, span?.end)).toBe(words);
    for (const row of verdicts(view, id)) expect(row.standing.verdict).toBe("not yet known");
    expect(advise(view, id).kind).toBe("ask first");
  });

  test("tomorrow at ten has three questions and more, one of them Mara’s own and pinned", () => {
    const { next } = today(view);
    expect(next?.prospect.now.organisation).toBe("Northgate Clinic");
    expect(next?.interview.now.at).toContain("2026-11-26T10:00");
    expect(next?.undecided).toEqual([]);
    const { ask } = plan(view, next?.interview.id ?? prospect("Northgate Clinic").id);
    expect(ask.length).toBeGreaterThanOrEqual(3);
    expect(ask.filter(({ pinned }) => pinned).map(({ own }) => own)).toEqual([true]);
  });

  test("Ashgrove is above every floor and below the ideal, as far as it is known", () => {
    const rows = verdicts(view, prospect("Ashgrove Hospice").id);
    const known = rows.filter(({ standing: one }) => one.verdict !== "not yet known");
    expect(known.map(({ standing: one }) => [one.verdict, one.zone])).toEqual(
      known.map(() => ["found", "acceptable"]),
    );
    expect(rows.filter(({ held }) => held.kind === "must").every((row) => known.includes(row))).toBe(true);
    expect(known.length).toBeLessThan(rows.length);
    expect(["yes", "probably"]).toContain(fit(view, prospect("Ashgrove Hospice").id).happy.word);
  });

  test("at Millbrook something is found, something is not, and on the rota two voices do not agree", () => {
    expect(standing("Millbrook Home", "PAY-1").standing).toMatchObject({ verdict: "found", zone: "ideal" });
    expect(standing("Millbrook Home", "TIME-5").standing.verdict).toBe("not found");
    const rota = standing("Millbrook Home", "TIME-2");
    expect(rota.held.kind).toBe("must");
    expect(rota.standing.verdict).toBe("not yet known");
    expect(rota.because.map(({ code }) => code)).toContain("contradiction");
    expect(advise(view, prospect("Millbrook Home").id).kind).toBe("ask first");
  });

  test("Millbrook waits five days for an answer, and a reminder is due today", () => {
    const { waiting } = today(view);
    expect(waiting.map(({ kind }) => kind)).toEqual(["decide by", "reminder"]);
    expect(prospect("Millbrook Home").now.theirDeadline).toContain("2026-11-30T12:00");
  });

  test("Fern Street treated her badly, and she left: a decision, a letter, an end", () => {
    const { id } = prospect("Fern Street Practice");
    const { cues, decisions, letters, moves, interest } = about(view.state, id);
    expect(cues.filter(({ severity }) => severity <= -2).length).toBeGreaterThanOrEqual(3);
    expect(decisions.map(({ kind }) => kind)).toEqual(["withdraw"]);
    expect(letters.map(({ kind }) => kind)).toEqual(["withdraw"]);
    expect(moves.at(-1)).toMatchObject({ stage: "ended", end: "withdrawn" });
    expect(interest.map(({ when, value }) => [when, value])).toEqual([
      ["before", 6],
      ["after", 1],
    ]);
    expect(standing("Fern Street Practice", "TEAM-1").standing.verdict).toBe("not found");
  });

  test("at City Hospital, where she works, her two first musts are not found", () => {
    expect(standing("City Hospital", "TEAM-4").standing.verdict).toBe("not found");
    expect(standing("City Hospital", "TIME-2").standing.verdict).toBe("not found");
    expect(standing("City Hospital", "TEAM-1").standing.verdict).toBe("found");
  });
});
