import { type Line, lines, sentences } from "../sentences.ts";
import { plainMarks, type Span, spanOf } from "../text.ts";

/** Something they ask of the person. */
export interface Need extends Span {
  readonly must: boolean;
}

/** Enough for any advert; a text with more lines under a heading is something else. */
const most = 200;

const wantedHeading =
  /^(?:(?:key|main|minimum|basic|essential|our|the|job|role|candidate|skills|person|desired|required|technical|professional)[\s&,/-]+)*(?:requirements?|qualifications?|essential(?: (?:criteria|skills|requirements|experience))?|person specification|skills(?: (?:and|&|\/) (?:experience|qualifications|knowledge))?|experience(?: (?:and|&|\/) (?:skills|qualifications))?|criteria|must[- ]haves?|who you are|about you|your (?:profile|background|skills|experience|qualifications)|you(?:'ll| will)? (?:have|bring|need|are|should have|must have|offer|possess)|you|you bring|you'll need|what (?:you(?:'ll| will)? (?:need|bring|have)|we(?:'re| are)? (?:need|look(?:ing)? for|want|expect|ask))(?: (?:from|of|in) you)?(?: to (?:have|bring|succeed))?|(?:who |what )?we(?:'re| are) looking for|who (?:you are|we need|we want|should apply)|we(?:'d| would) like you to have|(?:the )?ideal (?:candidate|person)|(?:desired |ideal )?(?:candidate|person) profile|eligibility(?: criteria)?|need(?:ed|s)?|wanted|must|what we(?:'re| are) after|we(?:'re| are) after|all we (?:ask|need|want)(?: is| for)?|we (?:need|want|ask for|expect)|what it takes|what you should have|you(?:'ll| will)? need(?: to (?:have|be))?|(?:the |our |all |successful )?(?:candidates?|applicants?|drivers?|staff|person|starters?|you) (?:must|should|will|need to)(?: (?:already|all|also))? (?:have|be|hold|possess|bring|be able to)|bring|bring with you|the person|knowledge|what makes you a fit|to (?:apply|succeed|be successful)(?:,? you(?:'ll| will)? (?:need|have))?)\s?:?$/i;
const wishedHeading =
  /^(?:(?:it would be|it's|also|the)\s)?(?:desirable(?: (?:criteria|skills|experience|requirements))?|nice[- ]to[- ]haves?|preferred(?: (?:qualifications?|skills|experience))?|bonus(?: points?)?|ideally(?: you(?:'ll)? have)?|an? (?:advantage|plus|bonus)|advantageous|extra(?: points?)?|great if you (?:have|also)|it (?:helps|would help) if|good to have|optional|you might also have|not essential|helpful|useful|handy|desired|welcome|(?:it )?would help|(?:it )?helps|a help|would be (?:nice|useful|handy|great|a bonus|lovely|good)|nice|plus points?|bonus skills|added advantage|good if you have|even better(?: if)?)(?: (?:if|for|to have))?(?: you(?: have)?)?\s?:?$/i;
