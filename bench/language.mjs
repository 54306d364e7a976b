import {
  checkQuestion,
  readAnswer,
  readPage,
  readText,
  readTranscript,
} from "../packages/language/dist/index.js";
import { answers, transcript as speech } from "../packages/library/dist/answers.js";
import { english } from "../packages/library/dist/index.js";
import { ms, report, spread, timed } from "./ratio.mjs";

const lists = {
  speech,
  answers,
  phrasing: english.phrasing,
  lexicon: english.lexicon,
  questions: [...english.questions.values()].map(({ words, reveals }) => ({
    words,
    reveals: reveals.map(({ standard }) => standard),
  })),
};

const page = `Care Assistant
Willow House

£12.85 an hour, 33 hours a week over three nights. Rotas four weeks ahead. We are a friendly, fast-paced team.
You will shadow an experienced carer for two weeks, and a mentor stays with you for six months.
The hardest part of this job is the winter: two residents often need you at once.

Essential
- Experience of care
- A driving licence
Desirable
- Level 2 in care

`;
const talk = (turns) =>
  Array.from({ length: turns }, (_, i) =>
    i % 2 === 0
      ? `Me: How far ahead is the rota known on ward ${i}?`
      : `Boss: Six weeks. It goes up on a Friday, and nobody changes it without asking you, even in week ${i}.`,
  ).join("\n");
const questions = Object.values([...english.questions.values()]).map(({ words }) => words);
const html = (times) =>
  `<html><body>${"<div><p>Rotas <b>four weeks</b> ahead &amp; no on-call</p>".repeat(times)}`;

/** What each reader is given, at a size and at twice that size. */
const works = [
  ["an advert", (n) => readText(page.repeat(n), english.lexicon), 100],
  ["a page of HTML", (n) => readPage(html(n)), 4000],
  ["a transcript", (n) => readTranscript(talk(n), lists), 600],
  [
    "questions",
    (n) =>
      Array.from({ length: n }, (_, i) => checkQuestion(questions[i % questions.length], english.phrasing)),
    200,
  ],
  [
    "answers",
    (n) =>
      Array.from({ length: n }, (_, i) =>
        readAnswer(
          {
            side: "candidate",
            speaker: "employer",
            question: "How far ahead is the rota known?",
            answer: `Six weeks. Last year it was late ${i} times.`,
            context: "Advert: rotas two weeks ahead.",
          },
          answers,
        ),
      ),
    300,
  ],
  [
    "a long answer",
    (n) =>
      Array.from({ length: 40 }, () =>
        readAnswer(
          {
            side: "hiring",
            speaker: "candidate",
            question: "What went wrong?",
            answer: "I rang the client and we mended it within the week. ".repeat(n),
          },
          answers,
        ),
      ),
    35,
  ],
  ["one-word lines", (n) => readText("word\n".repeat(n), english.lexicon), 15_000],
];

/** Milliseconds of processor time of one call, the least of several: what else the machine does is no part of it. */
function effort(work) {
  const once = () => {
    const before = process.cpuUsage();
    if (work() === undefined) throw new Error("a benchmark must return what it worked out");
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  once();
  return Math.min(...Array.from({ length: 15 }, once));
}

/** Reading words: the effort grows with the length and no faster, and a page takes no time one would notice. */
export function run() {
  const grown = works.map(([name, read, n]) => {
    const once = effort(() => read(n));
    const twice = effort(() => read(2 * n));
    return report(
      `reading twice as much of ${name} takes less than 2.5 times the effort`,
      twice / once < 2.5,
      `${(twice / once).toFixed(2)} (${ms(twice)} beside ${ms(once)})`,
    );
  });
  const pages = page.repeat(4);
  const once = spread(Array.from({ length: 15 }, () => timed(() => readText(pages, english.lexicon))));
  return [
    ...grown,
    report(
      `an advert of ${pages.length} characters is read in less than 50 ms`,
      once.middle < 50,
      ms(once.middle),
    ),
  ];
}
