/** What stands around a phrase of an advert: whether it is denied, and whether a number backs it. */

const denied =
  /(?:^|[^\w'-])((?:no|not|never|nor|neither|without|zero|isn't|aren't|don't|doesn't|won't|didn't|can't|cannot|free of|free from|rather than|instead of)\s+(?:[\w'/-]+\s+){0,4})$/i;
/** Words after a negating word that end its reach, or that make it no negation. */
const notDenied =
  /^(?:not|no|never)\s+(?:only|just|merely|simply|matter|less|fewer|doubt|problem)\b|\b(?:and|but|so|because|as|since|whether|if|unless|until|till|before|which|who|that|necessary|needed|required|needs?)\s/i;
const conditional = /\b(?:if|unless|when|why)\s+(?:you\s+|we\s+)?(?:[\w']+\s+)?$/i;
const deniedAfter =
  /^\s?(?:\w+\s)?(?:(?:is|are|was|will be|would be)\s(?:not|never)|isn't|aren't|not|never)\s(?:required|expected|needed|necessary|part of|asked|a thing|what we|how we|our)\b|^\s?:\s?(?:none|no|nil|never|not required)\b|^\s(?:is|are)\s(?:never|rare)\b/i;

/**
 * Where a phrase is denied in its own clause ("no weekend work", "overtime is never expected"),
 * the stretch with the denying words; undefined where it is not.
 */
export function negation(
  plain: string,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } | undefined {
  const from = Math.max(0, start - 70, plain.lastIndexOf("\n", start - 1) + 1);
  const before = denied.exec(plain.slice(from, start));
  if (before?.[1] !== undefined && !notDenied.test(before[1])) {
    const at = start - before[1].length;
    if (!conditional.test(plain.slice(Math.max(from, at - 25), at))) return { start: at, end };
  }
  const after = deniedAfter.exec(clauseAfter(plain, end));
  return after ? { start, end: end + after[0].length } : undefined;
}

function clauseAfter(plain: string, end: number): string {
  const line = plain.slice(end, end + 70);
  const stop = line.search(/[\n.;!?]/);
  return stop === -1 ? line : line.slice(0, stop);
}

const count =
  "(?:\\d[\\d.,]*|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty)";
const backed = new RegExp(
  `^(?:\\s[\\w-]+){0,2}\\s?(?::|-|\\(|,?\\s?(?:meaning|which means|that is|i\\.e\\.|as in))\\s?(?:[\\w',-]+\\s){0,4}?(?:[£$€]\\s?)?${count}\\s?[a-z%/]`,
  "i",
);
/** Contract hours and leave that follow a dash back nothing. */
const unrelated = /\b(?:hours?|hrs)\s(?:a|per)\sweek|\bdays'?\s(?:of\s)?(?:holiday|leave)/i;

/**
 * Where a number backs a stock phrase ("fast-paced: 40 calls a shift"), the end of the words with
 * that number: the phrase then counts for the number, not for its adjective. Else undefined.
 */
export function stated(plain: string, end: number): number | undefined {
  const clause = plain.slice(end, end + 90).split("\n", 1)[0] ?? "";
  if (!backed.test(clause) || unrelated.test(clause)) return undefined;
  const number = backed.exec(clause)?.[0].length ?? 0;
  const stop = clause.slice(number).search(/[,;)!?]|\.(?:\s|$)/);
  return end + (stop === -1 ? clause.trimEnd().length : number + stop);
}
