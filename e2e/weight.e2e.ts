import { expect, test } from "vitest";
import { firstScreen, noteFirstScreens } from "../bench/visit.mjs";
import { gzipped, limits, scriptsIn } from "../bench/weight.mjs";
import { launch } from "./browser.ts";
import { built } from "./site.ts";
import { say } from "./words.ts";

const { newPage } = launch();

test(`the first page needs no more than ${limits.firstScreen} kB of scripts`, async () => {
  const page = await newPage();
  await noteFirstScreens(page.context());
  await page.goto("/");
  await page.getByRole("heading", { name: say("door.title") }).waitFor();
  const { scripts } = await firstScreen(page);
  expect(scripts.length).toBeGreaterThan(0);
  expect(gzipped(built, scripts)).toBeLessThanOrEqual(limits.firstScreen);
});

test(`all scripts together weigh no more than ${limits.whole} kB`, () => {
  const files = scriptsIn(built);
  expect(files).toContain("sw.js");
  expect(gzipped(built, files)).toBeLessThanOrEqual(limits.whole);
});
