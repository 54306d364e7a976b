/**
 * Runs the built engine on a folder of reference cases: `npm run refs -- FOLDER`.
 * Each file is `{fixture, units, cases: [{id, input, expected, tol, note?}]}`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { readCases, runCase } from "../packages/engine/test-cases/compare.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const built = join(root, "packages/engine/dist/index.js");

const folder = resolve(
  process.env.INIT_CWD ?? process.cwd(),
  process.argv[2] ?? "packages/engine/test-cases",
);
const names = listCases(folder);
const engine = await loadEngine();
const count = { passed: 0, failed: 0, skipped: 0 };
for (const name of names) report(name);
const skipped = count.skipped > 0 ? `, ${count.skipped} skipped` : "";
const compared = count.passed + count.failed > 0;
if (!compared) console.error(`Nothing was compared: no case in ${folder} is of a kind that is known here.`);
console.log(`${count.passed} passed, ${count.failed} failed${skipped}`);
process.exitCode = count.failed > 0 || !compared ? 1 : 0;

function report(name) {
  let file;
  try {
    file = readCases(readFileSync(join(folder, name), "utf8"));
  } catch (error) {
    count.failed++;
    console.log(`${name}: could not be read; ${error.message}`);
    return;
  }
  const results = file.cases.map((one) => ({
    id: one?.id ?? "unnamed",
    ...runCase(engine, file.fixture, one ?? {}),
  }));
  const of = (status) => results.filter((result) => result.status === status);
  for (const status of Object.keys(count)) count[status] += of(status).length;
  const why = of("skipped")[0]?.why;
  const left = why ? `, ${of("skipped").length} skipped (${why})` : "";
  console.log(`${name}: ${of("passed").length} passed, ${of("failed").length} failed${left}`);
  for (const { id, why: reason } of of("failed").slice(0, 5)) console.error(`  ${id}: ${reason}`);
}

function listCases(path) {
  if (!existsSync(path) || !statSync(path).isDirectory())
    leave(`There is no folder ${path}. Give one with *.json cases.`);
  const found = readdirSync(path).filter(
    (name) => name.endsWith(".json") && !statSync(join(path, name)).isDirectory(),
  );
  if (found.length === 0) leave(`The folder ${path} holds no *.json cases.`);
  return found.sort();
}

async function loadEngine() {
  if (!existsSync(built)) {
    const compiler = join(root, "node_modules/typescript/bin/tsc");
    const run = spawnSync(process.execPath, [compiler, "-b", "packages/engine"], {
      cwd: root,
      stdio: "inherit",
    });
    if (run.status !== 0 || !existsSync(built))
      leave("The engine could not be built; the compiler says why above.");
  }
  return import(pathToFileURL(built).href);
}

function leave(sentence) {
  console.error(sentence);
  console.log("0 passed, 1 failed");
  process.exit(1);
}
