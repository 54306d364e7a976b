import { normalizePath, type Plugin, type Rolldown } from "vite";
import { areasNamed, readWords } from "./areas.ts";

const wait = "wordsOf";

/**
 * Lets the words on screen travel as data, each area's with the first screen that says some of them. A module waits
 * for the areas whose words it names, so that whatever it can say has arrived; the service worker keeps them like
 * every other file. In source the words are one object, and the compiler knows every key of it; in the build that
 * object begins empty, and areas are added as they come.
 * @param app folder of the modules that speak
 * @param catalogue path of the module that gathers the words
 * @param folder path of the language's files, one for each area
 */
export function wordsAsData(app: string, catalogue: string, folder: string): Plugin {
  const words = readWords(folder);
  const [modules, gathered] = [`${normalizePath(app)}/`, normalizePath(catalogue)];
  /** The areas that a module waits for, by its path. */
  const waiting = new Map<string, readonly string[]>();
  const areasOf = ({ moduleIds }: { moduleIds: readonly string[] }) => [
    ...new Set(moduleIds.flatMap((id) => waiting.get(id) ?? [])),
  ];
  return {
    name: "twoway-words",
    apply: "build",
    enforce: "pre",
    load(id) {
      if (id !== gathered) return null;
      const files = [...words].map(([area, messages]) => {
        const source = JSON.stringify(messages);
        const file = this.emitFile({ type: "asset", name: fileOf(area), source });
        return `${JSON.stringify(area)}: import.meta.ROLLUP_FILE_URL_${file}`;
      });
      return { code: arriving(files), moduleType: "js" };
    },
    transform(code, id) {
      if (!id.startsWith(modules) || !/\.tsx?$/.test(id)) return null;
      const areas = areasNamed(code, words);
      if (areas.length === 0) return null;
      waiting.set(id, areas);
      // On the first line, so that the lines keep their numbers.
      const waits = `import { ${wait} } from ${JSON.stringify(gathered)}; await ${wait}(${listed(areas)});`;
      return { code: waits + code, map: null };
    },
    // Modules that share a file would stand in line for their words: the first of them asks for all.
    renderChunk(code, chunk) {
      const areas = areasOf(chunk);
      if (areas.length === 0) return null;
      let asked = false;
      const together = code.replace(
        new RegExp(`await (${wait}[$\\w]*)\\([^)]*\\);`, "g"),
        (_, name: string) => {
          const all = asked ? "" : `await ${name}(${listed(areas)});`;
          asked = true;
          return all;
        },
      );
      if (!asked) throw new Error(`${chunk.name} does not wait for its words`);
      return { code: together, map: null };
    },
    transformIndexHtml: {
      order: "post",
      // The page asks for the words of its first screen at once, not only when its scripts have been read.
      handler: (_, { bundle = {}, chunk }) => {
        const names = new Set((chunk ? standsOn(bundle, chunk) : []).flatMap(areasOf).map(fileOf));
        return Object.values(bundle)
          .filter((one) => one.type === "asset" && one.names.some((name) => names.has(name)))
          .map(({ fileName }) => ({
            tag: "link",
            attrs: { rel: "preload", as: "fetch", crossorigin: true, href: `/${fileName}` },
            injectTo: "head",
          }));
      },
    },
  };
}

const fileOf = (area: string) => `words-${area}.json`;

const listed = (areas: readonly string[]) => areas.map((area) => JSON.stringify(area)).join(", ");

/** The module of the words as it is built: each area comes once, when it is first waited for. */
const arriving = (files: readonly string[]) => `const files = { ${files.join(", ")} };
export const en = {};
const come = {};
export const ${wait} = (...areas) => Promise.all(areas.map((area) => (come[area] ??= bring(files[area]))));
async function bring(file) {
  const answer = await fetch(file);
  if (!answer.ok) throw new TypeError(answer.url);
  Object.assign(en, await answer.json());
}
`;

/** A chunk and all that it imports, directly or not. */
function standsOn(bundle: Rolldown.OutputBundle, first: Rolldown.OutputChunk): Rolldown.OutputChunk[] {
  const chunks = new Set([first]);
  for (const { imports } of chunks) {
    for (const file of imports) {
      const one = bundle[file];
      if (one?.type === "chunk") chunks.add(one);
    }
  }
  return [...chunks];
}
