/** A part of a calendar's file (RFC 5545), such as one event: what it says, and the parts within. */
export interface Part {
  readonly name: string;
  readonly lines: readonly Line[];
  readonly parts: readonly Part[];
}

/** One thing that a part says: `DTSTART;TZID=Berlin:20261126T100000`. */
export interface Line {
  /** In capitals, as those of `settings`. */
  readonly name: string;
  readonly settings: ReadonlyMap<string, string>;
  /** As it was written: text is still escaped. */
  readonly value: string;
}

/**
 * Reads a calendar's file. Lines that cannot be read are passed over.
 * @returns the calendar; nothing where the file is none, or ends too soon
 */
export function readCalendar(file: string): Part | undefined {
  const whole: Open = { name: "", lines: [], parts: [] };
  const open = [whole];
  // A long line goes on in the next, which then begins with a space.
  for (const written of file
    .replace(/\r\n?/g, "\n")
    .replace(/\n[ \t]/g, "")
    .split("\n")) {
    const line = readLine(written);
    const into = open.at(-1);
    if (line === undefined || into === undefined) continue;
    if (line.name === "END") open.pop();
    else if (line.name === "BEGIN") {
      const part: Open = { name: line.value.trim().toUpperCase(), lines: [], parts: [] };
      into.parts.push(part);
      open.push(part);
    } else into.lines.push(line);
  }
  return open.length === 1 ? whole.parts.find(({ name }) => name === "VCALENDAR") : undefined;
}

type Open = Part & { readonly lines: Line[]; readonly parts: Part[] };

function readLine(written: string): Line | undefined {
  const [, head, value] = /^((?:"[^"]*"|[^":])+):(.*)$/.exec(written) ?? [];
  if (head === undefined || value === undefined) return undefined;
  const [name = "", ...settings] = head.match(/(?:"[^"]*"|[^";])+/g) ?? [];
  return {
    name: name.trim().toUpperCase(),
    settings: new Map(settings.map((setting) => readSetting(setting))),
    value,
  };
}

function readSetting(written: string): readonly [name: string, value: string] {
  const [, name = written, value = ""] = /^([^=]*)=(.*)$/.exec(written) ?? [];
  return [
    name.toUpperCase(),
    value.replace(/^"|"$/g, "").replace(/\^(['n^])/g, (_, sign) => signs[sign] ?? sign),
  ];
}

/** How a name within a setting writes what would end it (RFC 6868). */
const signs: Readonly<Record<string, string>> = { "'": '"', n: "\n" };

/** The first line of that name. */
export function lineOf(part: Part, name: string): Line | undefined {
  return part.lines.find((line) => line.name === name);
}

/** What a line of text says, trimmed; empty where there is none. */
export function textOf(part: Part, name: string): string {
  const value = lineOf(part, name)?.value ?? "";
  return value.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? "\n" : sign)).trim();
}
