import { holder } from "./asker.ts";
import { baseOfIng, customary, finite, measure, participle, preposition, pronoun, withS } from "./grammar.ts";

/** A frame puts one kind of yes-or-no question open; undefined where it is of another kind. */
export type Frame = (polar: string) => string | undefined;

const few =
  "(?:any|some|much|many|enough|a lot of|lots of|plenty of|loads of|a great deal of|too much|too many|sufficient|adequate|any kind of|any sort of|a bit of|a|an)";
/** Praise and blame before a thing's name: whether it is good is for the answer to show. */
const valued =
  "(?:good|great|nice|decent|strong|solid|proper|excellent|reasonable|fair|real|genuine|healthy|generous|adequate|sufficient|competitive|attractive|clear|regular|big|huge|serious|actual|exciting|interesting|meaningful|supportive|bad|terrible|awful|annoying|horrible|pointless|boring|endless|constant|stupid|silly|ridiculous|unreasonable|chaotic|unpaid)";
const quantifiers = new RegExp(`^(?:(?:${few}|${valued}|and|really|actually|very)\\s+)+`, "i");
const trailing = /\s+(?:here|there|in place|available|involved|at all|as well|too)$/i;
const bareThing = (all: string): string => all.replace(quantifiers, "").replace(trailing, "");

/** "how much", "how many" or "what", by what was asked about a thing. */
function asking(all: string): string {
  if (/^(?:too )?many\s/i.test(all)) return "how many";
  if (
    !/^(?:enough|much|a lot of|lots of|plenty of|loads of|sufficient|too much|a great deal of)\s/i.test(all)
  )
    return "what";
  return /s$/i.test(bareThing(all).split(" ")[0] ?? "") ? "how many" : "how much";
}

const who = `(${holder}|${pronoun}(?: (?:here|there|(?:in|on) (?:the|your) team))?|(?:the|your|a|an|this|each|every|most|all|new|other|senior|junior|older|younger|night|agency)\\s(?:[\\w'-]+\\s){1,4}?|(?:[\\w'-]+\\s){1,3}?)`;
const shaped = (source: string): RegExp => new RegExp(`^${source}$`, "i");
const low = (word = ""): string => word.trim().toLowerCase();

