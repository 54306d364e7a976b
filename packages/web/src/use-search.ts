import type { Library } from "@twoway/library";
import { useEffect, useState } from "react";
import type { Search } from "./search.ts";

/**
 * The search over the content, fetched when it is first wanted. Until then there is none, and what there is can be
 * browsed.
 */
export function useSearch(library: Library, wanted: boolean): Search | undefined {
  const [search, setSearch] = useState<{ readonly of: Library; readonly search: Search }>();
  useEffect(() => {
    if (!wanted || search?.of === library) return;
    let live = true;
    void import("./search.ts").then(
      ({ searchOver }) => live && setSearch({ of: library, search: searchOver(library) }),
    );
    return () => {
      live = false;
    };
  }, [library, wanted, search]);
  return search?.of === library ? search.search : undefined;
}
