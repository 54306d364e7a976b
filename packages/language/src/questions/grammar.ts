/** The little English grammar that turns a question round: closed classes of words, and the verbs of working life. */

export const auxiliary =
  "(?:is|are|was|were|am|will|would|can|could|should|must|may|might|do|does|did|has|have|had)";
const auxiliaries = new RegExp(`^${auxiliary}$`, "i");
export const isAuxiliary = (word: string): boolean => auxiliaries.test(word);

/** Words that are a whole subject. */
export const pronoun =
  "(?:i|you|we|they|he|she|it|this|that|there|people|staff|employees|workers|colleagues|managers|newcomers|everybody|everyone|anybody|anyone|somebody|someone|nobody|no one|management|one|most people|all of you|you guys|you all|you folks|y'all)";

/** Adverbs between a subject and its verb that add nothing to what is asked. */
export const idleAdverb =
  "(?:also|actually|always|all|already|basically|constantly|even|ever|finally|generally|genuinely|honestly|just|literally|mostly|never|normally|not|obviously|often|only|probably|properly|really|regularly|simply|sometimes|still|surely|truly|typically|usually|at least|of course|in fact)";

const verbs =
  "accept|add|advertise|agree|aim|allow|answer|appear|approve|argue|arrange|arrive|ask|assign|attend|avoid|back|ban|bark|become|begin|belong|blame|book|borrow|break|bring|build|bully|burn|buy|call|cancel|care|carry|cause|celebrate|change|charge|chase|check|choose|claim|clean|clear|close|clock|come|complain|consult|contribute|control|cook|cope|cost|count|cover|cut|deal|decide|deliver|demand|depend|deserve|discuss|divide|do|drag|drink|drive|drop|eat|employ|encourage|end|enjoy|ensure|expect|explain|fall|favour|feed|feel|fight|fill|find|finish|fire|fit|fix|follow|force|forget|fund|get|give|go|grow|guarantee|handle|happen|have|hear|help|hide|hire|hit|hold|honour|ignore|include|increase|insist|interfere|interrupt|introduce|invest|invite|involve|join|judge|keep|know|lack|last|laugh|lead|learn|leave|lend|let|lie|like|listen|live|look|lose|love|make|manage|matter|mean|measure|meet|mentor|mind|miss|monitor|move|need|notice|offer|open|operate|order|organise|organize|outsource|overrun|own|park|pass|pay|pick|plan|play|post|practise|prefer|press|promise|promote|protect|provide|publish|punish|push|put|quit|raise|reach|read|receive|recognise|recognize|record|refuse|reimburse|rely|remain|remember|repair|replace|report|require|respect|respond|rest|return|review|reward|roll|rotate|round|ruin|run|sack|say|see|seem|sell|send|separate|serve|set|share|shout|show|shut|sign|sit|skip|slow|smoke|solve|sort|speak|spend|split|sponsor|spy|stand|start|stay|steal|stick|stop|struggle|subsidise|suffer|suit|supply|support|suppose|survive|swap|take|talk|teach|tell|tend|test|think|throw|tolerate|track|train|travel|treat|trust|try|turn|understand|update|use|value|visit|wait|walk|want|wash|watch|wear|welcome|win|work|worry|write|yell";
const bases = new Set(verbs.split("|"));
const irregular: Readonly<Record<string, string>> = {
  began: "begin",
  bought: "buy",
  broke: "break",
  brought: "bring",
  built: "build",
  came: "come",
  chose: "choose",
  cut: "cut",
  did: "do",
  fell: "fall",
  felt: "feel",
  forgot: "forget",
  found: "find",
  gave: "give",
  got: "get",
  grew: "grow",
  had: "have",
  heard: "hear",
  held: "hold",
  hid: "hide",
  hit: "hit",
  kept: "keep",
  knew: "know",
  led: "lead",
  left: "leave",
  let: "let",
  lost: "lose",
  made: "make",
  meant: "mean",
  met: "meet",
  paid: "pay",
  put: "put",
  quit: "quit",
  ran: "run",
  said: "say",
  sat: "sit",
  saw: "see",
  sent: "send",
  set: "set",
  sold: "sell",
  spent: "spend",
  spoke: "speak",
  stood: "stand",
  stole: "steal",
  taught: "teach",
  threw: "throw",
  told: "tell",
  took: "take",
  thought: "think",
  went: "go",
  won: "win",
  wore: "wear",
  wrote: "write",
};

