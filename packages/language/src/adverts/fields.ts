import { type Line, lines } from "../sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "../text.ts";

/** What a line of an advert's head is about; "other" is a known label that names none of these. */
export type FieldName =
  | "title"
  | "organisation"
  | "division"
  | "place"
  | "town"
  | "site"
  | "hours"
  | "pay"
  | "reportsTo"
  | "closing"
  | "interview"
  | "start"
  | "other";

/** A label and what stands behind it, on its line or on the next ("Salary: £30,000"). */
export interface Field extends Span {
  readonly name: FieldName;
  /** Where the label begins. */
  readonly at: number;
}

/** Labels without their colon; each stands for the whole of the words before it. */
const labels: Readonly<Record<Exclude<FieldName, "other">, string>> = {
  title:
    "(?:the )?(?:job|role|post|position|vacancy) ?(?:title|name)|title(?: of (?:post|job|role|position))?|role|position|vacancy|post|job|job role|opportunity",
  organisation:
    "(?:company|employer|organi[sz]ation|firm|school|hospital|trust|nhs trust|hiring (?:company|organi[sz]ation)|charity|council|university|college|institution|hotel|restaurant|store|shop|clinic|practice|nursery|care home|business|recruiter|advertiser)(?: name)?|name of (?:company|employer|organi[sz]ation)|working for|employed by|client|agency",
  division: "department|division|directorate|faculty|service|team",
  place:
    "(?:job |work |main |primary |office )?location|(?:normal |usual |main )?(?:place|base) of work|work ?place|workplace address|where|based (?:at|in)|duty station|work base",
  town: "town(?: or city|\\/city)?|city|city\\/town|nearest town",
  site: "site|base|office|address|branch|depot",
  hours:
    "(?:working |weekly |contract(?:ed|ual)? |basic |paid |normal |total )?hours(?: of work| per week| a week|\\/week| worked| offered)?|hours (?:&|and) (?:days|pattern|shifts)|working (?:time|week|pattern)|work pattern|days and hours|days and times|shifts?|shift pattern|schedule",
  pay: "salary(?: range| scale| details| band)?|pay(?: rate| range| scale)?|rate(?: of pay)?|hourly rate|wages?|compensation|remuneration|(?:starting|basic|annual|base) (?:salary|pay)|package|stipend",
  reportsTo:
    "report(?:s|ing|able)? (?:directly )?to|(?:your |line |immediate |hiring |direct )?manager|(?:responsible|accountable|answers?|answerable) to|(?:line |immediate )?supervisor|supervised by|managed by|line[ -]managed by|line management|reporting line|your boss",
  closing:
    "(?:closing|close|end|expiry|deadline) ?date(?: for applications?)?(?: (?:and|\\/|&) time)?|date closing|clos(?:es|ing)(?: on)?|(?:application |applications )?deadline(?: for applications?)?|apply by|(?:vacancy |applications? |advert |post |job )clos(?:es?|ing)(?: on| date)?|last date(?: to apply| for applications?)?|final date(?: for applications?)?|applications by",
  interview:
    "(?:proposed |planned |provisional |likely |expected )?interviews?(?: date\\(?s?\\)?| day\\(?s?\\)?|s? (?:held|planned|scheduled|due|to be held|will be held|week))?(?: (?:on|in))?|date of interviews?|selection day",
  start:
    "(?:proposed |expected |anticipated |desired |earliest |ideal |preferred )?start(?:s|ing)?(?: date| from| on)?|date of (?:start|commencement|appointment)|commenc(?:es|ing|ement)(?: date)?|to start|available from|from",
};

