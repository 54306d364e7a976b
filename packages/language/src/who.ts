import { type Line, lines } from "./sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "./text.ts";

/** Who offers what: the role's title, the organisation, and a place if the headline names one. */
export interface Who {
  readonly title?: Span;
  readonly organisation?: Span;
  readonly place?: Span;
}

const roleNoun =
  /\b(?:engineers?|developers?|nurses?|managers?|assistants?|advis[eo]rs?|officers?|teachers?|drivers?|chefs?|cooks?|accountants?|analysts?|administrators?|co-?ordinators?|consultants?|technicians?|electricians?|plumbers?|carers?|workers?|operatives?|pickers?|packers?|cleaners?|receptionists?|executives?|directors?|leads?|heads?|specialists?|designers?|writers?|editors?|buyers?|planners?|architects?|surveyors?|solicitors?|lawyers?|paralegals?|clerks?|secretar(?:y|ies)|supervisors?|trainees?|apprentices?|interns?|graduates?|scientists?|researchers?|lecturers?|professors?|tutors?|therapists?|psychologists?|doctors?|physicians?|pharmacists?|midwi(?:fe|ves)|porters?|guards?|agents?|representatives?|recruiters?|baristas?|waiters?|waitress|staff|hosts?|stylists?|hairdressers?|mechanics?|fitters?|welders?|joiners?|carpenters?|labourers?|gardeners?|librarians?|curators?|translators?|journalists?|producers?|marketers?|bookkeepers?|controllers?|auditors?|actuar(?:y|ies)|underwriters?|brokers?|partners?|associates?|administrators?|superintendents?|operators?|machinists?|testers?|programmers?|sres?|scrum master|product owner|chief [\w ]+ officer|c[eftop]o|deputy|principal|matron|warden|inspector|ranger|pilot|captain|conductor|postdoc|fellow|registrar|dentist|hygienist|optometrist|paramedic|firefighter|cashier|merchandiser|negotiator|estimator|foreman|courier|rider|mentor|coach|trainer|instructor|facilitator|practitioner|support worker|au pair|nanny|counsel(?:lor)?|dispatcher|scheduler|handler|baker|butcher|farmhand|technologist|biologist|chemist|physicist|economist|statistician)\b/i;
const organisationNoun =
  /\b(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|bv|corp(?:oration)?|company|co|trust|hospitals?|school|academy|college|university|council|department|ministry|agency|group|services|partners|sons|foundation|charity|clinic|bank|media|labs?|institute|association|society|church|hotel|restaurant|kitchen|studios?|systems|technologies|solutions|software|logistics|parcels|fulfilment|stores?|foods?|farms?|brewery|centre|center|nhs|library|museum|theatre|authority|commission|office|surgery|practice|care|home|works|cement|construction|builders|engineering|joinery|airways?|rail|housing)\b/i;
/** Loud additions to a headline that are no part of the title. */
const hype =
  /\b(?:immediate|urgent(?:ly)?|hiring|apply|wanted now|now|start|no experience|great|earn|up to|£|\$|€|call|asap)\b|[£$€]|!/i;
const notOrganisation =
  /^(?:the (?:role|job|team|post|position|company|successful|ideal|opportunity|work|person)|this|that|we|you|our|us|your|they|it|he|she|candidates?|applicants?|someone|who|what|if|and|the|a|an|role|job|position|company|team|there|here|now|please|currently|today)$/i;

const titleLabel = /^(?:job title|title|role|position|vacancy|post|job)\s?:\s?/i;
const organisationLabel =
  /^(?:company|employer|organi[sz]ation|firm|client|school|hospital|trust|hiring (?:company|organi[sz]ation)|charity|agency|council|university|institution|hotel|restaurant|store|shop|clinic|practice|nursery|care home|department)(?: name)?\s?:\s?/i;

const name =
  "((?:The )?[A-Z0-9][\\w&'.-]*(?: (?:[A-Z0-9&][\\w&'.-]*|of|for|and(?= [A-Z])|the(?= [A-Z])|at(?= [A-Z]))){0,6})";
