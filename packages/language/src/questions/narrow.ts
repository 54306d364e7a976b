import type { Words } from "./lists.ts";
import { asQuestion } from "./reopen.ts";

/**
 * A wide question narrowed without leaving its object: "Tell me about the culture" asks for a description and a sign of
 * it, "What's it like on the ward?" for a day of last week. Which object asks for what is in the list `wide`.
 * @param words one sentence with plain marks
 */
export function narrowed(words: string, { about, wide, loose }: Words): string[] {
  const bare = words
    .trim()
    .replace(/[\s?.!,;]+$/, "")
    .replace(/^(?:(?:so|and|well|right|ok|okay|go on|come on|please),? )+/i, "")
    .replace(/(?: then)?, (?:the )?[\w ]+ i mean$/i, "")
    .replace(loose, "");
  const thing = about.map((pattern) => pattern.exec(bare)?.[1]).find((found) => found !== undefined);
  for (const said of [bare, thing ?? bare])
    for (const { pattern, ask } of wide) {
      const m = pattern.exec(said);
      if (m) return ask === "" ? [] : [asQuestion(ask.replace("{S}", m.slice(1).join("").trim() || "here"))];
    }
  return thing === undefined
    ? []
    : [
        asQuestion(
          `how would you describe ${thing.replace(/^my\b/i, "the")}, and what happened lately that shows it`,
        ),
      ];
}
