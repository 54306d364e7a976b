/** Where JSON goes wrong, and where each item of a list begins. Offsets are in UTF-16 units. */
export interface Scanned {
  /** Where it stops being JSON; absent where it is. */
  readonly fault?: { readonly at: number; readonly expected: string };
  /** Where the items of the outermost list begin, as far as it was read. */
  readonly items: readonly number[];
}

const token =
  /[\s\ufeff]*(?:([[\]{},:])|("[^"\\\n\r\t]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n\r\t]*)*")|(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.]))/y;

type Wanted = "value" | "value or ]" | "name or }" | "name" | ":" | ", or ]" | ", or }" | "end";

/** Reads JSON for its shape alone: `JSON.parse` says that something is wrong, and not always where. */
export function scan(text: string): Scanned {
  const open: ("[" | "{")[] = [];
  const items: number[] = [];
  let want = "value" as Wanted;
  let at = 0;
  const fault = (): Scanned => ({ fault: { at: skipped(text, at), expected: inWords[want] }, items });
  const afterValue = (): Wanted => (open.length === 0 ? "end" : open.at(-1) === "[" ? ", or ]" : ", or }");
  while (skipped(text, at) < text.length) {
    token.lastIndex = at;
    const found = token.exec(text);
    const sign = found?.[1] ?? "";
    const value = found !== null && sign === "";
    const begins = sign === "[" || sign === "{";
    if (open.length === 1 && open[0] === "[" && (want === "value" || want === "value or ]") && sign !== "]")
      items.push(skipped(text, at));
    if (!found) return fault();
    if ((want === "value" || want === "value or ]") && (value || begins)) {
      if (sign === "[") want = "value or ]";
      else if (sign === "{") want = "name or }";
      else want = afterValue();
      if (sign === "[" || sign === "{") open.push(sign);
    } else if ((want === "name" || want === "name or }") && found[2] !== undefined) want = ":";
    else if (want === ":" && sign === ":") want = "value";
    else if (want === ", or ]" && sign === ",") want = "value";
    else if (want === ", or }" && sign === ",") want = "name";
    else if ((sign === "]" && want.endsWith("]")) || (sign === "}" && want.endsWith("}"))) {
      open.pop();
      want = afterValue();
    } else return fault();
    at = token.lastIndex;
  }
  return want === "end" ? { items } : fault();
}

const inWords: Readonly<Record<Wanted, string>> = {
  value: "a value",
  "value or ]": "a value or ]",
  "name or }": "a name in double quotes or }",
  name: "a name in double quotes",
  ":": "a colon",
  ", or ]": "a comma or ]",
  ", or }": "a comma or }",
  end: "nothing more",
};

function skipped(text: string, at: number): number {
  let end = at;
  while (end < text.length && /[\s\ufeff]/.test(text.charAt(end))) end++;
  return end;
}

/** The line, from 1, on which an offset lies. */
export function lineOf(text: string, at: number): number {
  let line = 1;
  for (let next = text.indexOf("\n"); next !== -1 && next < at; next = text.indexOf("\n", next + 1)) line++;
  return line;
}
