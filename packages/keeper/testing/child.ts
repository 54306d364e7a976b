import { type ChildProcess, spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
// biome-ignore lint/correctness/noUndeclaredDependencies: only tests build, with what the project has for it
import { build } from "vite";

const keeper = fileURLToPath(new URL("..", import.meta.url));
let made: Promise<string> | undefined;

/** The entry of the keeper as a file that Node can run: made from the source as it is now, once for each worker. */
export function builtEntry(): Promise<string> {
  // Where the compiled entry lies too, so that it finds what it needs from there.
  const outDir = path.join(keeper, "dist");
  const name = `tested-${process.pid}-${Math.random().toString(36).slice(2)}.js`;
  made ??= build({
    configFile: false,
    root: keeper,
    logLevel: "error",
    resolve: { conditions: ["development"] },
    ssr: { resolve: { conditions: ["development"] }, noExternal: [/^@twoway\//] },
    build: {
      ssr: path.join(keeper, "src", "serve.ts"),
      outDir,
      emptyOutDir: false,
      minify: false,
      target: "node20",
      rolldownOptions: { output: { entryFileNames: name } },
    },
  }).then(() => path.join(outDir, name));
  return made;
}

/** Removes that file; whoever runs a keeper next makes it anew. */
export async function removeEntry(): Promise<void> {
  const file = await made;
  made = undefined;
  if (file !== undefined) rmSync(file, { force: true });
}

export interface ChildKeeper {
  readonly port: number;
  readonly process: ChildProcess;
  /** What it wrote to its log. */
  readonly log: () => string;
  /** Ends it as a power switch would. */
  kill(): Promise<void>;
  /** Asks it to stop. @returns its exit code */
  stop(): Promise<number | null>;
}

export interface Ended {
  readonly code: number | null;
  readonly log: string;
}

/** Starts a keeper process at a free port; resolves when it listens, or when it ended without. */
export async function runKeeper(
  env: Readonly<Record<string, string>>,
  { before = [] }: { before?: readonly string[] } = {},
): Promise<ChildKeeper | Ended> {
  const [program = "", ...words] = [...before, process.execPath, await builtEntry()];
  const child = spawn(program, words, {
    env: { PATH: process.env.PATH ?? "", PORT: "0", ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  const ended = new Promise<number | null>((resolve) => child.once("close", resolve));
  const port = await new Promise<number | undefined>((resolve) => {
    child.stderr.on("data", (piece) => {
      log += piece;
      const address = /"address":"[^"]*:(\d+)"/.exec(log);
      if (address !== null) resolve(Number(address[1]));
    });
    void ended.then(() => resolve(undefined));
  });
  if (port === undefined) return { code: await ended, log };
  const kill = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  return { port, process: child, log: () => log, kill, stop };
}

/** As `runKeeper`, where it has to listen. */
export async function startChild(
  env: Readonly<Record<string, string>>,
  options?: { before?: readonly string[] },
): Promise<ChildKeeper> {
  const child = await runKeeper(env, options);
  if ("port" in child) return child;
  throw new Error(`the keeper ended with ${child.code}:\n${child.log}`);
}

/** As `runKeeper`, where it must not listen: its exit code and the sentence it left. */
export async function refusesToStart(env: Readonly<Record<string, string>>) {
  const child = await runKeeper(env);
  if ("port" in child) {
    await child.kill();
    throw new Error("the keeper started");
  }
  const sentence = /"event":"cannot-start","sentence":"((?:[^"\\]|\\.)*)"/.exec(child.log)?.[1] ?? child.log;
  return { code: child.code, sentence };
}
