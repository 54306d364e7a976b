import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const root = fileURLToPath(new URL("..", import.meta.url));

/**
 * Who may import what. `from`: other packages of ours; `types`: of those, the ones it may take only types from;
 * `doors`: of those, the only door it may use; `npm`: packages of other people; `node`: what comes with Node. A package that is missing here is refused whatever it imports.
 */
interface Allowed {
  readonly from: readonly string[];
  readonly types?: readonly string[];
  readonly doors?: Readonly<Record<string, string>>;
  readonly node?: boolean;
  readonly npm?: readonly string[];
}
const allowed: Readonly<Record<string, Allowed>> = {
  model: { from: [], npm: ["zod"] },
  engine: { from: [] },
  library: { from: ["model"], types: ["model"] },
  language: { from: ["model"] },
  advice: { from: ["model", "engine", "library", "language"] },
  notebook: { from: ["model"], npm: ["idb"] },
  carry: { from: ["model"], npm: ["@noble/ciphers", "@noble/hashes", "zod"] },
  // Whoever carries entries must not be able to open one: what encrypts stands behind carry's other door.
  keeper: {
    from: ["carry"],
    doors: { carry: "/protocol" },
    node: true,
    npm: ["fastify", "@fastify/rate-limit", "kysely", "libsql", "pg"],
  },
  cli: {
    from: ["model", "engine", "library", "language", "advice", "notebook", "carry", "keeper"],
    node: true,
  },
  web: {
    from: ["model", "engine", "library", "language", "advice", "notebook", "carry"],
    npm: [
      "react",
      "react-dom",
      "@tanstack/react-router",
      "@fontsource-variable/figtree",
      "@fontsource-variable/newsreader",
      "ical.js",
      "intl-messageformat",
      "minisearch",
      "uqr",
    ],
  },
};

