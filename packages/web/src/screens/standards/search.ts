import type { CatalogueStandard, Library } from "@twoway/library";
import { useEffect, useState } from "react";

/** The standards that some words mean, best first. */
export type Search = (words: string) => readonly CatalogueStandard[];

/** As many as one looks through. */
const most = 12;

/**
 * The search over the catalogue: names, the five sentences, and words people use. It is fetched when it is first
 * wanted; until then there is none, and the groups can be browsed.
 */
export function useSearch(library: Library, wanted: boolean): Search | undefined {
  const [search, setSearch] = useState<{ readonly of: Library; readonly find: Search }>();
  useEffect(() => {
    if (!wanted || search?.of === library) return;
    let live = true;
    void made(library).then((find) => live && setSearch({ of: library, find }));
    return () => {
      live = false;
    };
  }, [library, wanted, search]);
  return search?.of === library ? search.find : undefined;
}

async function made({ standards }: Library): Promise<Search> {
  const { default: MiniSearch } = await import("minisearch");
  const index = new MiniSearch<CatalogueStandard>({
    fields: ["name", "find", "anchors"],
    extractField: (standard, field) => {
      const value = standard[field as "id" | "name" | "find" | "anchors"];
      return typeof value === "string" ? value : value.join(" \n ");
    },
    searchOptions: {
      boost: { name: 4, find: 2 },
      prefix: (word) => word.length > 2,
      fuzzy: (word) => (word.length > 4 ? 0.2 : false),
      combineWith: "AND",
    },
  });
  index.addAll([...standards.values()]);
  return (words) => {
    const all = index.search(words);
    // Nothing has every word: then what has any of them.
    const found = all.length > 0 ? all : index.search(words, { combineWith: "OR" });
    return found.slice(0, most).flatMap(({ id }) => standards.get(String(id)) ?? []);
  };
}
