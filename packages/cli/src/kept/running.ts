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
}

const fileOf = ({ data }: Home): string => path.join(data, "running.json");

/** Notes that this process is the keeper of a home, for the command line to find. */
export function noteRunning(home: Home, origin: string): void {
  writePrivate(fileOf(home), `${JSON.stringify({ pid: process.pid, origin })}\n`);
}

export function noteStopped(home: Home): void {
  if (noted(home)?.pid === process.pid) rmSync(fileOf(home), { force: true });
}

/** The running keeper of a home, if there is one. A note that a killed process left behind counts for nothing. */
export function runningAt(home: Home): Running | undefined {
  const running = noted(home);
  return running && isAlive(running.pid) ? running : undefined;
}

function noted(home: Home): Running | undefined {
  try {
    const { pid, origin } = JSON.parse(readIfThere(fileOf(home)) ?? "") as Partial<Running>;
    const own = typeof origin === "string" && /^http:\/\/127\.0\.0\.1(:\d+)?$/.test(origin);
    return typeof pid === "number" && own ? { pid, origin } : undefined;
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
