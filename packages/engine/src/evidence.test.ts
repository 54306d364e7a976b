import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as any from "../test-cases/arbitraries.ts";
import { expectClose } from "../test-cases/close.ts";
import { asking } from "./asking.ts";
import { generalEstimates as judged, type Voice } from "./assumptions.ts";
import { asBelief, atLeast, type Belief, type Level, levels, perLevel, total } from "./belief.ts";
import { believe, type Cue, cueSlope } from "./evidence.ts";
import { heardBy, kernel } from "./kernel.ts";
import { channelOf, gather, type Observation, voiceKey } from "./voices.ts";

const manner = [0.05, 0.15, 0.45, 0.27, 0.08] as const;

function after(prior: Belief, observations: readonly Observation[], cues: readonly Cue[] = []): Belief {
  return believe(prior, gather(observations, cues, judged), judged).belief;
}

const said = (voice: Voice, level: Level | null, more: Partial<Observation> = {}): Observation => {
  return { voice, channel: "said", level, mods: [], ...more };
};

describe("a kernel", () => {
  test("with no bend shows the truth, and with all noise tells nothing", () => {
    const clear = kernel({ up: 0, down: 0, eps: 0 }, judged.ordinary);
    expect(heardBy(manner, clear)).toEqual(manner);
    const noise = kernel({ up: 0, down: 0, eps: 1 }, judged.ordinary);
    for (const l of levels) expectClose(noise[l], judged.ordinary);
  });

  test("falls off by `up` above the truth and by `down` below it", () => {
    const [, , row] = kernel({ up: 0.5, down: 0.1, eps: 0 }, judged.ordinary);
    expect(row[3] / row[2]).toBeCloseTo(0.5, 12);
    expect(row[4] / row[3]).toBeCloseTo(0.5, 12);
    expect(row[1] / row[2]).toBeCloseTo(0.1, 12);
    expect(total(row)).toBeCloseTo(1, 12);
  });

  test("refuses a bend outside 0 to 1", () => {
    expect(() => kernel({ up: 1.2, down: 0, eps: 0 }, manner)).toThrow(
      "A kernel needs up from 0 to 1; got 1.2.",
    );
    expect(() => kernel({ up: Number.NaN, down: 0, eps: 0 }, manner)).toThrow(RangeError);
  });
});

describe("channels", () => {
  test("an episode sharpens, a slogan and a promise blur", () => {
    const episode = channelOf("said", ["episode"], judged);
    expect([episode.up, episode.down]).toEqual([0.2 * 0.35, 0.02]);
    expect(episode.eps).toBeCloseTo(0.0025, 12);
    expect(channelOf("said", ["slogan"], judged).eps).toBeCloseTo(1 - 0.995 * 0.4, 12);
    expect(channelOf("said", ["promise"], judged).up).toBeCloseTo(0.32, 12);
  });

  test("a promise in writing is as good as other writing", () => {
    expect(channelOf("written", ["promise"], judged)).toEqual(judged.channels.written);
  });

  test("modifiers count once and in any order alike", () => {
    const one = channelOf("said", ["promise", "episode"], judged);
    expect(channelOf("said", ["episode", "promise", "episode"], judged)).toEqual(one);
  });
});

describe("one answer", () => {
  // P(level >= 2) after one spoken answer of level 0 to 4
  test.each([
    ["manager", manner, [0.04, 0.17, 0.79, 0.9, 0.93]],
    ["recruiter", manner, [0.04, 0.17, 0.76, 0.87, 0.91]],
    ["manager", [0.2, 0.25, 0.3, 0.17, 0.08], [0.01, 0.06, 0.55, 0.74, 0.83]],
    ["recruiter", [0.2, 0.25, 0.3, 0.17, 0.08], [0.01, 0.06, 0.5, 0.68, 0.77]],
  ] as const)("of a %s bites downwards and hardly moves upwards", (voice, prior, chances) => {
    for (const l of levels) expect(atLeast(after(prior, [said(voice, l)]), 2)).toBeCloseTo(chances[l], 2);
  });

  test("says less in an advert than aloud, and most as an episode from a peer", () => {
    const reach = (o: Observation) => atLeast(after(manner, [o]), 3);
    const advert = reach(said("recruiter", 3, { channel: "advert" }));
    const peer = reach(said("peer", 3, { mods: ["episode"] }));
    expect(advert).toBeLessThan(reach(said("manager", 3)));
    expect(reach(said("manager", 3))).toBeLessThan(peer);
  });
});

