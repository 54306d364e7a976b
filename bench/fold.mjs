import { fold, Journal } from "../packages/model/dist/index.js";
import { search, seeded, writer } from "./journal.mjs";
import { ms, ratio, report, spread, timed } from "./ratio.mjs";

/** Reading a journal, and noting one entry in a long one. */
export function run() {
  const hundredThousand = search({ entries: 100_000, prospects: 100 }).lines;
  const parse = () => hundredThousand.map(({ raw }) => JSON.parse(raw)).length;
  const whole = ratio(() => fold(hundredThousand).lines, parse, { rounds: 5 });
  const five = search({ entries: 5_000 }).lines;
  const journal = new Journal(five);
  const { note, lines } = writer(seeded(7), Date.parse("2026-11-01T00:00:00Z"));
  let n = 0;
  const one = () => {
    note({ type: "effort.noted", prospect: five[10].id, minutes: n, what: `x${n++}` });
    journal.take(lines.at(-1));
    return journal.state.lines;
  };
  const single = ratio(one, () => fold(five).lines, { rounds: 30 });
  const cold = spread(Array.from({ length: 5 }, () => timed(() => fold(five).lines)));
  return [
    report(
      "folding 100,000 entries takes less than 5 times parsing their JSON",
      whole.middle < 5,
      `${whole.middle.toFixed(2)} (${ms(whole.first.middle)} beside ${ms(whole.second.middle)})`,
    ),
    report(
      "noting one entry takes less than 1/20 of folding 5,000",
      single.middle < 0.05,
      `1/${Math.round(1 / single.middle)} (${ms(single.first.middle)} beside ${ms(single.second.middle)})`,
    ),
    report("folding 5,000 entries takes less than 100 ms", cold.middle < 100, ms(cold.middle)),
  ];
}
