import type { View } from "./types.ts";

/** Answers already worked out for a view; gone with it. A view is never changed, so they stay right. */
export function remembered<Key, Result>(
  work: (view: View, key: Key) => Result,
): (view: View, key: Key) => Result {
  const byView = new WeakMap<View, Map<Key, Result>>();
  return (view, key) => {
    const known = byView.get(view) ?? new Map<Key, Result>();
    byView.set(view, known);
    if (!known.has(key)) known.set(key, work(view, key));
    return known.get(key) as Result;
  };
}

/** The same for some standards and one more thing: the same list of standards is looked up, not compared. */
export function rememberedUnder<Standards extends object, Key, Result>(
  work: (view: View, standards: Standards, key: Key) => Result,
): (view: View, standards: Standards, key: Key) => Result {
  const under = remembered((_, __: Standards) => new Map<Key, { readonly result: Result }>());
  return (view, standards, key) => {
    const known = under(view, standards);
    const found = known.get(key);
    if (found) return found.result;
    const result = work(view, standards, key);
    known.set(key, { result });
    return result;
  };
}
