/**
 * Scores of the readers of words on the labelled sets: `npm run quality`.
 * `--worst` also lists what each part gets wrong, `--dev` leaves out what is kept back.
 */
import { existsSync } from "node:fs";
import { sets } from "./quality-sets.mjs";

const built = new URL("../packages/language/dist/index.js", import.meta.url);
if (!existsSync(built)) {
  console.error("The readers are not built yet: run npm run types first.");
  process.exit(1);
}
const { checkQuestion, readAnswer, readText, readTranscript } = await import(built.href);
const { english } = await import("@twoway/library");
const { answers: answerLists, transcript: speech } = await import("@twoway/library/answers");

const worst = process.argv.includes("--worst");
const devOnly = process.argv.includes("--dev");
const only = process.argv.slice(2).find((word) => !word.startsWith("--"));

/** @typedef {{ start: number, end: number }} Stretch */
/** @typedef {{ name: string, share: number | undefined, of: number, aim?: number }} Score */

/** @type {(a: Stretch, b: Stretch) => boolean} */
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** @type {(name: string, list: readonly (boolean | number)[], aim?: number) => Score} */
const score = (name, list, aim) => ({
  name,
  share:
    list.length === 0
      ? undefined
      : list.reduce((/** @type {number} */ a, b) => a + Number(b), 0) / list.length,
  of: list.length,
  ...(aim === undefined ? {} : { aim }),
});

/** @type {(a: readonly string[], b: readonly string[]) => number} */
function jaccard(a, b) {
  const both = a.filter((label) => b.includes(label)).length;
  return both / (a.length + b.length - both || 1);
}

/** @type {(set: readonly import("./quality-sets.mjs").Question[], wrong: string[]) => Score[]} */
function phrasingScores(set, wrong) {
  const read = set.map((question) => ({ ...question, got: checkQuestion(question.words, english.phrasing) }));
  const calledNeutral = (/** @type {{ got: { labels: string[] } }} */ { got }) => got.labels[0] === "neutral";
  const neutral = read.filter(({ labels }) => labels[0] === "neutral");
  const faulty = read.filter(({ labels }) => labels[0] !== "neutral");
  for (const one of read)
    if (jaccard(one.got.labels, one.labels) < 1)
      wrong.push(`${one.words}  [${one.labels.join(" ")}] read as [${one.got.labels.join(" ")}]`);
  const rewrites = faulty.filter(({ got }) => got.rewrite !== undefined).map(({ got }) => got.rewrite);
  return [
    score("neutral called neutral", neutral.map(calledNeutral), 0.95),
    score("  tricky ones", neutral.filter(({ tricky }) => tricky).map(calledNeutral), 0.9),
    score(
      "faulty called faulty",
      faulty.map((one) => !calledNeutral(one)),
      0.9,
    ),
    score(
      "their labels (Jaccard)",
      faulty.map((one) => jaccard(one.got.labels, one.labels)),
      0.65,
    ),
    score(
      "faulty offered a rewrite",
      faulty.map(({ got }) => got.rewrite !== undefined),
    ),
    score(
      "rewrites neutral",
      rewrites.map((words) => checkQuestion(words, english.phrasing).labels[0] === "neutral"),
      0.95,
    ),
  ];
}

/** @type {(set: readonly import("./quality-sets.mjs").Answer[], wrong: string[]) => Score[]} */
function answerScores(set, wrong) {
  const read = set.map((item) => ({ ...item, got: readAnswer(item, answerLists).label }));
  for (const { question, answer, label, got } of read)
    if (label !== got) wrong.push(`${question} → ${answer}  [${label}] read as [${got}]`);
  return [
    score(
      "labels right",
      read.map(({ label, got }) => label === got),
      0.75,
    ),
    score(
      "any-job precision",
      read.filter(({ got }) => got === "any-job").map(({ label }) => label === "any-job"),
      0.9,
    ),
    score(
      "contradictions found",
      read.filter(({ label }) => label === "contradiction").map(({ got }) => got === "contradiction"),
      0.8,
    ),
    score(
      "contradiction precision",
      read.filter(({ got }) => got === "contradiction").map(({ label }) => label === "contradiction"),
    ),
  ];
}

