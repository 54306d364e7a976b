import type { BankQuestion, CatalogueStandard } from "@twoway/library";
import { libraryIn } from "./content.ts";
import type { Language } from "./language.tsx";
import { searchOver } from "./search.ts";

/** The nearest of the content. */
export interface Found {
  readonly standards: readonly CatalogueStandard[];
  readonly questions: readonly BankQuestion[];
}

/** So many of each stand below what one does. */
const most = 4;

/** Finds standards and questions of a language by the words a person would use. */
export function finder(language: Language): (words: string) => Found {
  const library = libraryIn(language);
  const search = searchOver(library);
  return (words) => ({
    standards: search
      .standards(words)
      .slice(0, most)
      .flatMap((id) => library.standards.get(id) ?? []),
    questions: search
      .questions(words)
      .slice(0, most)
      .flatMap((id) => library.questions.get(id) ?? []),
  });
}
