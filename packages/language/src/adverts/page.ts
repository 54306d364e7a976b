import { decodeEntities } from "./entities.ts";
import { headOf, type Posting, postingIn } from "./posting.ts";

/** A page as somebody pasted or saved it: its words, and the job posting it carries for machines, if any. */
export interface Page {
  readonly text: string;
  readonly posting?: Posting;
}

/**
 * The words of a page of HTML or JSON-LD, to be shown, stored and read; a plain text stays as it is.
 * Where the page carries a job posting for machines, its title, organisation, place and pay come first,
 * each on a line of its own, and its description stands for the page.
 * Work grows with the length and no faster; never throws.
 */
export function toPlainText(source: string): string {
  return readPage(source).text;
}

/** The words of a page and its job posting. */
export function readPage(source: string): Page {
  if (looksLikeJson(source)) {
    const posting = postingIn([source]);
    if (posting) return { text: composed(posting, ""), posting };
  }
  if (!looksLikeHtml(source)) return { text: source };
  const { text, scripts } = strip(source);
  const posting = postingIn(scripts);
  return posting ? { text: composed(posting, text), posting } : { text };
}

/** A description shorter than this is a teaser: then the page itself is kept. */
const teaser = 300;

function composed(posting: Posting, page: string): string {
  const described = posting.description === undefined ? "" : unwrapped(posting.description);
  const body = described.length >= teaser || described.length >= page.length ? described : page;
  return [headOf(posting), body].filter((part) => part !== "").join("\n\n");
}

/** Descriptions are HTML, often encoded once more than needed. */
function unwrapped(description: string): string {
  const once = looksLikeHtml(description) ? description : decodeEntities(description);
  return looksLikeHtml(once) ? strip(once).text : tidy(once);
}

const tagLike =
  /<(?:!doctype|\/?(?:html|head|body|main|div|p|br|ul|ol|li|span|h[1-6]|table|tr|td|section|article|script|strong|b|em|i|a|font|header)\b)[^<>]{0,500}>/i;

/** Whether a text is a page: it has a tag of HTML near its beginning. */
export function looksLikeHtml(source: string): boolean {
  return tagLike.test(source.slice(0, 50_000));
}

function looksLikeJson(source: string): boolean {
  return /^\s*[[{]/.test(source.slice(0, 1000)) && source.includes("JobPosting");
}

/** Elements whose words are not the advert's. */
const skipped = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "title",
  "nav",
  "footer",
  "button",
  "select",
  "iframe",
]);
const paragraphs = new Set([
  "p",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "table",
  "section",
  "article",
  "header",
  "main",
  "blockquote",
  "hr",
  "dl",
]);
const linesOwn = new Set([
  "div",
  "br",
  "tr",
  "dt",
  "dd",
  "body",
  "html",
  "form",
  "fieldset",
  "figure",
  "address",
  "pre",
  "option",
  "label",
]);

const tagName = /\/?[a-zA-Z][a-zA-Z0-9]{0,18}/y;

/** Takes the tags away in one pass; what a tag began and never ended is kept as words. */
function strip(source: string): { readonly text: string; readonly scripts: readonly string[] } {
  let text = "";
  let out: string[] = [];
  const scripts: string[] = [];
  const closing = closings(source);
  let at = 0;
  while (at < source.length) {
    // Joined now and then, so that the pieces of a long page do not pile up.
    if (out.length > 500) {
      text += out.join("");
      out = [];
    }
    const open = source.indexOf("<", at);
    const upto = open === -1 ? source.length : open;
    if (upto > at) out.push(collapse(source.slice(at, upto)));
    if (open === -1) break;
    if (source.startsWith("<!--", open)) {
      const end = source.indexOf("-->", open + 4);
      at = end === -1 ? source.length : end + 3;
      continue;
    }
    const end = /[a-zA-Z/!?]/.test(source.charAt(open + 1)) ? tagEnd(source, open) : -1;
    if (end === -1) {
      out.push("<");
      at = open + 1;
      continue;
    }
    if (end > source.length) {
      out.push(collapse(source.slice(open + 1)));
      break;
    }
    tagName.lastIndex = open + 1;
    const name = tagName.exec(source)?.[0].toLowerCase() ?? "";
    const close = skipped.has(name) ? closing(name, end) : -1;
    if (close === -1) {
      out.push(markFor(name));
      at = end;
      continue;
    }
    if (name === "script" && /ld\+json/i.test(source.slice(open, end)))
      scripts.push(source.slice(end, close));
    out.push(" ");
    at = tagEnd(source, close);
  }
  return { text: tidy(text + out.join("")), scripts };
}

/** Most stretches between tags have no room to collapse: to look first saves a copy of each. */
const collapse = (words: string): string => {
  const close = /[\t\n\r\f\u200b\ufeff]| {2}/.test(words)
    ? words.replace(/[ \t\n\r\f\u200b\ufeff]+/g, " ")
    : words;
  return close.includes("&") ? decodeEntities(close) : close;
};

function markFor(tag: string): string {
  const name = tag.startsWith("/") ? tag.slice(1) : tag;
  if (name === "li") return tag === "li" ? "\n- " : "\n";
  if (paragraphs.has(name)) return "\n\n";
  if (linesOwn.has(name)) return "\n";
  return name === "td" || name === "th" ? " " : "";
}

/**
 * The place after the tag that opens at `open`: a ">" inside a quoted value does not end it.
 * Beyond the source's length where it never ends.
 */
function tagEnd(source: string, open: number): number {
  let quote = "";
  for (let i = open + 1; i < source.length; i++) {
    const sign = source.charAt(i);
    if (quote !== "") quote = sign === quote ? "" : quote;
    else if (sign === ">") return i + 1;
    else if ((sign === '"' || sign === "'") && /=\s{0,3}$/.test(source.slice(Math.max(open, i - 4), i)))
      quote = sign;
  }
  return source.length + 1;
}

/** Finds closing tags; one that is nowhere is sought only once. */
function closings(source: string): (name: string, from: number) => number {
  const lower = asciiLower(source);
  const none = new Set<string>();
  return (name, from) => {
    if (none.has(name)) return -1;
    const at = lower.indexOf(`</${name}`, from);
    if (at === -1) none.add(name);
    return at;
  };
}

/** Lower case that keeps every offset, as `toLowerCase` does not for some letters. */
const asciiLower = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

function tidy(text: string): string {
  return text
    .replace(/ *\u00a0[ \u00a0]*| {2,}/g, " ")
    .replace(/ \n ?|\n /g, "\n")
    .replace(/\n-\s*(?=\n|$)/g, "\n")
    .replace(/(\n- [^\n]*)\n{2,}(?=- )/g, "$1\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
