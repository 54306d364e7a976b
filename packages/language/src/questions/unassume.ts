import { impersonal } from "./asker.ts";
import { clauseOf } from "./clause.ts";
import { baseOfIng } from "./grammar.ts";
import { asQuestion } from "./reopen.ts";

/**
 * Open questions that ask the same as an open one, without what it took for granted, judged or hoped; the checker may
 * still refuse each. "How do you cope with the high turnover?" → "How do you cope with any turnover?"
 * @param words one sentence with plain marks
 */
export function unassumed(words: string): string[] {
  const bare = words
    .trim()
    .replace(/[\s?.!,;]+$/, "")
    .replace(/^(?:so|and|but|well),?\s/i, "")
    .replace(/^why won't /i, "why will ")
    .replace(/^(why can)(?:'t|not) /i, "$1 ")
    .replace(/^(why \w+)n't /i, "$1 ")
    .replace(/^(why \w+ )nobody\b/i, "$1anybody");
  return turns.flatMap(([pattern, turn]) => {
    const m = pattern.exec(bare);
    const open = m ? turn(m) : undefined;
    const left = open === undefined ? "" : unsettled(open);
    // "How, if at all, do you cope with the …" has put nothing in doubt.
    return left === "" || left.startsWith("how, if at all,") ? [] : [asQuestion(left)];
  });
}

/** Without the words that say it is so already. */
const unsettled = (words: string): string =>
  words
    .replace(/\b(?:still|again|finally|even|always|constantly|no longer)\s/gi, "")
    .replace(presumed, "any ")
    // What "any" leaves open needs no other reserve.
    .replace(/^(how\b[^,]*), if (?:ever|at all),(?=.*\bany\b)/i, "$1")
    .replace(/\bwhen ((?:their|the|your|his|her) [\w ]+?) (was|were) (?!last)/i, "if $1 $2 ever ");

/** What may never have been: "the dispute" → "any dispute". */
const presumed =
  /\b(?:all (?:of )?)?(?:the|this|that|your|those|these) (?=(?:\w+ )?(?:disputes?|rows?|strikes?|lay-?offs?|redundancies|scandals?|cuts|closures?|mergers?|crisis|feuds?|disagreements?|backlog|shortages?|tensions?|rumou?rs|leaks?|damp|turnover|complaints)\b)/gi;

type Turn = readonly [RegExp, (m: RegExpExecArray) => string | undefined];
const low = (word = ""): string => word.toLowerCase();
const measures =
  /^(?:much|many|long|often|far|big|soon|late|early|old|large|common|quickly|fast|well|come)$/i;
const feared =
  "bad|awful|terrible|good|great|serious|toxic|strict|stressful|chaotic|difficult|hard|severe|unpopular|unhappy|hard to work in|badly organised|routine|competitive|political";

const abstract =
  /\b(?:morale|culture|atmosphere|turnover|politics|stress|communication|leadership|management|mood|relationship|trust)\b/i;

const turns: readonly Turn[] = [
  // Why somebody went is asked by why there is a place: they may have had good reasons, or none may have gone.
  [
    /^(?:why|how come) (?:(?:did|has|have) )?(?:the|your) (?:last|previous|former|current|old) .*\b(?:quit|leave|left|walk(?:ed)? out|(?:go|went)(?! (?:so|badly|wrong|well|up|down)\b)|gone|resign(?:ed)?|disappear(?:ed)?)\b/i,
    () => "why is this role open, and where did the person before go",
  ],
  [
    /^(?:why|how come) (?:(?:do|does|did|is it that|has|have) )?(?:nobody|no one|anybody|anyone|people|hardly any(?:one|body)|(?:so )?few(?: people)?|none of them|everyone|everybody)(?: ever| all)? (?:not )?(?:lasts?|lasted|stays?|stayed|sticks?(?: around)?|leaves?|left|goes|quits?)\b/i,
    () => "how long do people usually stay, and why do they leave",
  ],
  [
    /^how (?:bad|big|awful|terrible) (?:is|are|was) the (?:badly organised|mess|chaos|state|trouble|shambles|disorder)s? (?:in|at|on|with|of) (.+)$/i,
    ([, what]) => `what state is ${impersonal(what ?? "")} in`,
  ],
  [
    /^why (do|does) (.+?) (?:not |never )?(?:last|stay|stick around|hang around)\b.*$/i,
    ([, aux, whom]) => `how long ${low(aux)} ${impersonal(whom ?? "")} usually stay, and why do they leave`,
  ],
  [
    /^why (?:is|are) (.+?) so [\w-]+ (?:compared (?:to|with)|next to) (.+)$/i,
    ([, one = "", other]) =>
      `how ${/[^s]s$/i.test(one) ? "do" : "does"} ${impersonal(one)} compare with ${other}`,
  ],
  [
    /^why (?:can|do|are|will)(?:n't| not)? you (?:not |struggl\w+ to |un?able to )?(?:keep|hold on to|hang on to|retain) (?!\w+ing\b)(?:your )?(.+)$/i,
    ([, whom]) => `how long do ${whom} usually stay, and why do they leave`,
  ],
  [
    /^why (is|are|was|were) (.+?) (?:so|such|that|always|too) ([\w-]+)$/i,
    ([, aux, one, adjective]) => `how ${adjective} ${low(aux)} ${impersonal(one ?? "")}, and why`,
  ],
  [/^why ((?:do|does|did) .+? treat .+)$/i, ([, rest]) => `how ${unhurried(rest)}`],
  [
    /^how ([\w-]+) (?:would|do) you (?:say|think|find) (.+?) (is|are)\b(.*)$/i,
    ([, adjective, one, aux]) => `in what ways ${aux} ${one} ${adjective}, and in what ways not`,
  ],
  // A past event may be asked for its reasons as it stands, once it is said plainly.
  [/^why did (.+)$/i, ([, rest]) => `why ${unhurried(`did ${rest}`)}`],
  [/^why did (.+)$/i, ([, rest]) => `how, if at all, ${unhurried(`did ${rest}`)}, and why`],
  [
    /^why (do|does) (.+)$/i,
    ([, aux, rest]) => `how often ${unhurried(`${low(aux)} ${rest}`)}, if ever, and why`,
  ],
  [
    /^why (is|are|was|were|can|will|would|has|have|must|should|could)(?:n't)? (.+)$/i,
    ([, aux, rest]) =>
      `how far${/^ha/i.test(aux ?? "") ? ", if at all," : ""} ${unhurried(`${low(aux)} ${rest}`)}, and why`,
  ],
  [
    /^how come (.+)$/i,
    ([, said]) => {
      const { polar } = clauseOf(said ?? "");
      return polar === undefined ? undefined : `how far ${unhurried(polar)}, and why`;
    },
  ],
  [
    /^when (will|would|can|could|do|does|am) (?:i|we) (.+)$/i,
    ([, aux, rest]) => `when, if ever, ${own(aux, `i ${rest}`)}`,
  ],
  [
    /^when (did|do|does|will|would|are|is) (.+)$/i,
    ([, aux, rest]) => `when, if ever, ${low(aux)} ${impersonal(rest ?? "")}`,
  ],
  // "How do you deal with all the complaints" takes many for granted; "any" does not.
  [
    /^(.*?\b(?:deal|cope|copes|coping|dealing|manage|manages|handle|handles|handling|(?<!^\w+ )do|done|doing|live|work|react|respond|get through|stand|survive|tackle|fix|address|reduce|compensate|make up)\b(?:\s(?:with|for|to|about))?) (?:all (?:of )?)?(?:the|your|this|that|those|these|such)(?: (?:[\w-]+ly|high|huge|constant|endless|heavy|terrible|awful|many|big|usual|frequent|ongoing|regular|crazy|chronic|recent|enormous|massive|daily|nightly|continual))* ([\w-]+(?:\s.*)?)$/i,
    ([, front, what]) => `${front} any ${what}`,
  ],
  [
    new RegExp(
      `^how (?:${feared}|high|low|big) (?:is|are|was|were) (?!it\\b|you\\b|they\\b|things\\b|he\\b|she\\b)(.+)$`,
      "i",
    ),
    ([, what = ""]) =>
      abstract.test(what)
        ? `how would you describe ${what}, and what shows it`
        : `how would you describe ${what} on an ordinary day`,
  ],
  // "How understanding are they with …": both sides of it.
  [
    /^how ([a-z-]+) (is|are|was|were|will|would) (it|you|they|he|she|we|people|everyone|everybody|management|(?:the|your) [\w-]+(?: [\w-]+(?= (?:with|about|to|for|on|in|at|when|if|towards?)\b))?)(?: be)?\b(.*)$/i,
    ([, adjective = "", aux, one, rest]) =>
      measures.test(adjective)
        ? undefined
        : `in what ways ${low(aux)} ${one} ${adjective}${rest}, and in what ways not`,
  ],
  [
    /^how long until (.+?)(?: for good)?$/i,
    ([, said]) => {
      const { polar } = clauseOf(said ?? "");
      return polar === undefined ? undefined : `when, if ever, ${unhurried(polar)}`;
    },
  ],
  [
    /^how much ((?:more |less )?\w+er|more \w+|worse) (will|would|is|are|does|do|did) (.+)$/i,
    ([, what, aux, rest]) => `how much ${what}, if at all, ${own(aux, rest)}`,
  ],
  [
    /^how ([a-z-]+) (is|are|was|were) ((?:[\w'-]+ ){0,4}[\w'-]+)$/i,
    ([, adjective = "", aux, what]) =>
      measures.test(adjective)
        ? undefined
        : `in what ways ${low(aux)} ${impersonal(what ?? "")} ${adjective}, and in what ways not`,
  ],
  [
    /^(how much|how many) (?!(?:do|does|did|have|has|will|would|is|are) )(.+?) (do|does|did|will|would|have|has|am|is|are|can|could|should|might|must) (.+)$/i,
    ([, ask, what, aux, rest]) => `${ask} ${impersonal(what ?? "")}, if any, ${own(aux, rest)}`,
  ],
  [
    /^how long (has|have) (.+)$/i,
    ([, aux, rest]) => `how long, if at all, ${low(aux)} ${impersonal(rest ?? "")}`,
  ],
  [
    /^(how (?:often|soon|quickly|long|far)) (do|does|did|will|would|have|has|am|is|can) (.+)$/i,
    ([, ask, aux, rest]) => `${ask}, if ever, ${own(aux, rest)}`,
  ],
  [
    /^(how (?:much|many|long)|what|which) (.+?) (will|would|do|can|should|am|have) i (.+)$/i,
    ([, ask, what, aux, rest]) => `${ask} ${what}, if any, ${own(aux, `i ${rest}`)}`,
  ],
  [/^how (will|would|do|can|should|could|am) i (.+)$/i, ([, aux, rest]) => `how ${own(aux, `i ${rest}`)}`],
  [
    /^how ((?:do|does|did|is|are|was|were|will|would|can|could|should|has|have|had|might|must) .+)$/i,
    ([, rest]) => `how, if at all, ${impersonal(rest ?? "")}`,
  ],
  [
    /^(what|who|which|where)('s)? (.+)$/i,
    ([, ask, is, rest]) => `${ask}${is ? " is" : ""} ${impersonal(rest ?? "")}`,
  ],
];

/** "Am" before "I" is "are" before people in the role. */
const auxFor = (aux = ""): string => (low(aux) === "am" ? "are" : low(aux));
const own = (aux = "", rest = ""): string =>
  /^i\b/i.test(rest) ? impersonal(`${auxFor(aux)} ${rest}`) : `${low(aux)} ${impersonal(rest)}`;

/** The base of a verb we do not know, where its end tells: "packing" → "pack". */
const plainBase = (doing: string): string | undefined =>
  /^(\w*[^aeiou\W][^aeiouvcgs\W])ing$/i.exec(doing)?.[1];

/** Without the pace and the number taken for granted: "so many people leave so fast" → "people leave". */
const unhurried = (words = ""): string =>
  impersonal(words)
    .replace(
      /\bkeeps? (?:on )?(\w+ing)\b/i,
      (found, doing: string) => baseOfIng(doing) ?? plainBase(doing) ?? found,
    )
    .replace(
      /\s(?:so|such an?|that|too) (?:fast|quickly|soon|many|much|often|early|late|bad|badly|low|high|young|old|slow|slowly|long)$/i,
      "",
    )
    .replace(/\b(?:so many|so much|always|constantly|keep on|all|just|so|such|not) /gi, "");