/** A short line that ends what was listed before it. */
const otherHeading =
  /^(?:(?:what|how|why|who|about|our|your|the|key|main)\b.{0,50}|responsibilities|duties|(?:the |our |staff |employee )?(?:benefits|perks|rewards)(?: (?:and|&) \w+)?|package|salary|pay|hours|location|contract|how to apply|to apply|apply|the (?:role|job|offer|team|company)|equal opportunit.{0,30}|we offer|you will|you'll|company|closing date.{0,30})\s?:?$/i;

const wished =
  /\b(?:desirable|preferred|preferable|preferably|ideally|nice to have|(?:an? )?(?:advantage|plus|bonus|asset)|advantageous|beneficial|welcome|helpful|not (?:essential|required|necessary|a (?:requirement|must))|optional|handy|handier|lovely|useful|or a wish to)\b/i;
const needed = /\b(?:essential|required|must|mandatory|necessary|vital|a must|compulsory)\b/i;

/** Their needs: what stands under a heading of requirements, and what sentences ask for. At most 200. */
export function needsIn(text: string): Need[] {
  const plain = plainMarks(text);
  const listed = listedNeeds(text, plain);
  const said = sentences(text).flatMap((sentence) => {
    const need = saidNeed(text, plain, sentence);
    return need === undefined ? [] : [need];
  });
  let next = 0;
  const outside = said.filter((need) => {
    while (next < listed.length && (listed[next]?.end ?? 0) <= need.start) next++;
    const item = listed[next];
    return item === undefined || need.end <= item.start;
  });
  return [...listed, ...outside].sort((a, b) => a.start - b.start).slice(0, most);
}

type Mode = "needed" | "wished" | undefined;

function listedNeeds(text: string, plain: string): Need[] {
  const found: Need[] = [];
  let mode: Mode;
  let items = 0;
  let bullets = false;
  for (const line of lines(text)) {
    const body = plain.slice(line.start, line.end);
    const long = body.length > 70;
    const heading = line.bullet ? undefined : long ? longHeadingOf(body) : headingOf(body);
    if (heading !== undefined) {
      mode = heading === "other" ? undefined : heading;
      items = 0;
      continue;
    }
    const inline = line.bullet ? undefined : inlineHeading(body);
    if (inline) {
      mode = undefined;
      found.push(...inlineNeeds(text, plain, line, inline));
      continue;
    }
    // A list ends at an empty line, unless it has just begun or goes on with bullets.
    if (mode !== undefined && line.after > 0 && items > 0 && !(line.bullet && bullets)) mode = undefined;
    if (mode !== undefined && bullets && items > 0 && !line.bullet) mode = undefined;
    if (mode === undefined || isProse(body)) continue;
    if (items === 0) bullets = line.bullet;
    items++;
    found.push(...itemsOf(text, plain, line, mode));
  }
  return found;
}

/** "English at B2; German is of advantage" has two items. */
function itemsOf(text: string, plain: string, line: Line, mode: "needed" | "wished"): Need[] {
  const found: Need[] = [];
  let start = line.start;
  for (const part of plain.slice(line.start, line.end).split("; ")) {
    if (part.trim().length > 1) found.push(item(text, plain, start, start + part.length, mode));
    start += part.length + 2;
  }
  return found;
}

/** "We offer a wide range of benefits including:" ends a list of needs, however long the line. */
const leadsElsewhere = /\b(?:offer|benefits?|in return|receive|enjoy|provide|get from us)\b[^.!?]*:$/i;

function headingOf(body: string): Mode | "other" {
  const words = body.replace(/[*_#=~]+/g, " ").trim();
  if (wishedHeading.test(words)) return "wished";
  if (wantedHeading.test(words)) return "needed";
  if (otherHeading.test(words) && !/[.!?]$/.test(words)) return "other";
  // A short line that ends in a colon begins another list.
  return /^[^.;,]{2,45}:$/.test(words) ? "other" : undefined;
}

const longHeadingOf = (body: string): "other" | undefined =>
  leadsElsewhere.test(body) ? "other" : undefined;

const isProse = (body: string): boolean =>
  body.length > 160 || /[.!?]\s+[A-Z]/.test(body) || /[.!?]$/.test(body);

function inlineHeading(body: string): { mode: "needed" | "wished"; at: number } | undefined {
  const colon = body.indexOf(":");
  if (colon < 3 || colon > 45 || colon >= body.length - 3) return undefined;
  const heading = headingOf(body.slice(0, colon));
  return heading === "needed" || heading === "wished" ? { mode: heading, at: colon + 1 } : undefined;
}

/** "You bring: two years in a kitchen, food hygiene, patience." has three items. */
function inlineNeeds(
  text: string,
  plain: string,
  line: Line,
  { mode, at }: { mode: "needed" | "wished"; at: number },
): Need[] {
  const from = line.start + at;
  const body = plain.slice(from, line.end);
  const mark = body.includes(";") ? ";" : ",";
  const found: Need[] = [];
  let start = 0;
  for (const part of body.split(mark)) {
    const words = part.replace(/^(?:\s*and\s)|[.\s]+$/g, "");
    const skip = part.indexOf(words);
    if (words.trim().length > 1)
      found.push(item(text, plain, from + start + skip, from + start + skip + words.length, mode));
    start += part.length + 1;
  }
  return found;
}

const leadIn =
  /^(?:\(?(?:essential|desirable|ideally|preferably|preferred|required|bonus|nice to have|must have)\)?\s?:?,?\s)(?=\S)/i;

function item(text: string, plain: string, start: number, end: number, mode: "needed" | "wished"): Need {
  const body = plain.slice(start, end);
  const lead = leadIn.exec(body)?.[0].length ?? 0;
  const must = wished.test(body) ? false : needed.test(body) || mode === "needed";
  return { ...spanOf(text, start + lead, end), must };
}

const youMust =
  /\b(?:you|(?:the |all )?(?:successful |ideal )?(?:candidates?|applicants?|person|post ?holders?))\s(?:(?:also|therefore)\s)?(must|need to|needs to|will need to|will need|'ll need to|'ll need|should|have to|will have to)\s(?:also\s|already\s)?((?:have|hold|possess|own|bring)\s)?/i;
const bareMust = /^(?:must|should)\s(?:also\s)?((?:have|hold|possess|own)\s)?(?=\w)/i;
const thatYou = /\bit is (essential|desirable|important|vital|an advantage)\s(?:that|to)\s/i;
const isNeeded =
  /\s(?:(?:helpful|useful|welcome|advantageous|an advantage|a plus|a bonus|an asset|compulsory|handy|handier|a must|(?:an? )?added advantage|(?:of|an) advantage|(?<!\b(?:when|as|where|if)\s)needed)(?=[.,;!)]|$|\s(?:but|as|because|since|due)\b)|(?:is|are)\s(?:also\s|absolutely\s)?(?:essential|required|necessary|needed|mandatory|vital|a must|desirable|preferred|compulsory|of advantage|an advantage|a plus|a bonus|advantageous|beneficial|welcome|helpful|handy|useful|nice)|would be (?:an? (?:\w+ )?(?:advantage|plus|bonus|asset)|desirable|beneficial|advantageous|helpful|welcome|useful|great|nice|handy|good|ideal|preferred|appreciated|lovely|handy)|will be (?:an? )?(?:added )?(?:advantage|plus|bonus)|(?:required|essential|preferred|preferable|desirable|mandatory))\b/i;
/** "You will be required", "as required", "not required": no need is named by these. */
const needsNothing =
  /\b(?:(?:will|may|might|would|could|can) (?:also )?be|as|if|when|where|not|n't|that (?:is|are)|which (?:is|are)) (?:\w+ )?(?:required|needed|necessary|essential)$/i;
/** "A friendly, hard-working person": what they are like who are looked for. */
const personSought =
  /\b(?:look(?:ing)? for|seek(?:s|ing)?|want|need|require|recruit(?:ing)?)\s(?:an?\s|some\s|more\s)?(?=(?:(?:[\w-]+,?\s(?:and\s)?){1,4})(?:person|people|individuals?|professionals?|candidates?|self[- ]starters?|team players?|personalit(?:y|ies))\b)/i;
const someone =
  /\bwe(?:'re| are| just| only| really)? (?:look(?:ing)? for|want|seek(?:ing)?|need|after|ask for) (?:(?:someone|somebody|a person|people|candidates?|applicants?)\s(?:who(?:'s| is| has)?|with|that)?|an? (?:[\w-]+ ){0,4}?(?:who(?:'s| is| has)?|with (?=(?:an? |your |good |some |at least |experience|\d|one |two |three )))|you to (?:have |be )?)\s?|\bwe(?:'d| would)(?: really)? (?:like|love|want|prefer) you to (?:have |be )?|\b(?:it would help|we ask|we need you) (?:that you|to have|for)\s/i;
/** "No experience wanted, only a strong back." */
const onlyThis =
  /\b(?:only|just|except) (?=an? (?:[\w-]+ ){0,3}(?:back|head|eye|hand|heart|licen[cs]e|smile|memory|stomach|willingness|wish|love|manner|attitude|certificate|ticket)\b)/i;
/** "You will have a degree": what one has before one comes, not what one is given. */
const youHave =
  /\b(?:you(?:'ll| will)? (?:have|hold|bring|possess)|you(?:'ve| have)|you are|you're)\s(?=(?:[\w'-]+\s){0,5}(?:degree|experience|experienced|knowledge|skills?|qualifi\w+|qualified|registered|registration|licen[cs]e|certificate|background|understanding|ability|track record|fluent|proficient|passion|eye for|handled|worked|run|led|managed|taught|built|written|able)\b)/i;
const ifYou =
  /\b(?:ideally(?:,)? (?:you|the|our)?|it (?:would be|is|'s) (?:great|good|nice|lovely|ideal|helpful|useful|an? \w+) if|bonus points (?:for|if)|extra points (?:for|if))\s(?:you(?:'ll| will|'ve)?\s)?(?:also\s)?(?:have|had|has|will have|know|speak|are|were)?\s?/i;
/** Papers, trades and years that stand alone in a short sentence are asked for: "Clean driving licence." */
const paper =
  /\b(?:licen[cs]e|cscs|cpcs|cpc|sia|dbs|ppe|rvn|qts|nmc|gdc|hcpc|gas safe|nvq|gcses?|degree|diploma|qualified|qualification|registered|registration|certificate|certified|ticket|years'? experience|experience (?:of|in|with|\w+ing)|familiar(?:ity)? with|willingness to|knowledge of|ability to|able to|fluent|fluency|good level of|good command of|proficien\w+|references from|time served|right to work|sql|dbt|python|javascript|typescript|java|autocad|revit|solidworks|photoshop|indesign|salesforce|xero|quickbooks|power ?bi|tableau|ms office|microsoft office|wordpress|html|linux|aws|azure|spss|kubernetes|b\.?com|llb|lpc|pgce|acca|cima|cipd|nebosh|iosh|ipaf|pasma|adr|hiab|cnc|(?:mig|tig) weld\w*|first aid|food hygiene|work history|own (?:car|transport|tools|vehicle|van))\b/i;
const given =
  /\b(?:we|our|us|paid|provided|funded|free|training|support|offer|offered|budget|allowance|fees|benefits?|join|towards|study|get|gain|earn|pay|salary|pension|holiday|career|will)\b|[£$€?]/i;
/** What a candidate must do in the procedure is no need of the job. */
const procedure =
  /^(?:be flexible|apply|send|submit|complete|quote|contact|attend|include|register|provide|email|call|upload|fill|follow|tell|let)\b/i;
const denial =
  /^(?:no|not|none)\b|\bsubject to\b|\b(?:graduates?|newly[ -]qualified|beginners?|changers?|returners?|applicants?|part[ -]time\w*|everyone|families)\s(?:are\s)?(?:\w+\s)?welcome\b|\bno (?:experience|qualifications?)\b/i;

function saidNeed(text: string, plain: string, { start, end }: Span): Need | undefined {
  const body = plain.slice(start, Math.min(end, start + 300));
  const only = onlyThis.exec(body);
  if (only) return clause(text, body, start, only.index + only[0].length, true);
  if (/\?$/.test(body) || denial.test(body)) return undefined;
  const mustWord = youMust.exec(body) ?? bareMust.exec(body);
  if (mustWord) return clause(text, body, start, mustWord.index + mustWord[0].length, true);
  const that = thatYou.exec(body);
  if (that)
    return clause(
      text,
      body,
      start,
      that.index + that[0].length,
      !/desirable|advantage/i.test(that[1] ?? ""),
    );
  const wish = ifYou.exec(body);
  if (wish) return clause(text, body, start, wish.index + wish[0].length, false);
  const have = youHave.exec(body);
  if (have) return clause(text, body, start, have.index + have[0].length, !wished.test(body));
  const who = someone.exec(body);
  if (who) return clause(text, body, start, who.index + who[0].length, true);
  const sought = personSought.exec(body);
  if (sought) return soughtPerson(text, body, start, sought.index + sought[0].length);
  const is = isNeeded.exec(body);
  if (!is || is.index < 3) return bare(text, body, start, end);
  const from = Math.max(body.lastIndexOf(", ", is.index) + 1, body.lastIndexOf("; ", is.index) + 1, 0);
  const words = spanOf(text, start + from, start + is.index + is[0].length);
  if (
    /^(?:it|this|that|these|there|which|we|you)\b/i.test(words.quote) ||
    needsNothing.test(words.quote) ||
    words.quote.split(/\s/).length > 18
  )
    return undefined;
  return {
    ...words,
    must: !wished.test(is[0]) && !/useful|great|nice|handy|good|ideal|appreciated|would be/i.test(is[0]),
  };
}

function soughtPerson(text: string, body: string, start: number, from: number): Need | undefined {
  const length =
    /^.*?\b(?:person|people|individuals?|professionals?|candidates?|self[- ]starters?|team players?|personalit(?:y|ies))\b/i.exec(
      body.slice(from),
    )?.[0].length;
  return length === undefined
    ? undefined
    : { ...spanOf(text, start + from, start + from + length), must: true };
}

function bare(text: string, body: string, start: number, end: number): Need | undefined {
  const words = body.split(/\s+/).length;
  // What stands at the very beginning without a full stop is a headline.
  const headline = start === 0 || (start < 160 && !/[.!]$/.test(body));
  if (headline || words > 16 || words < 2 || !paper.test(body) || given.test(body) || /:$/.test(body))
    return undefined;
  return { ...spanOf(text, start, Math.min(end, start + 300)), must: !wished.test(body) };
}

function clause(text: string, body: string, start: number, from: number, must: boolean): Need | undefined {
  if (procedure.test(body.slice(from))) return undefined;
  const rest = body.slice(from);
  const stop = rest.search(/[.;!]\s|[.;!]$|,\s(?:as|because|so|and you|but)\s/);
  const span = spanOf(text, start + from, start + from + (stop === -1 ? rest.length : stop));
  const lead = /^(?:have|be|hold)\s?:?$/i.test(span.quote);
  return span.quote.length < 3 || lead ? undefined : { ...span, must };
}
