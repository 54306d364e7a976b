import { lines } from "../sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "../text.ts";

/** What an advert says about pay. Without `from` and `to` it names no amount ("competitive"). */
export interface Pay extends Span {
  /** In whole units of the currency; `from` alone is "from", `to` alone is "up to". */
  readonly from?: number;
  readonly to?: number;
  /** ISO 4217, as far as the sign tells ("$" counts as USD). */
  readonly currency?: string;
  readonly per?: "hour" | "day" | "week" | "month" | "year";
}

const sign =
  "(?:₹|Rs\\.?\\s?|INR\\s?|US\\$|CA\\$|AU\\$|NZ\\$|[A-Z]\\$|[£$€]|(?:GBP|USD|EUR|CHF|AUD|CAD|NZD|SEK|NOK|DKK|PLN)\\s?)";
const digits = "\\d{1,3}(?:[,.' ]\\d{3})+(?:\\.\\d{1,2})?|\\d{1,6}(?:\\.\\d{1,2})?";
const amount = `(${sign})?\\s?(${digits})\\s?(k|LPA\\b|lakhs?\\b|lacs?\\b)?(?!\\d|(?!p[/.]?[ahdwm]\\b)\\w)\\s?(€|£|GBP\\b|USD\\b|EUR\\b|CHF\\b|euros?\\b|pounds?\\b|dollars?\\b)?`;
const unit =
  "(?:\\s?(?:\\/\\s?|p\\.?\\s?|(?:per|an|a|each)\\s)(hour|hr|h|day|shift|d|week|wk|w|month|mth|m|calendar month|year|yr|y|annum|a)\\b|\\s?(pcm|p[\\/.]?[ahdwm]|hourly|daily|weekly|monthly|annually|yearly)\\b)?";
const before =
  "(?:\\b(up to|to a maximum of|max(?:imum)?|from|starting (?:at|from)|at least|min(?:imum)?|between|circa|c\\.|around|about)\\s)?";
const stretch = new RegExp(
  `${before}(?<![\\w.,£$€])${amount}${unit}(?:\\s?(?:-|to|up to|and)\\s?${amount}${unit})?`,
  "gi",
);

/** Money that is not pay. */
const notPay =
  /^\s*(?:m\b|mn\b|bn\b|million|billion|%|(?!(?:including|includes|incl?\.?|plus|with)\b)(?:[\w-]+\s){0,2}(?:budget|fee|deposit|turnover|revenue|funding|investment|allowance|voucher|referral|grant|fine|portfolio|sales|sign-?on|bonus|relocation|towards|for (?:your|the) (?:week|training)))/i;
const notPayBefore =
  /\b(?:fee|deposit|turnover|revenue|raised|reimbursement|assistance|budgets?|worth|save|raises?|raising|manage|managing|bonus|allowance|fund(?:ed|ing)?)\s(?:of|is|:|about|over)?\s?(?:up to\s)?$/i;
const payWord =
  /\b(?:ctc|salary|pay|paid|rate|wages?|remuneration|compensation|package|earn(?:ings?)?|basic|starting|ote|scale|band|stipend)\b/i;
const wordOnly =
  /\b(?:(?:salary|pay|package|remuneration|rate)\s?:?\s?(?:is\s)?(?:competitive|negotiable|doe|attractive|tbc)|(?:competitive|attractive|excellent|great)\s(?:basic\s|base\s|rates? of\s)?(?:salary|pay|package|remuneration|rates?)|pay\sdepends\son\sexperience)\b/i;

/** What the text says about pay: the amounts that look most like it, or else the words in their place. */
export function payIn(text: string): Pay | undefined {
  const plain = plainMarks(text);
  let best: { readonly pay: Pay; readonly points: number } | undefined;
  for (const line of lines(text)) {
    const body = plain.slice(line.start, line.end);
    for (const m of matches(stretch, body)) {
      const found = candidate(text, line.start, body, m);
      if (found && (best === undefined || found.points > best.points)) best = found;
    }
  }
  if (best) return best.pay;
  const words = wordOnly.exec(plain);
  return words ? spanOf(text, words.index, words.index + words[0].length) : undefined;
}

