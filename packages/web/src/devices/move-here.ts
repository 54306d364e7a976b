import { KeeperTrouble, keysOf, type MoveHome, moveToNewLink, portsHere } from "@twoway/carry";
import type { KeptLink, Linked } from "@twoway/notebook";
import { isOnThisMachine } from "./found.ts";

/**
 * Moves this device's journal to a new link; goes on with a move that was begun. On one's own machine the command
 * line goes along: the machine is told before the move counts as ended, so that a move cut off there is gone on with.
 * @param typed the host's word, where the person was asked for it
 * @throws KeeperTrouble and what a store says
 */
export async function moveHere(linked: Linked, typed?: string): Promise<void> {
  let machine = false;
  const home: MoveHome = {
    getSnapshot: linked.getSnapshot,
    get moving() {
      return linked.moving;
    },
    refresh: () => linked.refresh(),
    rememberMove: async (move) => {
      const ended = move === undefined ? linked.moving : undefined;
      if (ended && linked.getSnapshot()?.journal === ended.to.journal)
        machine = await tellMachine(ended.from, ended.to);
      await linked.rememberMove(move);
    },
    link: (link) => linked.link(link),
    lines: () => linked.lines(),
    takeLines: (lines) => linked.takeLines(lines),
    outbox: (journal) => linked.outbox(journal),
  };
  await moveToNewLink({ ports: portsHere(), home, ...(typed === undefined ? {} : { invite: typed }) });
  // The new link lies in the machine's keyring now, which is another place than this browser.
  if (machine) await linked.confirm();
}

/** Whether this machine keeps the journal and has the new link now. A keeper that is none of `npm start` knows no such thing. */
async function tellMachine(from: KeptLink, to: KeptLink): Promise<boolean> {
  if (!isOnThisMachine()) return false;
  const answer = await fetch("/start/moved", {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${keysOf(from).token}` },
    body: JSON.stringify({ journal: to.journal, secret: to.secret }),
    cache: "no-store",
    credentials: "omit",
    redirect: "error",
  }).catch(() => undefined);
  if (!answer || answer.status >= 500) throw new KeeperTrouble({ code: "offline" });
  return answer.ok;
}
