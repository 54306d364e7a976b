import { type ErrorCode, limits } from "@twoway/carry/protocol";

const megabytes = limits.journalBytes / 1024 / 1024;

/** What a person reads when a request is refused, and what to do about it. */
export const sentences: Readonly<Record<ErrorCode, string>> = {
  malformed: "The keeper does not understand this request. A newer version of Twoway may know better.",
  "no-token": "This needs the access token of a journal.",
  "wrong-token": "This is not the access token of that journal.",
  invite: "New journals need the invite word of this keeper. Whoever runs it can give it to you.",
  origin: "A page from another address may not ask this keeper. Open Twoway at the keeper’s own address.",
  host: "The keeper does not answer under this name. Whoever runs it can add the name.",
  "not-found": "There is no such journal here.",
  "too-large": "This is more than the keeper takes at once. Send it in smaller parts.",
  "not-json": "The keeper takes JSON only, sent as application/json.",
  "slow-down": "That was too much from this address in a short time. Wait a little, then go on.",
  broken: "The keeper could not finish this. Sending it again is safe.",
  stopping: "The keeper is being stopped. Try again in a moment.",
  quota: `This journal is full (${megabytes} MB). Nothing of this was kept. Erase what you no longer need.`,
  "disk-full": "The keeper has no room left. Nothing of this was kept. Whoever runs it has to make room.",
};

/** A request that is not done, by its code in the protocol. Nothing of it was written, `broken` apart. */
export class Refused extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, sentence: string = sentences[code], options?: ErrorOptions) {
    super(sentence, options);
    this.name = "Refused";
    this.code = code;
  }
}

/** The keeper cannot begin: `message` says what stands in the way and what to do. */
export class CannotOpen extends Error {
  constructor(sentence: string, options?: ErrorOptions) {
    super(sentence, options);
    this.name = "CannotOpen";
  }
}

/** The code a library put on an error (`SQLITE_FULL`, `53100`, `EACCES`), or nothing. */
export function codeOf(fault: unknown): string {
  const code = fault instanceof Error && "code" in fault ? fault.code : undefined;
  return typeof code === "string" ? code : "";
}
