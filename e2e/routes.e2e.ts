import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { type Address, addresses, nobody } from "./addresses.ts";
import { axe, launch, viewports } from "./browser.ts";
import { bring, goTo, openSample } from "./journeys.ts";
import { longSearch } from "./long-search.ts";
import { faults } from "./well-made.ts";

const { newPage } = launch();
const out = fileURLToPath(new URL("./out/routes/", import.meta.url));
mkdirSync(out, { recursive: true });

type Size = "phone" | "desk";

/** The journals every page is looked at with, and the addresses that there are in each. */
const journals: Readonly<Record<string, (page: Page, size: Size) => Promise<readonly Address[]>>> = {
  empty: async () => addresses(nobody),
  // Each prospect of the sample has another story; the narrow screen is where one of them may not fit.
  sample: async (page, size) => {
    const all = await openSample(page);
    return distinct((size === "phone" ? all : all.slice(0, 1)).flatMap(addresses));
  },
  long: async (page) => {
    const search = longSearch(Date.now());
    await bring(page, search);
    return addresses(search);
  },
};

describe.each(["phone", "desk"] as const)("on a %s", (size) => {
  test.each(Object.keys(journals))(
    "every page is well made: %s journal",
    { timeout: 300_000 },
    async (journal) => {
      const open = () => newPage({ viewport: size, reducedMotion: "reduce" });
      const pages = await Promise.all([open(), open()]);
      const [there = []] = await Promise.all(pages.map(async (page) => journals[journal]?.(page, size)));
      // While one page draws, the other is looked at: both take addresses from the same heap.
      const left = there.values();
      const wrong: string[] = [];
      await Promise.all(
        pages.map(async (page) => {
          for (const { path, name } of left) {
            const found = (await goTo(page, path))
              ? await look(page, `${journal} ${size} ${name}`, size)
              : ["draws no page"];
            wrong.push(...found.map((fault) => `${name} (${path}): ${fault}`));
          }
        }),
      );
      expect(wrong.join("\n")).toBe("");
    },
  );
});

/** Looks at the page in light and dark, and keeps a picture of each. */
async function look(page: Page, name: string, size: Size): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    for (const { rule, help, where } of await axe(page, colorScheme === "light" ? "everything" : "colours"))
      found.add(`${colorScheme}: ${rule}: ${help} (${where.slice(0, 5).join(", ")})`);
    const path = `${out}${name} ${colorScheme}.jpg`.replaceAll(" ", "-");
    await page.screenshot({ path, type: "jpeg", quality: 80, fullPage: true });
  }
  await page.emulateMedia({ colorScheme: "light" });
  for (const fault of await faults(page, { thumb: size === "phone" })) found.add(fault);
  if (size === "phone") {
    await page.setViewportSize(viewports.narrow);
    for (const fault of await faults(page, { thumb: true })) found.add(`at 320 px: ${fault}`);
    await page.setViewportSize(viewports.phone);
  }
  return [...found];
}

/** Each address once, though several things lead to it; the second of a kind is numbered. */
function distinct(all: readonly Address[]): readonly Address[] {
  const seen = new Map<string, Address>();
  const count = new Map<string, number>();
  for (const address of all) {
    if (seen.has(address.path)) continue;
    const n = (count.get(address.name) ?? 0) + 1;
    count.set(address.name, n);
    seen.set(address.path, n === 1 ? address : { ...address, name: `${address.name}-${n}` });
  }
  return [...seen.values()];
}
