import { readdirSync, readFileSync } from "node:fs";

const cases = new URL("../packages/language/test-cases/", import.meta.url);
/** @param {string} file */
const read = (file) => readFileSync(new URL(file, cases), "utf8");
/** @param {string} file */
const parsed = (file) => JSON.parse(read(file));

/**
 * @typedef {{ quote: string, start: number, end: number }} Span
 * @typedef {Span & { standard: string, direction: string, maybe: boolean }} Claim
 * @typedef {{ name: string, text: string, head: Record<string, string>, claims: Claim[],
 *   needs: (Span & { must: boolean, maybe: boolean })[], flags: (Span & { flag: string, maybe: boolean })[] }} Advert
 * @typedef {{ words: string, labels: string[], tricky: boolean }} Question
 * @typedef {{ side: "candidate" | "hiring", speaker: "employer" | "candidate", question: string,
 *   answer: string, label: string, context?: string }} Answer
 * @typedef {{ name: string, text: string, proposals: { quote: string, of: { standard: string, levels: (number | null)[] }[] }[] }} Talk
 */

/**
 * A text with its marked stretches: `{words|labels}`.
 * @param {string} source
 */
function marked(source) {
  let text = "";
  let at = 0;
  /** @type {(Span & { labels: string[] })[]} */
  const spans = [];
  for (const m of source.matchAll(/\{([^{}|]*)\|([^{}]*)\}/g)) {
    text += source.slice(at, m.index);
    const start = text.length;
    text += m[1];
    at = m.index + m[0].length;
    const labels = (m[2] ?? "").split(/[,;]/).map((label) => label.trim());
    spans.push({ quote: m[1] ?? "", start, end: text.length, labels: labels.filter(Boolean) });
  }
  return { text: text + source.slice(at), spans };
}

/**
 * The parts of a file, each under its "=== name".
 * @param {string} file
 */
function parts(file) {
  return read(file)
    .split(/^=== /m)
    .slice(1)
    .map((part) => {
      const end = part.indexOf("\n");
      return { name: part.slice(0, end), body: part.slice(end + 1).trimEnd() };
    });
}

/**
 * @param {string} file
 * @returns {Advert[]}
 */
function markedAdverts(file) {
  return parts(file).map(({ name, body }) => {
    const lines = body.split("\n");
    const headed = lines.findIndex(
      (line) => !/^(?:title|organisation|pay|place|hours|remote|reportsTo): /.test(line),
    );
    const head = Object.fromEntries(lines.slice(0, headed).map((line) => line.split(/: (.*)/s).slice(0, 2)));
    const { text, spans } = marked(lines.slice(headed).join("\n").trimStart());
    /** @type {Advert} */
    const advert = { name, text, head, claims: [], needs: [], flags: [] };
    for (const { labels, ...span } of spans)
      for (const label of labels) {
        const maybe = label.endsWith("?");
        const standard = /^([A-Z]+-\d) ?([+\-0])\??$/.exec(label);
        if (standard)
          advert.claims.push({ ...span, standard: standard[1] ?? "", direction: standard[2] ?? "", maybe });
        else if (/^(?:must|nice)/.test(label))
          advert.needs.push({ ...span, must: label.startsWith("must"), maybe });
        else advert.flags.push({ ...span, flag: label.replace("?", ""), maybe });
      }
    return advert;
  });
}

/** @returns {Advert[]} */
function writtenAdverts() {
  const expected = parsed("adverts/expected.json");
  /** @type {(text: string, quote: string) => Span} */
  const spanOf = (text, quote) => {
    const start = text.indexOf(quote);
    return { quote, start, end: start + quote.length };
  };
  return readdirSync(new URL("adverts/", cases))
    .filter((file) => file.endsWith(".txt"))
    .map((file) => {
      const text = read(`adverts/${file}`);
      const {
        claims,
        needs,
        signs = [],
        scams = [],
        improper = [],
        pay,
        hours,
        ...head
      } = expected[file.slice(0, -4)];
      const flagged = { sign: signs, scam: scams, improper };
      return {
        name: file,
        text,
        head: {
          ...head,
          ...(hours ? { hours: String(hours) } : {}),
          ...(pay
            ? { pay: [pay.from, pay.to, pay.currency, pay.per].filter((x) => x !== undefined).join(" ") }
            : {}),
        },
        claims: claims.map((/** @type {[string, string, string]} */ [quote, standard, direction]) => ({
          ...spanOf(text, quote),
          standard,
          direction,
          maybe: false,
        })),
        needs: needs.map((/** @type {[string, boolean]} */ [quote, must]) => ({
          ...spanOf(text, quote),
          must,
          maybe: false,
        })),
        flags: Object.entries(flagged).flatMap(([flag, quotes]) =>
          quotes.map((/** @type {string} */ quote) => ({ ...spanOf(text, quote), flag, maybe: false })),
        ),
      };
    });
}

