import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { contentSecurityPolicy, securityHeaders } from "../scripts/policy.mjs";

const root = fileURLToPath(new URL("..", import.meta.url));
const listed = spawnSync("git", ["ls-files", "-z"], { cwd: root, encoding: "utf8" });
const files = listed.status === 0 ? listed.stdout.split("\0").filter((file) => file !== "") : [];

/**
 * What must stand in no file, since the project has to make sense on any machine: a name, a pattern, and words in
 * which it is found. All are put together from halves, so that this list does not find itself.
 */
const forbidden = [
  {
    what: "somebody's own folder",
    pattern: ["(^|[^a-z.])/(ho", "me|Users)/[a-z]"],
    found: ["see /ho", "me/ada/notes"],
  },
  { what: "the folder of root", pattern: ["(^|[^a-z.])/ro", "ot/"], found: ["cd /ro", "ot/x"] },
  {
    what: "a working folder",
    pattern: ["(^|[^a-z.])/(wo", "rk|farm|mnt)/[a-z.]{3}"],
    found: ["in /wo", "rk/main"],
  },
  { what: "a temporary folder", pattern: ["(^|[^a-z.])/t", "mp/"], found: ["in /t", "mp/x"] },
  { what: "a drive", pattern: ["[C-Z]:\\\\+(Us", "ers|work)"], found: ["in C:\\Us", "ers\\Ada"] },
  {
    what: "a package registry",
    pattern: ["regi", "stry\\.(npmjs|yarnpkg)|artifac", "tory|verd", "accio"],
    found: ["at regi", "stry.npmjs.org"],
  },
  {
    what: "an address inside some network",
    pattern: ["//(10|192\\.1", "68)\\.\\d"],
    found: ["http://10", ".0.0.1/"],
  },
  { what: "a merge left open", pattern: ["^(<{7}|>", "{7}) "], found: ["<<<<", "<<< HEAD"] },
  {
    what: "work left for later",
    pattern: ["\\b(TO", "DO|FIX", "ME|XX", "X)\\b"],
    found: ["// TO", "DO: more"],
  },
].map(({ what, pattern, found }) => ({
  what,
  pattern: new RegExp(pattern.join(""), "m"),
  found: found.join(""),
}));

function textOf(file: string): string {
  const place = path.join(root, file);
  const text = existsSync(place) ? readFileSync(place, "utf8") : "";
  return text.includes("\0") ? "" : text;
}

describe.runIf(files.length > 0)("no file of the project names", () => {
  test.each(forbidden)("$what", ({ pattern }) => {
    expect(files.filter((file) => pattern.test(textOf(file)))).toEqual([]);
  });
});

test.each(forbidden)("$what would be found", ({ pattern, found }) => {
  expect(found).toMatch(pattern);
});

test("the hosting guide gives the headers our own server sends", () => {
  const guide = textOf("docs/hosting.md");
  for (const [name, value] of Object.entries(securityHeaders)) expect(guide).toContain(`${name}: ${value}`);
  expect(guide).toContain(`add_header Content-Security-Policy "${contentSecurityPolicy}" always;`);
});
