import { describe, test } from "vitest";
import { launch } from "./browser.ts";

const { newPage } = launch();

/** Does one bad thing in an open page, and gives the driver a moment to see it. */
async function meanwhile(bad: () => unknown): Promise<void> {
  const page = await newPage();
  await page.goto("/");
  await page.evaluate(bad);
  await page.waitForLoadState("networkidle");
}

describe("a test is failed by the driver when the page", () => {
  test.fails("writes an error to its console", () => meanwhile(() => console.error("something is wrong")));

  test.fails("throws what nobody catches", () =>
    meanwhile(() => {
      setTimeout(() => {
        throw new Error("thrown");
      });
    }));

  test.fails("leaves a promise broken", () =>
    meanwhile(() => {
      Promise.reject(new Error("broken"));
    }));

  test.fails("asks another origin for a picture", () =>
    meanwhile(() => {
      new Image().src = "https://example.com/picture.png";
    }));

  test.fails("asks for a file that is not there", () =>
    meanwhile(async () => {
      await (await fetch("/missing.json")).text();
    }));

  test.fails("is given a style the content policy refuses", () =>
    meanwhile(() => {
      document.body.innerHTML = '<p style="color: red">red</p>';
    }));
});

test("and by nothing else", () => meanwhile(() => document.title));