/** A finite verb as `do`, `does` or `did` with its base: "pays" → ["does", "pay"]; undefined where it is none we know. */
export function finite(word: string): readonly ["do" | "does" | "did", string] | undefined {
  const w = word.toLowerCase();
  if (bases.has(w)) return ["do", w];
  const past = irregular[w];
  if (past) return ["did", past];
  for (const [end, put] of [
    ["ies", "y"],
    ["es", ""],
    ["s", ""],
  ] as const)
    if (w.endsWith(end) && bases.has(w.slice(0, -end.length) + put))
      return ["does", w.slice(0, -end.length) + put];
  for (const [end, put] of [
    ["ied", "y"],
    ["ed", "e"],
    ["ed", ""],
  ] as const)
    if (w.endsWith(end) && bases.has(w.slice(0, -end.length) + put))
      return ["did", w.slice(0, -end.length) + put];
  return undefined;
}

/** The form of a base after "he": "pay" → "pays". */
export const withS = (base: string): string =>
  /^(?:have|do|go)$/i.test(base)
    ? ({ have: "has", do: "does", go: "goes" }[base.toLowerCase()] ?? base)
    : /(?:s|sh|ch|x|z)$/i.test(base)
      ? `${base}es`
      : /[^aeiou]y$/i.test(base)
        ? `${base.slice(0, -1)}ies`
        : `${base}s`;

/** The base of a verb in -ing: "paying" → "pay"; undefined where it is none we know. */
export function baseOfIng(word: string): string | undefined {
  const w = word.toLowerCase();
  if (!w.endsWith("ing")) return undefined;
  const stem = w.slice(0, -3);
  const single = stem.replace(/([bdgklmnprt])\1$/, "$1");
  return [stem, `${stem}e`, single].find((base) => bases.has(base));
}

/** After "has" or "had": a participle, so that the word before it is an auxiliary. */
export const participle =
  "(?:\\w{2,}ed|been|become|begun|broken|brought|built|bought|chosen|come|cut|dealt|done|drawn|driven|eaten|fallen|fed|flown|felt|found|forgotten|given|gone|got|grown|had|heard|held|hit|kept|known|left|let|lost|made|met|paid|put|quit|ridden|run|said|seen|sent|set|sewn|shown|sold|spent|spoken|stood|stolen|taken|taught|told|thought|thrown|won|worn|written)";

/** Verbs of custom, asked with "how often"; the others are asked with "how". */
export const customary =
  /^(?:work|stay|leave|call|ring|email|text|message|visit|meet|come|go|travel|quit|skip|eat|miss|swap|cancel|change|move|complain|interrupt|shout|yell|swear|argue|fight|cry|laugh|drop|close|finish|start|arrive|overrun|check|chase|sack|fire|drink|smoke|sleep|walk|drive|carry|lift|clean|wash|forget|lose|break|wait|fall|happen|get called|get sent|get moved|get shouted|have to|need to|end up|ask|refuse|promote|put|expect|make|take|spend)\b/i;

/** Adjectives of measure: "are the shifts long?" is "how long are the shifts?" */
export const measure =
  /^(?:long|big|large|small|old|new|far|heavy|high|deep|thick|fast|hot|cold|noisy|loud|busy|early|late|full|wide|steep|common|frequent|strict|expensive|formal)$/i;

export const preposition =
  "(?:for|from|in|on|at|with|to|of|about|after|before|during|when|if|by|under|over|without|around|near|between|among|within|towards?|because|while|than|and|or|as|here|there|so)";
