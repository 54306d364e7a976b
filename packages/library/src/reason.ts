import type { EntryId } from "@twoway/model";
import type because from "./words/en/because.json";
import type { Say } from "./words/index.ts";

/** Every reason the advice can give: a code, and the words for it in the language file `because.json`. */
export type ReasonCode = keyof typeof because extends `because.${infer Code}` ? Code : never;

/** Why the advice says what it says: a code, its data, and the entries it rests on. */
export interface Reason {
  readonly code: ReasonCode;
  /** Filled into the words: numbers, names, a person's own words. */
  readonly data?: Readonly<Record<string, string | number>>;
  /** The entries behind it, to open; empty where it rests on general estimates. */
  readonly entries: readonly EntryId[];
}

/** The one renderer: the app, the terminal and assistants say the same. */
export function sentence({ code, data }: Reason, say: Say): string {
  return say(`because.${code}`, data);
}
