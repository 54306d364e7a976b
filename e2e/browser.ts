import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from "playwright-core";
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
  /** A fresh profile on the disk with a browser of its own, which can be killed and started again. */
  readonly newProfile: (options?: Omit<PageOptions, "beside">) => Promise<Profile>;
}

export interface Profile {
  /** Starts the browser on this profile, and gives its empty page. */
  readonly open: () => Promise<Page>;
  /** Ends the browser's process at once, without a chance to write anything more; waits until it is gone. */
  readonly kill: () => Promise<void>;
}

/**
 * One browser for a file of specs. Call it once, at the top of the file. After each test it closes that test's pages
 * and fails the test if one of them asked another origin for anything, was refused something by the content policy,
 * wrote an error to its console or threw one that nobody caught.
 */
export function launch(): Driver {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let folders: string[] = [];
  const faults = new Set<string>();

  beforeAll(async () => {
    browser = await chromium.launch(program());
  });
  afterAll(async () => browser?.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    const found = [...faults];
    contexts = [];
    folders = [];
    faults.clear();
    if (found.length > 0) throw new Error(`the page was not well:\n${found.join("\n")}`);
  });

  async function watched(context: BrowserContext, options: PageOptions, origin: string) {
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
    await context.addInitScript(withoutPicker);
    return context;
  }

  return {
    async newPage(options = {}) {
      if (browser === undefined) throw new Error("launch() belongs at the top of a file, not inside a test");
      if (options.beside) return options.beside.context().newPage();
      const origin = options.origin ?? inject("origin");
      const context = await browser.newContext(looks(options, origin));
      return (await watched(context, options, origin)).newPage();
    },
    async newProfile(options = {}) {
      const origin = options.origin ?? inject("origin");
      const folder = await mkdtemp(path.join(tmpdir(), "twoway-profile-"));
      folders.push(folder);
      let running: { context: BrowserContext; pid: number } | undefined;
      return {
        async open() {
          const context = await chromium.launchPersistentContext(folder, {
            ...program(),
            ...looks(options, origin),
          });
          await watched(context, options, origin);
          running = { context, pid: await processOf(context) };
          return context.pages()[0] ?? context.newPage();
        },
        async kill() {
          if (running === undefined) throw new Error("there is no browser to kill: open() comes first");
          const { context, pid } = running;
          const gone = new Promise((resolve) => context.once("close", resolve));
          process.kill(pid, "SIGKILL");
          await gone;
          contexts = contexts.filter((one) => one !== context);
          running = undefined;
        },
      };
    },
  };
}

function looks(options: PageOptions, origin: string): BrowserContextOptions {
  const { viewport = "desk", colorScheme = "light", reducedMotion = "no-preference" } = options;
  return {
    baseURL: origin,
    viewport: viewports[viewport],
    hasTouch: viewport !== "desk",
    colorScheme,
    reducedMotion,
    locale: options.locale ?? "en-GB",
    timezoneId: options.timezoneId ?? "Europe/London",
    permissions: ["clipboard-read", "clipboard-write"],
  };
}

/** The process of the browser itself, which all its others end with. */
async function processOf(context: BrowserContext): Promise<number> {
  const session = await context.browser()?.newBrowserCDPSession();
  const { processInfo } = (await session?.send("SystemInfo.getProcessInfo")) ?? { processInfo: [] };
  const found = processInfo.find(({ type }) => type === "browser");
  if (found === undefined) throw new Error("the browser does not tell its process");
  return found.id;
}

/** Runs in the page, before anything else in it. */
function tellOfViolations(): void {
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI || "inline"}`);
  });
}

/** Nobody can answer the system's own dialog here. Without it a copy is a download, as in Firefox and Safari. */
function withoutPicker(): void {
  delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker;
}

function program() {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(`No browser was found. ${howToGetABrowser}`);
  const root = process.getuid?.() === 0;
  return {
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
  };
}

export interface Violation {
  readonly rule: string;
  readonly impact: string;
  readonly help: string;
  /** Selectors of the elements concerned. */
  readonly where: readonly string[];
}

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const axeRules = {
  everything: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
  colours: ["color-contrast", "link-in-text-block"],
};

/**
 * What axe finds wrong on the page as it stands, by WCAG 2.2 A and AA and axe's own best practices;
 * or only by what can change with the colours.
 */
export async function axe(
  page: Page,
  by: keyof typeof axeRules = "everything",
): Promise<readonly Violation[]> {
  // Evaluated by the browser's debugger, hence not touched by the page's content policy.
  await page.evaluate(axeSource);
  return page.evaluate(async (runOnly) => {
    const { violations } = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run(
      document,
      { runOnly },
    );
    return violations.map(({ id, impact, help, nodes }) => ({
      rule: id,
      impact: impact ?? "unknown",
      help,
      where: nodes.map(({ target }) => target.join(" ")),
    }));
  }, axeRules[by]);
}
