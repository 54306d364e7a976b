import { loose } from "./faults.ts";
import type { Words } from "./lists.ts";
import { asQuestion } from "./reopen.ts";

const oneself =
  /^what (?:sort|kind|type|class) of (?:an? )?(?:worker|person|colleague|employee|team ?mate|man|woman|individual|lad|girl) are (?:you|ye)$/i;

/**
 * A wide question narrowed without leaving its object: "Tell me about the culture" asks for a description and a sign of
 * it, "What's it like on the ward?" for a day of last week.
 * @param words one sentence with plain marks
 */
export function narrowed(words: string, { days, about }: Words): string[] {
  const bare = words
    .trim()
    .replace(/[\s?.!,;]+$/, "")
    .replace(/^(?:(?:so|and|well|right|ok|okay|go on|come on|please),? )+/i, "")
    .replace(/(?: then)?, (?:the )?[\w ]+ i mean$/i, "")
    .replace(loose, "");
  if (oneself.test(bare))
    return [asQuestion("how would people who have worked with you describe working with you")];
  const happens = /^what (?:sort|kind|type)s? of things? (?:goes|go) on (.+)$/i.exec(bare);
  if (happens) return [asQuestion(`what went on ${happens[1]} last week`)];
  for (const day of days) {
    const where = day.exec(bare)?.[1]?.trim();
    if (where !== undefined)
      return [asQuestion(`what did a normal day ${where || "here"} look like last week`)];
  }
  const thing = about.map((pattern) => pattern.exec(bare)?.[1]).find((found) => found !== undefined);
  if (thing === undefined) return [];
  if (/^yourselves\b/i.test(thing)) return [asQuestion("what did a normal day here look like last week")];
  if (/ at$/.test(thing))
    return [
      asQuestion(`how would you describe ${thing.slice(0, -3)}, and what happened lately that shows it`),
    ];
  if (/^you (?:with|at|on|in|about|for)\b/i.test(thing)) return [];
  const themselves = /^(?:you|yourself|your (?:whole )?story)\b/i.test(thing);
  return [
    asQuestion(
      themselves
        ? "which part of your work so far is closest to this role, and what did you do in it"
        : `how would you describe ${thing.replace(/^my\b/i, "the")}, and what happened lately that shows it`,
    ),
  ];
}