const there = shaped(
  "(is|are|was|were|will|would|has|have|can|could) there (?:(?:ever|still|already|also|usually|often|actually|really) )?(?:(be|been) )?(.+)",
);
/** "is there pressure to stay late" → "what pressure to stay late is there, if any" */
const thereIs: Frame = (polar) => {
  const m = there.exec(polar);
  if (!m) return undefined;
  const is = `${low(m[1])} there${m[2] ? ` ${m[2]}` : ""}`;
  const all = m[3] ?? "";
  const somewhere =
    /^(?:somewhere|anywhere|a place)(?: (?:that|where))? (i|you|we|they|people(?: in this role)?|staff) (can|could|may|might) (.+)$/i.exec(
      all,
    );
  if (somewhere) return `where, if anywhere, ${somewhere[2]} ${somewhere[1]} ${somewhere[3]}`;
  const somebody = /^(?:anybody|anyone|somebody|someone)\s+(who(?:'\w+)?|to)\s+(.*)$/i.exec(all);
  if (somebody) return `who, if anybody, ${is} ${low(somebody[1])} ${somebody[2]}`;
  if (/^(?:anybody|anyone|somebody|someone)\b/i.test(all)) return undefined;
  const lot = /^(?:a lot|much|plenty) to (.+)$/i.exec(all);
  if (lot) return `how much ${is} to ${lot[1]}`;
  const needed =
    /^(?:anything|something|nothing)(?: else)? (?:that )?(.+?) (?:should|ought to|need to|needs to) (.+)$/i.exec(
      all,
    );
  if (needed) return `what, if anything, should ${needed[1]} ${needed[2]}`;
  const chance =
    /^(?:any |a |much |some )?(?:chance|possibility|hope|prospect|way|question) of (?:people in this role )?(\w+ing) (.+)$/i.exec(
      all,
    );
  const base = baseOfIng(chance?.[1] ?? "");
  if (chance && base) return `when, if ever, can ${holder} ${base} ${chance[2]}`;
  const brought = new RegExp(
    `^(?:any |many |enough |lots of |a lot of )*([\\w-]+s|people|staff) (${participle} .+)$`,
    "i",
  ).exec(all);
  if (brought && /^(?:is|are|was|were)$/i.test(m[1] ?? ""))
    return `how many ${brought[1]} ${low(m[1])} ${brought[2]}, if any`;
  const more = /^(?:anything|something|nothing) else\s+(.+)$/i.exec(all);
  if (more) return `what else, if anything, ${is} ${more[1]}`;
  const something = /^(?:anything|something|nothing)\s+(.+)$/i.exec(all);
  // One thing that may be there or not.
  const one =
    /^(?:an? )(?:(?:really|very|fairly|half) )?((?:[\w-]+ )?[\w-]+)(?: (here|there|on site))?$/i.exec(all);
  if (
    one &&
    /^(?:is|was)$/i.test(m[1] ?? "") &&
    !m[2] &&
    !/(?:lot|bit|few|chance|problem|reason|way|risk|need|pressure)$/i.test(one[1] ?? "")
  )
    return `what can you tell me about the ${bareThing(one[1] ?? "")}, if there is one`;
  if (something) return `what, if anything, ${is} ${something[1]}`;
  const thing = bareThing(all.replace(/ for (?:people in this role|you|somebody) to .+$/i, ""));
  // "How much heat is there on the floor": what belongs to it goes behind.
  const [, head = thing, rest = ""] =
    /^((?:[\w-]+ ){0,2}?[\w-]+)( (?:to|on|in|at|for|with|between|from|among|during|after|before)\b .+)$/i.exec(
      thing,
    ) ?? [];
  return `${asking(all)} ${head} ${is}${rest}, if any`;
};

const able = shaped(
  `(?:is|are|am|will|would|do|does) ${who}\\s?(?:be |get )?(?:able|allowed|permitted|free|welcome|entitled|get) to (?!know)(.+)`,
);
/** "would I be able to swap shifts" → "when, if ever, can people in this role swap shifts" */
const permission: Frame = (polar) => {
  const coping =
    /^can you (?:keep calm|stay calm|keep going|keep up|keep your (?:cool|temper)|cope with|handle|deal with|manage|explain) .+$/i.exec(
      polar,
    );
  if (coping) return `how do you ${polar.slice("can you ".length)}`;
  const eager =
    /^(?:(?:would|will) you be|are you) (?:happy|ok|okay|willing|fine|able|prepared|ready|open|available|free) to (.+)$/i.exec(
      polar,
    );
  if (eager) return `when, if ever, would you ${eager[1]}`;
  const promised =
    /^(?:can|could) you ((?:guarantee|promise|offer|give|confirm|accommodate|provide|pay|let|allow|make|show|send|do)\b.+)$/i.exec(
      polar,
    );
  if (promised) return `how far can you ${promised[1]}, if at all`;
  const skill =
    /^can you ((?:speak|drive|cook|write|use|operate|read|type|swim|code|program|lift|weld|sew|play|ride|bake|draw|teach|manage|lead|run|sell|work|do)\b.+)$/i.exec(
      polar,
    );
  if (skill) return `how well can you ${skill[1]}, if at all`;
  const can = /^(?:can|could|may|might) (.+)$/i.exec(
    polar.replace(/\b(?:usually|normally|generally|always|mostly) /gi, ""),
  );
  if (
    can &&
    /\b(?:each|every) (?:day|week|month|morning|evening|night|shift|time|year)\b/i.test(can[1] ?? "")
  )
    return `how often can ${can[1]}`;
  if (can) return `when, if ever, can ${can[1]}`;
  const minded = /^(?:do|would|will) you (?:mind|object) if (.+)$/i.exec(polar);
  if (
    minded &&
    /^\S+ (?:\w+ed|rang|came|took|left|had|got|went|made|did|was|were|brought)\b/i.test(minded[1] ?? "")
  )
    return undefined;
  if (minded) return `when, if ever, can ${minded[1]}`;
  const allowed = /^(?:is|are) .+ (?:allowed|permitted|free|welcome|entitled) to /i.test(polar)
    ? whether(polar)
    : undefined;
  if (allowed) return allowed;
  const m = able.exec(polar);
  return m ? `when, if ever, can ${low(m[1])} ${m[2]}` : undefined;
};

/** "would you mind a start at five" → "how would a start at five suit you" */
const suiting: Frame = (polar) => {
  const m =
    /^(?:would|do|will) you (?:have (?:a |any )?(?:problem|issue|objection|trouble|difficult(?:y|ies))s? with|mind(?! if| when| whether)|object to|be (?:ok|okay|fine|happy|comfortable|all right|grand|good|sound) with) (.+)$/i.exec(
      polar,
    );
  return m ? `how would ${m[1]} suit you` : undefined;
};

const must = shaped(
  `(?:is|are|am|will|would|should|do|does|did) ${who}\\s?(?:be |still )*(?:have|need|expect|expected|required|obliged|forced|asked|made|supposed) to (?:be )?(.+)`,
);
const expecting = shaped(
  `(?:do|does|will|would) (?:you|we|they|the \\w+) (?:expect|ask|want|force|require|make|need) ${who}\\s?(?:to )?(.+)`,
);
const manyPeople = /^(?:we|you|they|people|staff|all|most)\b|(?<!this)s$/i;
/** "should I expect to work nights" → "how often does people in this role have to work nights" */
const duty: Frame = (polar) => {
  const m = expecting.exec(polar) ?? must.exec(polar);
  const one = low(m?.[1]);
  const verb = m?.[2] ?? "";
  if (!m || /^(?:there|it|this|that|much|many|a lot|anything)$/.test(one)) return undefined;
  if (finite(/^[a-z]+/i.exec(verb)?.[0] ?? "")?.[0] !== "do") return undefined;
  return `how often ${manyPeople.test(one) ? "do" : "does"} ${one} have to ${verb}`;
};

const giving = "have|offer|provide|run|get|keep|employ|sponsor|hold|organi[sz]e|use|receive|supply";
const notThing = `(?!(?:to|${participle}|${preposition}|it|them|the|my|their|your|on|up|along|back|away|better|worse|paid|called|sick|fed|tired|bored|used|ready|rid|stuck|lost|involved|[a-z]+ed)\\b)`;
const give = shaped(
  `(do|does|did|will|would) ${who}\\s?(?:(?:still|also|already|ever|usually|always|really) )?(${giving}) ((?:${few}|${valued})\\s.+|${notThing}[a-z].+)`,
);
const giveTo = shaped(
  `(do|does|did|will|would) ${who}\\s?(give|offer|pay|lend|allow|send|get|show) ((?:[\\w'-]+ ){0,3}?[\\w'-]+) (?:a bit of|a little|a|an|any|some|enough) (.+)`,
);
const pairs: Readonly<Record<string, string>> = {
  cold: "warm or cold",
  hot: "hot or cool",
  noisy: "quiet or noisy",
  loud: "quiet or loud",
  dark: "light or dark",
  wet: "dry or wet",
  dirty: "clean or dirty",
};
/** A measure that only one answer fits, with the other: "cold" → "warm or cold". */
const bothWays = (adjective: string): string => pairs[adjective] ?? adjective;
const muchOf =
  /^(do|does|did|will|would) (.+?) (spend|have|get|need) (?:much|a lot of|enough|any|lots of|a great deal of) (time|money|contact|training|help|support|notice|freedom|choice|space|room)\b(.*)$/i;
const timeFor = shaped(
  `(do|does|did|will|would) ${who}\\s?(have|get|be given) (?:(?:enough|any|much|the|plenty of|sufficient|a bit of) )?time (to|for) (.+)`,
);
const becoming =
  /^(do|does|did|will|would) (.+?) get (?:very |so |too |really |quite |a bit )?(cold|hot|warm|busy|noisy|loud|crowded|quiet|dark|tired|wet|slow|heavy|dirty|dusty|smelly|rough|messy)\b(?! (?:food|drink|water|meal))(.*)$/i;
/** "do developers get a say in the plan" → "what say in the plan do developers get, if any" */
const object: Frame = (polar) => {
  const measured = muchOf.exec(polar);
  if (measured)
    return `how much ${low(measured[4])} ${low(measured[1])} ${measured[2]} ${low(measured[3])}${measured[5]}, if any`;
  const time = timeFor.exec(polar);
  if (time) return `how much time ${low(time[1])} ${low(time[2])} ${time[3]} ${time[4]} ${time[5]}, if any`;
  const becomes = becoming.exec(polar);
  if (becomes) return `how ${bothWays(low(becomes[3]))} ${low(becomes[1])} ${becomes[2]} get${becomes[4]}`;
  const to = giveTo.exec(polar);
  if (
    to &&
    !/^(?:a|an|any|some|enough)$|\b(?:in|on|with|for|of|up|to|into|over|at|from|down|off|out)$/i.test(
      to[4] ?? "",
    )
  )
    return `what ${bareThing(to[5] ?? "")} ${low(to[1])} ${low(to[2])} ${to[3]} ${to[4]}, if any`;
  const kind =
    /^(?:do|does) (?:you|they|the \w+) have (?:an? |any )?(?:[\w-]+ (?:and )?){1,3}(team|culture|atmosphere|environment|manager|boss|workforce|workplace|people|staff|colleagues|leadership)\b(?! who\b)(.*)$/i.exec(
      polar,
    );
  if (kind) return `how would you describe the ${kind[1]}${kind[2]}, and what shows it`;
  const m = give.exec(polar);
  const all = m?.[4] ?? "";
  if (!m || /^(?:anybody|anyone|anything|someone|somebody|something)\b/i.test(bareThing(all)))
    return undefined;
  const open = /^an? /i.test(all) ? whether(polar.replace(all, `a ${bareThing(all)}`)) : undefined;
  return open ?? `${asking(all)} ${bareThing(all)} ${low(m[1])} ${low(m[2])} ${m[3]}, if any`;
};

const often = "(?:ever|often|usually|regularly|frequently|sometimes|always)";
const everBetween = shaped(`(has|have|did|do|does|is|are) (.+?) ${often} (.+)`);
const muchLast =
  /^(will|would|do|does|did|is|are|can) (.+?),? (?:very )?(?:much|a lot|a great deal)( in .+)?$/i;
const oftenLast =
  /^(do|does|are) (.+?),? (?:often|regularly|a lot|frequently|much|every \w+|all the time|sometimes|most \w+|(?:a|quite a) (?:fair |good )?(?:bit|amount))$/i;
const ceased = shaped(`(?:has|have|did) (.+?) (?:stop|stopped|quit|given up) (\\w+ing) (.+)`);
/**
 * "do people often stay late" → "how often do people stay late"; of what may never have happened the question keeps its
 * reserve: "have you ever let people go" → "how often have you let people go, if ever"
 */
const frequency: Frame = (polar) => {
  const stopped = ceased.exec(polar);
  const base = baseOfIng(stopped?.[2] ?? "");
  if (stopped && base)
    return `how often ${manyPeople.test(low(stopped[1])) ? "do" : "does"} ${stopped[1]} ${base} ${stopped[3]}`;
  const ever = everBetween.exec(polar);
  if (ever)
    return `how often ${low(ever[1])} ${ever[2]} ${ever[3]}${/^ha/i.test(ever[1] ?? "") ? ", if ever" : ""}`;
  const had = /^(have|has) (.+?) had (?:much|any|a lot of|enough|a great deal of) (.+)$/i.exec(polar);
  if (had) return `how much ${had[3]} ${low(had[1])} ${had[2]} had, if any`;
  const handled = /^(have|has) (.+?) much(?: at all)?$/i.exec(polar);
  if (handled) return `how much ${low(handled[1])} ${handled[2]}`;
  const before =
    /^(has|have) (you|they|people|anybody|anyone|somebody|someone|staff) (.+?)(?: before| in the past)?$/i.exec(
      polar,
    );
  if (before && !/^(?:changed|improved|grown|got|become|a|an|the|any|enough)\b/i.test(before[3] ?? ""))
    return `how often ${low(before[1])} ${before[2]} ${before[3]}, if ever`;
  const much = muchLast.exec(polar);
  if (much) return `how much ${low(much[1])} ${much[2]}${much[3] ?? ""}`;
  const last = oftenLast.exec(polar);
  return last ? `how often ${low(last[1])} ${last[2]}` : undefined;
};

const stayed =
  /^(do|does|did|will|would) (.+? (?:stay|last|work|wait|take|drive|sit|stand|travel)) (long|late|early|far)\b(?! enough)(.*)$/i;
const doneLong = /^(do|does|did|will|would) (.+?) (long|late|early|far|fast|quickly|soon|high)$/i;
const isLong = shaped(
  `(is|are|was|were|will|would) (.+?) (?:be )?(?:very |really |too |quite |that |so |pretty )?([a-z]+)((?: ${preposition} .+)?)`,
);
/** "do people stay long" → "how long do people stay"; "are the shifts long" → "how long are the shifts" */
const measured: Frame = (polar) => {
  const enough =
    /^(do|does|did|will|would|is|are) (.+?) (early|late|long|often|far|soon|quickly|clear|big|quiet|warm|close)[ -]enough\b.*$/i.exec(
      polar,
    );
  if (enough) return `how ${low(enough[3])} ${low(enough[1])} ${enough[2]}`;
  const stays = stayed.exec(polar);
  if (stays) return `how ${low(stays[3])} ${low(stays[1])} ${stays[2]}${stays[4]}`;
  const done = doneLong.exec(polar);
  if (done) return `how ${low(done[3])} ${low(done[1])} ${done[2]}`;
  const m = isLong.exec(polar);
  if (!m || !measure.test(m[3] ?? "")) return undefined;
  return `how ${low(m[3])} ${low(m[1])} ${m[2]}${/^w(?:ill|ould)$/i.test(m[1] ?? "") ? " be" : ""}${m[4] ?? ""}`;
};

const manner =
  "(?:well|nicely|properly|smoothly|fairly|decently|promptly|equally|badly|poorly|all right|alright|ok|okay)";
const doneHow = new RegExp(
  `^((?:do|does|did|will|would|is|are|was|were) .+? [a-z]+) ${manner}((?: (?:for|with|to|by|between|among|in|at|on|here) .+)?)$`,
  "i",
);
const keptHow = new RegExp(
  `^((?:is|are|was|were|do|does) .+?) ${manner}[ -]([a-z]+ed|kept|run|paid|built|made|led)\\b(.*)$`,
  "i",
);
/** "do the tips get shared out fairly" → "how do the tips get shared out": whether it is well is for the answer to show */
const mannered: Frame = (polar) => {
  const kept = keptHow.exec(polar);
  if (kept) return `how ${kept[1]} ${kept[3] === undefined ? "" : `${kept[2]}${kept[3]}`}`;
  const done = doneHow.exec(polar);
  return done && !/ (?:as|very|how|really)$/i.test(done[1] ?? "")
    ? `how ${done[1]}${done[2] ?? ""}`
    : undefined;
};

const needing =
  /^(is|would|was) it (?:be )?(?:really |actually |truly )?((?:necessary|needed|possible|required|allowed|usual|common|normal|ok|okay|all right|alright|expected|acceptable|a problem|an issue) (?:to|for|that|if)\b.+)$/i;
/** "is it necessary to come in" → "when, if ever, is it necessary to come in" */
const needed: Frame = (polar) => {
  const m = needing.exec(polar);
  return m ? `when, if ever, ${low(m[1])} it ${low(m[1]) === "would" ? "be " : ""}${m[2]}` : undefined;
};

const compared =
  /^(is|would|was|isn't|wouldn't) it (?:be )?((?:make (?:more |better )?sense|more|less|(?!older|younger)\w+er|better|right|wrong|fair|normal|sensible)\b.*)$/i;
/** "would it be fairer to draw lots" → "what is your view on whether it would be fairer to draw lots" */
const weighed: Frame = (polar) => {
  const m = compared.exec(polar);
  if (!m || /^(?:over|under|after|ever|never|other|together)\b/i.test(m[2] ?? "")) return undefined;
  const be = low(m[1]) === "would" && !/^make\b/i.test(m[2] ?? "") ? "be " : "";
  return `what is your view on whether it ${low(m[1])} ${be}${m[2]}`;
};

const does = shaped(
  `(do|does|did) ${who}\\s?(?:(?:still|actually|really|even|just|also|mostly|normally|generally) )*([a-z].*)`,
);
const theirs = /^(?:you|ye|they|we|the (?:manager|boss|company|firm|school|owner|head|council|union)\b.*)$/i;
/** Auxiliary, subject and the rest, parted before the first verb we know: "does | the head of department | visit classrooms". */
function split(polar: string): readonly (string | undefined)[] | undefined {
  const [aux = "", ...words] = polar.split(" ");
  if (!/^(?:do|does|did)$/i.test(aux)) return undefined;
  const at = words.findIndex(
    (word, i) => i > 0 && i < 8 && finite(word)?.[0] === "do" && !beforeNoun.test(words[i - 1] ?? ""),
  );
  const rest = words
    .slice(at)
    .join(" ")
    .replace(/^(?:(?:still|actually|really|even|just|also|mostly|normally|generally) )+/i, "");
  return at < 1 ? undefined : [polar, aux, words.slice(0, at).join(" "), rest];
}
const beforeNoun = new RegExp(
  `^(?:the|a|an|your|my|our|their|its|every|each|all|some|any|this|that|other|new|${preposition})$`,
  "i",
);

const wholeSubject = new RegExp(`^(?:${holder}|${pronoun})(?= )`, "i");
/** A yes-or-no question as the statement it asks about: "does the manager listen" → "the manager listens". */
export function declared(polar: string): string | undefined {
  const [aux = ""] = polar.split(" ");
  const said = polar.slice(aux.length + 1);
  const known = wholeSubject.exec(said)?.[0];
  const at = known?.length ?? boundary(low(aux), said);
  if (at === undefined) return undefined;
  const subject = said.slice(0, at);
  const rest = said.slice(at).trim();
  if (/^do$/i.test(aux)) return `${subject} ${rest}`;
  if (!/^does$/i.test(aux)) return /^did$/i.test(aux) ? undefined : `${subject} ${low(aux)} ${rest}`;
  const [verb = "", ...after] = rest.split(" ");
  return finite(verb)?.[0] === "do" ? [subject, withS(verb), ...after].join(" ") : undefined;
}

/** Where the subject ends after an auxiliary: before a verb in the form that the auxiliary asks for. */
function boundary(aux: string, said: string): number | undefined {
  const done = new RegExp(`^(?:${participle}|\\w+ing)$`, "i");
  const isVerb = (word: string): boolean =>
    /^(?:is|are|was|were|has|have|had)$/.test(aux)
      ? done.test(word) && !notPassive.test(word) && !notGoing.test(word)
      : finite(word)?.[0] === "do" || word === "be";
  const tokens = [...said.matchAll(/[\w'-]+/g)];
  const hit = tokens.find(
    ({ 0: word }, i) =>
      i > 0 && i < 8 && isVerb(word.toLowerCase()) && !beforeNoun.test(tokens[i - 1]?.[0] ?? ""),
  );
  return hit === undefined || /\b(?:who|that|which)\b/i.test(said.slice(0, hit.index))
    ? undefined
    : hit.index - 1;
}

/** For what no measure fits: "what can you tell me about whether the manager listens to the porters" */
const whether: Frame = (polar) => {
  const said = declared(polar);
  return said === undefined || /^(?:you|ye|it|that|this)\b/i.test(said)
    ? undefined
    : `what can you tell me about whether ${said}`;
};

const due = /^(?:get (?!to\b)|cover|count|include|apply|receive|qualify|earn|have|keep)\b/i;
/** "does the manager visit the sites" → "how often does the manager visit the sites" */
const doing: Frame = (polar) => {
  const m = split(polar) ?? does.exec(polar);
  if (!m) return undefined;
  const calm = /^stay (?:calm|cool|focused|patient|organi[sz]ed)((?: under| when| in| with) .+)?$/i.exec(
    m[3] ?? "",
  );
  if (calm) return `how ${low(m[1])} ${(m[2] ?? "").trim()} react${calm[1] ?? " under pressure"}`;
  const bare = `${low(m[1])} ${(m[2] ?? "").trim()} ${m[3]}`;
  if (/^get \w+ed\b/i.test(m[3] ?? "")) return ending("how", bare, "if at all");
  if (/^(?:depend|vary|differ)\b/i.test(m[3] ?? "")) return `how much ${bare}`;
  if (customary.test(m[3] ?? "") && !/^come with\b/i.test(m[3] ?? "") && low(m[1]) !== "did")
    return `how often ${bare}`;
  if (
    /^(?:know|understand|speak|read(?! (?:around|up|about|through)))\b/i.test(m[3] ?? "") &&
    /^you$/i.test((m[2] ?? "").trim())
  )
    return `how well ${bare}`;
  if (/^(?:need|want|own)\b/i.test(m[3] ?? "") && /^you$/i.test((m[2] ?? "").trim())) return undefined;
  // Everybody treats and feels somehow: no reserve is needed.
  if (
    /^(?:get treated|treat|react|feel|look|speak|talk|work together|get (?:on|along))\b/i.test(m[3] ?? "") &&
    !/^any/i.test((m[2] ?? "").trim())
  )
    return `how ${bare}`;
  if (/^you\b|^(?:ye|they|we)$/i.test((m[2] ?? "").trim()))
    return due.test(m[3] ?? "") ? `in which cases, if any, ${bare}` : ending("how", bare, "if at all");
  const open = whether(polar);
  if (open) return open;
  if (theirs.test((m[2] ?? "").trim())) return ending("how", bare, "if at all");
  // Who gets something is a matter of cases, not of time.
  return due.test(m[3] ?? "") ? `in which cases, if any, ${bare}` : `when, if ever, ${bare}`;
};

/** "will I have my own room" → "when, if ever, will people in this role have their own room" */
const willing: Frame = (polar) => {
  const bare = polar.replace(/\b(?:still|actually|really|even|just|finally|stuck) /gi, "");
  const called = /^would (.+?) (?:call|describe|consider) you\b/i.exec(bare);
  if (called && /^(?:people|they|others|anybody|anyone|somebody|someone)$/i.test(called[1] ?? ""))
    return "how would people who have worked with you describe working with you";
  if (called && !/^you$/i.test(called[1] ?? "")) return `how would ${called[1]} describe you`;
  const altered =
    /^(has|have) (.+? (?:changed|altered|improved|grown|developed|moved on)) (?:a lot|much|a great deal|greatly)\b(.*)$/i.exec(
      bare,
    );
  if (altered) return `how much ${low(altered[1])} ${altered[2]}${altered[3]}`;
  if (/^(?:has|have) .+? (?:changed|altered|improved|grown|developed)\b/i.test(bare))
    return ending("how", bare, "if at all");
  if (/^(?:has|have|had) /i.test(bare))
    return (
      whether(polar) ??
      ending(
        "how far",
        bare.replace(/ (?:much|a lot|a great deal)(?= (?:in|lately|recently|since|over)\b|$)/i, ""),
        "if at all",
      )
    );
  if (/^should /i.test(bare)) {
    const said = declared(bare);
    return said === undefined ? `how far ${bare}, and why` : `what is your view on whether ${said}`;
  }
  if (!/^(?:will|would|must) /i.test(bare)) return undefined;
  if (/^would you (?:call|describe|consider|say|see|rate) /i.test(bare)) return twoSided(bare);
  const helper = /^(will|would|must) (?:somebody|someone|anybody|anyone) (.+)$/i.exec(bare);
  if (helper) return `who, if anybody, ${low(helper[1])} ${helper[2]}`;
  const share =
    /^(will|would) (.+?) be ((?:at|in|on|behind|with|under) .+?) all (day|week|night|shift|year)(?: long)?$/i.exec(
      bare,
    );
  if (share) return `how much of the ${share[4]} ${low(share[1])} ${share[2]} be ${share[3]}`;
  const doing = /^(?:will|would) (?:.+ )?be (\w+ing)\b/i.exec(bare)?.[1];
  if (doing && !notGoing.test(doing))
    return /^will (?:you|they|we|the (?:company|firm|school|hospital|trust|council))\b/i.test(bare) &&
      !/\b(?:ring|call|check|chas|contact|messag|phon|text|send|ask)\w*ing\b/i.test(bare)
      ? `when, if ever, ${bare.replace(/,? (?:also|too|as well)$/i, "")}`
      : `how often ${bare}`;
  if (/^(?:will|would) (?:.+ )?be (?:left|sent|kept|put) /i.test(bare)) return `how often ${bare}`;
  if (/^(?:will|would) (?:.+ )?be (?:bored|tired|tied|stressed|rushed|overloaded|isolated)\b/i.test(bare))
    return ending("how far", bare, "if at all");
  if (/^(?:will|would) (?:.+ )?be (?!paid|given|sent|kept|made|put|told|taken|\w+ed\b)/i.test(bare))
    return twoSided(bare);
  if (
    /^would you (?!help|support|pay|train|give|cover|handle|deal|cope|treat|describe|feel|react|respond|find|say|show|teach|look after|judge|measure)/i.test(
      bare,
    )
  )
    return `when, if ever, ${bare}`;
  const open = whether(bare);
  if (open && /^will (?!people in this role)/i.test(bare)) return open;
  if (/^(?:will|would|must) (?:you|they|he|she|the \w+|your \w+) /i.test(bare))
    return ending("how", bare, "if at all");
  return `when, if ever, ${bare}`;
};

const going = /^(?:is|are|was|were) (?:the |your |a |an )?(?:[\w'-]+ ){1,4}?(\w{2,}ing)\b/i;
const growing = /^(?:making|losing|growing|expanding|shrinking|earning|hiring|recruiting|improving)$/i;
const notGoing =
  /^(?:interesting|exciting|challenging|caring|welcoming|understanding|rewarding|boring|demanding|training|meeting|morning|evening|building|during|anything|something|parking|staffing|planning|nursing|cleaning|heating|lighting|housing|thing|willing|outstanding|trusting|fulfilling|tiring|exhausting|forgiving|existing|distracting)$/i;
const passive = new RegExp(
  `^(?:is|are|was|were) (?:the |your |a |an |their |our )?(?:[\\w'-]+ ){1,5}?(${participle}|shared|split|proofread|drawn|fed|lit|cut)\\b`,
  "i",
);
const notPassive =
  /^(?:need|speed|fixed|limited|experienced|skilled|respected|supported|valued|appreciated|organi[sz]ed|motivated|overworked|stressed|sacred|wicked|gone|relaxed|talented|dedicated|complicated|crowded|satisfied|based|interested|tired|bored|expected|unpaid|feed|seed|indeed|team|behaved|run)$/i;
/** "is overtime paid" → "how is overtime paid, if at all"; of what is praised or feared both sides are asked. */
const being: Frame = (polar) => {
  if (!/^(?:is|are|was|were) /i.test(polar)) return undefined;
  const bare = polar
    .replace(/\b(?:still|actually|really|even|just|finally|very|always) /gi, "")
    .replace(/\ball (?!right)/gi, "")
    .replace(/ again$/i, "");
  const place =
    /^(?:is|was) it an? (?:really |very )?[\w-]+ (salon|place|team|school|office|shop|company|kitchen|ward|home|crew|firm)(?: to work(?: in| at)?)?$/i.exec(
      bare,
    );
  if (place) return `how would people who work here describe the ${place[1]}`;
  const coming =
    /^(?:is|are) (.+?) (?:going|planning|hoping|looking) to (stick around|stay|be here|last)\b/i.exec(bare);
  if (coming) return `how long would ${coming[1]} like to stay`;
  const future = /^(?:is|are) (.+?) (?:going|planning) to (?!be\b)(.+)$/i.exec(bare);
  if (future) return `when, if ever, will ${future[1]} ${future[2]}`;
  const fine = /^are you (?:right|all right|alright|ok|okay|fine|happy|grand|comfortable) with (.+)$/i.exec(
    bare,
  );
  if (fine) return `how would ${fine[1]} suit you`;
  const used = /^are you (?:used|accustomed) to (.+)$/i.exec(bare);
  if (used) return `what experience do you have of ${used[1]}`;
  if (/ used to /.test(bare)) return undefined;
  const feels =
    /^are you (?:happy|ok|okay|fine|content|all right|alright)(?: enough)? (?:with |about )?(\w+ing .+)$/i.exec(
      bare,
    );
  if (feels) return `how would ${feels[1]} suit you`;
  const at =
    /^are you (?:comfortable|good|confident|used to)(?: enough)? (?:with |at |about )?(\w+ing) (.+)$/i.exec(
      bare,
    );
  const base = baseOfIng(at?.[1] ?? "");
  if (at && base) return `how do you ${base} ${at[2]}`;
  const now = going.exec(bare)?.[1];
  if (now && !notGoing.test(now))
    return /^(?:is|are|was|were) (?:it|this|the [\w ]+?|everything) (?:doing|going)\b|going to be\b/i.test(
      bare,
    )
      ? undefined
      : ending(
          growing.test(now) ? "how far" : "how often",
          bare,
          growing.test(now) ? "if at all" : "if ever",
        );
  // "Is it backed up every night": how often; "is it sent within the week": how soon.
  const timed = /^(.+?),? (?:(every|each|once|twice)|within) (?:an?|the|\w+)(?: \w+)?$/i.exec(bare);
  if (timed && passive.test(bare)) return `how ${timed[2] ? "often" : "soon"} ${timed[1]}`;
  const done = passive.exec(bare)?.[1];
  return done && !notPassive.test(done) ? ending("how", bare, "if at all") : twoSided(bare);
};

const someone =
  /^(?:is|are|was|were) (?:(you|they|he|she) |((?:the|your|our) [\w' -]+?) (?:an?|one of|such) )(?!.*\b(?:that|who|which)\b).+$/i;
const asObject: Readonly<Record<string, string>> = { they: "them", he: "him", she: "her", you: "you" };
const person =
  /\b(?:manager|boss|owner|head|chef|sister|matron|principal|director|supervisor|foreman|lead|leader|partner|consultant|teacher|captain|gaffer|ceo|founder|chief|warden|ranger|editor|mate|colleague|predecessor)\b/i;
/** What is said of a person to judge them is asked of those who know them: "are you a tyrant". */
const known: Frame = (polar) => {
  const m = someone.exec(polar.replace(/\b(?:always|all|really|just) /gi, ""));
  const one = m?.[2] ?? asObject[low(m?.[1])];
  return one === undefined
    ? undefined
    : m?.[2] && !person.test(one)
      ? `how would people who work here describe ${one}`
      : `how would people who work with ${one} describe ${m?.[2] ? "that person" : one}`;
};

const twoSided = (bare: string): string => `in what ways ${bare}, and in what ways not`;
const plainly: Frame = (polar) => whether(polar) ?? `how far ${polar}`;

const cleft =
  /^(?:is|was) it (?:really |just |only )?((?:the|your|a|an) [\w' -]+?) (?:who|that) ((?:\w+ly )?\w+s? .+)$/i;
/** "is it the partner who hands out the files" → "who hands out the files" */
const whoDoes: Frame = (polar) => {
  const m = cleft.exec(polar);
  return m && person.test(m[1] ?? "") ? `who ${m[2]}` : undefined;
};
const ofThem =
  /^(do|does|are|is|have|has|did|will) (?:most|all|many|half|few|some|a lot|lots|the majority|nearly all|almost all) of (the|your|their|our) ((?:[\w'-]+ ){0,2}?[\w'-]+) (.+)$/i;
/** "do most of the donations get to the families" → "how many of the donations get to the families" */
const shareOf: Frame = (polar) => {
  const m = ofThem.exec(polar);
  if (!m) return undefined;
  const [, aux = "", article, thing = "", rest = ""] = m;
  const many = /(?:[^s]s|people|staff)$/i.test(thing);
  if (/^do$/i.test(aux)) return many ? `how many of ${article} ${thing} ${rest}` : undefined;
  if (/^does$/i.test(aux)) return undefined;
  return `how ${many ? "many" : "much"} of ${article} ${thing} ${low(aux)} ${rest}`;
};

/** The kinds in the order of trial; the last two take any question that is left. */
export const frames: readonly Frame[] = [
  shareOf,
  whoDoes,
  thereIs,
  mannered,
  suiting,
  permission,
  duty,
  needed,
  weighed,
  object,
  frequency,
  measured,
  doing,
  willing,
  being,
  plainly,
  known,
];

/** The reserve goes to the end of a short question, into the front of a long one. */
function ending(ask: string, bare: string, reserve: string): string {
  const long = bare.split(/\s+/).length > 14 || /,/.test(bare);
  return long ? `${ask}, ${reserve}, ${bare}` : `${ask} ${bare}, ${reserve}`;
}
