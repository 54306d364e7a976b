import type { Line } from "../sentences.ts";
import { matches, plainMarks, type Span, spanOf } from "../text.ts";

/** Who offers what: the role's title, the organisation, and a place if the headline names one. */
export interface Who {
  readonly title?: Span;
  readonly organisation?: Span;
  readonly place?: Span;
}

/** A headline; what may be its name and what its title then is, if nothing else is found to be the name. */
export interface Headline extends Who {
  readonly maybe?: Who & { readonly organisation: Span };
}

export const roleNoun =
  /\b(?:engineers?|developers?|nurses?|managers?|assistants?|advis[eo]rs?|officers?|teachers?|drivers?|chefs?|cooks?|accountants?|analysts?|administrators?|co-?ordinators?|consultants?|technicians?|electricians?|plumbers?|carers?|workers?|operatives?|pickers?|packers?|cleaners?|receptionists?|executives?|directors?|leads?|heads?|specialists?|designers?|writers?|editors?|buyers?|planners?|architects?|surveyors?|solicitors?|lawyers?|paralegals?|clerks?|secretar(?:y|ies)|supervisors?|trainees?|apprentices?|interns?|graduates?|scientists?|researchers?|lecturers?|professors?|tutors?|therapists?|psychologists?|doctors?|physicians?|pharmacists?|midwi(?:fe|ves)|porters?|guards?|agents?|representatives?|recruiters?|baristas?|waiters?|waitress|staff|hosts?|stylists?|hairdressers?|mechanics?|fitters?|welders?|joiners?|carpenters?|labourers?|gardeners?|librarians?|curators?|translators?|journalists?|producers?|marketers?|bookkeepers?|controllers?|auditors?|actuar(?:y|ies)|underwriters?|brokers?|partners?|associates?|administrators?|superintendents?|operators?|machinists?|testers?|programmers?|sres?|scrum master|product owner|chief [\w ]+ officer|c[eftop]o|deputy|principal|matron|warden|inspector|ranger|pilot|captain|conductor|postdoc|fellow|registrar|dentist|hygienist|optometrist|paramedic|firefighter|cashier|merchandiser|negotiator|estimator|foreman|courier|rider|mentor|coach|trainer|instructor|facilitator|practitioner|support worker|au pair|nanny|counsel(?:lor)?|dispatcher|scheduler|handler|baker|butcher|farmhand|technologist|biologist|chemist|physicist|economist|statistician|caretakers?|housekeepers?|grounds(?:man|men|person|keepers?)|janitors?|stewards?|keyworkers?|valeters?|bartenders?)\b/i;
export const organisationNoun =
  /\b(?:ltd|limited|inc|llc|llp|plc|gmbh|ag|bv|corp(?:oration)?|company|co|trust|hospitals?|school|academy|college|university|council|department|ministry|agency|group|services|partners|sons|foundation|charity|clinic|bank|media|labs?|institute|association|society|church|hotel|restaurant|kitchen|studios?|systems|technologies|solutions|software|logistics|parcels|fulfilment|stores?|foods?|farms?|brewery|centre|center|nhs|library|museum|theatre|authority|commission|office|surgery|practice|care|home|works|cement|construction|builders|engineering|joinery|airways?|rail|housing|orchards?|nurser(?:y|ies)|baker(?:y|ies|s)|salon|dental|haulage|transport|motors|garage|industries|enterprises|polymers|pharmacy|inn|arms|lodge|house|mills?|hospice|zoo|buses|couriers|removals|plumbing|electrical|roofing|interiors|supplies|publishing|press|recruitment|staffing|laborator(?:y|ies)|cafe|deli|cleaning|catering)\b/i;
/** Endings of what people are called by their work, for a line that is short enough to be a title. */
const roleEnding =
  /\b(?!(?:water|number|paper|summer|winter|power|other|under|over|customer|member|order|computer|center|offer|career|after|december|november|october|september|quarter|shelter|current|permanent|department|client|recent|excellent|management|equipment|student|patient|parent|government|development|different|independent|restaurant|important|relevant|motor|major|senior|junior|interior|exterior|indoor|outdoor|door|sector|floor|error|better|matter|corner|border|transfer|together|ever|never|women|child|the|per|for|or|her)s?\b)[a-z]{2,}(?:er|or|ist|ian|ant|eer|man|woman|person|hand|keeper|lead)s?\b/i;
const isRoleLike = (words: string): boolean => roleNoun.test(words) || roleEnding.test(words);
/** What certainly is an organisation and no field of work. */
export const certainOrganisation =
  /\b(?:ltd|limited|inc|llc|llp|plc|gmbh|trust|council|university|college|academy|hotel|group|partners|foundation|solicitors|brewery|vets|estates|(?:primary|high|secondary|grammar) school)\b/i;
/** Loud additions to a headline that are no part of the title. */
const hype =
  /\b(?:immediate|urgent(?:ly)?|hiring|apply|wanted now|now|start|no experience|great|earn|up to|£|\$|€|call|asap)\b|[£$€]|!/i;
