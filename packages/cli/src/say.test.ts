import { en, type MessageKey } from "@twoway/library/words";
import { IntlMessageFormat } from "intl-messageformat";
import { expect, test } from "vitest";
import { say } from "./say.ts";

/** Every name that a message of the advice may ask for, with a value of each kind. */
const values = [0, 1, 2, 3, 7, 1234.5, Date.UTC(2026, 10, 26, 12)];
const keys = (Object.keys(en) as MessageKey[]).filter((key) => /^(because|verdict|plan|parts)\./.test(key));

/** What a value may be: a choice is a word, a date is a moment, anything else a number or a word. */
function dataFor(message: string, number: number): Record<string, string | number> {
  const names = [...message.matchAll(/\{(\w+)(?:, (\w+))?/g)];
  return Object.fromEntries(
    names.map(([whole, name = "", kind]) => {
      const choices = message.slice(message.indexOf(whole)).match(/\w+(?= \{)/g) ?? [];
      if (kind === "select") return [name, choices[Math.round(number) % choices.length] ?? "other"];
      return [name, kind === undefined && number === 7 ? "Fern & Co" : number];
    }),
  );
}

test("the terminal fills in the words as the app does", () => {
  expect(keys.length).toBeGreaterThan(100);
  for (const key of keys) {
    const app = new IntlMessageFormat(en[key], "en-GB", undefined, { ignoreTag: true });
    for (const number of values) {
      const data = dataFor(en[key], number);
      expect(say(key, data), `${key} ${JSON.stringify(data)}`).toBe(String(app.format(data)));
    }
  }
});
