/** What to ask instead of whether something is good or bad: of which things, for which words. */
export interface Praise {
  /** A whole yes-or-no question about it; one of its groups is what is praised or feared. */
  readonly asked: RegExp;
  /** The open question; `{S}` is the thing, `{is}`, `{was}` and `{does}` agree with it. */
  readonly ask: string;
}

const very =
  "(?:(?:very|really|quite|that|so|pretty|too|any|still|actually|always|generally|fairly|going to be|a bit) )*";

/**
 * @param of the last word of a thing, as part of a regular expression
 * @param is words of praise or fear for it, likewise
 */
export function praiseOf(of: string, is: string, ask: string): Praise {
  const where = "(?: (?:here|there|(?:on|in|at|around|with) [^?]*?))?";
  const asked = [
    `(?:is|are|was|were) ((?:[\\w'-]+ ){0,4}?(?:${of})${where}) ${very}(?:${is})(?: .*)?`,
    `(?:will|would) ((?:[\\w'-]+ ){0,4}?(?:${of})${where}) be ${very}(?:${is})(?: .*)?`,
    `(?:do|does) (?:you|they|we|the \\w+) (?:have|offer|pay|provide|keep|give) (?:an? |any |some )?${very}(?:${is}) ((?:[\\w-]+ )?(?:${of}))${where}`,
    `(?:is|was) (?:it|this) an? ${very}(?:${is}) (?:little |big |young )?(${of})(?: .*)?`,
  ];
  return { asked: new RegExp(`^(?:${asked.join("|")})$`, "i"), ask };
}

/** The questions that a table has for one about how good something is: "are the shifts predictable". */
export function insteadOfPraise(polar: string, table: readonly Praise[]): string[] {
  for (const { asked, ask } of table) {
    const m = asked.exec(polar);
    if (!m) continue;
    const thing = m[1] ?? m[2] ?? `the ${m[3] ?? m[4] ?? ""}`;
    const head = thing.split(/ (?:with|of|for|in|on|at|here|there|around)\b/)[0] ?? thing;
    const many = /(?:[^s]s|people|staff|men|women|children)$/i.test(head);
    // "What {S}" takes a thing without its article.
    const bare = /^what \{S\}/i.test(ask) ? thing.replace(/^(?:the|your|an?) /i, "") : thing;
    return [
      ask
        .replaceAll("{S}", bare)
        .replaceAll("{is}", many ? "are" : "is")
        .replaceAll("{was}", many ? "were" : "was")
        .replaceAll("{does}", many ? "do" : "does"),
    ];
  }
  return [];
}
