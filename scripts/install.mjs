import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const installed = path.join(root, "node_modules", ".twoway-installed");
const built = path.join(root, ".cache", "built");

/**
 * Brings a clone to the point where Twoway can start or be tested; does nothing where nothing has changed.
 * @param {{ build: boolean }} options whether to build the app too
 * @returns {Promise<number>} an exit code
 */
export async function prepare({ build }) {
  const lock = hashOf([
    readFileSync(path.join(root, "package-lock.json"), "utf8"),
    process.platform,
    process.arch,
    process.versions.modules,
  ]);
  const stamp = stampOf(installed);
  if (stamp !== lock) {
    // Somebody may have run npm without us: what is complete is left alone, for there may be no network.
    const code = stamp === undefined && isComplete() ? 0 : install();
    if (code !== 0) return code;
    writeFileSync(installed, lock);
  }
  if (!build) return 0;
  // Taken before building, so that a change made meanwhile is seen the next time.
  const sources = hashOf([lock, ...sourceFiles().map(({ name, time, size }) => `${name} ${time} ${size}`)]);
  if (stampOf(built) === sources && existsSync(path.join(root, "packages/web/dist/index.html"))) return 0;
  const { buildApp } = await import("./build.mjs");
  const code = buildApp();
  if (code === 0) {
    mkdirSync(path.dirname(built), { recursive: true });
    writeFileSync(built, sources);
  }
  return code;
}

/** Whether npm's own record of node_modules has all that the lockfile wants on this machine, in its version. */
function isComplete() {
  const has = packagesIn("node_modules/.package-lock.json");
  return Object.entries(packagesIn("package-lock.json"))
    .filter(([place, { optional, os, cpu, libc }]) => {
      if (!place.startsWith("node_modules/")) return false;
      const here = os?.includes(process.platform) && cpu?.includes(process.arch) && libc === undefined;
      return !optional || here;
    })
    .every(([place, { version }]) => has[place]?.version === version);
}

/**
 * The packages that one of npm's lists names, by their place; none where the list is missing or torn.
 * @param {string} list
 * @returns {Record<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }>}
 */
function packagesIn(list) {
  try {
    return JSON.parse(readFileSync(path.join(root, list), "utf8")).packages;
  } catch {
    return {};
  }
}

/** Installs what the lockfile names, and runs no package's install script. */
function install() {
  console.log("Installing what Twoway is built with (once, and again when it changes) …");
  const quiet = ["--ignore-scripts", "--no-audit", "--no-fund"];
  if (npm(["ci", ...quiet]) === 0) return 0;
  // A registry that lacks the packages of some other platform makes `npm ci` refuse the whole lockfile.
  console.log("`npm ci` did not succeed. Trying `npm install`, which leaves the lockfile as it is …");
  const code = npm(["install", "--no-save", ...quiet]);
  if (code !== 0) {
    console.error("Twoway could not be installed: npm says why above. A network is needed this once.");
  }
  return code;
}

function npm(/** @type {string[]} */ words) {
  const script = npmScript();
  const options = { cwd: root, env: cleaned(process.env), stdio: /** @type {const} */ ("inherit") };
  const run =
    script === undefined
      ? spawnSync("npm", words, { ...options, shell: process.platform === "win32" })
      : spawnSync(process.execPath, [script, ...words], options);
  if (run.error) console.error(`npm does not start: ${run.error.message}`);
  return run.status ?? 1;
}

/** The npm that started us, else the one that came with this Node, else undefined. */
export function npmScript() {
  const beside = path.dirname(process.execPath);
  const places = [
    process.env.npm_execpath,
    path.join(beside, "node_modules/npm/bin/npm-cli.js"),
    path.join(beside, "../lib/node_modules/npm/bin/npm-cli.js"),
  ];
  return places.find(
    (place) => place !== undefined && path.basename(place) === "npm-cli.js" && existsSync(place),
  );
}

/**
 * The environment without the settings that the calling npm hands down (a prefix, `omit`, a workspace …), which
 * would bend this install; how the network is reached stays.
 */
function cleaned(/** @type {NodeJS.ProcessEnv} */ environment) {
  const kept = /^npm_config_(registry|cache|proxy|https[-_]proxy|noproxy|cafile|userconfig)$/i;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => !/^npm_config_/i.test(name) || kept.test(name)),
  );
}

/** Everything the built app depends on, by name, time and size: quick to look at, unlike the contents. */
function sourceFiles() {
  const packages = path.join(root, "packages");
  const parts = readdirSync(packages).flatMap((name) => {
    const whole = readdirSync(path.join(packages, name), { withFileTypes: true });
    return whole
      .filter((entry) => !["dist", "node_modules", "test-cases"].includes(entry.name))
      .map((entry) => path.join("packages", name, entry.name));
  });
  const own = ["scripts/build.mjs", "scripts/policy.mjs", "tsconfig.json", "tsconfig.base.json"];
  return [...parts, ...own].flatMap(filesUnder);
}

/** @returns {{ name: string, time: number, size: number }[]} */
function filesUnder(/** @type {string} */ name) {
  const found = statSync(path.join(root, name));
  if (!found.isDirectory()) return [{ name, time: found.mtimeMs, size: found.size }];
  return readdirSync(path.join(root, name))
    .sort()
    .flatMap((inner) => filesUnder(path.join(name, inner)));
}

function stampOf(/** @type {string} */ file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

function hashOf(/** @type {readonly string[]} */ parts) {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part).update("\0");
  return hash.digest("hex");
}
