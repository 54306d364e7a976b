/** Random beliefs, bends, prospects and questions for the laws. */
import fc from "fast-check";
import type {
  Bar,
  Belief,
  Bend,
  Channel,
  Cue,
  Kernel,
  Level,
  Modifier,
  Observation,
  PerLevel,
  Prospect,
  Standing,
  Voice,
} from "../src/index.ts";
import { normalBar, valueNow } from "../src/index.ts";

const share = fc.double({ min: 0.001, max: 1, noNaN: true });

function normalised(numbers: readonly number[]): number[] {
  const sum = numbers.reduce((a, b) => a + b, 0);
  return numbers.map((n) => n / sum);
}

const asFive = (numbers: readonly number[]) => normalised(numbers) as unknown as Belief;

export const belief: fc.Arbitrary<Belief> = fc.array(share, { minLength: 5, maxLength: 5 }).map(asFive);

/** Beliefs that may rule levels out. */
export const sharpBelief: fc.Arbitrary<Belief> = fc
  .array(fc.oneof(fc.constant(0), share), { minLength: 5, maxLength: 5 })
  .filter((numbers) => numbers.some((n) => n > 0))
  .map(asFive);

export const level: fc.Arbitrary<Level> = fc.constantFrom<Level>(0, 1, 2, 3, 4);

export const bend: fc.Arbitrary<Bend> = fc.record({
  up: fc.double({ min: 0, max: 0.95, noNaN: true }),
  down: fc.double({ min: 0, max: 0.95, noNaN: true }),
  eps: fc.double({ min: 0, max: 0.3, noNaN: true }),
});

/** Any five rows of chances. */
export const matrix: fc.Arbitrary<Kernel> = fc.tuple(belief, belief, belief, belief, belief);

const points: fc.Arbitrary<PerLevel<number>> = fc
  .tuple(...[0, 1, 2].map(() => fc.double({ min: 0, max: 100, noNaN: true })))
  .map((inner) => [0, ...inner.sort((a, b) => a - b), 100] as unknown as PerLevel<number>);

const standing = fc.record({
  weight: share,
  values: points,
  belief,
  must: fc.boolean(),
  floor: fc.constantFrom<Level>(1, 2, 3),
});

/** A prospect of two or three standards, without needs. */
export const prospect: fc.Arbitrary<Prospect> = fc
  .record({
    standards: fc.array(standing, { minLength: 2, maxLength: 3 }),
    exitCost: fc.constantFrom(0, 5, 10, 20),
  })
  .map(({ standards, exitCost }) => {
    const weights = normalised(standards.map((s) => s.weight));
    const weighed = standards.map((s, i): Standing => {
      return { ...s, weight: weights[i] as number, floor: s.must ? s.floor : 0 };
    });
    return { standards: weighed, needs: [], exitCost, exitCostCannot: 14 };
  });

/** A bar near enough to matter: so many sds above the prospect's mean. */
export const barBeside: fc.Arbitrary<(prospect: Prospect) => Bar> = fc
  .record({ place: fc.double({ min: -3, max: 3, noNaN: true }), sd: fc.constantFrom(2, 5, 10) })
  .map(
    ({ place, sd }) =>
      (at) =>
        normalBar(valueNow(at).mean + place * sd, sd),
  );

export const observation: fc.Arbitrary<Observation> = fc.record({
  voice: fc.constantFrom<Voice>(
    ...(["recruiter", "manager", "executive", "peer", "known"] as const),
    ...(["anonymous", "own eyes", "contract", "policy"] as const),
  ),
  channel: fc.constantFrom<Channel>("advert", "said", "shown", "written"),
  level: fc.oneof(level, fc.constant(null)),
  mods: fc.subarray<Modifier>(["episode", "slogan", "promise"]),
  who: fc.constantFrom("", "Ines", "Ravi"),
  asked: fc.boolean(),
});

export const cue: fc.Arbitrary<Cue> = fc.record({
  severity: fc.integer({ min: -3, max: 2 }),
  weight: fc.constantFrom<Cue["weight"]>("weak", "moderate", "strong"),
  late: fc.boolean(),
});