/** Words that begin a part of an advert and are nobody's title. */
const section =
  /^(?:(?:role|job|position|post|the role|the job)(?:'s)? (?:purpose|summary|description|overview|profile|details|specification|information|advert)|(?:purpose|overview|summary|introduction|background|benefits|requirements|responsibilities|qualifications|duties|location|salary|description|details|vacanc(?:y|ies)|job advert|what we offer|who we are|what you'll do|main (?:duties|purpose)|key (?:responsibilities|duties|tasks))|(?:about|why|how) .{2,40})\s?:?$/i;
export const seeks =
  "(?:is|are) (?:currently |now |once again |again )?(?:looking for|hiring|recruiting|seeking|searching for|on a mission|expanding|growing)|seeks|wish(?:es)? to appoint|invites? applications|(?:has|have) an? (?:exciting |new )?(?:opening|vacancy|opportunity)|needs (?:an?|another|some|more|two|three)\\b|requires an?\\b|(?:is|are) (?:delighted|pleased|proud)|looks after|is committed to|was founded";
const asTitle =
  /\bat ((?:The )?[A-Z][\w&'.-]*(?: [A-Z][\w&'.-]*){0,5}) as (?:an? |our |the )?([A-Z][\w&'/-]*(?: [\w&'/-]+){0,5})/;