/** @type {(set: readonly import("./quality-sets.mjs").Advert[], wrong: string[]) => Score[]} */
function advertScores(set, wrong) {
  /** @type {Record<"precision" | "recall" | "direction" | "needs" | "needsPrecision" | "must" | "improper" | "improperPrecision" | "head", boolean[]>} */
  const got = {
    precision: [],
    recall: [],
    direction: [],
    needs: [],
    needsPrecision: [],
    must: [],
    improper: [],
    improperPrecision: [],
    head: [],
  };
  for (const { name, text, head, claims, needs, flags } of set) {
    const reading = readText(text, english.lexicon);
    if ("refused" in reading) {
      wrong.push(`${name}: refused as ${reading.refused}`);
      continue;
    }
    for (const claim of reading.claims) {
      const right = claims.find((one) => one.standard === claim.standard && overlap(one, claim));
      if (right?.maybe || (!right && impliedBy(claim, head, flags))) continue;
      got.precision.push(right !== undefined);
      if (right) got.direction.push(right.direction === claim.direction);
      if (!right || right.direction !== claim.direction)
        wrong.push(
          `${name}: ${right ? "wrong way" : "too much"}: ${claim.standard}${claim.direction} “${claim.quote}” (${claim.row})`,
        );
    }
    for (const claim of claims.filter(({ maybe }) => !maybe)) {
      const found = reading.claims.some(
        (/** @type {any} */ one) => one.standard === claim.standard && overlap(one, claim),
      );
      got.recall.push(found);
      if (!found) wrong.push(`${name}: missed: ${claim.standard}${claim.direction} “${claim.quote}”`);
    }
    for (const need of needs.filter(({ maybe }) => !maybe)) {
      const found = reading.needs.find((/** @type {Stretch} */ one) => overlap(one, need));
      got.needs.push(found !== undefined);
      if (found) got.must.push(found.must === need.must);
      if (!found) wrong.push(`${name}: need missed: “${need.quote}”`);
      else if (found.must !== need.must)
        wrong.push(`${name}: need read as ${found.must ? "must" : "nice"}: “${need.quote}”`);
    }
    for (const need of reading.needs) {
      const right = needs.some((one) => overlap(one, need));
      got.needsPrecision.push(right);
      if (!right) wrong.push(`${name}: no need: “${need.quote}”`);
    }
    for (const [flag, found] of /** @type {const} */ ([
      ["improper", reading.improper],
      ["scam", reading.scams],
      ["sign", reading.signsOfNeed],
    ])) {
      const wanted = flags.filter((one) => one.flag === flag);
      for (const one of wanted.filter(({ maybe }) => !maybe)) {
        const hit = found.some((/** @type {Stretch} */ span) => overlap(span, one));
        got.improper.push(hit);
        if (!hit) wrong.push(`${name}: ${flag} missed: “${one.quote}”`);
      }
      for (const span of found) {
        const hit = wanted.some((one) => overlap(span, one));
        got.improperPrecision.push(hit);
        if (!hit) wrong.push(`${name}: no ${flag}: “${span.quote}” (${span.row})`);
      }
    }
    for (const [part, value] of Object.entries(head)) {
      // What a job board says in fields of its own is not for the text to tell.
      if (/^(?:pay|hours)$/.test(part) && !tells(text, value)) continue;
      const read = headOf(part, reading);
      const right = sameTerm(part, read, value);
      got.head.push(right);
      if (!right) wrong.push(`${name}: ${part} “${value}” read as “${read}”`);
    }
  }
  return [
    score("claims precision", got.precision, 0.8),
    score("claims recall", got.recall, 0.65),
    score("their direction", got.direction, 0.9),
    score("needs recall", got.needs, 0.6),
    score("needs precision", got.needsPrecision),
    score("must and nice told apart", got.must),
    score("signs, scams, improper recall", got.improper),
    score("signs, scams, improper precision", got.improperPrecision),
    score("title, organisation, terms", got.head),
  ];
}

/** @type {(text: string, numbers: string) => boolean} */
const tells = (text, numbers) =>
  (numbers.match(/[\d.]+/g) ?? []).every((number) =>
    text.replaceAll(",", "").includes(String(Number(number))),
  );

/**
 * Pay and hours by their numbers, names with or without "the" and what stands in brackets.
 * @type {(part: string, read: string, value: string) => boolean}
 */
