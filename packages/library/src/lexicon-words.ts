/** What lies between two words of one clause: at most some forty characters, and no end of a sentence. */
const between = "[^\\w.;!?\\n](?:(?:[^.;!?\\n]|\\.(?=\\d)){0,40}?[^\\w.;!?\\n])?";

/**
 * Patterns in full: "{kit}" stands for any word of the class "kit", "~" for what lies between two words of
 * one clause. All else is left as it is.
 * @throws RangeError for a class that there is none of
 */
export function inFull(
  patterns: Readonly<Record<string, readonly string[]>>,
  classes: Readonly<Record<string, readonly string[]>>,
): Readonly<Record<string, readonly string[]>> {
  const words = new Map(Object.entries(classes).map(([name, list]) => [name, `(?:${list.join("|")})`]));
  const full = (pattern: string): string =>
    pattern.replaceAll("~", between).replace(/\{([a-z]+)\}/g, (_, name: string) => {
      const found = words.get(name);
      if (found === undefined) throw new RangeError(`no class of words is called ${name}`);
      return found;
    });
  return Object.fromEntries(Object.entries(patterns).map(([id, list]) => [id, list.map(full)]));
}
