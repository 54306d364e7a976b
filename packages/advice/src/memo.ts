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
