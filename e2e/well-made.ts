import { readdirSync } from "node:fs";
import type { Page } from "playwright-core";

const areas = readdirSync(new URL("../packages/library/src/words/en", import.meta.url))
  .filter((name) => name.endsWith(".json"))
  .flatMap((name) => [name.slice(0, -".json".length)])
  .concat("palette", "keys", "door", "parts", "refused", "dates", "dot");

/** Words nobody would write for a person to read. */
const unfinished = [
  "\\blorem\\b",
  "\\bto ?do:",
  "\\btodo\\b",
  "\\bfixme\\b",
  "coming soon",
  "not (yet )?implemented",
  "placeholder",
  "\\bundefined\\b",
  "\\bnull\\b",
  "\\bNaN\\b",
  "\\[object",
  "Invalid Date",
  // An ICU argument that was not filled, or a number that was never rounded.
  "[{}]",
  "\\d\\.\\d{5}",
  `\\b(?:${areas.join("|")})\\.[a-z]+(?:-[a-z]+)*\\b(?!\\.)`,
];

export interface Expected {
  /** A thumb works here: what one mainly does is at least 44 px. */
  readonly thumb: boolean;
}

/** What is wrong with the page as it stands, each fault in one line; nothing where all is well. */
export async function faults(page: Page, { thumb }: Expected): Promise<readonly string[]> {
  return page.evaluate(findFaults, { thumb, unfinished });
}

/** Runs in the page. */
function findFaults({ thumb, unfinished }: { thumb: boolean; unfinished: readonly string[] }): string[] {
  const faults: string[] = [];
  const seen = (element: Element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
    element.getClientRects().length > 0 &&
    getComputedStyle(element).clipPath !== "inset(50%)";
  const named = (element: Element) => {
    const words = (element.getAttribute("aria-label") ?? element.textContent ?? "").trim().slice(0, 40);
    const kind = element.className && typeof element.className === "string" ? `.${element.className}` : "";
    return `${element.tagName.toLowerCase()}${kind.replaceAll(" ", ".")} “${words}”`;
  };

  const mains = document.querySelectorAll("main");
  if (mains.length !== 1) faults.push(`${mains.length} main landmarks`);
  // A heading for a screen reader alone is one too: Live shows nothing that tells on somebody.
  const headings = [...document.querySelectorAll("h1")].filter((heading) => heading.checkVisibility());
  if (headings.length !== 1) faults.push(`${headings.length} first headings`);
  if (headings.some((heading) => heading.textContent?.trim() === "")) faults.push("an empty first heading");
  if (document.title.trim() === "") faults.push("no title");

  const { scrollWidth } = document.documentElement;
  if (scrollWidth > innerWidth) {
    const wide = [...document.body.querySelectorAll("*")].filter(
      (element) =>
        seen(element) &&
        !element.closest(".skip") &&
        (element.getBoundingClientRect().right > innerWidth + 0.5 ||
          element.getBoundingClientRect().left < -0.5),
    );
    faults.push(
      `scrolls sideways (${scrollWidth} in ${innerWidth}): ${wide.slice(-3).map(named).join(", ")}`,
    );
  }

  const small = new Map<string, number>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const said: string[] = [document.title];
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const words = text.textContent?.trim() ?? "";
    const parent = text.parentElement;
    if (words === "" || parent === null || parent.closest("script, style, noscript, .card")) continue;
    if (!seen(parent)) continue;
    said.push(words);
    const size = Number.parseFloat(getComputedStyle(parent).fontSize) * grown(parent);
    if (size < 12.95) small.set(`${named(parent)}: ${size.toFixed(1)} px`, size);
  }
  for (const one of [...small.keys()].slice(0, 5)) faults.push(`too small to read: ${one}`);

  for (const element of document.body.querySelectorAll("[aria-label], [title], [placeholder], [alt]"))
    if (seen(element))
      for (const name of ["aria-label", "title", "placeholder", "alt"])
        said.push(element.getAttribute(name) ?? "");
  const pattern = new RegExp(unfinished.join("|"), "i");
  for (const words of said) if (pattern.test(words)) faults.push(`unfinished words: “${words.slice(0, 80)}”`);

  for (const element of document.body.querySelectorAll<HTMLElement>(
    "a[href], button, select, summary, input:not([type=hidden]), textarea, [role=option], [tabindex='0']",
  )) {
    if (!seen(element) || element.matches(":disabled") || element.closest(".skip, .card")) continue;
    const target = element.closest("label") ?? element;
    const { width, height } = target.getBoundingClientRect();
    const least = thumb && element.matches(".primary, .primary *, .foot *, .nav a") ? 43.5 : 23.5;
    if ((width < least || height < least) && !inSentence(element) && !thumbed(element))
      faults.push(`hard to hit: ${named(element)} is ${Math.round(width)} × ${Math.round(height)}`);
  }
  return faults;

  /** How much an SVG’s own scale changes the size of its words. */
  function grown(element: Element): number {
    return element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
  }
  /** A link among words follows the line it stands in (WCAG 2.5.8, inline). */
  function inSentence(element: Element): boolean {
    if (getComputedStyle(element).display !== "inline") return false;
    const around = element.closest("p, li, dd, td, label, figcaption, h1, h2, h3")?.textContent?.trim() ?? "";
    return around.length > (element.textContent?.trim().length ?? 0);
  }
  /** Of a native slider one takes the thumb, which is as large as it looks. */
  function thumbed(element: Element): boolean {
    return element.matches("input[type=range]");
  }
}
