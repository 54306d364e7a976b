import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import lives from "../docs/content-lives.json" with { type: "json" };
import { wordedForShifts } from "../packages/library/src/asking.ts";
import { english } from "../packages/library/src/index.ts";

interface Concern {
  readonly words: string;
  readonly standard?: string;
  readonly ask: readonly string[];
  /** In full where nothing is said. */
  readonly covered?: string;
}
const inShifts = ["A ward nurse", "A warehouse picker"];
const shifts = wordedForShifts(english.questions);

/** The table of one life, as docs/content-lives.md shows it. */
function table({ life, concerns }: { readonly life: string; readonly concerns: readonly Concern[] }): string {
  const bank = inShifts.includes(life) ? shifts : english.questions;
  const rows = concerns.map(({ words, standard, ask, covered = "yes" }, place) => {
    const name = english.standards.get(standard ?? "")?.name;
    const first = bank.get(ask[0] ?? "")?.words;
    return `| ${place + 1} | ${words} | ${name ? `${name} (${standard})` : "—"} | ${
      first ? `${first} (${ask.join(", ")})` : "—"
    } | ${covered === "own" ? "write one’s own" : covered} |`;
  });
  return [
    `## ${life}`,
    "",
    "| | concern | standard | ask, for instance | covered |",
    "|---|---|---|---|---|",
    ...rows,
  ].join("\n");
}

describe.each(lives)("$life", (one) => {
  const concerns: readonly Concern[] = one.concerns;

  test("has ten concerns, eight or more of them covered without writing a standard", () => {
    expect(concerns).toHaveLength(10);
    expect(concerns.filter(({ covered }) => covered === undefined).length).toBeGreaterThanOrEqual(8);
  });

  test("can ask about each that is covered, by questions that reveal that standard", () => {
    const astray = concerns.filter(
      ({ standard, ask, covered }) =>
        covered !== "own" &&
        (ask.length === 0 ||
          !ask.every((id) =>
            english.questions.get(id)?.reveals.some((reveal) => reveal.standard === standard),
          )),
    );
    expect(astray.map(({ words }) => words)).toEqual([]);
  });

  test("stands in the guide as it is here", () => {
    const guide = readFileSync(fileURLToPath(new URL("../docs/content-lives.md", import.meta.url)), "utf8");
    expect(guide).toContain(table(one));
  });
});
