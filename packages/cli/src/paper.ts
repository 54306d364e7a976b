import process from "node:process";

/** How wide text for a person is set; a terminal that is narrower wraps by itself. */
const width = 92;

/** Writes one JSON document to standard output. */
export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

/** Writes lines for a person to standard output. */
export function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}

/** One paragraph, broken between words, each line after `indent`; the first after `first`. */
export function wrapped(text: string, indent = "", first = indent): string {
  const lines: string[] = [];
  let line = first;
  let empty = true;
  for (const word of shown(text).split(" ")) {
    if (!empty && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent;
      empty = true;
    }
    line += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, line].join("\n");
}

/**
 * Somebody else's words as one line. Control signs are left out: a terminal would obey them.
 * @param longest more characters than this are cut, with an ellipsis
 */
export function shown(text: string, longest = Number.POSITIVE_INFINITY): string {
  const line = harmless(text.replace(/\s+/g, " ")).trim();
  return line.length <= longest ? line : `${line.slice(0, longest - 1).trimEnd()}…`;
}

/** A line without control signs, and without marks that turn the direction of what follows. */
export function harmless(line: string): string {
  return line.replace(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, "");
}

/** "1 line", "3 lines". */
export function counted(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? "") : `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}
