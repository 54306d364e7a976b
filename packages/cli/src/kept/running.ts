import { createHmac, randomBytes } from "node:crypto";
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import type { Home } from "./folder.ts";
import { readIfThere, writePrivate } from "./private-file.ts";

/** The keeper that has this home open. */
export interface Running {
  readonly pid: number;
  /** Where it answers, "http://127.0.0.1:4873". */
  readonly origin: string;
  /** What it proves itself with: whoever else answers there gets no token of ours. */
  readonly proof: string;
}

/** Where a running keeper is asked whether it is the one that was noted. */
export const whoPath = "/start/who";

/** What only the noted keeper can answer to a question of chance. */
export function proofOf(proof: string, nonce: string): string {
  return createHmac("sha256", proof).update(`twoway keeper ${nonce}`).digest("base64url");
}

const fileOf = ({ data }: Home): string => path.join(data, "running.json");

/** Notes that this process is the keeper of a home, for the command line to find. */
export function noteRunning(home: Home, origin: string, proof: string): void {
  writePrivate(fileOf(home), `${JSON.stringify({ pid: process.pid, origin, proof })}\n`);
}

export function noteStopped(home: Home): void {
  if (noted(home)?.pid === process.pid) rmSync(fileOf(home), { force: true });
}

/** The keeper that answers for a home, and proves that it is the one that was noted. */
export async function keeperAt(home: Home): Promise<Running | undefined> {
  const running = runningAt(home);
  if (!running) return undefined;
  const nonce = randomBytes(18).toString("base64url");
  const answer = await fetch(running.origin + whoPath, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ nonce }),
    signal: AbortSignal.timeout(10_000),
  })
    .then((said) => said.json() as Promise<{ proof?: unknown }>)
    .catch(() => undefined);
  return answer?.proof === proofOf(running.proof, nonce) ? running : undefined;
}

/** The keeper that was noted, if its process lives. A note that a killed process left behind counts for nothing. */
export function runningAt(home: Home): Running | undefined {
  const running = noted(home);
  return running && isAlive(running.pid) ? running : undefined;
}

function noted(home: Home): Running | undefined {
  try {
    const { pid, origin, proof } = JSON.parse(readIfThere(fileOf(home)) ?? "") as Partial<Running>;
    const own = typeof origin === "string" && /^http:\/\/127\.0\.0\.1(:\d+)?$/.test(origin);
    return typeof pid === "number" && own && typeof proof === "string" ? { pid, origin, proof } : undefined;
  } catch {
    return undefined;
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === "EPERM";
  }
}
