/** What keeper.mjs measures with: a keeper in a process of its own, and clients that ask it over one connection each. */
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { request } from "node:http";
import { connect } from "node:net";
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

/**
 * A client with one connection that it keeps. It speaks only as much HTTP as it needs, so that what is measured is
 * the keeper and not the client.
 */
export function newClient(/** @type {number} */ port) {
  const socket = connect({ host: "127.0.0.1", port, noDelay: true });
  /** @type {((answer: string | Error) => void) | undefined} */
  let answered;
  let pieces = [];
  let missing = 0;
  const fail = () => answered?.(new Error("the connection ended"));
  socket.on("error", fail).on("close", fail);
  socket.on("data", (piece) => {
    pieces.push(piece);
    if (missing === 0) {
      const whole = Buffer.concat(pieces);
      const end = whole.indexOf("\r\n\r\n");
      if (end === -1) return;
      pieces = [whole];
      const length = /\r\ncontent-length: (\d+)/i.exec(whole.toString("latin1", 0, end));
      missing = end + 4 + Number(length?.[1]) - whole.length;
    } else missing -= piece.length;
    if (missing > 0) return;
    const answer = Buffer.concat(pieces).toString();
    pieces = [];
    missing = 0;
    answered?.(answer);
  });

  /** @returns {Promise<string>} the body of the answer */
  async function ask(method, path, { token }, body) {
    const text = body === undefined ? "" : JSON.stringify(body);
    const typed =
      body === undefined
        ? ""
        : `content-type: application/json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n`;
    const answer = await new Promise((resolve) => {
      answered = resolve;
      socket.write(
        `${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\nauthorization: Bearer ${token}\r\n${typed}\r\n${text}`,
      );
    });
    if (answer instanceof Error) throw answer;
    if (!/^HTTP\/1\.1 20/.test(answer)) throw new Error(`${method} ${path}: ${answer}`);
    return answer.slice(answer.indexOf("\r\n\r\n") + 4);
  }
  const at = ({ journal }) => `/api/1/journals/${journal}`;
  return {
    begin: (journal) => ask("POST", "/api/1/journals", journal, { journal: journal.journal }),
    append: (journal, entries) => ask("POST", `${at(journal)}/entries`, journal, { entries }),
    read: (journal, since, limit) =>
      ask("GET", `${at(journal)}/entries?since=${since}&limit=${limit}`, journal, undefined),
    health: () => ask("GET", "/api/1/health", { token: "" }, undefined),
    end: () => socket.destroy(),
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
