import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { Fault } from "../fault.ts";

/**
 * Writes a file that its owner alone may read, whole or not at all: what was there stays until the new text is on
 * the disk.
 * @throws Fault when the disk refuses
 */
export function writePrivate(file: string, text: string): void {
  const fresh = `${file}.${process.pid}.new`;
  try {
    rmSync(fresh, { force: true });
    const open = openSync(fresh, "wx", 0o600);
    try {
      writeAll(open, text);
      fsyncSync(open);
    } finally {
      closeSync(open);
    }
    renameSync(fresh, file);
    syncFolder(path.dirname(file));
  } catch (fault) {
    rmSync(fresh, { force: true });
    throw new Fault(`${file} cannot be written (${(fault as Error).message}). What was there is as it was.`);
  }
}

function writeAll(open: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) at += writeSync(open, bytes, at);
}

/** So that the new name is on the disk too. Windows knows no such thing. */
function syncFolder(folder: string): void {
  if (process.platform === "win32") return;
  const open = openSync(folder, "r");
  try {
    fsyncSync(open);
  } finally {
    closeSync(open);
  }
}

/**
 * The text of a file; undefined where there is none.
 * @throws Fault where there is one that may not be read
 */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (fault) {
    const { code, message } = fault as NodeJS.ErrnoException;
    if (code === "ENOENT") return undefined;
    if (code === "EACCES" || code === "EPERM")
      throw new Fault(`You may not read ${file}: it belongs to whoever began this journal.`);
    throw new Fault(`${file} cannot be read (${message}).`);
  }
}
