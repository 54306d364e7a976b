import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { Fault } from "../fault.ts";

/** Where a journal is at home on this machine. */
export interface Home {
  /** The keeper's database, the keyring, and what is remembered. */
  readonly data: string;
  /** Dated backups, beside the data folder: whoever deletes that one has not deleted these. */
  readonly backups: string;
  /** `TWOWAY_BACKUPS=off`: none are made by themselves. */
  readonly noBackups: boolean;
}

type Surroundings = Pick<typeof process, "env" | "platform"> & { readonly homedir: string };
const here: Surroundings = { env: process.env, platform: process.platform, homedir: os.homedir() };

/** `TWOWAY_DATA`, or where this system keeps what programs remember. Makes nothing. */
export function homeOf({ env, platform, homedir }: Surroundings = here): Home {
  const named = env.TWOWAY_DATA?.trim();
  const data = named ? path.resolve(named) : usual(env, platform, homedir);
  const backups = env.TWOWAY_BACKUPS?.trim();
  const apart = backups && backups !== "off" ? path.resolve(backups) : undefined;
  return { data, backups: apart ?? `${data}-backups`, noBackups: backups === "off" };
}

function usual(env: NodeJS.ProcessEnv, platform: NodeJS.Platform, homedir: string): string {
  if (platform === "darwin") return path.join(homedir, "Library", "Application Support", "Twoway");
  if (platform === "win32")
    return path.join(env.LOCALAPPDATA || path.join(homedir, "AppData", "Local"), "Twoway");
  const shared = env.XDG_DATA_HOME;
  return path.join(shared?.startsWith("/") ? shared : path.join(homedir, ".local", "share"), "twoway");
}

/**
 * Makes a folder for its owner alone, or closes it to others.
 * @throws Fault where it is somebody else's, no folder, or cannot be made
 */
export function ownFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const found = lstatSync(folder);
    if (!found.isDirectory()) throw new Fault(`${folder} is no folder. ${another}`);
    mine(folder, found.uid);
    if (process.platform !== "win32" && (found.mode & 0o077) !== 0) chmodSync(folder, 0o700);
  } catch (fault) {
    if (fault instanceof Fault) throw fault;
    throw new Fault(`${folder} cannot be used (${(fault as Error).message}). ${another}`);
  }
}

const another = "TWOWAY_DATA names another place.";

/** @throws Fault for what belongs to another user of this machine */
export function mine(place: string, owner: number): void {
  const me = process.getuid?.();
  if (me === undefined || owner === me) return;
  throw new Fault(`${place} belongs to another user of this machine. ${another}`);
}
