/** @twoway/carry: how a journal travels. Encrypt, link, sync, and what a keeper is asked. */
export { JournalId, limits } from "./protocol.ts";
