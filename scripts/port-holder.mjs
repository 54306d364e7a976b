import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, readlinkSync } from "node:fs";

/**
 * The process that listens on a TCP port, in words ("node, process 4711").
 * @param {number} port
 * @returns {string | undefined} undefined where the system does not say: another user's process, or no such means
 */
export function holderOf(port) {
  return bySockets(port) ?? byLsof(port);
}

/** Linux: the socket's inode stands in /proc/net, and each process lists its own sockets. */
function bySockets(/** @type {number} */ port) {
  const hex = port.toString(16).toUpperCase().padStart(4, "0");
  const listening = ["/proc/net/tcp", "/proc/net/tcp6"]
    .flatMap((table) => attempt(() => readFileSync(table, "utf8").split("\n")) ?? [])
    .map((line) => line.trim().split(/\s+/))
    .find((cells) => cells[1]?.endsWith(`:${hex}`) && cells[3] === "0A");
  if (listening === undefined) return undefined;
  const socket = `socket:[${listening[9]}]`;
  const processes = (attempt(() => readdirSync("/proc")) ?? []).filter((name) => /^\d+$/.test(name));
  const holder = processes.find((id) =>
    (attempt(() => readdirSync(`/proc/${id}/fd`)) ?? []).some(
      (open) => attempt(() => readlinkSync(`/proc/${id}/fd/${open}`)) === socket,
    ),
  );
  if (holder === undefined) return undefined;
  return inWords(
    attempt(() => readFileSync(`/proc/${holder}/comm`, "utf8").trim()),
    holder,
  );
}

/** macOS, and Linux where the tables above are closed. */
function byLsof(/** @type {number} */ port) {
  const fields = attempt(() =>
    execFileSync("lsof", ["-nP", `-iTCP:${port}`, "-sTCP:LISTEN", "-Fpc"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).split("\n"),
  );
  const field = (/** @type {string} */ letter) =>
    fields?.find((line) => line.startsWith(letter))?.slice(letter.length);
  const id = field("p");
  return id === undefined ? undefined : inWords(field("c"), id);
}

function inWords(/** @type {string | undefined} */ name, /** @type {string} */ id) {
  return `${name ?? "a program"}, process ${id}`;
}

/**
 * What a system may refuse to tell: its answer, or undefined.
 * @template T
 * @param {() => T} look
 * @returns {T | undefined}
 */
function attempt(look) {
  try {
    return look();
  } catch {
    return undefined;
  }
}
