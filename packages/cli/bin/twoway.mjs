#!/usr/bin/env node
// `twoway` in the terminal. This file is committed as it is, since npm links no command whose file is missing; what
// it runs is built from the sources when it is missing or older than they are. It has to be read by old versions of
// Node too, so that they are refused in a sentence.
import { spawnSync } from "node:child_process";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const program = path.join(root, "packages/cli/dist/index.js");
const stamp = path.join(root, "packages/cli/dist/.built");
const lock = path.join(root, ".cache/twoway-builds");
/** What the command is made of, in the order of the arrows. */
const parts = ["model", "engine", "library", "language", "advice", "notebook", "carry", "keeper", "cli"];

const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  leave(
    `Twoway needs Node 20.19 or newer, and this is Node ${process.versions.node}. Newer ones are at https://nodejs.org.`,
  );
}
if (!isFresh()) build();
// Whoever reads our output may stop early (`| head`); that is no fault.
process.stdout.on("error", (fault) => process.exit(fault.code === "EPIPE" ? 0 : 1));
const { main } = await import(pathToFileURL(program).href);
await main(process.argv.slice(2), { serve });

/** What `npm start` does: brings the app up to date, and serves it. */
async function serve() {
  const install = await import(new URL("../../../scripts/install.mjs", import.meta.url).href);
  const code = await install.prepare({ build: true });
  if (code !== 0) process.exit(code);
  await import(new URL("../../../scripts/serve.mjs", import.meta.url).href);
}

/** Whether what is built was built from the sources as they are. */
function isFresh() {
  const built = parts.every((part) => existsSync(path.join(root, "packages", part, "dist/index.js")));
  return built && existsSync(stamp) && readFileSync(stamp, "utf8") === sources();
}

/** The names, times and sizes of all sources, one a line. */
function sources() {
  const folders = parts.map((part) => path.join("packages", part));
  const all = folders.flatMap((folder) => [
    ...filesUnder(path.join(folder, "src")),
    path.join(folder, "package.json"),
    path.join(folder, "tsconfig.json"),
  ]);
  return ["tsconfig.base.json", "package-lock.json", ...all]
    .map((name) => {
      const { mtimeMs, size } = statSync(path.join(root, name));
      return `${name} ${mtimeMs} ${size}`;
    })
    .join("\n");
}

function filesUnder(folder) {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const name = path.join(folder, entry.name);
      return entry.isDirectory() ? filesUnder(name) : [name];
    });
}

function build() {
  const compiler = path.join(root, "node_modules/typescript/bin/tsc");
  if (!existsSync(compiler)) {
    leave(`Twoway is not installed yet. Run \`npm ci\` in ${root} once, then this again.`);
  }
  mkdirSync(path.dirname(lock), { recursive: true });
  withLock(() => {
    if (isFresh()) return;
    // Standard output is for the answer: somebody may be reading it with a program.
    console.error("Building twoway (once, and again when its sources change) …");
    // Taken before building, so that a change made meanwhile is seen the next time.
    const built = sources();
    // TypeScript 7.0 takes a package as unchanged when only its JSON changed, and new words would "not exist".
    rmSync(path.join(root, "packages/library/dist/.tsbuildinfo"), { force: true });
    const run = spawnSync(process.execPath, [compiler, "-b", "packages/cli"], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    if (run.status !== 0 || !existsSync(program)) {
      rmSync(lock, { force: true });
      leave("Twoway could not be built; the compiler says why above. `npm ci` brings back what is missing.");
    }
    writeFileSync(stamp, built);
  });
}

/** Two commands at once on a fresh clone: the second waits until the first has built. */
function withLock(work) {
  const start = Date.now();
  while (!taken()) {
    if (isAbandoned() || Date.now() - start > 180_000) rmSync(lock, { force: true });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
  try {
    work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken() {
  try {
    const file = openSync(lock, "wx");
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (fault) {
    if (fault.code === "EEXIST") return false;
    return leave(`Twoway cannot write to ${path.dirname(lock)} (${fault.message}), which it needs to build.`);
  }
}

/** Whether the process that builds has gone without saying so. */
function isAbandoned() {
  try {
    const id = Number(readFileSync(lock, "utf8"));
    if (id > 0) process.kill(id, 0);
    return false;
  } catch (fault) {
    return fault.code === "ESRCH";
  }
}

function leave(sentence) {
  console.error(sentence);
  process.exit(1);
}
