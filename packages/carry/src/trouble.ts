import { ErrorAnswer } from "./protocol.ts";

/** Why a keeper did not do what was asked. */
export type Trouble =
  /** Nothing came back, or the keeper cannot just now. Asked again by itself. */
  | { readonly code: "offline"; readonly after?: number }
  /** Too much at once; not to be asked again before so many milliseconds. */
  | { readonly code: "slow down"; readonly after: number }
  /** No journal there, or another secret: the link is old, or was mistyped. */
  | { readonly code: "wrong link"; readonly why: string }
  /** Anything else: `why` is the protocol's code, `sentence` what the keeper says to a person; "no-keeper": none is there. */
  | { readonly code: "refused"; readonly why: string; readonly sentence?: string };

/** Thrown wherever a keeper did not do what was asked. */
export class KeeperTrouble extends Error {
  readonly trouble: Trouble;

  constructor(trouble: Trouble) {
    super(`the keeper: ${trouble.code}`);
    this.name = "KeeperTrouble";
    this.trouble = trouble;
  }
}

/** Any error as trouble; what is no keeper's trouble is the device's own, with its store. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof KeeperTrouble) return error.trouble;
  return { code: "refused", why: "device" };
}

/** A sentence longer than this is no sentence. */
const sentenceLength = 300;
const patience = 30_000;

/** What an answer that is no success says. `now`: milliseconds since 1970, for a date in Retry-After. */
export function troubleIn(status: number, text: string, retryAfter: string | null, now: number): Trouble {
  const after = retryAfter === null ? undefined : milliseconds(retryAfter, now);
  if (status === 429) return { code: "slow down", after: after ?? patience };
  if (status >= 500 && status !== 507) return { code: "offline", ...(after === undefined ? {} : { after }) };
  const answer = ErrorAnswer.safeParse(parsed(text));
  if (!answer.success) return { code: "refused", why: "no-keeper" };
  const { code, sentence } = answer.data.error;
  if (["wrong-token", "no-token", "not-found"].includes(code)) return { code: "wrong link", why: code };
  return { code: "refused", why: code, sentence: sentence.slice(0, sentenceLength) };
}

/** JSON, or nothing. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function milliseconds(retryAfter: string, now: number): number | undefined {
  const seconds = /^\d{1,6}$/.test(retryAfter.trim())
    ? Number(retryAfter) * 1000
    : Date.parse(retryAfter) - now;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}