/** Labels of what is read elsewhere or not at all; none of them begins a title. */
const others =
  "main area|area(?: of work)?|special(?:ty|ity|ism)|grade|band(?:ing)?|pay band|(?:job |employment |contract |position |post |work |role |employer |school |company |business |vacancy )type|type(?: of (?:contract|work|role|employment|job))?|contract(?:ual)?(?: (?:length|duration|term|details|status|basis|terms))?|(?:length|duration)(?: of contract)?|term|tenure|employment(?: status| basis)?|status|basis|(?:job |vacancy |post |role |advert |our |position )?(?:ref(?:erence)?|id|number|code)\\.?(?: (?:no|number|code|id)\\.?)?|requisition(?: id| number)?|req(?:uisition)? id|sector|industry|category|job (?:category|family|function|level|group)|function|discipline|subject|profession|experience(?: level| required)?|seniority(?: level)?|level|posted(?: on| date)?|date(?: posted| advertised)?|published|number of (?:posts|positions|vacancies|openings|roles)|(?:no|number)\\. of (?:posts|positions|vacancies)|vacancies|positions available|dbs(?: check)?|(?:security )?clearance|eligibility|visa|contact(?: name| details| person)?|(?:for )?enquir(?:y|ies)|informal (?:enquiries|chat)|tel(?:ephone)?|phone|e-?mail|website|web|url|link|source|how to apply|benefits|perks|holidays?|annual leave|leave|pension|region|county|country|postcode|age range|age group|key stage|number on roll|fte|full time equivalent|remote|hybrid|remote working|working from home|home working|employees|company size|travel|driving|dress|uniform|language|languages|budget|line reports|direct reports|responsible for|team size|probation|notice(?: period)?|ward|speciality\\/function|funding|funded by|job share|accommodation|car parking|parking";

const isLabel: readonly (readonly [FieldName, RegExp])[] = [
  ...Object.entries(labels).map(
    ([name, words]) => [name as FieldName, new RegExp(`^(?:${words})$`, "i")] as const,
  ),
  ["other", new RegExp(`^(?:${others})$`, "i")],
];

