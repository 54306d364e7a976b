/** What Decide and the board ask for in a long search, with nothing remembered from before. `node bench/advice.mjs` */
import { fileURLToPath } from "node:url";
import * as advice from "../packages/advice/dist/index.js";
import { generalEstimates } from "../packages/engine/dist/index.js";
import { english } from "../packages/library/dist/index.js";
import { fold } from "../packages/model/dist/index.js";
import { search, seeded, writer } from "./journal.mjs";
import { ms, report, spread, timed } from "./ratio.mjs";

const now = "2026-11-22T12:00:00Z";
const rounds = 15;

export function run() {
  return [
    ...journal("20 prospects, 10 standards", 30, { entries: 600 }),
    ...journal("25 prospects, 37 standards", 300, { entries: 1_200, prospects: 25, standards: 37 }),
  ];
}

function journal(name, limit, shape) {
  const { lines, made } = search(shape);
  const state = fold([...lines, ...situation()]);
  const view = () => ({ state, library: english, assumptions: generalEstimates, now });
  const median = (work) => {
    for (let n = 0; n < 5; n++) timed(work);
    return spread(Array.from({ length: rounds }, () => timed(work)));
  };
  const each = (ask) =>
    median(() => {
      const one = view();
      return made.map(({ prospect }) => ask(one, prospect)).length;
    });
  const first = made[0].prospect;
  const all = {
    verdicts: each(advice.verdicts),
    fit: each(advice.fit),
    bar: each(advice.bar),
    advise: each(advice.advise),
    "all four": each((one, prospect) => [
      advice.verdicts(one, prospect),
      advice.fit(one, prospect),
      advice.bar(one, prospect),
      advice.advise(one, prospect),
    ]),
  };
  const page = median(() => decide(view(), first).length);
  const alone = (ask) => median(() => [ask(view())].length);
  const parts = {
    flips: alone((one) => advice.flips(one, first)),
    holdOut: alone((one) => advice.holdOut(one)),
    takeOrHunt: alone((one) => advice.takeOrHunt(one, first)),
    exchange: alone((one) => advice.exchange(one, first)),
    advise: alone((one) => advice.advise(one, first)),
  };
  const shown = (times) =>
    Object.entries(times)
      .map(([part, { middle }]) => `${part} ${ms(middle)}`)
      .join(", ");
  console.log(`        ${name}: all prospects: ${shown(all)}`);
  console.log(`        ${name}: one: ${shown(parts)}`);
  return [
    report(
      `${name}: advice for all without plans within ${limit} ms`,
      all["all four"].middle <= limit,
      ms(all["all four"].middle),
    ),
    report(`${name}: the whole Decide page within 100 ms`, page.middle <= 100, ms(page.middle)),
  ];
}

/** All that Decide shows of one prospect. */
function decide(view, prospect) {
  return [
    advice.verdicts(view, prospect),
    advice.fit(view, prospect),
    advice.bar(view, prospect),
    advice.advise(view, prospect),
    advice.compromises(view, prospect),
    advice.notMet(view, prospect),
    advice.flips(view, prospect),
    advice.flipReasons(view, prospect),
    advice.exchange(view, prospect),
    advice.holdOut(view),
    advice.takeOrHunt(view, prospect),
  ];
}

/** Amounts, so that hunting on is reckoned. */
function situation() {
  const { lines, note } = writer(seeded(5), Date.parse("2026-11-20T08:00:00Z"));
  note({
    type: "situation.set",
    kind: "employed",
    savings: 7_000,
    reserve: 1_000,
    weeklyIncome: 150,
    weeklyCost: 550,
    startLagWeeks: 4,
    payLagWeeks: 1,
    currency: "EUR",
    ends: [],
  });
  return lines;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run().every(Boolean) ? 0 : 1;
