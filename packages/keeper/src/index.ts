/** @twoway/keeper: carries encrypted entries: append, read since, live. */

export { openPostgres, type PostgresOptions } from "./postgres.ts";
export { CannotOpen, Refused } from "./refused.ts";
export { openSqlite, type SqliteOptions } from "./sqlite.ts";
export { type Access, type News, type Page, type Store, type StoreLimits, usualLimits } from "./store.ts";
