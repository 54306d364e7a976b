import process from "node:process";
import { main } from "../src/main.ts";

/** What a command ended with, printed, and said on standard error. */
export interface Ended {
  readonly code: number;
  readonly printed: string;
  readonly said: string;
}

/** Runs a command inside this process, many times quicker than in one of its own. Nobody is there to be asked. */
export async function inProcess(
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  const printed: string[] = [];
  const said: string[] = [];
  const into = (list: string[]) => (part: unknown) => {
    list.push(String(part));
    return true;
  };
  const own = { out: process.stdout.write, err: process.stderr.write, error: console.error };
  process.stdout.write = into(printed);
  process.stderr.write = into(said);
  console.error = (line: unknown) => void said.push(`${line}\n`);
  const before = { TWOWAY_DATA: process.env.TWOWAY_DATA, TWOWAY_BACKUPS: process.env.TWOWAY_BACKUPS };
  set({ TWOWAY_DATA: env.TWOWAY_DATA, TWOWAY_BACKUPS: env.TWOWAY_BACKUPS });
  try {
    await main(words, { serve: async () => {} });
    return { code: Number(process.exitCode ?? 0), printed: printed.join(""), said: said.join("") };
  } finally {
    process.exitCode = undefined;
    set(before);
    process.stdout.write = own.out;
    process.stderr.write = own.err;
    console.error = own.error;
  }
}

function set(values: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}
