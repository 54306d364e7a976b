import { askedWrongly } from "./fault.ts";

/** The flags of one command: each stands alone ("--json") or takes a value ("--me NAME"). */
export type Flags = Readonly<Record<string, "alone" | "value">>;

/** What was asked of a command: its flags, which may stand anywhere, and the other words in order. */
export interface Asked {
  readonly words: readonly string[];
  readonly flags: ReadonlySet<string>;
  readonly values: ReadonlyMap<string, string>;
}

/**
 * Reads the words after a command's name. After `--` every word is taken as it is; a lone `-` is no flag.
 * @throws Fault for a flag the command does not have, or one without its value
 */
export function asked(command: string, given: readonly string[], known: Flags): Asked {
  const words: string[] = [];
  const flags = new Set<string>();
  const values = new Map<string, string>();
  for (let i = 0; i < given.length; i++) {
    const word = given[i] ?? "";
    if (word === "--") {
      words.push(...given.slice(i + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      words.push(word);
      continue;
    }
    const [flag = "", ...rest] = word.split("=");
    const kind = Object.hasOwn(known, flag) ? known[flag] : undefined;
    if (kind === undefined) throw askedWrongly(unknown(command, flag, known));
    if (kind === "alone") {
      if (rest.length > 0) throw askedWrongly(`${flag} takes no value. ${see(command)}`);
      flags.add(flag);
      continue;
    }
    const value = rest.length > 0 ? rest.join("=") : given[++i];
    if (value === undefined) throw askedWrongly(`${flag} needs a value after it. ${see(command)}`);
    values.set(flag, value);
  }
  return { words, flags, values };
}

function unknown(command: string, flag: string, known: Flags): string {
  const names = Object.keys(known);
  const has = names.length === 0 ? "It has no flags." : `It has ${names.join(", ")}.`;
  return `\`twoway ${command}\` has no ${flag}. ${has} A file whose name begins with a dash goes after --.`;
}

/** Where to read on. */
export function see(command: string): string {
  return `\`twoway help ${command}\` tells more.`;
}

/** @throws Fault where a command is given words that it does not take */
export function noWords(command: string, words: readonly string[]): void {
  if (words.length > 0) throw askedWrongly(`\`twoway ${command}\` takes no “${words[0]}”. ${see(command)}`);
}
