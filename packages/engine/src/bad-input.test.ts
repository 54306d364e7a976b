import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as engine from "./index.ts";

const judged = engine.generalEstimates;
const bar = engine.normalBar(60, 8);
const want = { weight: 0.5, values: judged.curve, belief: judged.ordinary, must: false, floor: 0 };
const must = { ...want, must: true, floor: 2 };
const stated = { core: 0.5, demand: judged.need.demand, claimedLevel: 1, proof: null, mine: null } as const;
const prospect = {
  standards: [must, want],
  needs: [engine.needStanding(stated, judged)],
  exitCost: 10,
  exitCostCannot: 14,
} as engine.Prospect;
const manager = { voice: "manager", channel: "said", mods: [], level: 2 } as const;
const reveals = (standard: number) =>
  engine.asking({ standard, prior: judged.ordinary, ...manager }, [], judged);
const question = { minutes: 5, observes: [reveals(0)], needs: [] } as engine.Question;
const offers = [20, 60, 80].map((value) => ({ value, chance: 1 / 3, separation: 0.02 }));
const record = { weeks: 8, interviews: 4, offers: 1, judged: 1, acceptable: 1 };
const hunt: engine.Hunt = {
  ...{ offers, arrival: 0.3, arrivalInJob: 0.1, horizon: 12, runway: 5, runwayAfter: 2, idle: 20 },
  ...{ discount: 1, exitCost: 10, switchCost: 5, floorJob: 0, carryMonths: 6 },
};
const situation = {
  ...{ savings: 9000, reserve: 1000, weeklyCost: 500, weeklyIncome: 100 },
  ...{ startLagWeeks: 4, payLagWeeks: 4, record },
};
const given = { ...must, ideal: 3, reference: 2 } as engine.Given;

/** Every function that computes, with arguments that are in order, and as data wherever that can be. */
const calls: Record<string, readonly [(input: never) => unknown, unknown]> = {
  believe: [
    ({ prior, cues }: never) => engine.believe(prior, engine.gather([manager], cues, judged), judged),
    { prior: judged.ordinary, cues: [{ severity: -2, weight: "weak" }] },
  ],
  verdict: [
    ({ sought, heard }: never) => engine.verdict(sought, heard, [], judged),
    { sought: { prior: judged.ordinary, floor: 2, ideal: 3, must: true }, heard: [manager] },
  ],
  kernel: [(bend: never) => engine.kernel(bend, judged.ordinary), { up: 0.5, down: 0.1, eps: 0.01 }],
  valueNow: [engine.valueNow, prospect],
  gainNow: [(one: never) => engine.gainNow(one, bar), prospect],
  normalBar: [({ mean, sd }: never) => read(engine.normalBar(mean, sd)), { mean: 60, sd: 8 }],
  bestOf: [
    (options: never) => read(engine.bestOf(options)),
    [
      { mean: 60, sd: 8, chance: 1 },
      { mean: 70, sd: 0, chance: 0.5 },
    ],
  ],
  ordinaryBar: [
    (standards: never) => engine.ordinaryBar(standards, judged.bar),
    [{ weight: 1, values: judged.curve, prior: judged.ordinary }],
  ],
  worth: [
    ({ of, asked }: never) => engine.worth(of, bar, asked),
    { of: prospect, asked: { observes: [reveals(0), reveals(1)] } },
  ],
  jointWorth: [
    ({ of, asked }: never) => engine.jointWorth(of, bar, asked),
    { of: prospect, asked: { observes: [reveals(0), reveals(1)] } },
  ],
  plan: [
    ({ of, questions, minutes }: never) => engine.plan(of, bar, questions, minutes, judged),
    { of: prospect, questions: [question, { ...question, observes: [reveals(1)] }], minutes: 10 },
  ],
  enough: [
    ({ of, questions, minutes, price }: never) => engine.enough(of, bar, questions, minutes, price),
    { of: prospect, questions: [question], minutes: 10, price: 0.05 },
  ],
  searchIndex: [
    ({ value, spread, cost }: never) => engine.searchIndex(value, spread, cost),
    { value: 60, spread: 5, cost: 0.5 },
  ],
  hunt: [(one: never) => numbersOf(engine.hunt(one)), hunt],
  reservation: [
    ({ some, idle, discount }: never) => engine.reservation(some, idle, discount),
    { some: offers, idle: 20, discount: 0.99 },
  ],
  needNow: [(one: never) => engine.needNow(one, judged.search), situation],
  flips: [
    ({ some, at }: never) => engine.flips(some, at),
    {
      some: [
        { weight: 0.4, values: judged.curve, level: 2 },
        { weight: 0.6, values: judged.curve, level: 3 },
      ],
      at: 60,
    },
  ],
  compromise: [(some: never) => engine.compromise(some, judged), [given, { ...given, must: false }]],
  scores: [(some: never) => engine.scores(some, 1e-6), [{ forecast: judged.ordinary, outcome: 2 }]],
  murphy: [
    ({ some, strength }: never) => engine.murphy(some, strength),
    {
      some: [
        { forecast: 0.3, happened: true },
        { forecast: 0.3, happened: false },
      ],
      strength: 8,
    },
  ],
  weightsBySwing: [engine.weightsBySwing as never, [100, 50, 0]],
  weightsByOrder: [engine.weightsByOrder as never, [[0], [1, 2]]],
  weightsByPairs: [
    ({ count, some }: never) => engine.weightsByPairs(count, some),
    { count: 2, some: [{ first: 0, second: 1, ratio: 3 }] },
  ],
  rankings: [
    ({ values, draws }: never) => engine.rankings(values, Math.min(draws, 500), () => [0.4, 0.6]),
    {
      values: [
        [10, 20],
        [20, 10],
      ],
      draws: 20,
    },
  ],
  fit: [
    engine.fit as never,
    {
      demands: [{ weight: 1, demand: 2, ability: judged.ordinary }],
      supplies: [{ weight: 1, values: judged.curve, belief: judged.ordinary }],
      canBar: 70,
      happyBar: 60,
      cost: { deficit: 1, excess: 0.25 },
    },
  ],
  needStanding: [(one: never) => engine.needStanding(one, judged), stated],
  levelOfAmount: [
    ({ amounts, amount }: never) => engine.valueOfAmount(amounts, judged.curve, amount),
    { amounts: [20, 25, 30, 35, 40], amount: 31 },
  ],
  sharesOfRange: [
    ({ amounts, range }: never) => engine.sharesOfRange(amounts, range),
    { amounts: [20, 25, 30, 35, 40], range: { from: 24, to: 33 } },
  ],
  learnVoice: [
    ({ pairs, grid }: never) => engine.learnVoice(pairs, grid),
    {
      pairs: [{ heard: 3, truth: [0, 0, 1, 0, 0] }],
      grid: { upGrid: [0.1, 0.5], downGrid: [0.1], eps: 0.01, ref: judged.ordinary },
    },
  ],
};