describe("one voice", () => {
  test("saturates: a hundred adverts tell no more than their writer could know", () => {
    const adverts = (count: number) =>
      Array.from({ length: count }, () => said("recruiter", 4, { channel: "advert" }));
    const sees = kernel(judged.voices.recruiter, manner);
    const joint = perLevel((l) => manner[l] * sees[l][4]);
    const limit = joint[4] / total(joint);
    expect(after(manner, adverts(10_000))[4]).toBeCloseTo(limit, 6);
    expect(after(manner, adverts(10))[4]).toBeLessThan(limit);
  });

  test("counts a second person for more than a second sentence", () => {
    const again = after(manner, [said("peer", 3, { who: "Ines" }), said("peer", 3, { who: "Ines" })]);
    const other = after(manner, [said("peer", 3, { who: "Ines" }), said("peer", 3, { who: "Ravi" })]);
    expect(atLeast(other, 3)).toBeGreaterThan(atLeast(again, 3));
  });

  test.each([
    [
      "adverts with unnamed recruiters",
      said("recruiter", 3),
      said("manager", 3, { channel: "advert" }),
      true,
    ],
    ["unnamed people of one voice", said("peer", 3), said("peer", 1), true],
    ["all anonymous sources", said("anonymous", 3, { who: "a" }), said("anonymous", 1, { who: "b" }), true],
    ["named people apart", said("peer", 3, { who: "a" }), said("peer", 1, { who: "b" }), false],
    ["a name with spaces about it", said("peer", 3, { who: " a " }), said("peer", 1, { who: "a" }), true],
    ["the contract with policy", said("contract", 3), said("policy", 3), false],
  ])("groups %s", (_, a, b, together) => {
    expect(voiceKey(a) === voiceKey(b)).toBe(together);
  });
});

describe("would not say", () => {
  test("counts once, again, and then no more", () => {
    const times = (n: number) =>
      after(
        manner,
        Array.from({ length: n }, () => said("recruiter", null)),
      );
    const first = perLevel((l) => manner[l] * judged.refusal.first[l]);
    expect(times(1)[0]).toBeCloseTo(first[0] / total(first), 12);
    expect(atLeast(times(2), 2)).toBeLessThan(atLeast(times(1), 2));
    expect(times(3)).toEqual(times(2));
  });

  test("an answer to a question was not refused, and that counts once", () => {
    const volunteered = after(manner, [said("manager", 3)]);
    const asked = after(manner, [said("manager", 3, { asked: true })]);
    const factor = perLevel((l) => volunteered[l] * (1 - judged.refusal.first[l]));
    expect(asked[2]).toBeCloseTo(factor[2] / total(factor), 12);
    const both = [said("manager", 3, { asked: true }), said("manager", 3, { asked: true })];
    const unasked = [said("manager", 3), said("manager", 3)];
    const again = perLevel((l) => after(manner, unasked)[l] * (1 - judged.refusal.first[l]));
    expect(after(manner, both)[2]).toBeCloseTo(again[2] / total(again), 12);
  });
});

describe("cues", () => {
  const cue = (severity: number, weight: Cue["weight"] = "strong"): Cue => ({ severity, weight });

  test("small ones together move a belief by less than a level", () => {
    expect(cueSlope([cue(-1), cue(-1), cue(-1), cue(-1)], judged.cue)).toBe(-0.45);
    expect(cueSlope([cue(1), cue(1), cue(1)], judged.cue)).toBe(0.45);
    expect(cueSlope([cue(-3), cue(-1), cue(-1)], judged.cue)).toBeCloseTo(-1.08 - 0.45, 12);
  });

  test("one noted late has half the slope", () => {
    expect(cueSlope([{ ...cue(-2, "moderate"), late: true }], judged.cue)).toBeCloseTo(-0.22, 12);
  });

  test("one grave one takes a secure standard to doubt, two to the ground", () => {
    const team = [0.04, 0.14, 0.42, 0.32, 0.08] as const;
    expect(atLeast(after(team, [], [cue(-3)]), 2)).toBeCloseTo(0.41, 2);
    expect(atLeast(after(team, [], [cue(-3), cue(-3)]), 2)).toBeCloseTo(0.1, 2);
  });

  test("a severity outside -3 to 3 is refused", () => {
    expect(() => cueSlope([cue(-4)], judged.cue)).toThrow("A cue needs a severity from -3 to 3; got -4.");
  });
});

