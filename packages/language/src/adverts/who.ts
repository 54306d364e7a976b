import { type Line, lines } from "../sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "../text.ts";
import { fieldOf, fieldsIn } from "./fields.ts";
import {
  boardPlace,
  certainOrganisation,
  type Headline,
  isNameLike,
  organisationNoun,
  readHeadline,
  roleNoun,
  seeks,
  titleOf,
  type Who,
} from "./headline.ts";
import { placeIn, townAt } from "./terms.ts";

const notOrganisation =
  /^(?:the (?:role|job|team|post|position|company|successful|ideal|opportunity|work|person|council|school|college|university|trust|hospital|charity|practice|firm|agency|department|club|hotel|clinic|museum)|this|that|we|you|our|us|your|they|it|he|she|candidates?|applicants?|someone|who|what|if|and|the|a|an|role|job|position|company|team|there|here|now|please|currently|today|role purpose|[A-Z]{2}|(?:job|position) .*|united (?:states|kingdom)|usa|(?:full|part)[ -]time|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|full|part|permanent|temporary|competitive|salary|location|hours|pay|benefits|requirements|essential|desirable|remote|hybrid)\b.*)$/i;
/** How organisations speak of themselves at the beginning of a line: "Niacet is a leading producer". */
const byIs =
  /(?:^|\n)\W{0,3}(?!(?:We|This|It|There|Our|Your|You|Here|What|Who|They|Each|Every|No|All|That|These|If|As|In) )((?:The )?[A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|of|for|and(?= [A-Z])|the(?= [A-Z]))){0,5})(?:\*\*)?(?: \([^)\n]{1,40}\))?(?:, [^.\n]{3,80},)? (?:is (?:an?|the|one of|part of|owned|home to|where|proud|rated|dedicated|committed|currently)|are (?:an?|the|one of)|was (?:founded|established|set up)|has been|have been|provides?|delivers?|helps?|makes|offers|operates|runs|enables|builds|believes?|specialises|specializes|works with|serves|creates|exists)\b/dg;

/** What follows a name in its line and is no part of it. */
const afterName =
  /\s*(?:\.(?=[A-Z])|,(?= ?(?:\p{Ll}|\d))|[([|·•]|(?<=\w) - |\b[Pp]osted \d|\b\d+ (?:days?|weeks?|months?|hours?) ago).*$/u;

const name =
  "((?:The )?[A-Z0-9][\\w&'.-]*(?: (?:[A-Z0-9&][\\w&'.-]*|of|for|and(?= [A-Z])|the(?= [A-Z])|at(?= [A-Z]))){0,6})";
const byVerb = new RegExp(
  `(?:^|[\\n.!:] {0,3})(?:(?:We |Here )?[Aa]t )?(?!(?:We|Here|At|Join) )${name}(?:, [^.,\\n]{3,60})?(?: (?:in|of|near) [\\w ]{2,30}?)?,? (?:${seeks})`,
  "dg",
);
const byAt = new RegExp(
  `\\b(?:(?:[Ww]e|[Hh]ere|[Ll]ife|[Ww]orking|[Cc]areers|[Ww]ork) at|[Jj]oin(?: us at| the team at| the \\w+ at)?|[Pp]art of(?: the)?|[Ww]elcome to) ${name}`,
  "dg",
);
const byAbout = new RegExp(
  `(?:^|\\n)\\W{0,4}(?:About|Who (?:is|are)|Why(?: join)?) ${name}\\W{0,3}(?=\\n|$)`,
  "dg",
);
const seeksTitle =
  /\b(?:looking for|hiring|recruiting|seeking|seeks|wish(?:es)? to appoint|to appoint|needs?|require[sd]?|on the hunt for|(?:vacanc(?:y|ies)|opportunity|opening|requirement)(?: [^.\n]{3,60})? (?:for|of)|(?:for the|for this|for a|new|exciting) (?:post|position|role|opportunity) (?:of|as|for)|join (?:us|our team|the team) as)(?: (?:an?|our(?: next)?|\d+|two|three|several|some))? ((?:[\w&'/-]+,? ){0,6}[\w&'/-]+)/gi;
/** "As a Real Estate Agent you will help …" */
const asTitle =
  /(?:^|[\n.!] {0,3})As (?:an?|our|the) ((?:[A-Z][\w&'/-]*|of|and|the) ?(?:(?:[A-Z][\w&'/-]*|of|and) ?){0,5}),? you(?:'ll| will|'d| would)?\b/;
/** "General farm worker wanted on …" */
const wantedTitle =
  /^\W{0,3}([A-Z][\w&'/-]*(?: [\w&'/-]+){0,4}?) (?:is |are )?(?:wanted|required|needed|sought)\b/;

/** "The Clerical Officer reports to …" */
const theTitle =
  /(?:^|[\n.] ?)The ([A-Z][\w&'/-]*(?: [A-Z][\w&'/-]*){0,4}) (?:is|will|reports|works|provides|supports)\b/;
