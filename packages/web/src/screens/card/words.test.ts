import type { Planned, PocketCard } from "@twoway/advice";
import { english } from "@twoway/library";
import { en } from "@twoway/library/words";
import { expect, test } from "vitest";
import { asPrinted, asText, cardWords, tightness } from "./words.ts";

const say = (key: keyof typeof en, data: Readonly<Record<string, string | number>> = {}) =>
  en[key].replace(/\{(\w+)\}/g, (_, name) => String(data[name]));

function asked(words: string, followUp?: string): Planned {
  const worth = {
    points: 1,
    chance: 0.4,
    grade: "decides",
    because: [{ code: "your-must", data: { rank: 1 }, entries: [] }],
  } as const;
  return {
    id: words,
    own: false,
    words,
    minutes: 3,
    reveals: [],
    need: false,
    pinned: false,
    worth,
    ...(followUp ? { followUp } : {}),
  };
}
function card(...questions: Planned[]): PocketCard {
  return { questions, composure: "How long has it been like that?", close: "Thank you for your time." };
}
const head = { organisation: "Northgate Clinic", when: "Thursday 26 November at 10:00", minutes: 45 };

test("the printed words are the questions, a reply and a way out, under neutral headings", () => {
  const words = cardWords(
    head,
    card(asked("Why is this role open?", "Who has done the work since?"), asked("What happens at six?")),
    say,
  );
  expect(asPrinted(words)).toBe(`Northgate Clinic
Thursday 26 November at 10:00 · 45 minutes
Do we suit each other?

1. Why is this role open?
   0  1  2  3  4
   Then: Who has done the work since?

2. What happens at six?
   0  1  2  3  4

Useful words
“How long has it been like that?”

To close
“Thank you for your time.”

Tick while it is fresh.
`);
});

test("on another device there is nothing to tick", () => {
  expect(asText(cardWords(head, card(asked("Why is this role open?")), say))).toBe(`Northgate Clinic
Thursday 26 November at 10:00 · 45 minutes
Do we suit each other?

1. Why is this role open?

Useful words
“How long has it been like that?”

To close
“Thank you for your time.”
`);
});

test("no date, no invented one", () => {
  expect(cardWords({ organisation: "Acme", minutes: 30 }, card(), say).about).toBe("30 minutes");
});

test("no word of why it is asked, and none of a standard, is on it", () => {
  const text = asPrinted(cardWords(head, card(asked("Why is this role open?")), say)).toLowerCase();
  for (const word of ["must", "floor", "want", "standard", "decide", "regret"])
    expect(text).not.toContain(word);
});

test("long questions are set tighter", () => {
  const all = [...english.questions.values()].map(({ words, followUp }) => asked(words, followUp));
  const length = ({ words, followUp = "" }: Planned) => words.length + followUp.length * 0.6;
  const sorted = all.toSorted((a, b) => length(a) - length(b));
  const tight = (some: Planned[]) => tightness(cardWords(head, card(...some), say));
  expect(tight(sorted.slice(0, 3))).toBe(0);
  expect(tight(sorted.slice(-3))).toBe(0);
  expect(tight([asked("x".repeat(180)), asked("y".repeat(180)), asked("z".repeat(180))])).toBe(1);
  expect(tight([asked("x".repeat(250)), asked("y".repeat(250)), asked("z".repeat(250))])).toBe(3);
});

test("a question longer than a card holds is cut between two words", () => {
  const [first] = cardWords(head, card(asked("why ".repeat(400))), say).questions;
  expect(first?.words.length).toBeLessThan(270);
  expect(first?.words).toMatch(/why …$/);
});