const importing =
  /\b(?:import|export)\s+(type\s+)?(?:[\w*{][^;"'`]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["'`]([^"'`]+)/g;

/** The imports of one file that the table refuses, each with the reason. */
function refused(owner: string, file: string, text: string): string[] {
  const table = allowed[owner];
  if (table === undefined) return [`${owner} is missing from the table of allowed imports`];
  return Array.from(text.matchAll(importing)).flatMap(([, type, fixed, called]) => {
    const name = fixed ?? called ?? "";
    const why = whyNot(owner, table, file, name, type !== undefined);
    return why === undefined ? [] : [`${file}: ${name} (${why})`];
  });
}

function whyNot(owner: string, table: Allowed, file: string, name: string, type: boolean) {
  if (name.startsWith(".")) {
    const target = path.posix.join(path.posix.dirname(file), name);
    return target.startsWith(`packages/${owner}/src/`) ? undefined : "outside of its own src";
  }
  const ours = /^@twoway\/([^/]+)(\/.*)?$/.exec(name);
  if (ours === null) {
    if (table.node && name.startsWith("node:")) return undefined;
    const known = (table.npm ?? []).some((one) => name === one || name.startsWith(`${one}/`));
    return known ? undefined : "not a package it may use";
  }
  const [, other = "", inside] = ours;
  if (!table.from.includes(other)) return `${owner} may not import ${other}`;
  if (inside !== undefined && !doorsOf(other).includes(`.${inside}`))
    return "past the doors of another package";
  const door = table.doors?.[other];
  if (door !== undefined && inside !== door) return `${owner} takes only ${other}${door}`;
  return table.types?.includes(other) && !type ? `${owner} takes only types from ${other}` : undefined;
}

function doorsOf(owner: string): string[] {
  return Object.keys(manifestOf(owner).exports ?? {});
}

function manifestOf(owner: string): { exports?: object; dependencies?: Record<string, string> } {
  return JSON.parse(readFileSync(path.join(root, "packages", owner, "package.json"), "utf8"));
}

const packages = readdirSync(path.join(root, "packages"));

function sourcesOf(owner: string): { file: string; text: string }[] {
  const folder = path.join(root, "packages", owner, "src");
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
    .map((name) => path.posix.join("packages", owner, "src", name.split(path.sep).join("/")))
    .map((file) => ({ file, text: readFileSync(path.join(root, file), "utf8") }));
}

describe("imports run one way", () => {
  test.each(packages)("%s imports only what it may", (owner) => {
    const sources = sourcesOf(owner);
    expect(sources.length).toBeGreaterThan(0);
    expect(sources.flatMap(({ file, text }) => refused(owner, file, text))).toEqual([]);
  });

  test.each(packages)("%s declares only what it may import", (owner) => {
    const { dependencies = {} } = manifestOf(owner);
    const { from, npm = [] } = allowed[owner] ?? { from: [] };
    const may = [...from.map((name) => `@twoway/${name}`), ...npm];
    expect(Object.keys(dependencies).filter((name) => !may.includes(name))).toEqual([]);
  });

  test("the arrows of the table have no circle", () => {
    const reach = (name: string, seen: readonly string[]): readonly string[] =>
      (allowed[name]?.from ?? []).flatMap((next) =>
        seen.includes(next) ? [`${name} → ${next}`] : reach(next, [...seen, next]),
      );
    expect(Object.keys(allowed).flatMap((name) => reach(name, [name]))).toEqual([]);
  });

  test.each([
    ["engine", 'import { fold } from "@twoway/model";'],
    ["engine", 'import type { State } from "@twoway/model";'],
    ["engine", 'import {\n  one,\n  two,\n} from "lodash";'],
    ["engine", 'export * from "@twoway/model";'],
    ["engine", 'const model = await import("@twoway/model");'],
    ["model", 'import "node:fs";'],
    ["model", 'import { belief } from "../../engine/src/belief.ts";'],
    ["library", 'import { fold } from "@twoway/model";'],
    ["language", 'import type { Library } from "@twoway/library";'],
    ["advice", 'import { view } from "@twoway/web";'],
    ["advice", 'import { apply } from "@twoway/model/src/fold.ts";'],
    ["notebook", 'import { plan } from "@twoway/advice";'],
    ["web", 'import axios from "axios";'],
    ["web", 'import { keeper } from "@twoway/keeper";'],
    ["carry", 'import { readFileSync } from "node:fs";'],
    ["keeper", 'import { decrypt } from "@twoway/carry";'],
    ["keeper", 'import { fold } from "@twoway/model";'],
    ["keeper", 'import { xchacha20poly1305 } from "@noble/ciphers/chacha.js";'],
    ["rumours", "export const nothing = 0;"],
  ])("a line in %s is refused: %s", (owner, line) => {
    expect(refused(owner, `packages/${owner}/src/planted.ts`, line)).toHaveLength(1);
  });

  test.each([
    ["library", 'import type { Level } from "@twoway/model";'],
    ["advice", 'import { fold, type State } from "@twoway/model";'],
    ["engine", 'import { total } from "./belief.ts";\nexport { worth } from "./worth.ts";'],
    ["engine", "// what is important: from the first to the last\nexport const text = 'from \"a\"';"],
    ["model", 'import * as z from "zod/mini";'],
    ["web", 'import { en } from "@twoway/library/words";'],
    ["keeper", 'import { createServer } from "node:http";\nimport { append } from "@twoway/carry/protocol";'],
  ])("a line in %s is let pass: %s", (owner, line) => {
    expect(refused(owner, `packages/${owner}/src/planted.ts`, line)).toEqual([]);
  });
});

const pure = ["model", "engine", "library", "language", "advice"];

test.each(pure)("%s is compiled without the types of a browser or of Node", (owner) => {
  const config = JSON.parse(readFileSync(path.join(root, "packages", owner, "tsconfig.json"), "utf8"));
  const base = JSON.parse(readFileSync(path.join(root, "tsconfig.base.json"), "utf8"));
  const { lib, types } = { ...base.compilerOptions, ...config.compilerOptions };
  expect({ extends: config.extends, lib, types }).toEqual({
    extends: "../../tsconfig.base.json",
    lib: ["ES2024"],
    types: [],
  });
});

const isImport = "lint/style/noRestrictedImports";
const isGlobal = "lint/style/noRestrictedGlobals";
const isPlugin = "plugin";

/** Owner, planted line, and the rule that refuses it. */
const planted: readonly (readonly [string, string, string])[] = [
  ...pure.flatMap((owner): [string, string, string][] => [
    [owner, "export const luck = Math.random();", isPlugin],
    [owner, "export const luck = [1, 2].map(Math.random);", isPlugin],
    [owner, 'export const luck = Math["random"]();', isPlugin],
    [owner, "export const { random } = Math;", isPlugin],
    [owner, "export const now = Date.now();", isPlugin],
    [owner, "export const now = new Date();", isPlugin],
    [owner, "export const now = Date();", isPlugin],
    [owner, 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;', isImport],
    [owner, 'import { App } from "@twoway/web";\nexport const app = App;', isImport],
    [owner, 'import { a } from "../../engine/src/clean.ts";\nexport const b = a;', isImport],
    ...["fetch", "process", "document", "window", "performance", "setTimeout", "crypto", "console"].map(
      (name): [string, string, string] => [owner, `export const it = ${name};`, isGlobal],
    ),
    [owner, 'export const it = globalThis["fetch"];', isGlobal],
  ]),
  ...pure
    .slice(0, 4)
    .map((owner): [string, string, string] => [
      owner,
      'export const day = Date.parse("2026-01-01");',
      isPlugin,
    ]),
  ["engine", 'import { fold } from "@twoway/model";\nexport const f = fold;', isImport],
  ["engine", 'import type { State } from "@twoway/model";\nexport type S = State;', isImport],
  ["model", 'import { total } from "@twoway/engine";\nexport const t = total;', isImport],
  ["library", 'import { fold } from "@twoway/model";\nexport const f = fold;', isPlugin],
  ["library", 'import { advise } from "@twoway/advice";\nexport const a = advise;', isImport],
  ["language", 'import { total } from "@twoway/engine";\nexport const t = total;', isImport],
  ["advice", 'import { open } from "@twoway/notebook";\nexport const o = open;', isImport],
  ["advice", 'import { apply } from "@twoway/model/src/fold.ts";\nexport const a = apply;', isImport],
  ["notebook", 'import { advise } from "@twoway/advice";\nexport const a = advise;', isImport],
  ["notebook", 'import { open } from "node:fs";\nexport const o = open;', isImport],
  ["carry", 'import { open } from "@twoway/notebook";\nexport const o = open;', isImport],
  ["carry", 'import { open } from "node:fs";\nexport const o = open;', isImport],
  ["keeper", 'import { decrypt } from "@twoway/carry";\nexport const d = decrypt;', isImport],
  ["keeper", 'import { fold } from "@twoway/model";\nexport const f = fold;', isImport],
  ["cli", 'import { App } from "@twoway/web";\nexport const app = App;', isImport],
  ["web", 'import { post } from "@twoway/keeper";\nexport const p = post;', isImport],
  ["web", 'import { open } from "node:fs";\nexport const o = open;', isImport],
  [
    "engine",
    'import pad from "left-pad";\nexport const p = pad;',
    "lint/correctness/noUndeclaredDependencies",
  ],
];

/** Lines that must stay possible, so that the fence is no wall. */
const welcome: readonly (readonly [string, string])[] = [
  ["library", 'import type { Level } from "@twoway/model";\nexport type L = Level;'],
  ["language", 'import { fold } from "@twoway/model";\nexport const f = fold;'],
  ["advice", 'import { total } from "@twoway/engine";\nexport const t = total;'],
  ["advice", 'export const day = [Date.parse("2026-01-01"), new Date("2026-01-01").getUTCDay()];'],
  ["notebook", "export const now = Date.now();"],
  ["keeper", 'import { append } from "@twoway/carry/protocol";\nexport const a = append;'],
  ["cli", 'import { readFileSync } from "node:fs";\nexport const read = readFileSync;'],
  ["web", 'import { en } from "@twoway/library/words";\nexport const words = en;'],
  ["web", 'import { advise } from "@twoway/advice";\nexport const a = [advise, Date.now()];'],
];

interface Finding {
  readonly category: string;
  readonly severity: string;
  readonly location: { readonly path: string };
}

describe("the linter refuses a planted line", () => {
  const tree = mkdtempSync(path.join(tmpdir(), "twoway-fences-"));
  const place = (kind: string, index: number, owner: string) => `packages/${owner}/src/${kind}-${index}.ts`;
  let findings: readonly Finding[] = [];
  const at = (file: string) =>
    findings.filter(({ severity, location }) => severity === "error" && location.path === file);

  beforeAll(() => {
    for (const part of ["biome.json", ".gitignore", "package.json", "tools/fences"])
      cpSync(path.join(root, part), path.join(tree, part), { recursive: true });
    for (const owner of packages) {
      mkdirSync(path.join(tree, "packages", owner, "src"), { recursive: true });
      cpSync(
        path.join(root, "packages", owner, "package.json"),
        path.join(tree, "packages", owner, "package.json"),
      );
      writeFileSync(path.join(tree, "packages", owner, "src/clean.ts"), "export const a = 1;\n");
    }
    const plant = (file: string, text: string) => writeFileSync(path.join(tree, file), `${text}\n`);
    for (const [i, [owner, text]] of planted.entries()) plant(place("planted", i, owner), text);
    for (const [i, [owner, text]] of welcome.entries()) plant(place("welcome", i, owner), text);
    plant("packages/engine/src/hen.ts", 'import { egg } from "./egg.ts";\nexport const hen = () => egg();');
    plant("packages/engine/src/egg.ts", 'import { hen } from "./hen.ts";\nexport const egg = () => hen();');

    const biome = path.join(root, "node_modules/@biomejs/biome/bin/biome");
    const words = ["lint", "--reporter=json", "--max-diagnostics=none", "packages"];
    const run = spawnSync(process.execPath, [biome, ...words], { cwd: tree, encoding: "utf8" });
    findings = (JSON.parse(run.stdout) as { diagnostics: Finding[] }).diagnostics;
  });
  afterAll(() => rmSync(tree, { recursive: true }));

  test.each(
    planted.map(([owner, text, rule], i) => ({ owner, text, rule, file: place("planted", i, owner) })),
  )("in $owner: $text", ({ rule, file }) => {
    expect(at(file).map(({ category }) => category)).toContain(rule);
  });

  test.each(welcome.map(([owner, text], i) => ({ owner, text, file: place("welcome", i, owner) })))(
    "and lets pass in $owner: $text",
    ({ file }) => {
      expect(at(file)).toEqual([]);
    },
  );

  test("when two files import each other", () => {
    expect(at("packages/engine/src/egg.ts").map(({ category }) => category)).toContain(
      "lint/suspicious/noImportCycles",
    );
  });

  test("and finds nothing in a clean file", () => {
    for (const owner of packages) expect(at(`packages/${owner}/src/clean.ts`)).toEqual([]);
  });
});