/** "for a Receptionist (m/f/d)" */
const forAnybody = /\b([A-Z][\w&'/-]*(?: [\w&'/-]+){0,4}?) \((?:[mfwdx]\/){1,3}[mfwdx]\)/;

const byIn = new RegExp(`\\b(?:at|for|with|within) (?:the |our )?${name}`, "dg");
/** "Strathbrannan Council's transport service" */
const byIts = new RegExp(`(?:^|[\\n.!] {0,3})${name}(?<='s) [A-Za-z]`, "dg");
const byAtWe = new RegExp(`(?:^|[\\n.!] {0,3})[Aa]t ${name}, (?:we|you|our)\\b`, "dg");
/** What job boards put round an advert. */
const furniture =
  /^(?:share|save|saved|apply(?: now)?|easy apply|report(?: this job)?|back(?: to .*)?|job (?:details|description|summary|advert)|show (?:more|less)|log ?in|sign in|menu|search|home|jobs|promoted|new|about the job|print|email|follow|messages?|notifications?|skip to .*)$/i;

/** Where a page was found is no part of what it says. */
const address = /^(?:(?:url|link|source|posted|date|job id|reference)\s?:(?:\*\*)?\s?|https?:\/\/)/i;

interface Candidate {
  readonly span: Span;
  readonly points: number;
}

/** Title, organisation and place by the structure of real adverts; what does not look like one is left out. */
export function whoIn(text: string): Who {
  const plain = plainMarks(text);
  const all = lines(text)
    .slice(0, 400)
    .filter(({ quote }) => !furniture.test(quote) && !address.test(quote));
  const fields = new Set(fieldsIn(text).flatMap(({ at, start }) => [at, start]));
  const free = all.filter(({ start }) => !fields.has(start));
  const headline = readHeadline(text, plain, free);
  const called = fieldOf(text, "title");
  const read =
    (called && titleOf(text, plain, called)) ??
    headline.title ??
    saidTitle(text, plain) ??
    titleLine(text, plain, free);
  const organisation =
    fieldOf(text, "organisation") ??
    likeliest(text, plain, free, headline, read) ??
    fieldOf(text, "division");
  const instead = organisation?.start === headline.maybe?.organisation.start ? headline.maybe : undefined;
  const town = placeBelow(text, plain, all) ?? placeIn(text);
  const inTown =
    organisation !== undefined && town !== undefined && samePlace(organisation.quote, town.quote);
  const title = called ? read : ((instead ?? (inTown ? headline.maybe : undefined))?.title ?? read);
  const beside = organisation && !inTown ? placeBeside(text, plain, organisation) : undefined;
  const place = headline.place ?? (inTown ? town : instead?.place) ?? placeBelow(text, plain, all) ?? beside;
  return {
    ...(title ? { title } : {}),
    ...(organisation && !inTown ? { organisation: nameOf(text, plain, organisation) } : {}),
    ...(place ? { place } : {}),
  };
}

/** "Account Executive - Sydney" names a town. */
const samePlace = (name: string, town: string): boolean =>
  (town.startsWith(name) || name.startsWith(town)) && !organisationNoun.test(name);

