import type { Library } from "@twoway/library";
import MiniSearch from "minisearch";

/** What a search over the bank gives, best first. */
export type Search = (words: string) => readonly string[];

/** So many are shown. */
const most = 8;

/** Makes the bank searchable: by the questions' own words and by what people call the standards they reveal. */
export function searchOver(library: Library): Search {
  const index = new MiniSearch<{ id: string; words: string; probe: string; about: string }>({
    fields: ["words", "about", "probe"],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length > 4 ? 0.2 : 0),
      boost: { words: 2 },
      combineWith: "AND",
    },
  });
  index.addAll(
    [...library.questions.values()].map(({ id, words, followUp, reveals }) => ({
      id,
      words,
      probe: followUp,
      about: reveals
        .map(({ standard }) => library.standards.get(standard))
        .flatMap((one) => (one ? [one.name, ...one.find] : []))
        .join(" "),
    })),
  );
  return (words) => {
    const strict = index.search(words);
    const found = strict.length > 0 ? strict : index.search(words, { combineWith: "OR" });
    return found.slice(0, most).map(({ id }) => String(id));
  };
}
