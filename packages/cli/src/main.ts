import process from "node:process";
import { type Asked, asked, type Flags, noWords } from "./asked.ts";
import { askedWrongly, Fault } from "./fault.ts";
import { helpOf, helps, overview } from "./help.ts";
import { harmless } from "./paper.ts";

/** A command: its flags, and what it does. It is loaded when it is asked for, so that each starts quickly. */
interface Command {
  readonly flags: Flags;
  readonly load: (around: Around) => Promise<(given: Asked) => Promise<void>>;
}

const json = { "--json": "alone" } as const;
const copies = () => import("./journal/copies.ts");
const advice = () => import("./journal/advice.ts");

const commands: Readonly<Record<string, Command>> = {
  phrasing: { flags: json, load: async () => (await import("./read/phrasing.ts")).phrasing },
  answers: { flags: json, load: async () => (await import("./read/answers.ts")).answers },
  advert: { flags: json, load: async () => (await import("./read/advert.ts")).advert },
  transcript: {
    flags: { ...json, "--me": "value", "--plan": "value" },
    load: async () => (await import("./read/transcript.ts")).transcript,
  },
  start: {
    flags: {},
    load: async ({ serve }) => {
      return async ({ words }) => {
        noWords("start", words);
        await serve();
      };
    },
  },
  status: { flags: json, load: async () => (await import("./journal/status.ts")).status },
  link: { flags: json, load: async () => (await import("./journal/link.ts")).link },
  plan: { flags: json, load: async () => (await advice()).plan },
  verdict: { flags: json, load: async () => (await advice()).verdict },
  export: { flags: json, load: async () => (await copies()).exported },
  import: { flags: json, load: async () => (await copies()).imported },
  backup: {
    flags: { ...json, "--list": "alone", "--on": "alone", "--off": "alone" },
    load: async () => (await copies()).backup,
  },
  restore: { flags: json, load: async () => (await copies()).restore },
  erase: {
    flags: { ...json, "--yes": "alone" },
    load: async () => (await import("./journal/erase.ts")).erase,
  },
};

/** What the command needs of the clone it stands in: how `npm start` serves the app. */
export interface Around {
  readonly serve: () => Promise<void>;
}

/** Runs `twoway` with the words after it, and leaves the exit code for when everything is written. */
export async function main(words: readonly string[], around: Around): Promise<void> {
  try {
    await run(words, around);
  } catch (fault) {
    if (!(fault instanceof Fault)) throw fault;
    process.stderr.write(`${fault.message.split("\n").map(harmless).join("\n")}\n`);
    process.exitCode = fault.code;
  }
}

async function run(words: readonly string[], around: Around): Promise<void> {
  const place = words.findIndex((word) => !word.startsWith("-"));
  const name = place === -1 ? undefined : words[place];
  const wantsHelp = beforeTheEnd(words).some((word) => word === "--help" || word === "-h");
  if (name === undefined || name === "help" || wantsHelp) return help(words, name);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw askedWrongly(noSuch(name));
  const rest = words.filter((_, i) => i !== place);
  const given = asked(name, rest, command.flags);
  const work = await command.load(around);
  await work(given);
}

function help(words: readonly string[], name: string | undefined): void {
  const odd = words.find((word) => word.startsWith("-") && word !== "--help" && word !== "-h");
  if (name === undefined && odd !== undefined)
    throw askedWrongly(`\`twoway\` has no ${odd}. \`twoway\` alone lists its commands.`);
  const about = name === "help" ? words.filter((word) => !word.startsWith("-"))[1] : name;
  const text = about === undefined || about === "help" ? overview() : helpOf(about);
  if (text === undefined) throw askedWrongly(noSuch(about ?? ""));
  process.stdout.write(`${text}\n`);
}

function beforeTheEnd(words: readonly string[]): readonly string[] {
  const end = words.indexOf("--");
  return end === -1 ? words : words.slice(0, end);
}

function noSuch(name: string): string {
  return `\`twoway\` has no command “${name}”. It has ${Object.keys(helps).join(", ")}.`;
}
