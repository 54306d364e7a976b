import type { PocketCard } from "@twoway/advice";
import type { Say } from "@twoway/library/words";

/** What stands at the head of a card. */
export interface CardHead {
  readonly organisation: string;
  /** “Thursday 26 November at 10:00”; nothing while no date is agreed. */
  readonly when?: string;
  readonly minutes: number;
}

/** One card as words, for paper, for a phone and for a text: neutral, because others may see it. */
export interface CardWords {
  readonly organisation: string;
  readonly about: string;
  readonly aim: string;
  readonly questions: readonly { readonly words: string; readonly followUp?: string }[];
  readonly usefulHead: string;
  readonly useful: string;
  readonly closeHead: string;
  readonly close: string;
  readonly last: string;
}

/** No reason, no must, no floor: only what one might say aloud in the room. */
export function cardWords({ organisation, when, minutes }: CardHead, card: PocketCard, say: Say): CardWords {
  return {
    organisation,
    about: when === undefined ? say("card.minutes", { minutes }) : say("card.when", { when, minutes }),
    aim: say("card.aim"),
    questions: card.questions.map(({ words, followUp }) => ({
      words: cut(words),
      ...(followUp === undefined ? {} : { followUp: say("card.then", { words: followUp }) }),
    })),
    usefulHead: say("card.useful"),
    useful: say("card.quoted", { words: card.composure }),
    closeHead: say("card.to-close"),
    close: say("card.quoted", { words: card.close }),
    last: say("card.tick"),
  };
}

/** The same as plain text for another device: to be read, not ticked. */
export function asText(card: CardWords): string {
  return lines(card, []).join("\n");
}

/** The words as they were printed, boxes included: what is kept. */
export function asPrinted(card: CardWords): string {
  return [...lines(card, ["   0  1  2  3  4"]), card.last, ""].join("\n");
}

function lines(card: CardWords, boxes: readonly string[]): readonly string[] {
  const questions = card.questions.flatMap(({ words, followUp }, place) => [
    `${place + 1}. ${words}`,
    ...boxes,
    ...(followUp === undefined ? [] : [`   ${followUp}`]),
    "",
  ]);
  const { organisation, about, aim, usefulHead, useful, closeHead, close } = card;
  return [organisation, about, aim, "", ...questions, usefulHead, useful, "", closeHead, close, ""];
}

/**
 * How tight a card must be set to stay on one side: 0 is usual, 3 takes the longest questions that fit at all.
 * Only space and size shrink, and never below what can be read.
 */
export function tightness({ questions, organisation }: CardWords): 0 | 1 | 2 | 3 {
  const letters = questions.reduce(
    (sum, { words, followUp = "" }) => sum + words.length + followUp.length * 0.6,
    organisation.length,
  );
  if (letters <= 430) return 0;
  if (letters <= 560) return 1;
  return letters <= 760 ? 2 : 3;
}

/** The longest question a card can hold; a longer one is cut between two words, and said whole on the screen. */
const longest = 260;

function cut(words: string): string {
  if (words.length <= longest) return words;
  const head = words.slice(0, longest);
  return `${head.slice(0, Math.max(head.lastIndexOf(" "), longest / 2))} …`;
}
