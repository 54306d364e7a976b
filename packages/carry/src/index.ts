/** @twoway/carry: how a journal travels. Encrypt, link, sync, and what a keeper is asked. */
export { type BodyRefusal, decryptLine, encryptLine, type PlainLine } from "./cipher.ts";
export type { Held } from "./exchange.ts";
export { portsHere } from "./here.ts";
export { createJournal, deleteJournal, type KeeperLink, lookInto, newLink } from "./journals.ts";
export {
  addressOf,
  formatLink,
  holdsLink,
  type Link,
  type LinkRead,
  type LinkRefusal,
  parseLink,
} from "./link.ts";
export { type Move, type MoveHome, type MoveOptions, moveToNewLink } from "./move.ts";
export type { Cursor, News, Outbox, Ports, RefusedItem } from "./ports.ts";
export { JournalId, limits } from "./protocol.ts";
export { type Keys, keysOf, newSecret, type Opening, secretBytes } from "./secret.ts";
export {
  Sync,
  type SyncAt,
  type SyncChannel,
  type SyncOptions,
  type SyncSnapshot,
  startSync,
} from "./sync.ts";
export { KeeperTrouble, type Trouble, troubleOf } from "./trouble.ts";
