import { useMemo } from "react";
import { useSpeech } from "./language.tsx";
import { pseudo } from "./pseudo.ts";

const onlyIds: ReadonlySet<string> = new Set(["id"]);

/**
 * Content of one of the library's smaller doors, in the language on screen.
 * @param ids fields that hold ids and codes; every other text is words
 */
export function useWorded<T>(content: T, ids: ReadonlySet<string> = onlyIds): T {
  const { language } = useSpeech();
  return useMemo(
    () => (language === "en" ? content : (strange(content, ids) as T)),
    [content, language, ids],
  );
}

function strange(value: unknown, ids: ReadonlySet<string>): unknown {
  if (typeof value === "string") return pseudo(value);
  if (Array.isArray(value)) return value.map((one) => strange(one, ids));
  if (value instanceof Map) return new Map([...value].map(([key, one]) => [key, strange(one, ids)]));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, ids.has(key) ? one : strange(one, ids)]),
  );
}
