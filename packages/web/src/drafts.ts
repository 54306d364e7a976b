import { useCallback, useEffect, useState } from "react";
import { useSession } from "./session.tsx";

/**
 * A field whose half-typed words survive a reload, a crash and a killed browser.
 * Written on every change; cleared when its words became an entry.
 * @param key where the words belong, as "live:<interview>:<question>"
 * @returns the words, how to change them, and how to clear them
 */
export function useDraft(key: string, initial = ""): readonly [string, (words: string) => void, () => void] {
  return useKeptDraft<string>(key, initial);
}

/** The same for a form of several fields: one value under one key. */
export function useKeptDraft<T>(key: string, initial: T): readonly [T, (value: T) => void, () => void] {
  const { drafts } = useSession();
  const [value, setValue] = useState<T>(() => drafts.get<T>(key) ?? initial);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new key is a new field; `initial` only fills an empty one
  useEffect(() => setValue(drafts.get<T>(key) ?? initial), [drafts, key]);
  const change = useCallback(
    (next: T) => {
      setValue(next);
      drafts.set(key, next);
    },
    [drafts, key],
  );
  // Clears the words that were on screen when it was made: what was typed on while they were being kept stays.
  // biome-ignore lint/correctness/useExhaustiveDependencies: `initial` only fills an empty field
  const clear = useCallback(() => {
    const now = drafts.get<T>(key);
    if (now !== undefined && JSON.stringify(now) !== JSON.stringify(value)) return;
    setValue(initial);
    drafts.clear(key);
  }, [drafts, key, value]);
  return [value, change, clear];
}
