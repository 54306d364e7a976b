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
import { type Line, lines } from "./sentences.ts";
import { placeIn } from "./terms.ts";
import { matches, plainMarks, type Span, spanOf } from "./text.ts";

const notOrganisation =
  /^(?:the (?:role|job|team|post|position|company|successful|ideal|opportunity|work|person)|this|that|we|you|our|us|your|they|it|he|she|candidates?|applicants?|someone|who|what|if|and|the|a|an|role|job|position|company|team|there|here|now|please|currently|today|role purpose|[A-Z]{2}|(?:job|position) .*|united (?:states|kingdom)|usa|(?:full|part)[ -]time|(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|full|part|permanent|temporary|competitive|salary|location|hours|pay|benefits|requirements|essential|desirable|remote|hybrid)\b.*)$/i;
/** How organisations speak of themselves at the beginning of a line: "Niacet is a leading producer". */
const byIs =
  /(?:^|\n)\W{0,3}(?!(?:We|This|It|There|Our|Your|You|Here|What|Who|They|Each|Every|No|All|That|These|If|As|In) )((?:The )?[A-Z][\w&'.-]*(?: (?:[A-Z&][\w&'.-]*|of|for|and(?= [A-Z])|the(?= [A-Z]))){0,5})(?: \([^)\n]{1,40}\))?(?:, [^.\n]{3,80},)? (?:is (?:an?|the|one of|part of|owned|home to|where|proud|rated|dedicated|committed|currently)|are (?:an?|the|one of)|was (?:founded|established|set up)|has been|have been|provides?|delivers?|helps?|makes|offers|operates|runs|enables|builds|believes?|specialises|specializes|works with|serves|creates|exists)\b/dg;

const titleLabel = /^(?:job title|title|role|position|vacancy|post|job)\s?:(?:\*\*)?\s?/i;
const organisationLabel =
  /^(?:company|employer|organi[sz]ation|firm|client|school|hospital|trust|hiring (?:company|organi[sz]ation)|charity|agency|council|university|institution|hotel|restaurant|store|shop|clinic|practice|nursery|care home|department)(?: name)?\s?:(?:\*\*)?\s?/i;

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
  /\b(?:looking for|hiring|recruiting|seeking|seeks|wish(?:es)? to appoint|to appoint|needs?|require[sd]?) (?:an?|our(?: next)?|\d+|two|three|several|some) ((?:[\w&'/-]+ ){0,4}[\w&'/-]+)/gi;

const byIn = new RegExp(`\\b(?:at|for|with|within) (?:the |our )?${name}`, "dg");
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
  const headline = readHeadline(text, plain, all);
  const called = labelled(text, plain, all, titleLabel);
  const read = (called && titleOf(text, plain, called)) ?? headline.title ?? saidTitle(text, plain);
  const organisation =
    labelled(text, plain, all, organisationLabel) ?? likeliest(text, plain, all, headline, read);
  const instead = organisation?.start === headline.maybe?.organisation.start ? headline.maybe : undefined;
  const town = placeBelow(text, plain, all) ?? placeIn(text);
  const inTown =
    organisation !== undefined && town !== undefined && samePlace(organisation.quote, town.quote);
  const title = called ? read : ((instead ?? (inTown ? headline.maybe : undefined))?.title ?? read);
  const place = headline.place ?? (inTown ? town : instead?.place) ?? placeBelow(text, plain, all);
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

function labelled(text: string, plain: string, all: readonly Line[], label: RegExp): Span | undefined {
  for (const line of all) {
    const body = plain.slice(line.start, line.end);
    const m = body.length > 120 ? null : label.exec(body);
    if (m && m[0].length < body.length) return spanOf(text, line.start + m[0].length, line.end);
  }
  return undefined;
}

function saidTitle(text: string, plain: string): Span | undefined {
  for (const m of matches(seeksTitle, plain.slice(0, 4000))) {
    const words = m[1] ?? "";
    const from = m.index + m[0].length - words.length;
    const cut =
      /^(?:[\w&'/-]+ ){0,5}?[\w&'/-]+?(?= (?:to|who|for|at|in|with|and|on|based|across|of (?:the|our))\b|$)/i.exec(
        words,
      )?.[0] ?? words;
    if (roleNoun.test(cut)) return spanOf(text, from, from + cut.length);
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
  ] as const) {
    for (const m of matches(pattern, plain.slice(0, 20_000)).slice(0, 20)) {
      const words = (m[1] ?? "").replace(/[.']+$/, "");
      const from = m.indices?.[1]?.[0] ?? m.index;
      found.push({ span: spanOf(text, from, from + words.length), points });
    }
  }
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
  return found.find(({ span }) => span.quote.startsWith(`${short} `))?.span ?? best?.span;
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
