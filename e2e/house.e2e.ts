import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import http from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterEach, describe, expect, inject, test } from "vitest";
import words from "../packages/library/src/words/en/shell.json" with { type: "json" };
import { axe, launch } from "./browser.ts";
import { built, kept, sites } from "./site.ts";

const { newPage } = launch();
const ownSite = sites();
const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});

/** A copy of the built app, which a test may change. */
async function ownBuild(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "twoway-build-"));
  cleanups.push(() => rm(folder, { recursive: true }));
  await cp(built, folder, { recursive: true });
  return folder;
}

/** Asks as no browser would: with any header, and without tidying the path. */
function ask(target: string, headers: Record<string, string> = {}, method = "GET") {
  const { hostname, port } = new URL(inject("origin"));
  return new Promise<{ status: number; headers: http.IncomingHttpHeaders; body: string }>(
    (resolve, reject) => {
      const request = http.request({ hostname, port, path: target, method, headers }, (response) => {
        let body = "";
        response.setEncoding("utf8");
        response.on("data", (part: string) => {
          body += part;
        });
        response.on("end", () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      request.on("error", reject);
      request.end();
    },
  );
}

const asPage = { accept: "text/html" };

describe("the server", () => {
  test.each(["evil.example", "evil.example:80", "127.0.0.1", "127.0.0.1:1", "127.0.0.1.evil.example"])(
    "refuses a request meant for %s, in a sentence",
    async (host) => {
      const { status, body } = await ask("/", { host });
      expect(status).toBe(421);
      expect(body).toContain(`Twoway answers on this machine only, at ${inject("origin")}`);
    },
  );

  test("sends a person at localhost to the one address that keeps the journal", async () => {
    const { port } = new URL(inject("origin"));
    const { status, headers } = await ask("/prospects?a=1", { host: `localhost:${port}`, ...asPage });
    expect([status, headers.location]).toEqual([307, `${inject("origin")}/prospects?a=1`]);
  });

  test("allows a page nothing but its own files", async () => {
    const { headers } = await ask("/", asPage);
    const policy = String(headers["content-security-policy"]);
    expect(policy.split("; ").sort()).toEqual([
      "base-uri 'none'",
      "connect-src 'self'",
      "default-src 'none'",
      "font-src 'self'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "img-src 'self' data: blob:",
      "manifest-src 'self'",
      "script-src 'self'",
      "style-src 'self'",
      "worker-src 'self'",
    ]);
    expect(headers).toMatchObject({
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "cross-origin-opener-policy": "same-origin",
    });
  });

  test("gives the page for any address a person may have kept, and for no other kind of request", async () => {
    const status = async (target: string, headers = {}) => (await ask(target, headers)).status;
    expect(await status("/prospects/1", asPage)).toBe(200);
    expect(await status("/prospects/1")).toBe(404);
    expect(await status("/assets/missing.js", asPage)).toBe(404);
    expect((await ask("/", asPage, "POST")).status).toBe(405);
  });

  test.each([
    "/../package.json",
    "/%2e%2e/package.json",
    "/..%2f..%2fpackage.json",
    "/.gitignore",
    "/%00",
    "/%zz",
  ])("gives nothing outside of the app: %s", async (target) => {
    const { status, body } = await ask(target);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toContain("@twoway");
  });

  test("lets a browser keep what never changes and ask again for what may", async () => {
    const { body, headers } = await ask("/", asPage);
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(body)?.[1] ?? "";
    expect(headers["cache-control"]).toBe("no-cache");
    expect((await ask(script)).headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect((await ask("/sw.js")).headers["cache-control"]).toBe("no-cache");
  });
});

describe("npm start", () => {
  /** Runs the command that serves the app, until it gives up. */
  async function start(port: string) {
    const serve = fileURLToPath(new URL("../scripts/serve.mjs", import.meta.url));
    const env = { ...process.env, PORT: port };
    const run = spawn(process.execPath, [serve], { env, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    run.stderr.setEncoding("utf8").on("data", (part: string) => {
      said += part;
    });
    const [code] = await once(run, "close");
    return { code, said };
  }

  test("says where Twoway already runs", async () => {
    const { code, said } = await start(new URL(inject("origin")).port);
    expect(code).toBe(1);
    expect(said).toContain(`Twoway is already running at ${inject("origin")}.`);
  });

  test("says that another program has the port, and how to take another one", async () => {
    const other = http.createServer((_, response) => response.end("something else")).listen(0, "127.0.0.1");
    cleanups.push(() => new Promise((closed) => other.close(closed)));
    await once(other, "listening");
    const { port } = other.address() as AddressInfo;
    const { code, said } = await start(String(port));
    expect(code).toBe(1);
    expect(said).toMatch(new RegExp(`^Port ${port} is in use by .+\\.\n.+PORT=\\d+`));
  });

  test("asks for a number when the port is none", async () => {
    expect(await start("eighty")).toMatchObject({ code: 1, said: expect.stringContaining("“eighty”") });
  });
});

/** Until a newer build lies ready. */
async function waiting(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    while (registration.waiting === null) await new Promise((next) => setTimeout(next, 20));
  });
}

/** Does what the app does when a person asks for the newer build, but for loading the page anew. */
async function take(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const changed = new Promise((resolve) =>
      navigator.serviceWorker.addEventListener("controllerchange", resolve, { once: true }),
    );
    registration.waiting?.postMessage("take over");
    await changed;
  });
}

const drawn = (page: Page) => page.locator("#root > *").first().waitFor();

describe("the app in a browser", () => {
  test("opens, and everything it loads comes from its own address", async () => {
    const page = await newPage();
    const loaded: string[] = [];
    const failed: string[] = [];
    page.context().on("response", (response) => {
      loaded.push(response.url());
      if (!response.ok()) failed.push(`${response.status()} ${response.url()}`);
    });
    await page.goto("/");
    await drawn(page);
    await page.evaluate(() => document.fonts.ready);
    await kept(page);
    expect(failed).toEqual([]);
    expect(loaded.filter((url) => !url.startsWith(`${inject("origin")}/`))).toEqual([]);
    expect(loaded.some((url) => url.endsWith(".woff2"))).toBe(true);
  });

  test("runs no script that was slipped into the page", async () => {
    const page = await newPage({ expected: [/content policy: script-src/, /Content Security Policy/] });
    await page.goto("/");
    const ran = await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "window.slippedIn = true";
      document.head.append(script);
      return "slippedIn" in window;
    });
    expect(ran).toBe(false);
  });

  test("carries the same policy inside the page, for hosts that send no headers", async () => {
    const page = await readFile(path.join(built, "index.html"), "utf8");
    const { headers } = await ask("/", asPage);
    const inPage = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    const expected = String(headers["content-security-policy"]).replace("frame-ancestors 'none'; ", "");
    expect(inPage?.replaceAll("&#39;", "'")).toBe(expected);
    expect(page).not.toMatch(/<script(?![^>]*\ssrc=)/);
  });

  test("opens again with the server gone, at any of its addresses", async () => {
    const site = await ownSite(built);
    const page = await newPage({ origin: site.origin });
    await page.goto("/");
    await drawn(page);
    await kept(page);
    await site.close();
    await page.context().setOffline(true);
    await page.reload();
    await drawn(page);
    await page.goto("/settings?from=nowhere");
    await drawn(page);
    expect(await page.title()).not.toBe("");
  });

  test("goes on with the build it has until it is asked to take the newer one", async () => {
    const folder = await ownBuild();
    const site = await ownSite(folder);
    const page = await newPage({ origin: site.origin });
    const build = () => page.evaluate(() => document.documentElement.dataset.build ?? "first");
    await page.goto("/");
    await kept(page);

    await change(folder, "second");
    await page.reload();
    await waiting(page);
    await page.reload();
    expect(await build()).toBe("first");

    await take(page);
    await page.reload();
    expect(await build()).toBe("second");
    expect(await page.evaluate(() => caches.keys())).toEqual(["twoway-second"]);
  });

  test("mentions a newer build, and takes it in each window that asks for it", async () => {
    const folder = await ownBuild();
    const site = await ownSite(folder);
    const page = await newPage({ origin: site.origin });
    await page.goto("/settings");
    await kept(page);
    const other = await newPage({ origin: site.origin, beside: page });
    await other.goto("/settings");
    await change(folder, "second");
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    for (const window of [page, other]) {
      await window.getByRole("button", { name: words["shell.take-newer"] }).click();
      await window.locator("html[data-build=second]").waitFor({ state: "attached" });
    }
  });

  test("leaves another window undisturbed when one takes the newer build", async () => {
    const folder = await ownBuild();
    const site = await ownSite(folder);
    const page = await newPage({ origin: site.origin });
    await page.goto("/");
    await kept(page);
    const other = await newPage({ origin: site.origin, beside: page });
    await other.goto("/");
    await drawn(other);
    const first = await page.evaluate(() => caches.keys());

    await change(folder, "second");
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await waiting(page);
    await take(page);
    await page.reload();
    // What the other window has yet to load is still there, though the server has only the newer build.
    expect((await page.evaluate(() => caches.keys())).sort()).toEqual([...first, "twoway-second"].sort());
    expect(await other.evaluate(() => performance.getEntriesByType("navigation").length)).toBe(1);
  });

  test("meets what axe asks of a first page", async () => {
    const page = await newPage({ viewport: "phone" });
    await page.goto("/");
    await drawn(page);
    expect(await axe(page)).toEqual([]);
  });
});

/** Puts a newer build in the place of another: a mark in the page, and a service worker that keeps it by a new name. */
async function change(folder: string, name: string): Promise<void> {
  const page = path.join(folder, "index.html");
  const worker = path.join(folder, "sw.js");
  await writeFile(page, (await readFile(page, "utf8")).replace("<html", `<html data-build="${name}"`));
  await writeFile(worker, (await readFile(worker, "utf8")).replace(/twoway-[0-9a-f]+/, `twoway-${name}`));
}
