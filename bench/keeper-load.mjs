/** What keeper.mjs measures with: a keeper in a process of its own, and clients that ask it over one connection each. */
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { Agent, request } from "node:http";
import process from "node:process";
import { fileURLToPath } from "node:url";

const entry = fileURLToPath(new URL("../packages/keeper/dist/serve.js", import.meta.url));

export function newId() {
  const hex = `${Date.now().toString(16).padStart(12, "0")}7${randomBytes(10).toString("hex").slice(1)}`;
  return hex.replace(/^(.{8})(.{4})(.{4})(.)(.{3})/, "$1-$2-$3-8$5-");
}

export function newJournal() {
  const token = randomBytes(32);
  const tokenHash = createHash("sha256").update(token).digest("base64url");
  return { journal: newId(), token: token.toString("base64url"), tokenHash };
}

/** As most entries are: 512 bytes encrypted, with nonce and tag. */
export const newEntry = () => ({ id: newId(), body: randomBytes(552).toString("base64url") });
export const newEntries = (/** @type {number} */ count) => Array.from({ length: count }, newEntry);

/** @param {Record<string, string>} env */
export async function startKeeper(env) {
  const child = spawn(process.execPath, [entry], {
    env: { PATH: process.env.PATH, PORT: "0", TWOWAY_RATE: "1000000", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  const port = await new Promise((resolve, reject) => {
    child.stderr.on("data", (piece) => {
      log += piece;
      const address = /"address":"[^"]*:(\d+)"/.exec(log);
      if (address !== null) resolve(Number(address[1]));
    });
    child.once("exit", () => reject(new Error(`the keeper ended:\n${log}`)));
  });
  return {
    port,
    /** Megabytes that it holds now. */
    memory: () => memoryOf(child.pid),
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill("SIGTERM");
      await gone;
    },
  };
}

function memoryOf(/** @type {number | undefined} */ pid) {
  try {
    const found = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, "utf8"));
    return Number(found?.[1]) / 1024;
  } catch {
    return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;
  }
}

/** A client with one connection that it keeps. */
export function newClient(/** @type {number} */ port) {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  /** @returns {Promise<any>} */
  function ask(method, path, { token }, body) {
    const text = body === undefined ? "" : JSON.stringify(body);
    const headers = { authorization: `Bearer ${token}` };
    if (body !== undefined) headers["content-type"] = "application/json";
    if (body !== undefined) headers["content-length"] = Buffer.byteLength(text);
    return new Promise((resolve, reject) => {
      const going = request({ host: "127.0.0.1", port, path, method, agent, headers }, (response) => {
        const pieces = [];
        response.on("data", (piece) => pieces.push(piece));
        response.on("end", () => {
          const said = Buffer.concat(pieces).toString();
          if ((response.statusCode ?? 500) < 300) resolve(JSON.parse(said));
          else reject(new Error(`${method} ${path}: ${response.statusCode} ${said}`));
        });
      });
      going.once("error", reject);
      going.end(text);
    });
  }
  const at = ({ journal }) => `/api/1/journals/${journal}`;
  return {
    begin: (journal) => ask("POST", "/api/1/journals", journal, { journal: journal.journal }),
    append: (journal, entries) => ask("POST", `${at(journal)}/entries`, journal, { entries }),
    read: (journal, since, limit) =>
      ask("GET", `${at(journal)}/entries?since=${since}&limit=${limit}`, journal, undefined),
    end: () => agent.destroy(),
  };
}

/** Hears a journal live. @param {(seq: number) => void} heard */
export function listen(/** @type {number} */ port, journal, heard) {
  const path = `/api/1/journals/${journal.journal}/live?since=0`;
  const headers = { authorization: `Bearer ${journal.token}` };
  return new Promise((resolve, reject) => {
    const going = request({ host: "127.0.0.1", port, path, agent: false, headers }, (response) => {
      if (response.statusCode !== 200)
        return reject(new Error(`a stream was answered with ${response.statusCode}`));
      response.setEncoding("utf8").on("data", (piece) => {
        for (const [, seq] of piece.matchAll(/^id: (\d+)$/gm)) heard(Number(seq));
      });
      response.on("error", () => undefined);
      resolve({ end: () => response.destroy() });
    });
    going.once("error", reject);
    going.end();
  });
}
