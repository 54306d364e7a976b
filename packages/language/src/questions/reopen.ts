import { impersonal } from "./asker.ts";
import { type Clause, clauseOf, lowered } from "./clause.ts";
import { frames } from "./frames.ts";
import type { Words } from "./lists.ts";
import { insteadOfPraise } from "./praised.ts";

/**
 * Open questions that ask what a yes-or-no question or a statement asks, the closest first; the checker may still
 * refuse each. "Is the warehouse heated?" → "How is the warehouse heated, if at all?"
 * @param words one sentence with plain marks, from its core to before its tag
 * @param lists the words of its language
 */
export function reopened(words: string, lists: Words): string[] {
  const clause = clauseOf(
    words.replace(/^shall i (?:put|mark|note) you(?: down)? as /i, "are you "),
    lists.preambles,
  );
  const polar = clause.polar === undefined ? undefined : impersonal(counted(clause.polar));
  const said = clause.statement === undefined ? undefined : impersonal(clause.statement);
  if (
    clause.opinion &&
    (polar === undefined || lists.weighs.some((word) => word.test(clause.statement ?? polar)))
  )
    return viewOn({ ...clause, ...(said ? { statement: said } : {}) });
  const share = /^(?:most|all|half|much|many|some|nearly all|almost all|the bulk) of (.+)$/i.exec(said ?? "");
  if (share && !/\b(?:is|are|was|were)\b/i.test(share[1] ?? ""))
    return [
      asQuestion(
        `how ${/^(?:the|your|our) (?:[\w-]+ )?(?:[\w-]+[^s]s|people|staff)\b/i.test(share[1] ?? "") ? "many" : "much"} of ${share[1]}`,
      ),
    ];
  if (polar === undefined)
    return said === undefined
      ? []
      : [
          asQuestion(
            `what ${/\b(?:ought|should)\b/i.test(said) ? "is your view on" : "can you tell me about"} whether ${said}`,
          ),
        ];
  if (/^must \w+ have\b/i.test(polar)) return [];
  const instead = insteadOfPraise(polar, lists.praised).map(asQuestion);
  // What holds only in a case keeps its case: "…, if any, when somebody starts?"
  const at = condition.exec(polar)?.index ?? polar.length;
  const open = frames.flatMap((frame) => {
    const asked = frame(polar.slice(0, at));
    if (asked === undefined) return [];
    const tail = polar.slice(at);
    const framed = /^,? ?when\b/i.test(tail.trim()) ? asked.replace(/^when, if ever,/, "how often") : asked;
    const sure = (
      /^how often\b/.test(framed)
        ? framed.replace(/(?<!^how) (?:a lot|very often|often|regularly|frequently)(?=[ ,]|$)/i, "")
        : framed
    ).replace(/(?<!(?:if|how) )\bever /g, "");
    if (/^,? ?if\b/i.test(tail))
      return [asQuestion(`${sure.replace(/, if (?:any|ever|at all)\b,?/i, "")}${tail}`)];
    const stop = /, if (?:any\w*|ever|at all)$|, and\b/.test(asked) && at < polar.length ? "," : "";
    return [asQuestion(`${sure}${stop}${tail}`)];
  });
  return [...instead, ...open.filter((asked) => keepsItsWords(polar, asked, lists))];
}

/** "Could we count on you to help out" asks what they could do. */
const counted = (polar: string): string =>
  polar
    .replace(/^(?:could|can|would|will) (?:we|i) (?:count|rely|depend) on you to /i, "can you ")
    .replace(/(^can you .*?) and to .*$/i, "$1")
    .replace(/^((?:do|does|did) .*?) (?:tend|happen) to /i, "$1 ");

const condition =
  /(?<!\b(?:know|see|say|said|ask|tell|decides?|mind|care|matters?|problem|right|fine|wonder)),? (?:even )?(?:(?:if|when|while|once|in case|unless|whenever) |(?:before|until|after) (?=(?:i|you|they|we|people|somebody|someone)\b))/i;

/** A question that lost several of its words on the way asks for something else. */
function keepsItsWords(polar: string, asked: string, lists: Words): boolean {
  const said = asked.toLowerCase();
  if (/\bdescribe working with you\b/.test(said)) return true;
  const told = [...new Set(polar.toLowerCase().match(/[a-z]{5,}/g) ?? [])].filter(
    (word) => !lists.idle.some((sign) => sign.test(word)),
  );
  const lost = told.filter((word) => !said.includes(word.slice(0, 4)));
  return lost.length < 2 || lost.length < told.length * 0.4;
}

/** What they think of it, where a view was pressed on them. */
function viewOn({ statement, polar }: Clause): string[] {
  const should =
    /^(should|would|could|is|are) (it|there|[\w' -]+?s|the [\w' -]+?|a [\w' -]+?) (be|have|get|make|need) (.+)$/i.exec(
      polar ?? "",
    );
  const said =
    statement ?? (should ? `${should[2]} ${should[1]?.toLowerCase()} ${should[3]} ${should[4]}` : undefined);
  const plain = said
    ?.replace(/\b(\w+)n't\b/i, (_, aux: string) => ({ ca: "can", wo: "will", sha: "shall" })[aux] ?? aux)
    .replace(/\b(?:decent|good|proper|great|nice) (?=[a-z])|\bstill /gi, "");
  return plain === undefined ? [] : [asQuestion(`what is your view on whether ${plain}`)];
}

/** With a capital and a question mark, and the marks of print. */
export function asQuestion(words: string): string {
  const bare = lowered(
    words
      .replace(/\s+/g, " ")
      .replace(/\s,/g, ",")
      .replace(/,(?:\s*,)+/g, ",")
      .replace(/(?<!\bif) at all(?=,? if\b)/g, "")
      .trim()
      .replace(/[\s?.!,;:-]+$/, ""),
  );
  return `${bare.charAt(0).toUpperCase()}${bare.slice(1)}?`.replace(/'/g, "’");
}