/** The label's own words, then a colon, a dash with room round it, or a wide gap as of a table's columns. */
const labelled =
  /^([A-Za-z][\w '&/().,-]{1,38}?)(?:\*\*)?(\s?:(?:\*\*)?\s?|\s+-\s+|\t+| {3,}|\s?\|\s?)(?=\S)/;
/** Behind these a colon may be missing: "Closing date 4 May", "Salary £30,000". */
const bare =
  /^((?:job |vacancy )?(?:ref(?:erence)?|closing date|closing|interview dates?|start date|salary|hours of work|application deadline|contract type))\s+(?=[£$€\d]|\S*\d|permanent|fixed|full|part|(?:mon|tues|wednes|thurs|fri|satur|sun)day)/i;
/** What a mere dash may part from its value; "Manager - Nights" is a title. */
const dashable = /^(?!manager$|supervisor$|shifts?$|where$|from$|city$|town$)/i;
const dashableNames = new Set<FieldName>([
  "place",
  "hours",
  "pay",
  "reportsTo",
  "closing",
  "interview",
  "start",
]);

/** So many lines of an advert are looked at: fields stand at its beginning or its end. */
const most = 400;

/** The fields of an advert in its order: lines that begin with a known label, or stand below one that is alone. */
export function fieldsIn(text: string): readonly Field[] {
  if (lately.text !== text) lately = { text, fields: readFields(text) };
  return lately.fields;
}
let lately: { readonly text: string; readonly fields: readonly Field[] } = { text: "", fields: [] };

function readFields(text: string): Field[] {
  const plain = plainMarks(text);
  const all = lines(text).slice(0, most);
  let near = false;
  return all.flatMap((line, i) => {
    const found = cellsOf(text, line).flatMap((cell) => cellField(text, plain, cell) ?? []);
    const among = near && line.after === 0 ? unknownField(text, plain, line) : [];
    near = found.length > 0 || among.length > 0;
    if (near) return found.length > 0 ? found : among;
    const below = all[i + 1];
    const name = belowLabel(plain.slice(line.start, line.end), below, all[i - 1]);
    return below && name ? [{ name, at: line.start, ...spanOf(text, below.start, below.end) }] : [];
  });
}

/** "Salary: £30,000 | Town: Ely" has two cells; a bar that no label follows parts nothing. */
function cellsOf(text: string, line: Line): Span[] {
  if (line.quote.length > 400) return [spanOf(text, line.start, line.start + 400)];
  const cells: Span[] = [];
  let from = line.start;
  for (const bar of matches(/\s*[|•·]\s*(?=[A-Z][\w '/]{1,30}:\s?\S)/g, line.quote)) {
    cells.push(spanOf(text, from, line.start + bar.index));
    from = line.start + bar.index + bar[0].length;
  }
  return [...cells, spanOf(text, from, line.end)];
}

function cellField(text: string, plain: string, cell: Span): Field | undefined {
  const body = tabbed(cell.quote, plain.slice(cell.start, cell.end));
  const m = labelled.exec(body) ?? bare.exec(body);
  const name = m?.[1] === undefined ? undefined : nameOf(m[1]);
  if (!m?.[1] || name === undefined || body.length - m[0].length > longestValue) return undefined;
  if (/^\s+-/.test(m[2] ?? "") && !(dashableNames.has(name) && dashable.test(m[1]))) return undefined;
  return { name, at: cell.start, ...spanOf(text, cell.start + m[0].length, cell.end) };
}

/** Among fields a label that is not known is one too: "Employer type: NHS". */
function unknownField(text: string, plain: string, line: Line): Field[] {
  const body = plain.slice(line.start, line.end);
  const label = /^[A-Z][\w'/&-]*(?: [\w'/&-]+){0,3}\s?:(?:\*\*)?\s?(?=\S)/.exec(body);
  if (!label || body.length > 120 || /[.!?]$/.test(body)) return [];
  return [{ name: "other", at: line.start, ...spanOf(text, line.start + label[0].length, line.end) }];
}

/** A longer text after a colon is prose. */
const longestValue = 200;

/** Tabs are spaces in plain marks, and here they part a label from its value. */
const tabbed = (own: string, body: string): string =>
  own.includes("\t")
    ? body.replace(/./gs, (sign, at: number) => (own.charAt(at) === "\t" ? "\t" : sign))
    : body;

function nameOf(label: string): FieldName | undefined {
  const words = label.replace(/[*_]+/g, "").replace(/\s+/g, " ").trim();
  return isLabel.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Labels that stand alone above their value, as a copied table leaves them. */
const stacked = new Set<FieldName>([
  "organisation",
  "place",
  "town",
  "site",
  "division",
  "hours",
  "pay",
  "reportsTo",
  "closing",
  "interview",
  "start",
  "other",
]);
const stackedTitle = /^(?:job|role|post|position) title$/i;
/** Headings of parts, of which the first line is no value. */
const heading =
  /^(?:benefits|perks|contact|experience|how to apply|enquir|responsible for|date|status|languages?|shifts?|schedule|package|pay|where|function|industry|from|driving|travel|remote|hybrid|term|funding|level|basis|parking|uniform|pension|leave|holidays?)/i;

function belowLabel(body: string, below: Line | undefined, above: Line | undefined): FieldName | undefined {
  if (!below || below.after > 0 || below.bullet || body.length > 34 || below.quote.length > 80)
    return undefined;
  const words = body.replace(/\s*:$/, "");
  const name = nameOf(words);
  if (name === undefined || heading.test(words) || nameOf(below.quote.replace(/\s*:$/, ""))) return undefined;
  if (/[.!?]$/.test(below.quote) || (above && above.quote.length > 90 && body === words)) return undefined;
  return stacked.has(name) || stackedTitle.test(words) ? name : undefined;
}

/** The first field of one of these names, those named first going before. */
export function fieldOf(text: string, ...names: readonly FieldName[]): Field | undefined {
  const fields = fieldsIn(text);
  for (const name of names) {
    const found = fields.find((field) => field.name === name && field.quote !== "");
    if (found) return found;
  }
  return undefined;
}