function candidate(
  text: string,
  at: number,
  body: string,
  m: RegExpExecArray,
): { pay: Pay; points: number } | undefined {
  const [whole, lead, sign1, digits1, k1, tail1, per1, perWord1, sign2, digits2, k2, tail2, per2, perWord2] =
    m;
  const to = m.index + whole.length;
  if (/^401/.test(digits1 ?? "") && k1 !== undefined) return undefined; // the pension plan
  if (notPay.test(body.slice(to, to + 40))) return undefined;
  if (notPayBefore.test(body.slice(Math.max(0, m.index - 30), m.index))) return undefined;
  const currency = currencyOf(sign1 ?? tail1 ?? sign2 ?? tail2);
  const low = numberOf(digits1 ?? "", k1 ?? (Number(digits1) < 1000 ? k2 : undefined));
  const high = digits2 === undefined ? undefined : numberOf(digits2, k2);
  const largest = high ?? low;
  const named = periodOf(per2 ?? perWord2 ?? per1 ?? perWord1);
  const per = named ?? (largest >= 10_000 ? "year" : undefined);
  const after = body.slice(to, to + 12);
  const labelled =
    payWord.test(body.slice(Math.max(0, m.index - 60), m.index)) ||
    /^\s?\(?(?:basic|base|salary|gross)\b/i.test(after);
  const hoped = /^\s?\(?(?:ote|on[- ]target)\b/i.test(after);
  if (high !== undefined && high < low) return undefined;
  if (currency === undefined && k1 === undefined && k2 === undefined && !(labelled && per)) return undefined;
  if (per === undefined && !labelled) return undefined;
  const points =
    (high === undefined ? 0 : 2) +
    (named ? 2 : 0) +
    (labelled ? 2 : 0) +
    (currency ? 1 : 0) -
    (hoped ? 3 : 0);
  return {
    pay: {
      ...spanOf(text, at + m.index, at + to),
      ...bounds(lead, low, high),
      ...(currency === undefined ? {} : { currency }),
      ...(per === undefined ? {} : { per }),
    },
    points,
  };
}

function bounds(
  lead: string | undefined,
  low: number,
  high: number | undefined,
): { from?: number; to?: number } {
  if (high !== undefined) return { from: low, to: high };
  if (lead !== undefined && /^(?:up to|to a|max)/i.test(lead)) return { to: low };
  if (lead !== undefined && /^(?:from|starting|at least|min)/i.test(lead)) return { from: low };
  return { from: low, to: low };
}

function numberOf(digits: string, k: string | undefined): number {
  const grouped = digits.replace(/[,' ](?=\d{3})/g, "").replace(/\.(?=\d{3}(?!\d))/g, "");
  return Math.round(Number(grouped) * (k === undefined ? 1 : /^l/i.test(k) ? 100_000 : 1000) * 100) / 100;
}

const currencyBySign: Readonly<Record<string, string>> = {
  "£": "GBP",
  $: "USD",
  "€": "EUR",
  "₹": "INR",
  r: "INR",
  p: "GBP",
  d: "USD",
  e: "EUR",
};
const dollarByLetter: Readonly<Record<string, string>> = { U: "USD", C: "CAD", A: "AUD", N: "NZD", S: "SGD" };

function currencyOf(sign: string | undefined): string | undefined {
  const written = sign?.trim();
  if (!written) return undefined;
  if (/^[a-z]{3}$/i.test(written)) return written.toUpperCase();
  if (written.length > 1 && written.endsWith("$"))
    return dollarByLetter[written.charAt(0).toUpperCase()] ?? "USD";
  return currencyBySign[written.charAt(0).toLowerCase()];
}

function periodOf(unit: string | undefined): Pay["per"] | undefined {
  if (unit === undefined) return undefined;
  const word = unit.toLowerCase();
  if (/^(?:h|p\W?h)/.test(word)) return "hour";
  if (/^(?:d|shift|p\W?d)/.test(word)) return "day";
  if (/^(?:w|p\W?w)/.test(word)) return "week";
  if (/^(?:m|pcm|calendar|p\W?m)/.test(word)) return "month";
  return "year";
}
