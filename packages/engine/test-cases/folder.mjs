/** The reference cases kept beside the engine, for its tests. */
import { readdirSync, readFileSync } from "node:fs";
import { readCases } from "./compare.mjs";

const here = new URL(".", import.meta.url);

export const files = readdirSync(here)
  .filter((name) => name.endsWith(".json"))
  .sort()
  .map((name) => ({ name, ...readCases(readFileSync(new URL(name, here), "utf8")) }));
