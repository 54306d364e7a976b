/**
 * The engine's speed and error, and beside it the peers that this machine has, in the same run on the same model:
 * the R packages `voi` and `smaa` (found through Rscript and R_LIBS), and QuantEcon (through PYTHON, else python3,
 * and PYTHONPATH). What is not found is said. `node bench/engine.mjs` runs it alone.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { choose } from "../packages/engine/dist/choose.js";
import * as engine from "../packages/engine/dist/index.js";
import { scorer } from "../packages/engine/dist/sets.js";
import { seeded } from "./journal.mjs";
import { ms, report, spread, timed } from "./ratio.mjs";

const judged = engine.generalEstimates;
const peer = (name) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));

export function run() {
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  try {
    return [...plans(), ...besideVoi(folder), ...besideSmaa(folder), ...besideQuantEcon()];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const someOf = (random) => ({
  pick: (from) => from[Math.floor(random() * from.length)],
  whole: (low, high) => low + Math.floor(random() * (high - low + 1)),
});

function someBelief(random) {
  const parts = [1, 2, 3, 4, 5].map(() => -Math.log(1 - random()));
  const sum = parts.reduce((a, b) => a + b);
  return parts.map((part) => part / sum);
}

/** A prospect near its bar, and questions on one to three of its standards. */
function interview(random, { standards, musts, questions, exitCost = 10, sd = 8 }) {
  const { pick, whole } = someOf(random);
  const raw = Array.from({ length: standards }, () => 0.1 + random());
  const sum = raw.reduce((a, b) => a + b);
  const prospect = {
    standards: raw.map((weight, i) => ({
      weight: weight / sum,
      values: judged.curve,
      belief: someBelief(random),
      must: i < musts,
      floor: i < musts ? pick([1, 2]) : 0,
    })),
    needs: [],
    exitCost,
    exitCostCannot: 14,
  };
  const bar = engine.normalBar(engine.valueNow(prospect).adjusted + 12 * (random() - 0.5), sd);
  const list = Array.from({ length: questions }, () => {
    const on = [...new Set(Array.from({ length: whole(1, 3) }, () => whole(0, standards - 1)))];
    const how = {
      voice: pick(["manager", "peer", "recruiter"]),
      channel: "said",
      mods: pick([[], ["episode"]]),
      prior: judged.ordinary,
    };
    return {
      minutes: whole(2, 8),
      observes: on.map((standard) => engine.asking({ standard, ...how }, [], judged)),
    };
  });
  return { prospect, bar, questions: list };
}

function plans() {
  const results = [];
  for (const musts of [0, 4]) {
    const random = seeded(7);
    const some = Array.from({ length: 12 }, () =>
      interview(random, { standards: 30, musts, questions: 200 }),
    );
    const planned = ({ prospect, bar, questions }) => engine.plan(prospect, bar, questions, 45, judged);
    for (let warm = 0; warm < 4; warm++) for (const one of some) planned(one);
    const rounds = Array.from({ length: 8 }, () => some.map((one) => timed(() => planned(one))));
    // Each interview's quickest, so that what else the machine does in the meantime is not counted.
    const quickest = spread(some.map((_, i) => Math.min(...rounds.map((round) => round[i]))));
    const all = spread(rounds.flat());
    const claim = `a plan of 200 questions, 30 standards (${musts} musts), 45 minutes, within 15 ms warm`;
    const numbers = `${ms(quickest.middle)} undisturbed (middle of 12 interviews, each its quickest of 8; slowest ${ms(quickest.high)}), ${ms(all.middle)} in all`;
    results.push(report(claim, quickest.middle <= 15, numbers));
  }
  const worst = { proven: 0, searched: 0 };
  const random = seeded(20_261_122);
  const { pick, whole } = someOf(random);
  for (let n = 0; n < 220; n++) {
    const shape = { standards: whole(3, 5), musts: whole(0, 3), questions: whole(6, 8) };
    const { prospect, bar, questions } = interview(random, {
      ...shape,
      exitCost: pick([0, 10, 20]),
      sd: pick([2, 5, 10]),
    });
    const minutes = whole(8, 20);
    const score = scorer(prospect, bar, questions);
    const best = bestOfAll(score, questions, minutes);
    const choices = questions.map((question, place) => ({ place, minutes: question.minutes }));
    const searched = choose(choices, minutes, score, { exactUpTo: 0, boundedUpTo: 40, steps: 300 });
    worst.searched = Math.max(worst.searched, best - score.worth(searched));
    worst.proven = Math.max(worst.proven, best - score.worth(choose(choices, minutes, score)));
  }
  results.push(
    report(
      "plans of 6 to 8 questions lose at most .01 points",
      worst.proven <= 0.01,
      worst.proven.toFixed(4),
    ),
    report(
      "with the proof switched off they lose at most .32, 220 cases",
      worst.searched <= 0.32,
      worst.searched.toFixed(4),
    ),
  );
  return results;
}

