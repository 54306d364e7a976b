import { isText, looksLikeHtml, toPlainText } from "@twoway/language";
import { readInvitation } from "./invitation.ts";

/** What a dropped or chosen file turned out to be. */
export type Dropped =
  | { readonly kind: "invitation"; readonly words: string; readonly text: string }
  | { readonly kind: "advert"; readonly text: string }
  | { readonly kind: "not read"; readonly as: "invitation" | "file" };

/** What files may be chosen. */
export const accepted = ".ics,.txt,.md,.html,.htm,text/calendar,text/plain,text/html";
/** Larger files are no advert and no invitation. */
const largest = 5_000_000;

/** Reads an invitation or an advert from a file. Nothing leaves the device. */
export async function readDropped(file: File, zone: string): Promise<Dropped> {
  if (file.size > largest) return { kind: "not read", as: "file" };
  const text = (await file.text()).replace(/^\ufeff/, "").replace(/\r\n?/g, "\n");
  if (/^BEGIN:VCALENDAR/i.test(text.trimStart())) {
    const invitation = await readInvitation(text, zone);
    return invitation ? { kind: "invitation", ...invitation } : { kind: "not read", as: "invitation" };
  }
  if (/\.ics$/i.test(file.name)) return { kind: "not read", as: "invitation" };
  const words = toPlainText(text).trim();
  const readable = words !== "" && isText(words) && !words.startsWith("%PDF");
  return readable ? { kind: "advert", text: words } : { kind: "not read", as: "file" };
}

/** The words of what was pasted or dragged: a page's source becomes what one reads of it. */
export function pastedText(data: DataTransfer): string | undefined {
  const plain = data.getData("text/plain");
  if (plain !== "") return looksLikeHtml(plain) ? toPlainText(plain) : undefined;
  const html = data.getData("text/html");
  return html === "" ? undefined : toPlainText(html);
}
