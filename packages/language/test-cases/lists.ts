import phrasing from "../../library/src/en/phrasing.json" with { type: "json" };
import type { PhrasingLists } from "../src/index.ts";

/** The English lists, as the library keeps them. */
export const lists: PhrasingLists = phrasing;