/** A shout before the title. */
const shout =
  /^(?:\*+\s*|(?:urgent(?:ly)?(?: (?:opening|requirement|vacancy|needed))?|now hiring|we're hiring|we are hiring|hiring|wanted|help wanted|staff wanted|immediate start|hot job|work from home|vacancy|job vacancy|new role|new)\b(?:\s*[!:*-])+\s*)+(?=\w)/i;
/** What follows a title in its line and is no part of it. */
const afterTitle =
  /(?:,? (?:(?:full|part)[ -]time|late|early|mid|from|starting|seasonal|permanent|fixed term|maternity cover|term time)\b(?! (?:stage|years))|\s+\((?:\d+|two|three|four|several) (?:posts|positions|vacancies|roles)\)).*$|\s+(?:x ?\d+\b|\(?\d+ (?:posts|positions)|wanted\b|needed\b|required\b|vacanc(?:y|ies)\b|- band \d|\((?:full|part)[ -]time\)|\((?:fixed|temporary|permanent|four|\d)[^)]{0,30}\)|,? \d{1,2}(?:\.\d)? hours\b).*$/i;
/** Job boards write "US, NY, Rochester" below the title. */
export const boardPlace = /^[A-Z]{2}, ?(?:[A-Z0-9]{0,4}, ?)?([A-Z][\p{L}' .-]{1,40})?$/u;

/** The first line, where it is a headline and not yet a sentence. */
export function readHeadline(text: string, plain: string, all: readonly Line[]): Headline {
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
    section.test(body) ||
    /^(?:job description|about|vacancy|we|join|are you|do you|dear|hi|hello|to whom|good (?:morning|day))\b/i.test(
      body,
    )
  )
    return {};
  if (new RegExp(seeks).test(body)) return {};
  const bars = partsOf(text, plain, first, /\s*(?:[|•·]|\*{2,}|!{2,})\s*/g);
  if (bars.length > 1) return byPart(text, plain, bars);
  const at = /^(.{3,70}?)( (?:at|@) )([A-Z][^,(|]{1,50})/.exec(body);
  if (at?.[1] !== undefined && at[2] !== undefined && at[3] !== undefined && isRoleLike(at[1])) {
    const from = first.start + at[1].length + at[2].length;
    return {
      title: titleOf(text, plain, spanOf(text, first.start, first.start + at[1].length)),
      organisation: spanOf(text, from, from + at[3].length),
    };
  }
  const dashes = partsOf(text, plain, first, / +- +/g);
  const comma = dashes.length === 1;
  const [head, ...behind] = dashes;
  // "Stylist – The Parlour, Hove": behind the dash a comma parts the name from the place.
  const parts =
    comma || !head
      ? partsOf(text, plain, first, /, (?=[A-Z0-9])/g)
      : [head, ...behind.flatMap((part) => partsOf(text, plain, part, /, (?=[A-Z])/g))];
  return byDash(text, plain, parts, first, comma);
}

/** How often a name stands in the text, as far as three. */
function mentioned(plain: string, name: string): number {
  let count = 0;
  for (let at = plain.indexOf(name); at !== -1 && count < 3; at = plain.indexOf(name, at + name.length))
    count++;
  return count;
}

/** Shifts, tools and regions that stand behind titles. */
const noName =
  /\d|\b(?:days|nights|time|out|shifts?|cover|north|south|east|west|central|php|sql|aws|qa|uk|usa?|eu|emea|hr|it|pr|seo|ux|ui|ios|java|android|python|remote|hybrid|permanent|temporary)\b/i;

/** What certainly is a place. */
const certainPlace =
  /\b(?:(?:city|town|village) centre|(?:trading|industrial) estate|business park|retail park|city|county|area)$|^(?:near|central|greater|(?:north|south|east|west)(?:ern)?) \p{Lu}/iu;

/** A part of a headline that certainly is a place, without how one works there: "Leeds city centre, hybrid". */
function spotIn(text: string, { quote, start }: Span): Span | undefined {
  const bare = quote.replace(
    /,? \(?(?:hybrid|remote|on[- ]?site|full[- ]time|part[- ]time|permanent)\b.*$/i,
    "",
  );
  return /^\p{Lu}/u.test(bare) && certainPlace.test(bare)
    ? spanOf(text, start, start + bare.length)
    : undefined;
}

/** Parts round a dash or a comma: a name is told from a field of work by its kind, or by standing elsewhere too. */
function byDash(text: string, plain: string, parts: readonly Span[], whole: Span, comma: boolean): Headline {
  const kept = byPart(text, plain, parts, whole);
  const title =
    parts.find(({ quote }) => roleNoun.test(quote)) ?? parts.find(({ quote }) => roleEnding.test(quote));
  if (parts.length === 1 || !title) return kept;
  const names = parts.filter(
    (part) => part !== title && !hype.test(part.quote) && isNameLike(plain.slice(part.start, part.end)),
  );
  const named = ({ quote, start }: Span): boolean =>
    certainOrganisation.test(quote) ||
    (comma && parts.length > 2 && organisationNoun.test(quote)) ||
    (!comma &&
      !noName.test(quote) &&
      !/\d/.test(quote) &&
      (start < title.start || mentioned(plain, plainMarks(quote)) > 1));
  const organisation = names.find(named);
  const spot = parts.filter((part) => part !== title).flatMap((part) => spotIn(text, part) ?? [])[0];
  if (spot && !organisation) return { title: titleOf(text, plain, title), place: spot };
  const other = organisation ?? names.find(({ quote }) => !noName.test(quote));
  if (!other) return kept;
  const place = names.find(({ start, quote }) => start > other.start && /^[A-Z][\w' -]{2,25}$/.test(quote));
  const who = { title: titleOf(text, plain, title), organisation: other, ...(place ? { place } : {}) };
  return organisation ? who : { ...kept, maybe: who };
}

/** A title without what shouts, counts or conditions after it. */
export function titleOf(text: string, plain: string, span: Span): Span {
  const body = plain.slice(span.start, span.end);
  const cut = afterTitle.exec(body);
  const open = cut && body.slice(0, cut.index).includes("(") && !body.slice(0, cut.index).includes(")");
  return cut && cut.index > 2 && !open ? spanOf(text, span.start, span.start + cut.index) : span;
}

/** Job boards often put the organisation's name above the title. */
function nameThenTitle(text: string, plain: string, all: readonly Line[]): Who | undefined {
  const [name, title] = all.map((line) => plain.slice(line.start, line.end));
  const [first, second] = all;
  if (!first || !second || name === undefined || title === undefined || second.bullet) return undefined;
  const isRole = roleNoun.test(name) && !/ (?:&|and) |s$/.test(name);
  const bare = name.replace(/, \p{Ll}.*$/u, "");
  const isName = bare.length <= 45 && isNameLike(bare) && !isRole && !hype.test(name);
  const isTitle =
    title.length <= 80 && roleNoun.test(title) && /^[A-Z]/.test(title) && !/[.:?!,]/.test(title);
  if (!isName || !isTitle) return undefined;
  return {
    title: spanOf(text, second.start, second.end),
    organisation: spanOf(text, first.start, first.start + bare.length),
  };
}

export const isNameLike = (words: string): boolean =>
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
function byPart(text: string, plain: string, parts: readonly Span[], whole?: Span): Who {
  const title =
    parts.find(({ quote }) => roleNoun.test(quote)) ??
    parts.find(({ quote }) => roleEnding.test(quote)) ??
    (whole || parts.length === 0 ? undefined : parts[0]);
  if (!title)
    return whole &&
      whole.quote.split(/\s+/).length <= 7 &&
      !organisationNoun.test(whole.quote) &&
      !hype.test(whole.quote) &&
      !noName.test(whole.quote)
      ? { title: titleOf(text, plain, whole) }
      : {};
  const rest = parts.filter((part) => part !== title && !hype.test(part.quote));
  const organisation =
    rest.find(({ quote }) => (whole ? certainOrganisation : organisationNoun).test(quote)) ??
    (whole ? undefined : rest.find(({ quote }) => !roleNoun.test(quote)));
  const place = whole ? undefined : rest.find((part) => part !== organisation && !roleNoun.test(part.quote));
  const keepWhole =
    whole && rest.length > 0 && !organisation && parts.every(({ quote }) => !hype.test(quote));
  return {
    title: titleOf(text, plain, keepWhole ? whole : title),
    ...(organisation ? { organisation } : {}),
    ...(place ? { place } : {}),
  };
}