/** @type {(folder: string) => Question[]} */
const markedQuestions = (folder) =>
  read(`${folder}/questions.txt`)
    .trim()
    .split("\n")
    .map((line) => {
      const [labels = "", words = ""] = line.split(" | ");
      return { words, labels: labels.replace(" tricky", "").split(","), tricky: labels.includes("tricky") };
    });

/** @type {(folder: string) => Answer[]} */
const markedAnswers = (folder) =>
  read(`${folder}/answers.txt`)
    .trim()
    .split("\n")
    .filter((line) => !line.startsWith("#"))
    .map((line) => {
      const [side, speaker, question = "", answer = "", label = "", context] = line.split(" | ");
      return /** @type {Answer} */ ({
        side,
        speaker,
        question,
        answer,
        label,
        ...(context ? { context } : {}),
      });
    });

/** @type {(folder: string) => Talk[]} */
const markedTalks = (folder) =>
  parts(`${folder}/transcripts.txt`).map(({ name, body }) => {
    const { text, spans } = marked(body);
    const level = (/** @type {string} */ word) => (word === "null" ? null : Number(word));
    return {
      name,
      text,
      proposals: spans.map(({ quote, labels }) => {
        /** @type {{ standard: string, levels: (number | null)[] }[]} */
        const of = [];
        for (const label of labels) {
          const [standard, word] = label.split(" ");
          if (word !== undefined) of.push({ standard: standard ?? "", levels: [level(word)] });
          else of.at(-1)?.levels.push(level(label));
        }
        return { quote, of };
      }),
    };
  });

/** @returns {{ dev: Talk[], heldBack: Talk[] }} */
function writtenTalks() {
  const expected = parsed("transcripts/expected.json");
  /** @type {{ dev: Talk[], heldBack: Talk[] }} */
  const sets = { dev: [], heldBack: [] };
  for (const [name, { heldBack, proposals }] of Object.entries(expected))
    sets[heldBack ? "heldBack" : "dev"].push({
      name,
      text: read(`transcripts/${name}`),
      proposals: proposals.map(
        (/** @type {[string, string, (number | null)[]]} */ [standard, quote, levels]) => ({
          quote,
          of: [{ standard, levels }],
        }),
      ),
    });
  return sets;
}

/**
 * The labelled sets in their parts: what the readers were written with, what strangers wrote and the readers were
 * then mended on, what strangers wrote and is kept back, and what is kept back and was asked to be in uncommon words.
 */
export function sets() {
  const known = [...parsed("questions.json"), ...parsed("more-questions.json")].map(
    ({ words, labels, trap }) => ({
      words,
      labels,
      tricky: Boolean(trap),
    }),
  );
  /** @type {(Answer & { heldBack?: boolean })[]} */
  const answers = [...parsed("answers.json"), ...parsed("more-answers.json")];
  const talks = writtenTalks();
  const mended = "strangers/mended";
  const heldBack = "strangers/held-back";
  const uncommon = "strangers/uncommon";
  return {
    questions: {
      "written with": [...known, ...markedQuestions("blind")],
      mended: markedQuestions(mended),
      "held back": markedQuestions(heldBack),
    },
    answers: {
      "written with": [...answers, ...markedAnswers("blind")],
      mended: markedAnswers(mended),
      "held back": markedAnswers(heldBack),
      uncommon: markedAnswers(uncommon),
    },
    adverts: {
      "written with": [
        ...writtenAdverts(),
        ...markedAdverts("blind/adverts.txt"),
        ...markedAdverts("blind/adverts-held-back.txt"),
      ],
      mended: markedAdverts(`${mended}/adverts.txt`),
      "held back": markedAdverts(`${heldBack}/adverts.txt`),
      uncommon: markedAdverts(`${uncommon}/adverts.txt`),
    },
    talks: {
      "written with": [...talks.dev, ...talks.heldBack, ...markedTalks("blind")],
      mended: markedTalks(mended),
      "held back": markedTalks(heldBack),
    },
  };
}