function bestOfAll(score, questions, minutes) {
  let best = 0;
  for (let mask = 1; mask < 1 << questions.length; mask++) {
    const set = questions.flatMap((_, q) => ((mask >> q) & 1 ? [q] : []));
    if (set.reduce((sum, q) => sum + questions[q].minutes, 0) <= minutes)
      best = Math.max(best, score.worth(set));
  }
  return best;
}

/** Whether R loads a package. */
function hasPackage(name) {
  const asked = spawnSync("Rscript", ["-e", `quit(status = !requireNamespace("${name}", quietly = TRUE))`]);
  return asked.status === 0;
}

/** A script's words by line, the first word being a name; nothing where it failed. */
function ran(command, args) {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: "utf8", timeout: 600_000 });
  if (status === 0) return stdout.trim().split("\n");
  console.log(`  it ran and failed: ${stderr.trim().split("\n").slice(-3).join("; ")}`);
  return undefined;
}

function notFound(name) {
  console.log(`not found  ${name}`);
  return [];
}

const csv = (rows) => rows.map((row) => row.join(",")).join("\n");
const numbersAfter = (line, words) => line.trim().split(/\s+/).slice(words).map(Number);

/**
 * The worth of knowing each of 30 standards: exact here, from samples there. The bar is sure in this one, because
 * `voi` decides once, and the engine when the bar is known.
 */
function besideVoi(folder) {
  if (!hasPackage("voi")) return notFound("the R package voi");
  const random = seeded(30);
  const { prospect } = interview(random, { standards: 30, musts: 0, questions: 0 });
  const bar = engine.normalBar(engine.valueNow(prospect).mean + 0.3, 0);
  const knowing = () =>
    prospect.standards.map((_, standard) => engine.worthOfKnowing(prospect, bar, standard));
  const exact = knowing();
  const ours = spread(Array.from({ length: 25 }, () => timed(knowing)));
  const drawn = (belief) => {
    const place = random();
    const upTo = belief.map((_, level) => belief.slice(0, level + 1).reduce((a, b) => a + b));
    return Math.max(
      0,
      upTo.findIndex((sum) => place < sum),
    );
  };
  const rows = Array.from({ length: 10_000 }, () => {
    const points = prospect.standards.map(({ belief, values }) => values[drawn(belief)]);
    const take = points.reduce((sum, value, i) => sum + value * prospect.standards[i].weight, 0);
    return [...points, bar.mean, take];
  });
  const file = join(folder, "samples.csv");
  const names = [...prospect.standards.map((_, i) => `s${i + 1}`), "bar", "take"];
  writeFileSync(file, csv([names, ...rows]));
  const lines = ran("Rscript", [peer("voi.R"), file, "3"]);
  if (!lines) return [false];
  return [1_000, 10_000].map((size) => {
    const [seconds = 0] = numbersAfter(lines.find((line) => line.startsWith(`time ${size} `)) ?? "", 2);
    const worths = numbersAfter(lines.find((line) => line.startsWith(`worth ${size} `)) ?? "", 2);
    const error = Math.sqrt(
      exact.reduce((sum, worth, i) => sum + (worth - worths[i]) ** 2, 0) / exact.length,
    );
    const times = (1000 * seconds) / ours.middle;
    const most = Math.max(...exact);
    return report(
      `the worth of knowing each of 30 standards, 100 times as fast as voi (gam) with ${size} samples`,
      times >= 100,
      `${ms(ours.middle)} exact, ${ms(1000 * seconds)} with a mean error of ${error.toFixed(4)} points (largest worth ${most.toFixed(4)}): ${times.toFixed(0)} times`,
    );
  });
}

