import { describe, expect, test } from "vitest";
import { lexicon as lexiconShapes } from "./content/lexicon.ts";
import { standards as standardShapes } from "./content/standards.ts";
import cueWords from "./en/cues.json" with { type: "json" };
import examples from "./en/lexicon.examples.json" with { type: "json" };
import standardWords from "./en/standards.json" with { type: "json" };
import { english, englishFiles, joinLibrary } from "./library.ts";
import { fairnessRules, groups } from "./types.ts";

const standards = [...english.standards.values()];
const cues = [...english.cues.values()];
const exists = (standard: string) => english.standards.has(standard);
const ids = (things: readonly { readonly id: string }[]) => things.map((thing) => thing.id);
const total = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0);
const wordCount = (text: string) => text.split(/\s+/).length;

describe("the catalogue of standards", () => {
  test("has the 38 standards, in their groups, under ids that never change", () => {
    expect(ids(standards)).toEqual(
      [
        "WORK-1 WORK-2 WORK-3 WORK-4 WORK-5 WORK-6 MGR-1 MGR-2 MGR-3 MGR-4 MGR-5",
        "TEAM-1 TEAM-2 TEAM-3 TEAM-4 TEAM-5 TEAM-6 TIME-1 TIME-2 TIME-3 TIME-4 TIME-5",
        "GROW-1 GROW-2 GROW-3 PAY-1 PAY-2 PAY-3 PAY-4 PAY-5 VAL-1 VAL-2 VAL-3 VAL-4 LOG-1 LOG-2 LOG-3 LOG-4",
      ]
        .join(" ")
        .split(" "),
    );
    const prefix = { work: "WORK", manager: "MGR", team: "TEAM", time: "TIME", growth: "GROW" } as const;
    const all = { ...prefix, pay: "PAY", values: "VAL", logistics: "LOG" };
    for (const { id, group } of standards) expect(id.startsWith(`${all[group]}-`), id).toBe(true);
    expect(new Set(standards.map((standard) => standard.group))).toEqual(new Set(groups));
  });

  test("estimates a share of jobs for every level, together one", () => {
    for (const { id, prior } of standards) {
      expect(Math.abs(total(prior) - 1), id).toBeLessThan(1e-9);
      expect(Math.min(...prior), id).toBeGreaterThan(0);
    }
  });

  test("proposes a floor that is no higher than the ideal", () => {
    for (const { id, floor, ideal } of standards) expect(floor, id).toBeLessThanOrEqual(ideal);
  });

  test("proposes respect and ethics as musts, and nothing else", () => {
    expect(ids(standards.filter((standard) => standard.suggestedMust))).toEqual(["TEAM-1", "VAL-2"]);
  });

  test("lets four standards be said in amounts", () => {
    expect(standards.flatMap(({ id, amounts }) => (amounts ? [`${id}: ${amounts}`] : []))).toEqual([
      "TIME-1: hours a week",
      "PAY-1: pay a year",
      "LOG-1: days on site",
      "LOG-2: minutes each way",
    ]);
  });

  test("has at least two questions for every standard", () => {
    const asked = [...english.questions.values()].flatMap(({ reveals }) => reveals.map((r) => r.standard));
    for (const { id } of standards)
      expect(asked.filter((one) => one === id).length, id).toBeGreaterThanOrEqual(2);
  });
});

describe("the five levels of a standard", () => {
  const anchors = standards.flatMap((standard) =>
    standard.anchors.map((words) => ({ id: standard.id, words })),
  );
  const failing = (holds: (words: string) => boolean) =>
    anchors.flatMap(({ id, words }) => (holds(words) ? [] : [`${id}: ${words}`]));

  test("are five different sentences, and no sentence stands in two standards", () => {
    expect(anchors).toHaveLength(5 * standards.length);
    expect(new Set(anchors.map(({ words }) => words)).size).toBe(anchors.length);
  });

  test("say something one could observe: no bare adjectives, at least three words", () => {
    expect(failing((words) => wordCount(words) >= 3)).toEqual([]);
    expect(failing((words) => !/^(?:very |quite )?\w+(?:, \w+)*(?: and \w+)?$/.test(words))).toEqual([]);
    expect(
      failing((words) => !/\b(?:good|bad|great|excellent|poor|terrible|nice) \w+$/i.test(words)),
    ).toEqual([]);
  });

  test("fit a line of choices: at most 110 characters and 14 words", () => {
    expect(failing((words) => words.length <= 110)).toEqual([]);
    expect(failing((words) => wordCount(words) <= 14)).toEqual([]);
  });

  test("stand after “What I heard:” and “I could live with:”, so they begin large and end open", () => {
    expect(failing((words) => /^\p{Lu}/u.test(words) && !/[.,;:!?]$/.test(words))).toEqual([]);
    expect(failing((words) => !words.includes(". "))).toEqual([]);
  });
});

