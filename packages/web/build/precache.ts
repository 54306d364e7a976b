import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { type Plugin, transformWithOxc } from "vite";

/** What the service worker is told about its build. */
export interface Build {
  readonly cache: string;
  readonly files: readonly string[];
}

/**
 * Writes sw.js beside the finished build: the service worker, told the name of every file there is and a cache name
 * that changes with any of their contents. It looks at the folder, not at the bundle, so that index.html and the
 * files of `public` count too.
 * @param source path of the service worker in TypeScript; it imports nothing
 */
export function precache(source: string): Plugin {
  return {
    name: "twoway-precache",
    apply: "build",
    writeBundle: {
      sequential: true,
      order: "post",
      async handler({ dir }) {
        if (dir === undefined) throw new Error("the build has no folder to write into");
        const build = await describe(dir);
        const worker = await transformWithOxc(await readFile(source, "utf8"), source, { sourcemap: false });
        await writeFile(path.join(dir, "sw.js"), `const build = ${JSON.stringify(build)};\n${worker.code}`);
      },
    },
  };
}

/** The paths of a built folder as a browser asks for them, and a name drawn from them and their contents. */
export async function describe(dir: string): Promise<Build> {
  const found = await readdir(dir, { recursive: true, withFileTypes: true });
  const names = found
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(dir, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"))
    .filter((name) => name !== "sw.js")
    .sort();
  const hash = createHash("sha256");
  for (const name of names) hash.update(`${name}\0`).update(await readFile(path.join(dir, name)));
  return {
    cache: `twoway-${hash.digest("hex").slice(0, 16)}`,
    files: names.map((name) => (name === "index.html" ? "/" : `/${name}`)),
  };
}
