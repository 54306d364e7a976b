import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { npmScript } from "../scripts/install.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const read = (file: string) => JSON.parse(readFileSync(path.join(root, file), "utf8"));

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
  readonly engines?: { readonly node?: string };
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
const locked = Object.entries(read("package-lock.json").packages as Record<string, Locked>);
const inside = locked.filter(([place]) => place.includes("node_modules/"));
const lowest = /\d+\.\d+/.exec(read("package.json").engines.node)?.[0] ?? "";

describe("the lockfile", () => {
  test("has every package of every platform, or `npm ci` refuses it on the others", () => {
    const names = new Set(inside.map(([place]) => place.replace(/^.*node_modules\//, "")));
    const missing = locked.flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !names.has(name))
        .map((name) => `${place} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  test("names no registry, so that each machine uses its own", () => {
    const remote = inside.filter(([, { link, resolved }]) => !link && resolved !== undefined);
    expect(remote.map(([place]) => place)).toEqual([]);
  });

  test("has no package that runs a script while it is installed", () => {
    const running = locked.filter(([, { hasInstallScript }]) => hasInstallScript);
    expect(running.map(([place]) => place)).toEqual([]);
  });

  test("has no package that refuses the oldest Node we promise", () => {
    expect(lowest).toBe("20.19");
    const refusing = locked.filter(([, { engines }]) => !accepts(engines?.node ?? "*", `${lowest}.0`));
    expect(refusing.map(([place, { engines }]) => `${place}: ${engines?.node}`)).toEqual([]);
  });

  test("is what `npm ci` can install", () => {
    const script = npmScript();
    const words = ["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund", "--prefer-offline"];
    const run =
      script === undefined
        ? spawnSync("npm", words, { cwd: root, encoding: "utf8", shell: process.platform === "win32" })
        : spawnSync(process.execPath, [script, ...words], { cwd: root, encoding: "utf8" });
    expect(`${run.stderr} exit ${run.status}`).toMatch(/exit 0$/);
  });
});

test("every package is private and ours by name", () => {
  const folders = [".", ...(read("package.json").workspaces as string[])];
  const names = folders.map((folder) => {
    const { name, private: hidden } = read(path.join(folder, "package.json"));
    return `${name}${hidden ? "" : " is not private"}`;
  });
  expect(names).toEqual(
    folders.map((folder) => `@twoway/${folder === "." ? "root" : path.basename(folder)}`),
  );
});

test("what our packages ask for is what is installed, to the last digit", () => {
  const folders = [".", ...(read("package.json").workspaces as string[])];
  const wanted = folders.flatMap((folder) => {
    const { dependencies = {}, devDependencies = {} } = read(path.join(folder, "package.json"));
    return Object.entries({ ...dependencies, ...devDependencies }).map(([name, version]) => ({
      name,
      version,
    }));
  });
  const differing = wanted.filter(({ name, version }) => {
    const manifest = `node_modules/${name}/package.json`;
    return !existsSync(path.join(root, manifest)) || read(manifest).version !== version;
  });
  expect(differing).toEqual([]);
});

describe("a range of Node versions", () => {
  test.each([
    [">=18", true],
    [">= 20.19.0", true],
    ["^18.0.0 || ^20.0.0 || >=22", true],
    [">=20.19.0 <21 || >=22.12", true],
    ["20 || 22", true],
    ["20.x", true],
    ["~20.19.0", true],
    ["*", true],
    [">=14.21.3", true],
    [">=22.12", false],
    ["^22.12.0 || ^24", false],
    [">=20.20", false],
    [">18 <20", false],
    ["^20.19.1", false],
    ["~20.18.0", false],
    ["14 - 18", false],
  ])("%s: accepts 20.19.0 is %s", (range, expected) => {
    expect(accepts(range, "20.19.0")).toBe(expected);
  });

  test("in a form that is not known is refused, so that somebody looks", () => {
    expect(accepts("lts/iron", "20.19.0")).toBe(false);
  });
});

type Version = readonly [number, number, number];

/** Whether a version is within an npm range. Pre-releases and hyphen ranges are not understood, hence refused. */
function accepts(range: string, version: string): boolean {
  return range.split("||").some((all) => {
    const parts = all
      .trim()
      .replace(/([<>=~^])\s+/g, "$1")
      .split(/\s+/);
    return parts.every((part) => within(part, versionOf(version)));
  });
}

function within(part: string, version: Version): boolean {
  if (part === "*" || part === "x" || part === "") return true;
  const match = /^(>=|<=|>|<|=|\^|~)?v?(\d+)(?:\.(\d+|x|\*))?(?:\.(\d+|x|\*))?$/.exec(part);
  if (match === null) return false;
  const [, sign = "", ...numbers] = match;
  const given = numbers.filter((text) => /^\d+$/.test(text ?? "")).length;
  const from = versionOf(numbers.map((text) => (/^\d+$/.test(text ?? "") ? text : "0")).join("."));
  const side = compare(version, from);
  if (sign === ">=") return side >= 0;
  if (sign === "<") return side < 0;
  if (sign === ">") return compare(version, given < 3 ? after(from, given) : from) >= (given < 3 ? 0 : 1);
  if (sign === "<=") return given < 3 ? compare(version, after(from, given)) < 0 : side <= 0;
  const fixed = sign === "^" ? 1 : sign === "~" ? Math.min(given, 2) : given;
  return side >= 0 && compare(version, after(from, fixed)) < 0;
}

/** The first version past those that share so many of the leading numbers. */
function after([major, minor, patch]: Version, shared: number): Version {
  if (shared <= 1) return [major + 1, 0, 0];
  return shared === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
}

function versionOf(text: string): Version {
  const [major = 0, minor = 0, patch = 0] = text.split(".").map(Number);
  return [major, minor, patch];
}

function compare(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
