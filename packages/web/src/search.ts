import type { Library } from "@twoway/library";
import MiniSearch from "minisearch";

/** Finds what the words mean; gives ids, best first. */
export interface Search {
  /** Catalogue ids. */
  readonly standards: (words: string) => readonly string[];
  /** Ids of the bank. */
  readonly questions: (words: string) => readonly string[];
}

/** As many as one looks through. */
const most = { standards: 12, questions: 8 };

const near = {
  prefix: (word: string) => word.length > 2,
  fuzzy: (word: string) => (word.length > 4 ? 0.2 : false),
} as const;

/** What a question is worth to somebody who looks for a standard: less for each one that fits better, and for what it reveals only beside. */
const shares = [1, 0.6, 0.4] as const;

/**
 * The search over the content, by the words a person would use. Standards: their names, the words people type for
 * them, the five sentences. Questions: by their own words, and by the standards those words mean.
 */
export function searchOver(library: Library): Search {
  const standards = overStandards(library);
  const own = overQuestions(library);
  return {
    standards: (words) => standards(words).slice(0, most.standards),
    questions: (words) => {
      const worth = own(words);
      standards(words)
        .slice(0, shares.length)
        .forEach((standard, place) => {
          for (const { id, reveals } of library.questions.values()) {
            const at = reveals.findIndex((one) => one.standard === standard);
            const share = (shares[place] ?? 0) * (shares[at] ?? 0);
            if (share > 0) worth.set(id, (worth.get(id) ?? 0) + share);
          }
        });
      return [...worth]
        .sort(([, a], [, b]) => b - a)
        .slice(0, most.questions)
        .map(([id]) => id);
    },
  };
}

function overStandards({ standards }: Library): (words: string) => readonly string[] {
  const index = new MiniSearch<{ id: string; name: string; find: string; anchors: string }>({
    fields: ["name", "find", "anchors"],
    searchOptions: { ...near, boost: { name: 4, find: 2 }, combineWith: "AND" },
  });
  index.addAll(
    [...standards.values()].map(({ id, name, find, anchors }) => ({
      id,
      name,
      find: find.join(" \n "),
      anchors: anchors.join(" \n "),
    })),
  );
  return (words) => {
    const all = index.search(words);
    // Nothing has every word: then what has any of them.
    const found = all.length > 0 ? all : index.search(words, { combineWith: "OR" });
    return found.map(({ id }) => String(id));
  };
}

/** By all the words; the best counts as much as two standards that fit, so that a question is found by what it says. */
function overQuestions({ questions }: Library): (words: string) => Map<string, number> {
  const index = new MiniSearch<{ id: string; words: string; followUp: string }>({
    fields: ["words", "followUp"],
    searchOptions: { ...near, boost: { words: 2 }, combineWith: "AND" },
  });
  index.addAll([...questions.values()].map(({ id, words, followUp }) => ({ id, words, followUp })));
  return (words) => {
    const found = index.search(words);
    const best = found[0]?.score ?? 1;
    return new Map(found.map(({ id, score }) => [String(id), (2 * score) / best]));
  };
}
