import {
  addressOf,
  JournalId,
  keysOf,
  type LinkRefusal,
  lookInto,
  parseLink,
  portsHere,
  type Trouble,
  troubleOf,
} from "@twoway/carry";
import type { KeptLink } from "@twoway/notebook";
import type { Arrival } from "../arrival.ts";

/** Why a link was not opened. */
export type Problem =
  | { readonly code: "link"; readonly why: LinkRefusal }
  | { readonly code: "elsewhere"; readonly keeper: string }
  | { readonly code: "trouble"; readonly trouble: Trouble }
  /** A start address that was used before. */
  | { readonly code: "used" };

/** A link that opens a journal with so many items, or why there is none. */
export type Found =
  | { readonly link: KeptLink; readonly items: number; readonly from: "machine" | "link" }
  | { readonly problem: Problem };

const finding = new WeakMap<Arrival, Promise<Found>>();

/** What an arrival opens; asked once, however often it is called with the same one. */
export function findArrival(arrival: Arrival): Promise<Found> {
  const before = finding.get(arrival);
  if (before) return before;
  const found = "start" in arrival ? findStart(arrival.start) : findLink(arrival.link);
  finding.set(arrival, found);
  return found;
}

/** What a text that a person pasted, scanned or opened leads to. */
export async function findLink(text: string): Promise<Found> {
  const read = parseLink(text);
  if ("refusal" in read) return { problem: { code: "link", why: read.refusal } };
  const keeper = read.link.keeper ?? ownAddress();
  if (keeper !== ownAddress()) return { problem: { code: "elsewhere", keeper } };
  // Whoever brings a link to a device has it elsewhere.
  return look({ ...read.link, keeper, confirmed: Date.now() }, "link");
}

/** Exchanges the one-use token of `npm start` for all that opens the journal of this machine. */
async function findStart(token: string): Promise<Found> {
  try {
    const answer = await fetch("/start", {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ token }),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
    });
    if (answer.status === 403) return { problem: { code: "used" } };
    const said: unknown = await answer.json().catch(() => undefined);
    const link = answer.ok ? linkIn(said) : undefined;
    if (!link) return trouble({ code: "refused", why: "no-keeper" });
    // The machine has it in its keyring, which is another place than this browser.
    return look({ ...link, keeper: ownAddress(), confirmed: Date.now() }, "machine");
  } catch {
    return trouble({ code: "offline" });
  }
}

async function look(link: KeptLink, from: "machine" | "link"): Promise<Found> {
  try {
    return { link, items: (await lookInto(portsHere(), link)).items, from };
  } catch (error) {
    return trouble(troubleOf(error));
  }
}

function linkIn(said: unknown): Pick<KeptLink, "journal" | "secret" | "invite"> | undefined {
  const { journal, secret, invite } = (said ?? {}) as Readonly<Record<string, unknown>>;
  const id = JournalId.safeParse(journal);
  if (!id.success || typeof secret !== "string") return undefined;
  try {
    keysOf({ journal: id.data, secret });
  } catch {
    return undefined;
  }
  return { journal: id.data, secret, ...(typeof invite === "string" ? { invite } : {}) };
}

/** The keeper of this page, beside which it lies. A page may ask no other: its content policy says so. */
export function ownAddress(): string {
  return addressOf(location.origin) ?? location.origin;
}

/** Whether that keeper runs on this machine, for this machine alone. */
export function isOnThisMachine(): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].includes(location.hostname);
}

function trouble(trouble: Trouble): Found {
  return { problem: { code: "trouble", trouble } };
}
