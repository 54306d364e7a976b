import { IntlMessageFormat } from "intl-messageformat";
import { en, type Say } from "../packages/library/src/words/index.ts";

/** What the app says in English, so that a test names a button by its meaning and follows when its words get better. */
export const say: Say = (key, data) =>
  String(new IntlMessageFormat(en[key], "en-GB", undefined, { ignoreTag: true }).format(data));