describe("the names of standards", () => {
  test("are short, different, and begin large", () => {
    const names = standards.map((standard) => standard.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.length > 28 || wordCount(name) > 6 || !/^\p{Lu}/u.test(name))).toEqual(
      [],
    );
  });

  test("are found by words that people type, as many as it takes", () => {
    for (const { id, find } of standards) {
      expect(find.length >= 5 && find.length <= 56, id).toBe(true);
      expect(new Set(find).size, id).toBe(find.length);
      expect(find.filter((word) => word !== word.toLowerCase() || word !== word.trim())).toEqual([]);
    }
  });

  test("leave hard words for a manager to the search, and never say them", () => {
    const search = new Set(standards.flatMap((standard) => standard.find));
    for (const word of ["flaky", "tyrant", "wimp", "micromanaged", "overtime"])
      expect(search).toContain(word);
    const said = standards.flatMap(({ name, anchors }) => [name, ...anchors]).join(" ");
    expect(said).not.toMatch(/\b(?:flaky|tyrant|wimp|toxic|bully|weak|lazy)\b/i);
  });
});

describe("the cues", () => {
  test("are T01 to T50, under rules of fairness, and evidence for standards that exist", () => {
    expect(ids(cues)).toEqual(Array.from({ length: 50 }, (_, i) => `T${String(i + 1).padStart(2, "0")}`));
    for (const { id, rules, evidence } of cues) {
      expect(rules.filter((rule) => !fairnessRules.includes(rule))).toEqual([]);
      const on = evidence.map((one) => one.standard);
      expect(on.length, id).toBeGreaterThanOrEqual(1);
      expect(new Set(on).size, id).toBe(on.length);
      expect(
        on.filter((standard) => !exists(standard)),
        id,
      ).toEqual([]);
    }
  });

  test("show exactly ten first, good and bad alike", () => {
    const likely = cues.filter((cue) => cue.likely);
    expect(likely).toHaveLength(10);
    expect(likely.filter((cue) => cue.severity > 0)).toHaveLength(5);
    expect(likely.filter((cue) => cue.severity < 0)).toHaveLength(5);
  });

  test("touch a rule each, but for two that are seen of others", () => {
    expect(ids(cues.filter((cue) => cue.rules.length === 0))).toEqual(["T34", "T35"]);
  });

  test("say little about the manager where no manager acts: only a severe act is strong evidence", () => {
    const strong = cues.filter((cue) =>
      cue.evidence.some(({ standard, weight }) => standard.startsWith("MGR") && weight === "strong"),
    );
    expect(strong.filter((cue) => cue.severity > -3).map((cue) => cue.id)).toEqual([]);
  });

  test("touch every one of the ten rules of fairness", () => {
    const touched = new Set(cues.flatMap((cue) => cue.rules));
    expect(fairnessRules.filter((rule) => !touched.has(rule))).toEqual([]);
  });

  test("fit a chip: at most four words and 28 characters, each different", () => {
    const chips = cues.map((cue) => cue.short);
    expect(chips.filter((chip) => chip.length > 28 || wordCount(chip) > 4)).toEqual([]);
    expect(new Set(chips).size).toBe(chips.length);
  });

  test("describe an act in one sentence, and never a character", () => {
    expect(cues.filter((cue) => !/^\p{Lu}[^.]*\.$/u.test(cue.words)).map((cue) => cue.words)).toEqual([]);
    const said = cues.map(({ short, words }) => `${short} ${words}`).join(" ");
    expect(said).not.toMatch(
      /\b(?:rude|arrogant|narcissis\w*|incompetent|unprofessional|liar|toxic|creepy)\b/i,
    );
  });

  test("give every act that counts against somebody an innocent explanation, but for three that have none", () => {
    const without = cues.filter((cue) => cue.severity < 0 && cue.innocent === "");
    expect(ids(without)).toEqual(["T08", "T40", "T49"]);
  });
});

