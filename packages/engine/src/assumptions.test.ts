import { describe, expect, test } from "vitest";
import { type Assumptions, generalEstimates } from "./assumptions.ts";
import { checkAssumptions, withChanges } from "./check-assumptions.ts";

describe("the assumptions", () => {
  test("that Twoway begins with are in order", () => {
    expect(checkAssumptions(generalEstimates)).toBe(generalEstimates);
    expect(generalEstimates.version).toBe("2026-11");
  });

  test("can be changed one number at a time, in a copy", () => {
    const changed = withChanges(generalEstimates, { "voices.manager.up": 0.4, "curve.1": 30, found: 0.85 });
    expect([changed.voices.manager.up, changed.curve[1], changed.found]).toEqual([0.4, 30, 0.85]);
    expect(generalEstimates.voices.manager.up).toBe(0.57);
    expect(Array.isArray(changed.curve)).toBe(true);
  });

  test.each([
    [{ "voices.stranger.up": 0.4 }, 'No assumption is called "voices.stranger.up".'],
    [{ version: 1 }, 'No assumption is called "version".'],
    [{ voices: 1 }, 'No assumption is called "voices".'],
    [{ "__proto__.found": 1 }, 'No assumption is called "__proto__.found".'],
    [{ "voices.manager.up": 1.4 }, "The assumption voices.manager.up needs a number from 0 to 1; got 1.4."],
    [{ exitCost: -1 }, "The assumption exitCost needs a number from 0; got -1."],
    [{ exitCost: Number.NaN }, "The assumption exitCost needs a number from 0; got NaN."],
    [{ "curve.2": 20 }, "The assumption curve needs points that rise from 0"],
    [{ found: 0.1 }, "The assumption notFound needs less than found (0.1); got 0.2."],
    [{ "ordinary.0": 0.5 }, "ordinary needs a sum of 1"],
    [{ "refusal.first.0": 2 }, "The assumption refusal.first needs chances to 1"],
    [{ "cue.weak": 0.5 }, "The assumption cue needs weak to strong in rising order"],
    [{ "modifiers.promise.noise": 2 }, "The assumption modifiers.promise needs upAtMost and noise to 1"],
    [
      { "search.horizonMonths": 0 },
      "The assumption search needs months, weeks and interviews above 0; got 0.",
    ],
  ])("refuse %j in a sentence", (changes, sentence) => {
    expect(() => withChanges(generalEstimates, changes as Record<string, number>)).toThrow(sentence);
    expect(() => withChanges(generalEstimates, changes as Record<string, number>)).toThrow(RangeError);
  });

  test("with a part missing are refused by its name", () => {
    const { peer: _, ...voices } = generalEstimates.voices;
    const short = { ...generalEstimates, voices } as unknown as Assumptions;
    expect(() => checkAssumptions(short)).toThrow(
      "The assumption voices.peer needs a table of numbers; got undefined.",
    );
    expect(() => checkAssumptions(null as never)).toThrow(
      "The assumption assumptions needs a table of numbers; got null.",
    );
  });
});