/** Ten prospects, ten standards, 10,000 weights: the same points and weights for both. */
function besideSmaa(folder) {
  const random = seeded(10);
  const points = Array.from({ length: 10 }, () => Array.from({ length: 10 }, () => random()));
  const weights = Array.from({ length: 10_000 }, () => engine.drawUniform(10, random));
  const ranked = () => {
    let next = 0;
    return engine.rankings(points, weights.length, () => weights[next++]);
  };
  const { acceptability } = ranked();
  const ours = spread(Array.from({ length: 15 }, () => timed(ranked)));
  if (!hasPackage("smaa")) return notFound("the R package smaa");
  const files = [join(folder, "points.csv"), join(folder, "weights.csv")];
  writeFileSync(files[0], csv(points));
  writeFileSync(files[1], csv(weights));
  const lines = ran("Rscript", [peer("smaa.R"), ...files, "9"]);
  if (!lines) return [false];
  const [ranking = 0] = numbersAfter(lines[0], 1);
  const [whole = 0] = numbersAfter(lines[1], 1);
  const first = numbersAfter(lines[2], 1);
  const apart = Math.max(...acceptability.map(([share], a) => Math.abs(share - first[a])));
  return [
    report(
      "how sure a ranking is (10 by 10, 10,000 weights) takes no longer than smaa, compiled",
      ours.middle <= 1000 * ranking,
      `${ms(ours.middle)} with central weights; ${ms(1000 * ranking)} without them, ${ms(1000 * whole)} with`,
    ),
    report("and finds the same", apart <= 1e-9, `shares at most ${apart.toExponential(1)} apart`),
  ];
}

/** Two years of months, 51 kinds of offers. */
function besideQuantEcon() {
  const python = process.env.PYTHON ?? "python3";
  if (spawnSync(python, ["-c", "import quantecon"]).status !== 0) return notFound("QuantEcon for Python");
  const offers = Array.from({ length: 51 }, (_, k) => 10 + k);
  const raw = offers.map((_, k) => Math.exp(-(((k - 25) / 12) ** 2)));
  const sum = raw.reduce((a, b) => a + b);
  const chances = raw.map((chance) => chance / sum);
  const [idle, discount, months] = [25, 0.99, 24];
  const question = {
    offers: offers.map((value, k) => ({ value, chance: chances[k], separation: 0 })),
    arrival: 1,
    arrivalInJob: 0,
    horizon: months,
    runway: Infinity,
    runwayAfter: Infinity,
    idle,
    discount,
    exitCost: 0,
    switchCost: 0,
    floorJob: 0,
    carryMonths: 0,
  };
  const hunted = () => engine.hunt(question).value;
  const value = hunted();
  const ours = spread(Array.from({ length: 25 }, () => timed(hunted)));
  const lines = ran(python, [
    peer("search.py"),
    JSON.stringify({ offers, chances, idle, discount, months, runs: 9 }),
  ]);
  if (!lines) return [false];
  const theirs = JSON.parse(lines.at(-1));
  return [
    report(
      "a search of 24 months with 51 offers is valued as QuantEcon's backward induction does",
      Math.abs(value - theirs.value) <= 1e-8 * Math.abs(value),
      `${value.toFixed(6)} and ${theirs.value.toFixed(6)}; ${ms(ours.middle)} and ${ms(1000 * theirs.time)}`,
    ),
  ];
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.exitCode = run().every(Boolean) ? 0 : 1;
