import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, expect, test } from "vitest";
import { pagesOf } from "../scripts/site.mjs";
import { addStrength, advert, makeCard, saveCopy, strengths } from "./acts.ts";
import { launch } from "./browser.ts";
import { built } from "./site.ts";
import { say } from "./words.ts";

const cleanups: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const clean of cleanups.splice(0).reverse()) await clean();
});
const { newPage } = launch();

const invite = "a word among friends";

/** A keeper as somebody hosts it: in a process of its own, behind a proxy that hands out the app at the same address. */
async function host() {
  const proxy = createServer();
  await once(proxy.listen(0, "127.0.0.1"), "listening");
  const { port } = proxy.address() as AddressInfo;
  const data = await mkdtemp(path.join(tmpdir(), "twoway-hosted-"));
  const keeper = spawn(
    process.execPath,
    [fileURLToPath(new URL("../packages/keeper/dist/serve.js", import.meta.url))],
    {
      env: {
        PATH: process.env.PATH,
        PORT: "0",
        TWOWAY_KEEPER_DATA: data,
        TWOWAY_HOSTS: `127.0.0.1:${port}`,
        TWOWAY_INVITE: invite,
        TWOWAY_PROXIES: "loopback",
        TWOWAY_METRICS: "off",
      },
      stdio: ["ignore", "ignore", "pipe"],
    },
  );
  let said = "";
  const behind = await new Promise<number>((resolve, reject) => {
    keeper.stderr.setEncoding("utf8").on("data", (part: string) => {
      said += part;
      const found = /"address":"[^"]*:(\d+)"/.exec(said)?.[1];
      if (found) resolve(Number(found));
    });
    keeper.once("exit", () => reject(new Error(`the keeper ended: ${said}`)));
  });
  const pages = pagesOf({ root: built, port: () => port });
  proxy.on("request", (asked, answer) => {
    if (!asked.url?.startsWith("/api/")) return pages(asked, answer);
    const { method, url, socket } = asked;
    const headers = { ...asked.headers, "x-forwarded-for": socket.remoteAddress };
    const on = request({ host: "127.0.0.1", port: behind, method, path: url, headers }, (from) => {
      answer.writeHead(from.statusCode ?? 502, from.headers);
      from.pipe(answer);
    });
    on.on("error", () => answer.destroy());
    answer.on("close", () => on.destroy());
    asked.pipe(on);
  });
  cleanups.push(async () => {
    proxy.closeAllConnections();
    proxy.close();
    keeper.kill("SIGTERM");
    if (keeper.exitCode === null) await once(keeper, "exit");
    await rm(data, { recursive: true });
  });
  /** All that whoever hosts it has: every file of the database, every line of the log, and what base64 hides of it. */
  const held = async () => {
    const files = await Promise.all(
      (await readdir(data)).map((file) => readFile(path.join(data, file), "latin1")),
    );
    const text = files.join("\n") + said;
    const decoded = (text.match(/[\w-]{40,}/g) ?? []).map((run) =>
      Buffer.from(run, "base64url").toString("latin1"),
    );
    return [text, ...decoded].join("\n");
  };
  return { origin: `http://127.0.0.1:${port}`, held };
}

test("a hosted keeper carries a journal to another device, and whoever hosts it finds no word of it", async () => {
  const { origin, held } = await host();
  const before = await held();
  const desk = await newPage({ origin, expected: [/Failed to load resource/] });
  const firm = "Marlpit Joinery, Hereford";
  const strength = "Setting out a staircase";
  await makeCard(desk, firm, advert);
  await desk.goto("/strengths");
  await addStrength(desk, strength);

  await desk.goto("/settings");
  const press = (words: string) =>
    desk.getByRole("dialog").or(desk.getByRole("main")).getByRole("button", { name: words }).last().click();
  await press(say("devices.make"));
  await press(say("devices.make-yes"));
  await desk.getByLabel(say("devices.invite"), { exact: true }).fill(invite);
  await press(say("devices.make-yes"));
  const link = await desk.getByLabel(say("devices.show-words"), { exact: true }).inputValue();
  await desk.locator(".keep").getByText(say("dot.rest")).waitFor();

  const phone = await newPage({ origin, viewport: "phone" });
  await phone.goto(link);
  await phone.getByRole("status").getByText(say("devices.opened-link")).waitFor();
  await phone.goto("/strengths");
  await strengths(phone).getByText(strength).waitFor();
  const copy = await saveCopy(desk);
  expect(await saveCopy(phone)).toBe(copy);

  const [journal = "", secret = ""] = link.split("#journal=")[1]?.split(".") ?? [];
  const after = await held();
  expect(after, "the right files were looked through").toContain(journal);
  expect(after).not.toContain(secret);
  // Every word of six letters or more: a shorter one may stand in encrypted text by chance.
  const typed = new Set(`${firm} ${strength} ${advert}`.match(/\p{L}{6,}/gu));
  expect(typed.size).toBeGreaterThan(40);
  for (const word of typed) expect(copy, "it is in the journal").toContain(word);
  expect([...typed].filter((word) => after.includes(word) && !before.includes(word))).toEqual([]);
});
