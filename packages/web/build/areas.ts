import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** The words on screen by area: the keys of each with what they say. */
export type Words = ReadonlyMap<string, Readonly<Record<string, string>>>;

/**
 * The areas of the words that a module can say: it names a key whole ("shell.today"), or how keys begin
 * (`today.act-${act}`), or it has the library say a reason for it.
 * @param code the module as it was written
 */
export function areasNamed(code: string, words: Words): readonly string[] {
  const whole = new Set([...code.matchAll(/(["'`])([a-z]+\.[\w.-]+)\1/g)].map(([, , key = ""]) => key));
  const beginnings = [...code.matchAll(/`([a-z]+\.[\w.-]*)\$\{/g)].map(([, beginning = ""]) => beginning);
  if (/\bsentence\b[^;]*"@twoway\/library"/.test(code)) beginnings.push("because.");
  const named = (key: string) => whole.has(key) || beginnings.some((one) => key.startsWith(one));
  return [...words].flatMap(([area, messages]) => (Object.keys(messages).some(named) ? [area] : []));
}

/** The words of a language from its folder: one file for each area. */
export function readWords(folder: string): Words {
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.map((file) => [
      path.basename(file, ".json"),
      JSON.parse(readFileSync(path.join(folder, file), "utf8")) as Record<string, string>,
    ]),
  );
}