function sameTerm(part, read, value) {
  if (part === "hours") return read === value;
  if (part === "pay") {
    const numbers = (/** @type {string} */ words) =>
      [...new Set((words.match(/[\d.]+/g) ?? []).map(Number))].join(" ");
    return numbers(read) === numbers(value);
  }
  const bare = (/** @type {string} */ words) =>
    words
      .toLowerCase()
      .replace(/['’]/g, "'")
      .replace(/^the |\s*\([^)]*\)$/g, "")
      .trim();
  return bare(read) === bare(value);
}

/** What a phrase points to that was labelled in another way than as a claim. */
const impliedStandards = { improper: ["VAL-4", "TEAM-5"], scam: ["VAL-2"], sign: ["TEAM-4", "LOG-3"] };

/**
 * Whether a claim only says what was labelled as a term (stated pay, stated hours) or as a flag: it counts neither way.
 * @type {(claim: any, head: Record<string, string>, flags: readonly (Stretch & { flag: string })[]) => boolean}
 */
function impliedBy(claim, head, flags) {
  const number = /\d/.test(claim.quote) && claim.direction !== "-";
  if (number && head.pay && /^PAY-[14]$/.test(claim.standard)) return true;
  if (number && head.hours && claim.standard === "TIME-1") return true;
  if (/report/i.test(claim.quote) && head.reportsTo) return true;
  return flags.some(
    (one) =>
      overlap(one, claim) &&
      (impliedStandards[/** @type {"scam"} */ (one.flag)] ?? []).includes(claim.standard),
  );
}

/** @type {(part: string, reading: any) => string} */
function headOf(part, reading) {
  if (part === "pay")
    return [reading.pay?.from, reading.pay?.to, reading.pay?.currency, reading.pay?.per]
      .filter((x) => x !== undefined)
      .join(" ");
  if (part === "hours") return String(reading.hours?.from ?? "");
  return reading[part]?.quote ?? "";
}

const transcriptLists = {
  speech,
  answers: answerLists,
  phrasing: english.phrasing,
  lexicon: english.lexicon,
  questions: [...english.questions.values()].map(({ words, reveals }) => ({
    words,
    reveals: reveals.map(({ standard }) => standard),
  })),
};

/**
 * Whether two quotes have three words in a row in common, or one is part of the other.
 * @type {(a: string, b: string) => boolean}
 */
function shareWords(a, b) {
  const words = (/** @type {string} */ text) => text.toLowerCase().match(/[\w']+/g) ?? [];
  const threes = (/** @type {string[]} */ list) =>
    list.slice(2).map((word, i) => `${list[i]} ${list[i + 1]} ${word}`);
  const known = new Set(threes(words(a)));
  return a.includes(b) || b.includes(a) || threes(words(b)).some((three) => known.has(three));
}

/** @type {(set: readonly import("./quality-sets.mjs").Talk[], wrong: string[]) => Score[]} */
function transcriptScores(set, wrong) {
  /** @type {Record<"exact" | "found" | "level" | "precise", boolean[]>} */
  const got = { exact: [], found: [], level: [], precise: [] };
  for (const { name, text, proposals } of set) {
    const reading = readTranscript(text, transcriptLists);
    if ("refused" in reading) {
      wrong.push(`${name}: refused as ${reading.refused}, line ${reading.line}`);
      continue;
    }
    const lines = text.split("\n");
    const near = (/** @type {string} */ a, /** @type {string} */ b) => shareWords(a, b);
    for (const { quote, of } of proposals) {
      const about = reading.proposals.filter(
        (/** @type {any} */ one) =>
          near(one.quote, quote) && of.some(({ standard }) => standard === one.standard),
      );
      got.found.push(about.length > 0);
      const right = about.some((/** @type {any} */ one) =>
        of.some(({ standard, levels }) => standard === one.standard && levels.includes(one.level)),
      );
      if (about.length > 0) got.level.push(right);
      if (!right)
        wrong.push(
          `${name}: ${about.length > 0 ? "level" : "missed"}: ${of.map(({ standard, levels }) => `${standard} ${levels}`).join("; ")} “${quote}”${about.map((/** @type {any} */ one) => ` read ${one.standard} ${one.level}`)}`,
        );
    }
    for (const one of reading.proposals) {
      got.exact.push((lines[one.line - 1] ?? "").includes(one.quote));
      const right = proposals.some(
        ({ quote, of }) => near(one.quote, quote) && of.some(({ standard }) => standard === one.standard),
      );
      got.precise.push(right);
      if (!right) wrong.push(`${name}: not labelled: ${one.standard} ${one.level} “${one.quote}”`);
    }
  }
  return [
    score("quotes exact", got.exact, 1),
    score("observations found", got.found, 0.6),
    score("their level", got.level),
    score("proposals that were labelled", got.precise),
  ];
}

const readers = /** @type {const} */ ([
  ["questions", phrasingScores],
  ["answers", answerScores],
  ["adverts", advertScores],
  ["talks", transcriptScores],
]);
const all = sets();
for (const [name, scoresOf] of readers) {
  if (only !== undefined && only !== name) continue;
  const parts = Object.entries(all[name]).filter(
    ([part]) => !(devOnly && (part === "held back" || part === "uncommon")),
  );
  const scored = parts.map(([part, set]) => {
    /** @type {string[]} */
    const wrong = [];
    return { part, scores: scoresOf(/** @type {any} */ (set), wrong), wrong };
  });
  console.log(
    `\n${name.padEnd(36)}${scored.map(({ part }) => part.padStart(16)).join("")}${"aim".padStart(8)}`,
  );
  for (const [i, { name: what, aim }] of (scored[0]?.scores ?? []).entries()) {
    const cells = scored.map(({ scores }) => {
      const { share, of } = scores[i] ?? { share: undefined, of: 0 };
      return (share === undefined ? "–" : `${share.toFixed(2)} (${of})`).padStart(16);
    });
    console.log(
      `  ${what.padEnd(34)}${cells.join("")}${(aim === undefined ? "" : aim.toFixed(2)).padStart(8)}`,
    );
  }
  if (!worst) continue;
  for (const { part, wrong } of scored) {
    console.log(`\n  ${part}: ${wrong.length} to look at`);
    for (const line of wrong) console.log(`    ${line}`);
  }
}
