import { readdirSync, readFileSync } from "node:fs";

type Direction = "+" | "-" | "0";

/** What a careful person finds in one advert; a quotation stands for any that overlaps it. */
export interface Expected {
  readonly title?: string;
  readonly organisation?: string;
  readonly place?: string;
  readonly pay?: {
    readonly from?: number;
    readonly to?: number;
    readonly currency?: string;
    readonly per?: string;
  };
  readonly hours?: number;
  readonly remote?: string;
  readonly reportsTo?: string;
  readonly claims: readonly (readonly [string, string, Direction])[];
  readonly needs: readonly (readonly [string, boolean])[];
  readonly signs?: readonly string[];
  readonly scams?: readonly string[];
  readonly improper?: readonly string[];
}

const folder = new URL("./adverts/", import.meta.url);
const expected = JSON.parse(readFileSync(new URL("expected.json", folder), "utf8")) as Record<
  string,
  Expected
>;

/** Twelve adverts of different trades, written for these tests; every name in them is invented. */
export const adverts: readonly { name: string; text: string; expected: Expected }[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .map((file) => file.slice(0, -4))
  .map((name) => ({
    name,
    text: readFileSync(new URL(`${name}.txt`, folder), "utf8"),
    expected: expected[name] ?? { claims: [], needs: [] },
  }));