/** A name without the shifts, the town or the age of the advert that were written after it. */
function nameOf(text: string, plain: string, span: Span): Span {
  const cut = afterName.exec(plain.slice(span.start, span.end));
  return cut && cut.index > 1 ? spanOf(text, span.start, span.start + cut.index) : span;
}

function placeBelow(text: string, plain: string, all: readonly Line[]): Span | undefined {
  const line = all[1];
  const town = line && boardPlace.exec(plain.slice(line.start, line.end))?.[1];
  return line && town ? spanOf(text, line.end - town.length, line.end) : undefined;
}

/** "The Heron, Saltby", "Harlow Mills in Ely": what stands behind the name where it is first written. */
function placeBeside(text: string, plain: string, { start, quote }: Span): Span | undefined {
  const name = plainMarks(quote).replace(/,.*$/, "");
  for (const at of [start, plain.indexOf(name)]) {
    const rest = plain.slice(at + name.length, at + name.length + 80).split("\n", 1)[0] ?? "";
    const lead =
      /^(?:\*\*)?(?:,\s|\s[-|·•]\s)(?:in\s)?|^,?\s(?:in|near|just outside|outside)\s(?:the\s)?(?=[A-Z])/.exec(
        rest,
      )?.[0];
    if (lead === undefined) continue;
    const own = /^(?:near|just outside|outside) /.exec(rest.slice(lead.length))?.[0].length ?? 0;
    const town = townAt(rest.slice(lead.length + own));
    const end = rest.charAt(lead.length + own + (town?.length ?? 0));
    // "Harlow, Smith and Partners" is one name; a place ends its line, its sentence or its clause.
    if (!town || organisationNoun.test(town) || roleNoun.test(town) || !/^[\s,.(|·•*]?$/.test(end)) continue;
    const from = at + name.length + lead.length;
    return spanOf(text, from, from + own + town.length);
  }
  return undefined;
}

/** A short line among the first that names a role, where nothing else did: "seeks a" may stand above it. */
function titleLine(text: string, plain: string, all: readonly Line[]): Span | undefined {
  for (const line of all.slice(0, 12)) {
    const body = plain.slice(line.start, line.end);
    if (body.length > 70 || line.bullet || !/^[A-Z]/.test(body) || /[.?!:]$/.test(body)) continue;
    if (roleNoun.test(body) && !/^(?:We|Our|You|Your|About|Are|The role|Join|What|Why|Who) /.test(body))
      return titleOf(text, plain, spanOf(text, line.start, line.end));
  }
  return undefined;
}

function saidTitle(text: string, plain: string): Span | undefined {
  for (const pattern of [wantedTitle, asTitle, forAnybody, theTitle]) {
    const m = pattern.exec(plain.slice(0, 4000));
    const words = m?.[1]?.trim() ?? "";
    if (!m || !roleNoun.test(words)) continue;
    const from = m.index + m[0].indexOf(words);
    return spanOf(text, from, from + words.length);
  }
  for (const m of matches(seeksTitle, plain.slice(0, 4000))) {
    const words = m[1] ?? "";
    const from = m.index + m[0].length - words.length;
    const named = /[A-Z][\w&'/-]*(?: (?:[A-Z&][\w&'/-]*|of|de|and(?= [A-Z])|in(?= [A-Z])))*/.exec(words);
    if (named && roleNoun.test(named[0]))
      return spanOf(text, from + named.index, from + named.index + named[0].length);
    const cut =
      /^(?:[\w&'/-]+ ){0,5}?[\w&'/-]+?(?= (?:to|who|for|at|in|with|and|on|based|across|of (?:the|our))\b|$)/i.exec(
        words,
      )?.[0] ?? words;
    const plainOnes =
      /^(?:(?:full|part)[- ]time|experienced|permanent|temporary|friendly|new|passionate|motivated|reliable|talented|enthusiastic|keen|hard-?working|skilled|qualified|seasonal|casual|dedicated|ambitious)(?:,? (?:and )?)(?=\w)/i;
    const skip = plainOnes.exec(cut)?.[0].length ?? 0;
    if (roleNoun.test(cut.slice(skip))) return spanOf(text, from + skip, from + cut.length);
    if (roleNoun.test(words)) return spanOf(text, from, from + words.length);
    const of = /^[Tt]eacher of [\w ]+/.exec(words)?.[0];
    if (of) return spanOf(text, from, from + of.length);
  }
  return undefined;
}