const seeks =
  "(?:is|are) (?:currently |now |once again |again )?(?:looking for|hiring|recruiting|seeking|searching for|on a mission|expanding|growing)|seeks|wish(?:es)? to appoint|invites? applications|(?:has|have) an? (?:exciting |new )?(?:opening|vacancy|opportunity)|needs an?\\b|requires an?\\b|is committed to|was founded";
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
const asTitle =
  /\bat ((?:The )?[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){0,5}) as (?:an? |our |the )?([A-Z][\w&'/-]*(?: [\w&'/-]+){0,5})/;
const seeksTitle =
  /\b(?:looking for|hiring|recruiting|seeking|seeks|wish(?:es)? to appoint|to appoint|needs?|require[sd]?) (?:an?|our(?: next)?|\d+|two|three|several|some) ((?:[\w&'/-]+ ){0,4}[\w&'/-]+)/gi;

const byIn = new RegExp(`\\b(?:at|for|with|within) (?:the |our )?${name}`, "dg");
const byAtWe = new RegExp(`(?:^|[\\n.!] {0,3})[Aa]t ${name}, (?:we|you|our)\\b`, "dg");
/** A shout before the title. */
const shout =
  /^(?:(?:urgent(?:ly)?|now hiring|we're hiring|we are hiring|hiring|wanted|immediate start|hot job)\b[\s!:*-]+)+(?=\w)/i;
/** What job boards put round an advert. */
const furniture =
  /^(?:share|save|saved|apply(?: now)?|easy apply|report(?: this job)?|back(?: to .*)?|job (?:details|description|summary|advert)|show (?:more|less)|log ?in|sign in|menu|search|home|jobs|promoted|new|about the job|print|email|follow|messages?|notifications?|skip to .*)$/i;

interface Candidate {
  readonly span: Span;
  readonly points: number;
}

/** Title, organisation and place by the structure of real adverts; what does not look like one is left out. */
export function whoIn(text: string): Who {
  const plain = plainMarks(text);
  const all = lines(text)
    .slice(0, 400)
    .filter(({ quote }) => !furniture.test(quote));
  const headline = readHeadline(text, plain, all);
  const title = labelled(text, plain, all, titleLabel) ?? headline.title ?? saidTitle(text, plain);
  const organisation =
    labelled(text, plain, all, organisationLabel) ?? likeliest(text, plain, all, headline, title);
  return {
    ...(title ? { title } : {}),
    ...(organisation ? { organisation } : {}),
    ...(headline.place ? { place: headline.place } : {}),
  };
}

function labelled(text: string, plain: string, all: readonly Line[], label: RegExp): Span | undefined {
  for (const line of all) {
    const body = plain.slice(line.start, line.end);
    const m = body.length > 120 ? null : label.exec(body);
    if (m && m[0].length < body.length) return spanOf(text, line.start + m[0].length, line.end);
  }
  return undefined;
}

/** The first line, where it is a headline and not yet a sentence. */
function readHeadline(text: string, plain: string, all: readonly Line[]): Who {
  const line = all[0];
  if (!line || line.quote.length > 110) return {};
  const swapped = nameThenTitle(text, plain, all);
  if (swapped) return swapped;
  const shouted = shout.exec(plain.slice(line.start, line.end))?.[0].length ?? 0;
  const first = spanOf(text, line.start + shouted, line.end);
  const body = plain.slice(first.start, first.end);
  const as = asTitle.exec(body);
  if (as?.[1] !== undefined && as[2] !== undefined) {
    const at = first.start + as.index;
    const titleAt = at + as[0].lastIndexOf(as[2]);
    return {
      organisation: spanOf(text, at + 3, at + 3 + as[1].length),
      title: spanOf(text, titleAt, titleAt + as[2].length),
    };
  }
  if (
    /[.?]$/.test(body) ||
    /^(?:job description|about|vacancy|we|join|are you|do you|dear|hi|hello|to whom|good (?:morning|day))\b/i.test(
      body,
    )
  )
    return {};
  if (new RegExp(seeks).test(body)) return {};
  const bars = partsOf(text, plain, first, /\s*[|•·]\s*/g);
  if (bars.length > 1) return byPart(bars);
  const at = /^(.{3,70}?) (?:at|@) ([A-Z].{1,50})$/.exec(body);
  if (at?.[1] !== undefined && roleNoun.test(at[1]))
    return {
      title: spanOf(text, first.start, first.start + at[1].length),
      organisation: spanOf(text, first.start + at[1].length + 4, first.end),
    };
  return { ...byPart(partsOf(text, plain, first, / +- +/g), first) };
}

/** Job boards often put the organisation's name above the title. */
function nameThenTitle(text: string, plain: string, all: readonly Line[]): Who | undefined {
  const [name, title] = all.map((line) => plain.slice(line.start, line.end));
  const [first, second] = all;
  if (!first || !second || name === undefined || title === undefined || second.bullet) return undefined;
  const isRole = roleNoun.test(name) && !/ (?:&|and) |s$/.test(name);
  const isName = name.length <= 45 && isNameLike(name) && !isRole && !hype.test(name);
  const isTitle =
    title.length <= 80 && roleNoun.test(title) && /^[A-Z]/.test(title) && !/[.:?!,]/.test(title);
  if (!isName || !isTitle) return undefined;
  return {
    title: spanOf(text, second.start, second.end),
    organisation: spanOf(text, first.start, first.end),
  };
}

const isNameLike = (words: string): boolean =>
  /^(?:[A-Z][\w&'.-]*|of|for|and|the|at|&)(?: (?:[A-Z&][\w&'.-]*|of|for|and|the|at))*$/.test(words);

function partsOf(text: string, plain: string, line: Span, mark: RegExp): Span[] {
  const body = plain.slice(line.start, line.end);
  let from = 0;
  const parts: Span[] = [];
  for (const m of matches(mark, body)) {
    parts.push(spanOf(text, line.start + from, line.start + m.index));
    from = m.index + m[0].length;
  }
  parts.push(spanOf(text, line.start + from, line.end));
  return parts.filter((part) => part.quote !== "");
}

/** Which part of a headline is the role, which the organisation; parts round a mere dash may be one title. */
function byPart(parts: readonly Span[], whole?: Span): Who {
  const title =
    parts.find(({ quote }) => roleNoun.test(quote)) ?? (whole || parts.length === 0 ? undefined : parts[0]);
  if (!title)
    return whole && whole.quote.split(/\s+/).length <= 7 && !organisationNoun.test(whole.quote)
      ? { title: whole }
      : {};
  const rest = parts.filter((part) => part !== title && !hype.test(part.quote));
  const organisation =
    rest.find(({ quote }) => organisationNoun.test(quote)) ?? (whole ? undefined : rest[0]);
  const place = whole ? undefined : rest.find((part) => part !== organisation);
  const keepWhole =
    whole && rest.length > 0 && !organisation && parts.every(({ quote }) => !hype.test(quote));
  return {
    title: keepWhole ? whole : title,
    ...(organisation ? { organisation } : {}),
    ...(place ? { place } : {}),
  };
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
  headline: Who,
  title: Span | undefined,
): Span | undefined {
  const found: Candidate[] = headline.organisation ? [{ span: headline.organisation, points: 5 }] : [];
  for (const [pattern, points] of [
    [byVerb, 4],
    [byAt, 3],
    [byAtWe, 3],
    [byIn, 0],
    [byAbout, 3],
  ] as const) {
    for (const m of matches(pattern, plain.slice(0, 20_000)).slice(0, 20)) {
      const words = (m[1] ?? "").replace(/[.']+$/, "");
      const from = m.indices?.[1]?.[0] ?? m.index;
      found.push({ span: spanOf(text, from, from + words.length), points });
    }
  }
  const second = secondLine(text, plain, all, title);
  if (second) found.push(second);
  let best: Candidate | undefined;
  for (const { span, points } of found) {
    if (span.quote.length < 2 || span.quote.length > 60 || notOrganisation.test(span.quote)) continue;
    if (title && span.start < title.end && title.start < span.end) continue;
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
  const head = /^[^,|(]+?(?= on behalf of|[,|(]|$)/.exec(body)?.[0].trim() ?? "";
  if (!isNameLike(head)) return undefined;
  if (/^(?:We|At|Here|Join|About|Why|Are|Our) /.test(head)) return undefined;
  if (body.length > 80 || /[.:!?]/.test(body) || /\d/.test(head)) return undefined;
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
