import { advise, plan, verdicts } from "../packages/advice/dist/index.js";
import { generalEstimates } from "../packages/engine/dist/index.js";
import { english } from "../packages/library/dist/index.js";
import { fold } from "../packages/model/dist/index.js";
import { search } from "./journal.mjs";
import { ms, report, spread, timed } from "./ratio.mjs";

/** What the screens ask for, with 20 prospects. A new view each time: nothing is remembered from before. */
export function run() {
  const results = [];
  for (const entries of [600, 5_000]) {
    const { lines, made } = search({ entries });
    const state = fold(lines);
    const view = () => ({
      state,
      library: english,
      assumptions: generalEstimates,
      now: "2026-11-22T12:00:00Z",
    });
    const all = (ask) =>
      spread(
        Array.from({ length: 7 }, () =>
          timed(() => {
            const one = view();
            return made.map(({ prospect, interview }) => ask(one, prospect, interview)).length;
          }),
        ),
      );
    const found = all((one, prospect) => verdicts(one, prospect));
    const advice = all((one, prospect) => advise(one, prospect));
    const planned = spread(
      made.slice(0, 7).map(({ interview }) => timed(() => plan(view(), interview).ask.length)),
    );
    results.push(
      report(
        `the verdicts of 20 prospects, ${entries} entries, within 100 ms`,
        found.middle < 100,
        ms(found.middle),
      ),
      report(
        `the advice for 20 prospects without plans, ${entries} entries, within 300 ms`,
        advice.middle < 300,
        ms(advice.middle),
      ),
      report(`one plan, ${entries} entries, within 300 ms`, planned.middle < 300, ms(planned.middle)),
    );
  }
  return results;
}