/** The organisation by all that hints at one: a headline, a verb ("X is hiring"), "About X", the second line. */
function likeliest(
  text: string,
  plain: string,
  all: readonly Line[],
  headline: Headline,
  title: Span | undefined,
): Span | undefined {
  const found: Candidate[] = headline.organisation ? [{ span: headline.organisation, points: 5 }] : [];
  for (const [pattern, points] of [
    [byVerb, 4],
    [byAt, 3],
    [byAtWe, 3],
    [byIn, 0],
    [byIs, 3],
    [byAbout, 3],
    [byIts, 1],
  ] as const) {
    for (const m of matches(pattern, plain.slice(0, 20_000)).slice(0, 20)) {
      const whole = (m[1] ?? "").replace(/'s$|[.']+$/, "");
      const words = whole.replace(
        /^The (?:Governors|Trustees|Governing Body|Board|Directors) of (?:the )?/,
        "",
      );
      const from = (m.indices?.[1]?.[0] ?? m.index) + whole.length - words.length;
      found.push({ span: spanOf(text, from, from + words.length), points });
    }
  }
  const first = all[0];
  const firstWords = first ? plain.slice(first.start, first.end) : "";
  if (first && isNameLike(firstWords) && certainOrganisation.test(firstWords) && !roleNoun.test(firstWords))
    found.push({ span: first, points: 4 });
  const maybe = headline.maybe?.organisation;
  if (maybe) found.push({ span: maybe, points: 1 });
  const second = secondLine(text, plain, all, title);
  if (second) found.push(second);
  let best: Candidate | undefined;
  for (const { span, points } of found) {
    if (span.quote.length < 2 || span.quote.length > 60 || notOrganisation.test(span.quote)) continue;
    if (title && span !== maybe && span.start < title.end && title.start < span.end) continue;
    if (roleNoun.test(span.quote) && !certainOrganisation.test(span.quote) && points < 5) continue;
    if (points === 0 && !organisationNoun.test(span.quote)) continue;
    const sum =
      points +
      (organisationNoun.test(span.quote) ? 1 : 0) +
      Math.min(2, mentions(plain, plainMarks(span.quote)) - 1);
    if (best === undefined || sum > best.points) best = { span, points: sum };
  }
  // "Willowbank" is the short form of "Willowbank At Home".
  const short = best?.span.quote;
  return (
    found.find(({ span }) => span.quote.startsWith(`${short} `) || span.quote.endsWith(` ${short}`))?.span ??
    best?.span
  );
}

/** Below the title often stands the name alone: short, in capitals, without a label or a number. */
function secondLine(
  text: string,
  plain: string,
  all: readonly Line[],
  title: Span | undefined,
): Candidate | undefined {
  const line = all[1];
  if (!line || !title || line.bullet || title.end > line.start || line.after > 1) return undefined;
  const body = plain.slice(line.start, line.end);
  if (boardPlace.test(body)) return undefined;
  const head = /^[^,|(•·]+?(?= on behalf of| - |[,|(•·]|$)/.exec(body)?.[0].trim() ?? "";
  // "Designs, builds and maintains bridges" is a sentence about the job.
  if (!isNameLike(head) || /^, \p{Ll}+s?(?:,| and) /u.test(body.slice(head.length))) return undefined;
  if (/^(?:We|At|Here|Join|About|Why|Are|Our) /.test(head)) return undefined;
  if (body.length > 90 || /[.:!?]/.test(head) || /\d/.test(head)) return undefined;
  return {
    span: spanOf(text, line.start, line.start + head.length),
    points: organisationNoun.test(head) ? 3 : 2,
  };
}

function mentions(plain: string, words: string): number {
  let count = 0;
  for (let at = plain.indexOf(words); at !== -1 && count < 4; at = plain.indexOf(words, at + words.length))
    count++;
  return count;
}
