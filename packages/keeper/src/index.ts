/** @twoway/keeper: carries encrypted entries: append, read since, live. */

export { hashOf } from "./access.ts";
export {
  type KeeperOptions,
  type LogLine,
  loopbackRates,
  openKeeper,
  type Rates,
  usualRates,
} from "./keeper.ts";
export { openPostgres, type PostgresOptions } from "./postgres.ts";
export { CannotOpen, Refused } from "./refused.ts";
export { type Serving, serve } from "./serving.ts";
export { type Environment, type Settings, settingsOf, usualPort } from "./settings.ts";
export { openSqlite, type SqliteOptions } from "./sqlite.ts";
export { type Access, type News, type Page, type Store, type StoreLimits, usualLimits } from "./store.ts";
