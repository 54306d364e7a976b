import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/**
 * Where each package's source begins ("@twoway/model" → …/packages/model/src/index.ts), as its own package.json says
 * under "development". Named one by one rather than by that condition, which would also bring the development builds
 * of other people's packages into a release.
 */
export function sources(packages: string): { find: RegExp; replacement: string }[] {
  return readdirSync(packages).flatMap((folder) => {
    const text = readFileSync(path.join(packages, folder, "package.json"), "utf8");
    const { name, exports } = JSON.parse(text) as {
      name: string;
      exports?: Record<string, { development?: string }>;
    };
    return Object.entries(exports ?? {}).flatMap(([door, { development }]) => {
      if (development === undefined) return [];
      const find = new RegExp(`^${name + door.slice(1)}$`);
      return [{ find, replacement: path.join(packages, folder, development) }];
    });
  });
}