const read = (one: engine.Bar) => ({
  ...one,
  at: [-1e9, 0, 60, 1e9].map((x) => [one.gain(x), one.accepts(x)]),
});
const numbersOf = (hunted: engine.Hunted) => ({ ...hunted, now: hunted.take(0), six: hunted.huntFor(6) });

/** Everywhere in some data where a number stands, or a list that could be empty. */
function placesIn(data: unknown, path: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof data === "number") return [path];
  if (typeof data !== "object" || data === null) return [];
  const inside = Object.entries(data).flatMap(([key, part]) => placesIn(part, [...path, key]));
  return Array.isArray(data) ? [path, ...inside] : inside;
}

function changed(data: unknown, path: readonly (string | number)[], odd: number): unknown {
  const [key, ...more] = path;
  if (key === undefined) return Array.isArray(data) ? [] : odd;
  const copy = (Array.isArray(data) ? [...data] : { ...(data as object) }) as Record<string, unknown>;
  copy[key] = changed(copy[key], more, odd);
  return copy;
}

function holdsNaN(result: unknown): boolean {
  if (typeof result === "number") return Number.isNaN(result);
  if (typeof result !== "object" || result === null) return false;
  return Object.values(result).some(holdsNaN);
}

const odds = [Number.NaN, Infinity, -Infinity, -1, 0, 1e-300, 1, 2.5, 7, 10_000, 1e308];

describe.each(Object.entries(calls))("whatever number stands in it, %s", (_, [call, input]) => {
  test("answers without NaN, or refuses with a sentence", () => {
    expect(holdsNaN(call(input as never))).toBe(false);
    const places = placesIn(input);
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom(...odds), (path, odd) => {
        let result: unknown;
        try {
          result = call(changed(input, path, odd) as never);
        } catch (refusal) {
          expect(refusal).toBeInstanceOf(RangeError);
          expect((refusal as Error).message).toMatch(/[.]$/);
          return;
        }
        expect(holdsNaN(result), `${path.join(".")} = ${odd}`).toBe(false);
      }),
      { numRuns: Math.min(120, places.length * odds.length) },
    );
  });
});

describe("a great many questions", () => {
  test("ten thousand of them are planned, the best of one voice before its repeats", () => {
    const many = Array.from({ length: 10_000 }, (_, n): engine.Question => {
      const who = `colleague ${n % 500}`;
      const asked = { standard: n % 2, prior: judged.ordinary, ...manager, who } as const;
      return { minutes: 1 + (n % 7), observes: [engine.asking(asked, [], judged)] };
    });
    const found = engine.plan(prospect, bar, many, 45, judged);
    expect(found.minutes).toBeLessThanOrEqual(45);
    expect(found.worth).toBeGreaterThan(0);
    expect(holdsNaN(found)).toBe(false);
  });

  test("evidence that the prior ruled out is believed a little, and says so", () => {
    const { belief, mixed } = engine.believe(
      [0, 0, 0, 0, 1],
      engine.gather([{ voice: "contract", channel: "written", level: 0, mods: [] }], [], {
        ...judged,
        voices: { ...judged.voices, contract: { up: 0, down: 0, eps: 0, camp: "contract" } },
        channels: { ...judged.channels, written: { up: 0, down: 0, eps: 0 } },
      }),
      judged,
    );
    expect(mixed).toBe(true);
    expect(belief[0]).toBe(1);
  });
});
