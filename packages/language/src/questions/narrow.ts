import { asQuestion } from "./reopen.ts";

const wide = "(?:it|life|things?|work|working|everything|this place|working here)";
const place =
  "((?:(?:(?:out|up|down|over|back|round) )?(?:on|in|at|for|with|around|under|inside|over)\\s.*|(?:(?:out|up|down|over|in|around) )?(?:here|there))?)";
const days = [
  new RegExp(
    `^(?:what(?:'s| is| was)|how(?:'s| is| has)) ${wide}(?: all)?(?: been)?(?: really| actually)?(?: like)?(?: to work| to be| working| being| going| getting on)?\\s*${place}$`,
    "i",
  ),
  new RegExp(
    `^how (?:do|did) (?:you|ye|people|they|staff|everyone) (?:find|like|feel about|get on with) ${wide}\\s*${place}`,
    "i",
  ),
];

const something = "(?: (?:a (?:little|bit)|something|a few words|anything|more|everything|all|in general))*";
const about = new RegExp(
  `^(?:what about|how about|what(?:'s| is) the (?:deal|story|situation|thing|craic|score) (?:with|on|about|in|at)|(?:(?:can|could|would|will) you (?:please )?)?(?:tell|talk|speak|say|chat)(?: to| with)?(?: me| us)?${something}(?: (?:about|on|of|regarding|concerning))|describe|what (?:can|could|would) you (?:tell|say)(?: (?:to )?(?:me|us))? (?:about|of|on)|any thoughts on|thoughts on|what do you (?:think|make) (?:of|about)|what are your thoughts on|where(?:'s| is)(?= (?:the|your) [\\w-]+ at$)|how do you (?:feel|find|like)(?: about)?|how would you (?:describe|sum up)|give (?:me|us) (?:a|the|an) (?:\\w+ )?(?:idea|picture|sense|overview|version|summary|run-?down) of) (.+)$`,
  "i",
);
const like =
  /^(?:what(?:'s| is| are) (?=the |your |this )|how(?:'s| is| are) )((?:[\w'-]+ ){0,5}?[\w'-]+)(?: like)?(?: here| there)?$/i;
const loose =
  /(?:,? (?:just |like,? )?(?:all that|and all that|things like that|that kind of thing|and so on|etc|in general|generally|overall|really|then|these days|at the moment|lately|recently|so far|mate|lads?|folks|guys|pal))+$/i;

const oneself =
  /^what (?:sort|kind|type|class) of (?:an? )?(?:worker|person|colleague|employee|team ?mate|man|woman|individual|lad|girl) are (?:you|ye)$/i;

/**
 * A wide question narrowed without leaving its object: "Tell me about the culture" asks for a description and a sign of
 * it, "What's it like on the ward?" for a day of last week.
 * @param words one sentence with plain marks
 */
export function narrowed(words: string): string[] {
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
  const thing = about.exec(bare)?.[1] ?? like.exec(bare)?.[1];
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
