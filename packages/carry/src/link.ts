import { EntryId } from "@twoway/model";
import { fromBase64url } from "./base64url.ts";
import { type Opening, secretBytes } from "./secret.ts";

/** A journal's opening, and the keeper it is kept at: an address without a slash at its end. */
export interface Link extends Opening {
  readonly keeper?: string;
}

/** Why a text is not taken for a link. */
export type LinkRefusal =
  | "empty"
  /** Nothing in it looks like one. */
  | "not a link"
  /** A link whose end is missing, as when half of it was marked to be copied. */
  | "cut short"
  /** A link with a letter too many or one that no secret has. */
  | "altered"
  /** The keeper's address in it is none, or carries a name and password. */
  | "keeper";

export type LinkRead = { readonly link: Link } | { readonly refusal: LinkRefusal };

const secretLength = 43;

/**
 * The link of a journal: `<app>#journal=<id>.<secret>`, all that is secret behind the `#`, which no browser sends.
 * The keeper is named where it is not the app's own address.
 * @param app where the app is, as "https://twoway.example"
 */
export function formatLink({ journal, secret, keeper }: Link, app: string): string {
  const home = addressOf(app) ?? app;
  const elsewhere = keeper !== undefined && addressOf(keeper) !== home;
  return `${home}/#journal=${journal}.${secret}${elsewhere ? `&keeper=${encodeURIComponent(keeper)}` : ""}`;
}

/**
 * Reads a link out of what a person pastes or scans: with words around it, broken over lines, with the app's address
 * or from `journal=` or the id on. The address says where the keeper is, unless the link names another.
 */
export function parseLink(pasted: string): LinkRead {
  const text = decoded(pasted.replace(invisible, ""));
  if (text.trim() === "") return { refusal: "empty" };
  const glued = text.replace(/\s/g, "");
  // A link alone, broken over lines or not; then one among words; then one broken over lines among words.
  const found = alone.exec(glued) ?? among.exec(text) ?? among.exec(glued);
  if (!found) return { refusal: refusalOf(glued) };
  const [, home, id = "", secret = "", named] = found;
  const journal = EntryId.safeParse(id.toLowerCase());
  if (!journal.success || fromBase64url(secret)?.length !== secretBytes) return { refusal: "altered" };
  const address = named === undefined ? home : decoded(named);
  if (address === undefined || address === "") return { link: { journal: journal.data, secret } };
  const keeper = addressOf(address);
  return keeper === undefined ? { refusal: "keeper" } : { link: { journal: journal.data, secret, keeper } };
}

/**
 * Whether a fragment of an address holds a link, to be taken out before anything is shown.
 * @param fragment `location.hash`
 */
export function holdsLink(fragment: string): boolean {
  return /^#?journal=/i.test(fragment);
}

/** What is at an address, without query, fragment and the slash at its end; nothing where it is no address of the web. */
export function addressOf(text: string): string | undefined {
  try {
    const url = new URL(text);
    if (!/^https?:$/.test(url.protocol) || url.username !== "" || url.password !== "") return undefined;
    return url.origin + url.pathname.replace(/\/(index\.html)?$/, "");
  } catch {
    return undefined;
  }
}

/** Zero-width characters and soft hyphens that messengers put in. */
const invisible = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const idShape = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
const shape =
  `(https?://[^\\s#<>"']*)?(?:#?journal=)?(${idShape})\\.([\\w-]{${secretLength}})(?![\\w-])` +
  `(?:&keeper=([^\\s&<>"']*))?`;
const among = new RegExp(shape, "i");
const alone = new RegExp(`^[<"'(]?${shape}[>"').,]?$`, "i");

function refusalOf(text: string): LinkRefusal {
  const rest = new RegExp(`${idShape}\\.([\\w-]*)`, "i").exec(text)?.[1];
  if (rest !== undefined) return rest.length < secretLength ? "cut short" : "altered";
  return /journal=[0-9a-f-]{0,36}\.?$/i.test(text) ? "cut short" : "not a link";
}

/** Some programs write `#` and `=` in their encoded form. */
function decoded(text: string): string {
  if (!/%(23|3d|3a|2f)/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