describe("soft evidence", () => {
  test("all of a range in one level is that level", () => {
    const hard = after(manner, [said("contract", 2)]);
    const soft = after(manner, [said("contract", 2, { soft: [0, 0, 1, 0, 0] })]);
    expectClose(soft, hard, 14);
  });
});

describe("laws of belief", () => {
  test("the order of the evidence changes nothing", () => {
    fc.assert(
      fc.property(
        any.belief,
        fc.array(any.observation, { maxLength: 6 }),
        fc.array(any.cue, { maxLength: 3 }),
        (prior, os, cs) => {
          const forward = after(prior, os, cs);
          const backward = after(prior, [...os].reverse(), [...cs].reverse());
          expectClose(forward, backward);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("a belief stays a belief, and a prior of 0 stays 0", () => {
    fc.assert(
      fc.property(
        any.sharpBelief,
        fc.array(any.observation, { maxLength: 8 }),
        fc.array(any.cue),
        (prior, os, cs) => {
          const { belief, mixed } = believe(prior, gather(os, cs, judged), judged);
          expect(() => asBelief(belief)).not.toThrow();
          if (!mixed) for (const l of levels) if (prior[l] === 0) expect(belief[l]).toBe(0);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("a higher level from the same source never lowers the chance of a floor", () => {
    const heard = fc.record({ voice: any.observation, channel: any.observation });
    fc.assert(
      fc.property(any.belief, heard, any.level, (prior, { voice, channel }, floor) => {
        const chances = levels.map((level) => {
          const volunteered = { ...voice, channel: channel.channel, mods: channel.mods, asked: false, level };
          return atLeast(after(prior, [volunteered]), floor);
        });
        for (const l of [1, 2, 3, 4])
          expect(chances[l]).toBeGreaterThanOrEqual((chances[l - 1] as number) - 1e-12);
      }),
      { numRuns: 1500 },
    );
  });

  test("the expected belief after a question is the belief before it, refusals included", () => {
    fc.assert(
      fc.property(
        any.belief,
        any.observation,
        fc.array(any.observation, { maxLength: 3 }),
        (prior, question, before) => {
          const { voice, channel, mods, who } = question;
          const asked = asking({ standard: 0, prior, voice, channel, mods, who }, before, judged);
          const now = after(prior, before);
          const mean = [0, 0, 0, 0, 0];
          for (const answer of [...levels, null]) {
            const refused = (l: Level) => asked.refusal?.[l] ?? 0;
            const chance = (l: Level) =>
              answer === null
                ? refused(l)
                : (1 - refused(l)) *
                  total(perLevel((x) => asked.perception[l][x] * asked.channel[x][answer]));
            for (const l of levels) mean[l] = (mean[l] as number) + now[l] * chance(l);
          }
          expectClose(mean, now);
        },
      ),
      { numRuns: 600 },
    );
  });

  test("asking foresees exactly the belief that the answer then gives", () => {
    fc.assert(
      fc.property(any.belief, any.observation, any.level, (prior, { voice, channel, mods, who }, heard) => {
        const before: Observation[] = [{ voice, channel, mods: [], who, level: 2 }];
        const asked = asking({ standard: 0, prior, voice, channel, mods, who }, before, judged);
        const now = after(prior, before);
        const joint = perLevel((l) => {
          const answers = 1 - (asked.refusal?.[l] ?? 0);
          return now[l] * answers * total(perLevel((x) => asked.perception[l][x] * asked.channel[x][heard]));
        });
        const then = after(prior, [
          ...before,
          { voice, channel, mods, who, level: heard, asked: channel === "said" },
        ]);
        expectClose(
          then,
          joint.map((p) => p / total(joint)),
          10,
        );
      }),
      { numRuns: 600 },
    );
  });
});
