import path from "node:path";
import type { Plugin } from "vite";

const asked = "?beside";
const mark = "\0twoway-beside:";

/**
 * Gives the address of a module that runs beside the page, in a worker: `import url from "./it.ts?beside"`. It is
 * part of the same build and shares its files with the page, where Vite's own way would bundle all it needs anew.
 */
export function beside(): Plugin {
  let building = true;
  return {
    name: "twoway-beside",
    enforce: "pre",
    configResolved({ command }) {
      building = command === "build";
    },
    resolveId(source, importer) {
      if (!source.endsWith(asked) || importer === undefined) return null;
      return mark + path.resolve(path.dirname(importer), source.slice(0, -asked.length));
    },
    load(id) {
      if (!id.startsWith(mark)) return null;
      const file = id.slice(mark.length);
      if (!building) return { code: `export default ${JSON.stringify(`/@fs${file}`)};`, moduleType: "js" };
      const chunk = this.emitFile({ type: "chunk", id: file });
      return { code: `export default import.meta.ROLLUP_FILE_URL_${chunk};`, moduleType: "js" };
    },
  };
}
