import type { View } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english, type Library } from "@twoway/library";
import { useMemo } from "react";
import { useSpeech } from "./language.tsx";
import { pseudo } from "./pseudo.ts";
import { useJournal, useNow } from "./session.tsx";

/** What every advice is asked with: what is recorded, the content, the judged numbers, the time. */
export function useView(): View {
  const state = useJournal();
  const now = useNow();
  const library = useLibrary();
  return useMemo(() => ({ state, library, assumptions: generalEstimates, now }), [state, library, now]);
}

/** The content in the language on screen. */
export function useLibrary(): Library {
  const { language } = useSpeech();
  return useMemo(() => (language === "en" ? english : strange(english)), [language]);
}

/** Fields of the content that are words, as against ids and patterns. */
const wordFields = new Set([
  "name",
  "anchors",
  "words",
  "high",
  "low",
  "followUp",
  "ifDisappointing",
  "short",
  "innocent",
  "note",
  "subject",
  "body",
]);

function strange(library: Library): Library {
  return { ...library, ...(deep(library, false) as Library), lexicon: library.lexicon };
}

function deep(value: unknown, words: boolean): unknown {
  if (typeof value === "string") return words ? pseudo(value) : value;
  if (Array.isArray(value)) return value.map((one) => deep(one, words));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, deep(one, words)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      key === "phrases" ? deep(one, true) : deep(one, words || wordFields.has(key)),
    ]),
  );
}
