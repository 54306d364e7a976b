import { randomBytes } from "node:crypto";
import { chmodSync, statSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { keysOf, newSecret, type Opening } from "@twoway/carry";
import { EntryId, nextId } from "@twoway/model";
import { Fault } from "../fault.ts";
import { type Home, mine, ownFolder } from "./folder.ts";
import { readIfThere, writePrivate } from "./private-file.ts";

/** What opens the journal of this machine. It is for the command line; a keeper never sees it. */
export interface Keyring extends Opening {
  /** The word that new journals of this keeper need, so that other users of the machine begin none here. */
  readonly invite: string;
}

const fileOf = ({ data }: Home): string => path.join(data, "keyring.json");

/**
 * The keyring of a home; undefined where no journal was begun.
 * @throws Fault where it is another user's, or damaged
 */
export function readKeyring(home: Home): Keyring | undefined {
  const file = fileOf(home);
  const text = readIfThere(file);
  if (text === undefined) return undefined;
  if (process.platform !== "win32") {
    const { uid, mode } = statSync(file);
    mine(file, uid);
    if ((mode & 0o077) !== 0) chmodSync(file, 0o600);
  }
  const keyring = parsed(text);
  if (keyring) return keyring;
  throw new Fault(
    `The keyring ${file} is damaged. Put it aside and start anew; \`twoway restore\` then brings back the last backup.`,
  );
}

/** The keyring of a home, made with a new journal id and secret where there is none. */
export function keyringOf(home: Home): { readonly keyring: Keyring; readonly isNew: boolean } {
  ownFolder(home.data);
  const known = readKeyring(home);
  if (known) return { keyring: known, isNew: false };
  const keyring = { ...newOpening(), invite: randomBytes(18).toString("base64url") };
  changeKeyring(home, keyring);
  return { keyring, isNew: true };
}

/** The id and secret of a journal that is to be begun. */
export function newOpening(): Opening {
  return { journal: nextId(Date.now(), randomBytes(10)), secret: newSecret(randomBytes(32)) };
}

/** Writes the keyring anew. */
export function changeKeyring(home: Home, { journal, secret, invite }: Keyring): void {
  writePrivate(fileOf(home), `${JSON.stringify({ keyring: 1, journal, secret, invite }, null, 2)}\n`);
}

function parsed(text: string): Keyring | undefined {
  try {
    const { journal, secret, invite } = JSON.parse(text) as Readonly<Record<string, unknown>>;
    const id = EntryId.safeParse(journal);
    if (!id.success || typeof secret !== "string" || typeof invite !== "string") return undefined;
    keysOf({ journal: id.data, secret });
    return { journal: id.data, secret, invite };
  } catch {
    return undefined;
  }
}
