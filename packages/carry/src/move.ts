import { decryptLine, type PlainLine } from "./cipher.ts";
import { Exchange } from "./exchange.ts";
import { createJournal, deleteJournal, type KeeperLink, newLink } from "./journals.ts";
import { Keeper } from "./keeper.ts";
import type { Outbox, Ports } from "./ports.ts";
import { Item, type JournalId } from "./protocol.ts";
import { keysOf } from "./secret.ts";
import { KeeperTrouble, troubleOf } from "./trouble.ts";

/** A move that has begun and not ended. */
export interface Move {
  readonly from: KeeperLink;
  readonly to: KeeperLink;
}

/** The device whose journal moves. */
export interface MoveHome {
  /** The link now. */
  readonly getSnapshot: () => KeeperLink | undefined;
  readonly moving: Move | undefined;
  /** Reads link and move again. */
  refresh(): Promise<void>;
  rememberMove(move: Move | undefined): Promise<void>;
  /** Links the journal anew and lets all its lines wait, by one stroke. */
  link(link: KeeperLink): Promise<void>;
  lines(): readonly PlainLine[];
  /** Takes lines in as if from a file; what was erased here stays erased. */
  takeLines(lines: readonly PlainLine[]): Promise<void>;
  outbox(journal: JournalId): Outbox;
}

export interface MoveOptions {
  readonly ports: Ports;
  readonly home: MoveHome;
  /** The host's word, where the person was asked for it; without it, the one that stands with the link now. */
  readonly invite?: string;
}

/**
 * Moves the journal to a new link, so that the old one opens nothing any more: reads all, encrypts it under a new
 * secret, sees that all of it is there, and only then deletes the old journal at the keeper. Stopped anywhere, it
 * goes on when called again, and nothing is lost: until the last step both journals have everything.
 * @returns the new link, for the other devices
 * @throws KeeperTrouble "refused" with why "not linked" or "incomplete"; a device's refusal to write
 */
export async function moveToNewLink(options: MoveOptions): Promise<KeeperLink> {
  const { ports, home } = options;
  let moved: KeeperLink | undefined;
  await ports.alone("twoway move", new AbortController().signal, async () => {
    await home.refresh();
    const move = home.moving ?? (await begin(options));
    if (home.getSnapshot()?.journal !== move.to.journal) await cross(options, move);
    await arrive(options, move);
    moved = move.to;
  });
  if (!moved) throw refused("not linked");
  return moved;
}

async function begin({ ports, home }: MoveOptions): Promise<Move> {
  const from = home.getSnapshot();
  if (!from) throw refused("not linked");
  const { journal, secret, keeper } = from;
  const move = { from: { journal, secret, keeper }, to: newLink(ports, keeper) };
  // Remembered first: a new journal that nobody knows of would stay at the keeper for ever.
  await home.rememberMove(move);
  return move;
}

/** Brings everything here, begins the new journal, and lets everything wait for it. */
async function cross({ ports, home, invite }: MoveOptions, { from, to }: Move): Promise<void> {
  try {
    await exchangeOf(ports, from, home.outbox(from.journal)).pull();
  } catch (error) {
    // Gone at the keeper, so moved on another device, say: there is nothing to move from here.
    if (troubleOf(error).code === "wrong link") await home.rememberMove(undefined);
    throw error;
  }
  const word = invite ?? home.getSnapshot()?.invite;
  const link = word === undefined ? to : { ...to, invite: word };
  await createJournal(ports, link);
  await home.link(link);
}

/** Sends everything, compares what lies in both journals, and deletes the old one. */
async function arrive({ ports, home }: MoveOptions, { from, to }: Move): Promise<void> {
  const outbox = home.outbox(to.journal);
  const exchange = exchangeOf(ports, to, outbox);
  await exchange.pull();
  // What another device still wrote to the old journal comes along.
  const old = await everything(ports, from);
  await home.takeLines([...old.values()]);
  await exchange.push(() => {});
  const there = await everything(ports, to);
  const waiting = new Set((await outbox.waiting()).lines.map(({ id }) => id));
  // A line that stays here for now, too long or too early for the keeper, is missing if the old journal had it.
  const isMissing = ({ id }: PlainLine) => (waiting.has(id) ? old.has(id) : !there.has(id));
  if (home.lines().some(isMissing)) {
    await outbox.queueAll();
    throw refused("incomplete");
  }
  await deleteJournal(ports, from);
  await home.rememberMove(undefined);
}

/** Every line that opens in a journal at its keeper; none where there is no such journal any more. */
async function everything(ports: Ports, link: KeeperLink): Promise<Map<string, PlainLine>> {
  const keys = keysOf(link);
  const keeper = new Keeper(ports, link.keeper, keys, new AbortController().signal);
  const lines = new Map<string, PlainLine>();
  for (let at = 0; ; ) {
    const page = await keeper.read(at).catch(unlessGone);
    const before = at;
    for (const one of page.entries) {
      const item = Item.safeParse(one);
      if (!item.success || item.data.seq <= at) continue;
      at = item.data.seq;
      const opened = "body" in item.data ? decryptLine(keys, item.data.id, item.data.body) : undefined;
      if (opened && "line" in opened) lines.set(opened.line.id, opened.line);
    }
    if (at >= page.last || at === before) return lines;
  }
}

function unlessGone(error: unknown) {
  const trouble = troubleOf(error);
  if (trouble.code === "wrong link" && trouble.why === "not-found") return { entries: [], last: 0 };
  throw error;
}

function exchangeOf(ports: Ports, link: KeeperLink, outbox: Outbox): Exchange {
  const keys = keysOf(link);
  return new Exchange(
    new Keeper(ports, link.keeper, keys, new AbortController().signal),
    keys,
    outbox,
    ports,
  );
}

function refused(why: string): KeeperTrouble {
  return new KeeperTrouble({ code: "refused", why });
}
