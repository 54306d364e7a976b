import { type EntryId, nextId } from "@twoway/model";
import { decryptLine } from "./cipher.ts";
import { Keeper } from "./keeper.ts";
import type { Link } from "./link.ts";
import type { Ports } from "./ports.ts";
import { KeptItem } from "./protocol.ts";
import { keysOf, newSecret, secretBytes } from "./secret.ts";
import { KeeperTrouble } from "./trouble.ts";

/** So many items are enough to see whether a secret opens them. */
const few = 20;

/** A link whose keeper is known, with the host's word that a new journal there needs, where this device was told it. */
export type KeeperLink = Link & { readonly keeper: string; readonly invite?: string };

/** A new journal's id and secret, for this keeper. Nothing is asked of it yet. */
export function newLink(ports: Pick<Ports, "clock" | "random">, keeper: string): KeeperLink {
  return {
    journal: nextId(ports.clock(), ports.random(10)) as EntryId,
    secret: newSecret(ports.random(secretBytes)),
    keeper,
  };
}

/**
 * Begins a journal at its keeper. Again: nothing more.
 * @throws KeeperTrouble "refused", why "invite", where the keeper asks for another word than the link has
 */
export async function createJournal(ports: Ports, link: KeeperLink): Promise<void> {
  await keeperOf(ports, link).create(link.invite);
}

/**
 * Looks whether a link opens a journal, before anything here is linked to it.
 * @returns how many items it has: its last number
 * @throws KeeperTrouble "wrong link" where it opens none
 */
export async function lookInto(ports: Ports, link: KeeperLink): Promise<{ readonly items: number }> {
  const { entries, last } = await keeperOf(ports, link).read(0, few);
  const keys = keysOf(link);
  const kept = entries.flatMap((entry) => {
    const item = KeptItem.safeParse(entry);
    return item.success ? [item.data] : [];
  });
  const opens = kept.some(({ id, body }) => "line" in decryptLine(keys, id, body));
  if (kept.length > 0 && !opens) throw new KeeperTrouble({ code: "wrong link", why: "wrong-token" });
  return { items: last };
}

/** Deletes a journal at its keeper for good; devices keep what they have. One that is gone already is no trouble. @throws KeeperTrouble */
export async function deleteJournal(ports: Ports, link: KeeperLink): Promise<void> {
  try {
    await keeperOf(ports, link).remove();
  } catch (error) {
    const gone =
      error instanceof KeeperTrouble &&
      error.trouble.code === "wrong link" &&
      error.trouble.why === "not-found";
    if (!gone) throw error;
  }
}

function keeperOf(ports: Ports, link: KeeperLink): Keeper {
  return new Keeper(ports, link.keeper, keysOf(link), new AbortController().signal);
}
