import { type BankQuestion, english } from "@twoway/library";
import { shiftConcerns, wordedForShifts } from "@twoway/library/asking";
import { expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import { likelyChoices, pocketCard } from "./index.ts";

/** An interview tomorrow at a place whose advert is this, by somebody who said nothing of themselves. */
function tomorrow(text: string) {
  const story = new Story();
  const prospect = story.note({ type: "prospect.set", organisation: "Harrow", role: "", tags: [] });
  story.note({ type: "document.added", prospect, kind: "advert", text });
  const interview = story.note({
    type: "interview.set",
    at: "2026-11-25T10:00:00Z",
    prospect,
    number: 1,
    zone: "UTC",
    dated: true,
    minutes: 30,
    myMinutes: 10,
    medium: "in person",
    people: [],
  });
  return { view: story.view, prospect, interview };
}

const warehouse = "Warehouse picker. Night shifts, 10pm to 6am. Immediate start through our agency.";
const office = "Marketing assistant. You write our newsletter and plan campaigns with a team of four.";
const worded = (words: string, some: Iterable<BankQuestion>) => [...some].some((one) => one.words === words);

test("whoever works in shifts is given a card in the words of shifts", () => {
  const { view, interview } = tomorrow(warehouse);
  const bank = wordedForShifts(english.questions);
  const { questions } = pocketCard(view, interview);
  expect(questions.filter(({ words }) => worded(words, bank.values()))).toHaveLength(3);
  expect(questions.some(({ words }) => !worded(words, english.questions.values()))).toBe(true);
});

test("and is asked first about what shifts decide over people’s heads", () => {
  const { view, prospect } = tomorrow(warehouse);
  const first = likelyChoices(view, prospect).map(({ id }) => id);
  expect(shiftConcerns.every((id) => first.includes(id))).toBe(true);
});

test("an office keeps the general words", () => {
  const { view, interview } = tomorrow(office);
  for (const { words } of pocketCard(view, interview).questions)
    expect(worded(words, english.questions.values())).toBe(true);
});
