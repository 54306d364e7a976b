/** @twoway/model: the words. Entry schemas, ids, and the fold from journal to state. */
export {
  type Body,
  checkLoosely,
  checkStrictly,
  type Draft,
  type Entry,
  type EntryOf,
  type EntryType,
  type Envelope,
  entryTypes,
  type Refusal,
} from "./entries.ts";
export { fold, Journal } from "./fold.ts";
export { EntryId, nextId, timeOf } from "./id.ts";
export { type Line, type LineRead, readLine, writeLine } from "./line.ts";
export {
  about,
  type HappeningType,
  type ProspectState,
  type State,
  type Thing,
  type ThingType,
  thingTypes,
} from "./state.ts";
export * from "./vocabulary.ts";
