import { readFileSync } from "node:fs";

/** The things a page may be about; an empty journal has none, and its pages say so. */
export interface Named {
  readonly prospect: string;
  readonly interview: string;
}

/** A page of the app as a test goes to it. */
export interface Address {
  /** As the router has it: "/interviews/$interview/plan". */
  readonly route: string;
  readonly path: string;
  /** For file names and messages: "interview-plan". */
  readonly name: string;
}

/** Something that looks like an id and is none of this journal. */
export const nobody: Named = {
  prospect: "01900000-0000-7000-8000-000000000000",
  interview: "01900000-0000-7000-8000-000000000001",
};

const router = readFileSync(new URL("../packages/web/src/router.tsx", import.meta.url), "utf8");

/** Every route, read from the router itself, so that a new page is tried the day it appears. */
export const routes: readonly string[] = [...router.matchAll(/\bpath:\s*"([^"]+)"/g)].map(
  ([, path]) => path as string,
);
if (routes.length !== router.match(/\bcreateRoute\(/g)?.length)
  throw new Error("a route of the router was not understood: its path is no plain string");

/** The addresses of all routes, about the things named. */
export function addresses(named: Named): readonly Address[] {
  return routes.map((route) => ({ route, path: fill(route, named), name: nameOf(route) }));
}

/** @throws where a route has a parameter that no test knows a value for */
export function fill(route: string, named: Named): string {
  return route.replace(/\$(\w+)/g, (_, param: string) => {
    const value = named[param as keyof Named];
    if (value === undefined) throw new Error(`no test knows what “$${param}” of ${route} stands for`);
    return value;
  });
}

function nameOf(route: string): string {
  const words = route
    .replace(/\w+\/\$/g, "")
    .split("/")
    .filter(Boolean);
  return words.join("-") || "today";
}
