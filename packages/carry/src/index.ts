/** @twoway/carry: how a journal travels. Encrypt, link, sync, and what a keeper is asked. */
export { type BodyRefusal, decryptLine, encryptLine, type PlainLine } from "./cipher.ts";
export {
  addressOf,
  formatLink,
  holdsLink,
  type Link,
  type LinkRead,
  type LinkRefusal,
  parseLink,
} from "./link.ts";
export { JournalId, limits } from "./protocol.ts";
export { type Keys, keysOf, newSecret, type Opening, secretBytes } from "./secret.ts";