describe("the advert lexicon", () => {
  const points = english.lexicon.flatMap((row) => row.points.map((point) => ({ row: row.id, ...point })));

  test("has ids in small letters, each once", () => {
    expect(english.lexicon.filter((row) => !/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(row.id))).toEqual([]);
    expect(new Set(ids(english.lexicon)).size).toBe(english.lexicon.length);
    expect(Object.keys(examples)).toEqual(ids(lexiconShapes));
  });

  test("points to standards that exist, each at most once in a row", () => {
    expect(points.filter((point) => !exists(point.standard))).toEqual([]);
    for (const row of english.lexicon)
      expect(new Set(row.points.map((point) => point.standard)).size, row.id).toBe(row.points.length);
  });

  test("speaks for every standard somewhere, and against every one somewhere", () => {
    const directions = (standard: string) =>
      new Set(points.filter((point) => point.standard === standard).map((point) => point.direction));
    // No advert says these against itself.
    const onlyFor = ["MGR-1", "MGR-5", "WORK-5", "VAL-3"];
    for (const { id } of standards) {
      expect(directions(id).has("+"), `${id} +`).toBe(true);
      expect(directions(id).has("-"), `${id} -`).toBe(!onlyFor.includes(id));
    }
  });

  test("names a level only where it agrees with the direction", () => {
    expect(points.filter((p) => p.direction === "+" && p.level !== undefined && p.level < 2)).toEqual([]);
    expect(points.filter((p) => p.direction === "-" && p.level !== undefined && p.level > 2)).toEqual([]);
    expect(points.filter((p) => p.direction === "0" && p.level !== undefined)).toEqual([]);
  });

  test("names no level on a stock phrase, for it says nothing one could check", () => {
    const named = english.lexicon.filter(
      (row) => row.kind === "stock" && row.points.some((p) => p.level !== undefined),
    );
    expect(ids(named)).toEqual([]);
  });

  test("sets scams apart, against ethics, and flags signs of need and questions of law", () => {
    const flagged = (flag: string) => english.lexicon.filter((row) => row.flag === flag);
    expect(flagged("scam").length).toBeGreaterThanOrEqual(5);
    expect(flagged("scam").filter((row) => !row.points.some((p) => p.standard === "VAL-2"))).toEqual([]);
    expect(flagged("improper").length).toBeGreaterThanOrEqual(6);
    expect(flagged("sign of need").length).toBeGreaterThanOrEqual(10);
  });
});

test("our own words never shout, and use no clichés of the trade", () => {
  const own = JSON.stringify([standardWords, cueWords]);
  expect(own).not.toMatch(/!/);
  expect(own).not.toMatch(/dream job|red flag|rock ?star|ninja|work hard|win(?:ning|ner)|crush/i);
  expect(own.replaceAll('\\"', "").match(/[a-z]'[a-z]|“[^”]*"/i)).toBeNull();
});

describe("joining shapes and words", () => {
  const { "WORK-1": work, ...others } = englishFiles.standards;

  test("gives every standard its numbers and its words", () => {
    expect(english.standards.get("WORK-1")).toEqual({
      ...standardShapes[0],
      ...standardWords["WORK-1"],
    });
  });

  test("refuses a language in which a word is missing, and says which", () => {
    expect(() => joinLibrary({ ...englishFiles, standards: others })).toThrow(
      new RangeError("standard WORK-1 has no words in this language"),
    );
  });

  test("refuses words that belong to nothing: a misspelt id would hide them", () => {
    const stray = { ...englishFiles.cues, T4: { short: "x", words: "x", innocent: "" } };
    expect(() => joinLibrary({ ...englishFiles, cues: stray })).toThrow(
      "words for cue T4, which does not exist",
    );
  });

  test("refuses a standard that does not describe five levels", () => {
    const anchors = (work?.anchors ?? []).slice(0, 4);
    const four = { ...englishFiles.standards, "WORK-1": { name: "x", find: [], ...work, anchors } };
    expect(() => joinLibrary({ ...englishFiles, standards: four })).toThrow(
      "standard WORK-1 describes 4 levels",
    );
  });
});
