import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import process from "node:process";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, inject } from "vitest";
import { findBrowser, howToGetABrowser } from "../scripts/browser.mjs";

/** The sizes a screen is looked at: a phone held upright, a phone at its narrowest, a desk. */
export const viewports = {
  phone: { width: 390, height: 844 },
  narrow: { width: 320, height: 640 },
  desk: { width: 1280, height: 800 },
} as const;

export interface PageOptions {
  /** Default: desk. The phone sizes also have a touch screen. */
  readonly viewport?: keyof typeof viewports;
  readonly colorScheme?: "light" | "dark";
  readonly reducedMotion?: "reduce" | "no-preference";
  readonly locale?: string;
  readonly timezoneId?: string;
  /** Another address than that of the app all specs share. */
  readonly origin?: string;
  /** A page beside an earlier one in the same browser profile: same journal, same service worker. */
  readonly beside?: Page;
  /** Lines of the console that are part of what is tested, such as a request that must fail. */
  readonly expected?: readonly RegExp[];
}

export interface Driver {
  /** A fresh profile and an empty page in it; `page.goto("/")` opens the app. Closed after the test. */
  readonly newPage: (options?: PageOptions) => Promise<Page>;
}

/**
 * One browser for a file of specs. Call it once, at the top of the file. After each test it closes that test's pages
 * and fails the test if one of them asked another origin for anything, was refused something by the content policy,
 * wrote an error to its console or threw one that nobody caught.
 */
export function launch(): Driver {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  const faults = new Set<string>();

  beforeAll(async () => {
    browser = await start();
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const found = [...faults];
    contexts = [];
    faults.clear();
    if (found.length > 0) throw new Error(`the page was not well:\n${found.join("\n")}`);
  });

  async function newContext(options: PageOptions, origin: string): Promise<BrowserContext> {
    if (browser === undefined) throw new Error("launch() belongs at the top of a file, not inside a test");
    const { viewport = "desk", colorScheme = "light", reducedMotion = "no-preference" } = options;
    const context = await browser.newContext({
      baseURL: origin,
      viewport: viewports[viewport],
      hasTouch: viewport !== "desk",
      colorScheme,
      reducedMotion,
      locale: options.locale ?? "en-GB",
      timezoneId: options.timezoneId ?? "Europe/London",
    });
    contexts.push(context);
    const note = (fault: string) => {
      if (!(options.expected ?? []).some((pattern) => pattern.test(fault))) faults.add(fault);
    };
    context.on("request", (request) => {
      const url = new URL(request.url());
      const own = url.origin === origin || url.protocol === "data:" || url.protocol === "blob:";
      if (!own) note(`asked another origin: ${request.url()}`);
    });
    context.on("console", (message) => {
      if (message.type() === "error") note(`console: ${message.text()} (${message.location().url})`);
    });
    context.on("weberror", (fault) => note(`not caught: ${fault.error().stack ?? fault.error().message}`));
    await context.addInitScript(tellOfViolations);
    return context;
  }

  return {
    async newPage(options = {}) {
      const origin = options.origin ?? inject("origin");
      const context = options.beside?.context() ?? (await newContext(options, origin));
      return context.newPage();
    },
  };
}

/** Runs in the page, before anything else in it. */
function tellOfViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI || "inline"}`);
  });
}

async function start(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(`No browser was found. ${howToGetABrowser}`);
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath,
    args: [
      ...(root ? ["--no-sandbox"] : []),
      "--disable-dev-shm-usage",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--no-first-run",
      // Whatever the page may try, no name but this machine's own can be reached.
      "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    ],
  });
}

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** Selectors of the elements concerned. */
  readonly where: readonly string[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong on the page as it stands, by WCAG 2.2 A and AA and axe's own best practices. */
export async function axe(page: Page): Promise<readonly Violation[]> {
  // Evaluated by the browser's debugger, hence not touched by the page's content policy.
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(
      document,
      {
        runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      },
    );
    return violations.map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? "unknown",
      help,
      where: nodes.map(({ target }) => target.join(" ")),
    }));
  });
}
