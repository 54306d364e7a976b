import { decodeEntities } from "./entities.ts";

/** A JobPosting of schema.org, as far as an advert needs it. */
export interface Posting {
  readonly title?: string;
  readonly organisation?: string;
  readonly place?: string;
  readonly pay?: {
    readonly from?: number;
    readonly to?: number;
    readonly currency?: string;
    readonly per?: "hour" | "day" | "week" | "month" | "year";
  };
  /** As they name it: "FULL_TIME" reads "full time". */
  readonly employment: readonly string[];
  readonly remote: boolean;
  /** HTML or plain, as it came. */
  readonly description?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** The first job posting in scripts of JSON-LD; a script that is no JSON is passed over. */
export function postingIn(scripts: readonly string[]): Posting | undefined {
  for (const script of scripts) {
    const found = find(parsed(script), 0);
    if (found) return posting(found);
  }
  return undefined;
}

/** Pages wrap it in comments and leave line ends inside strings. */
function parsed(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*<!\[CDATA\[\*\/|<!\[CDATA\[)|(?:-->|\/\*\]\]>\*\/|\]\]>)\s*$/g, "")
    .trim();
  for (const attempt of [bare, bare.replace(/[\n\r\t]+/g, " "), bare.replace(/;\s*$/, "")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next reading may succeed; a broken script is no reason to refuse the page.
    }
  }
  return undefined;
}

function find(value: unknown, depth: number): Fields | undefined {
  if (depth > 6 || typeof value !== "object" || value === null) return undefined;
  if (
    !Array.isArray(value) &&
    list((value as Fields)["@type"]).some((type) => /(?:^|\/|:)JobPosting$/.test(String(type)))
  )
    return value as Fields;
  for (const part of Object.values(value)) {
    const found = find(part, depth + 1);
    if (found) return found;
  }
  return undefined;
}

const list = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];

const fields = (value: unknown): Fields =>
  typeof value === "object" && value !== null ? (value as Fields) : {};

function words(value: unknown): string | undefined {
  if (typeof value !== "string") return undefined;
  const read = decodeEntities(value).replace(/\s+/g, " ").trim();
  return read === "" ? undefined : read;
}

function number(value: unknown): number | undefined {
  const read = typeof value === "string" ? Number(value.replace(/[, ]/g, "")) : value;
  return typeof read === "number" && Number.isFinite(read) && read > 0 ? read : undefined;
}

function posting(from: Fields): Posting {
  const hirer = list(from.hiringOrganization)[0];
  const title = words(from.title) ?? words(from.name);
  const organisation = words(hirer) ?? words(fields(hirer).name);
  const place = placeOf(list(from.jobLocation)[0]);
  const pay = payOf(list(from.baseSalary)[0] ?? list(from.estimatedSalary)[0]);
  const description = from.description;
  return {
    ...(title ? { title } : {}),
    ...(organisation ? { organisation } : {}),
    ...(place ? { place } : {}),
    ...(pay ? { pay } : {}),
    employment: list(from.employmentType).flatMap(
      (type) => words(type)?.toLowerCase().replace(/_/g, " ") ?? [],
    ),
    remote: list(from.jobLocationType).some((type) => /telecommute/i.test(String(type))),
    ...(typeof description === "string" && description.trim() !== "" ? { description } : {}),
  };
}

function placeOf(location: unknown): string | undefined {
  const address = fields(location).address ?? location;
  const { addressLocality, addressRegion, addressCountry } = fields(address);
  const country = words(addressCountry) ?? words(fields(addressCountry).name);
  const parts = [words(addressLocality), words(addressRegion), country].filter((part) => part !== undefined);
  return parts.length > 0 ? [...new Set(parts)].join(", ") : words(address);
}

const periods = {
  hour: "hour",
  day: "day",
  week: "week",
  month: "month",
  year: "year",
  annum: "year",
} as const;

function payOf(salary: unknown): Posting["pay"] | undefined {
  const value = fields(salary).value ?? salary;
  const one = number(value) ?? number(fields(value).value);
  const from = number(fields(value).minValue) ?? one;
  const to = number(fields(value).maxValue) ?? one;
  if (from === undefined && to === undefined) return undefined;
  const currency =
    words(fields(salary).currency) ?? words(fields(value).currency) ?? words(fields(salary).salaryCurrency);
  const unit = (words(fields(value).unitText) ?? words(fields(salary).unitText) ?? "").toLowerCase();
  const per = Object.entries(periods).find(([name]) => unit.startsWith(name))?.[1];
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(currency && /^[a-z]{3}$/i.test(currency) ? { currency: currency.toUpperCase() } : {}),
    ...(per ? { per } : {}),
  };
}

/** The posting's own facts as the first lines of an advert, in words that `readText` reads again. */
export function headOf({ title, organisation, place, pay, employment, remote }: Posting): string {
  return [
    title ? `Job title: ${title}` : "",
    organisation ? `Company: ${organisation}` : "",
    place ? `Location: ${place}` : "",
    pay ? `Pay: ${payWords(pay)}` : "",
    employment.length > 0 ? `Contract: ${employment.join(", ")}` : "",
    remote ? "Place of work: remote" : "",
  ]
    .filter((line) => line !== "")
    .join("\n");
}

const signs: Readonly<Record<string, string>> = { GBP: "£", USD: "$", EUR: "€" };

function payWords({ from, to, currency, per }: NonNullable<Posting["pay"]>): string {
  const sign = currency === undefined ? "" : (signs[currency] ?? `${currency} `);
  const period = per === undefined ? "" : ` per ${per}`;
  const one = (amount: number): string => `${sign}${grouped(amount)}`;
  if (from !== undefined && to !== undefined)
    return from === to ? `${one(from)}${period}` : `${one(from)} to ${one(to)}${period}`;
  return from === undefined ? `up to ${one(to ?? 0)}${period}` : `from ${one(from)}${period}`;
}

/** Thousands set off by commas, pence kept. */
function grouped(amount: number): string {
  const [whole = "", pence] = String(Math.round(amount * 100) / 100).split(".");
  const spaced = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return pence === undefined ? spaced : `${spaced}.${pence.padEnd(2, "0")}`;
}
