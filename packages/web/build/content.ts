import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "vite";

const mark = "\0twoway-content:";

/**
 * Lets the content of a language travel as data: each JSON file of the folder becomes a file of the build, fetched
 * when the module that wants it is, and kept by the service worker like every other. As scripts these words would
 * be parsed and compiled before anything is drawn; as data they are read once, and a translator's file stays one file.
 * @param folder path of the language's files
 */
export function contentAsData(folder: string): Plugin {
  const inside = (file: string) => path.dirname(file) === path.resolve(folder) && file.endsWith(".json");
  return {
    name: "twoway-content",
    apply: "build",
    enforce: "pre",
    // A file of its own for each: modules that wait stand in line within one file, and load side by side in several.
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                { debugName: "content", test: (id) => id.startsWith(mark), name: (id) => path.basename(id) },
              ],
            },
          },
        },
      },
    }),
    async resolveId(source, importer) {
      if (!source.endsWith(".json") || importer === undefined) return null;
      const file = path.resolve(path.dirname(importer), source);
      // The name must not end like JSON: what stands behind it is a script that fetches it.
      return inside(file) ? `${mark}${file.slice(0, -".json".length)}` : null;
    },
    async load(id) {
      if (!id.startsWith(mark)) return null;
      const file = `${id.slice(mark.length)}.json`;
      const source = JSON.stringify(JSON.parse(await readFile(file, "utf8")));
      const asset = this.emitFile({ type: "asset", name: path.basename(file), source });
      return { code: fetching(`import.meta.ROLLUP_FILE_URL_${asset}`), moduleType: "js" };
    },
  };
}

/** There is one of these for each file: what failed is named by its address alone. */
const fetching = (url: string) => `const answer = await fetch(${url});
if (!answer.ok) throw new TypeError(answer.url);
export default await answer.json();
`;
