/** Why the notebook did not do what was asked: facts for a page to put into words, never words themselves. */
export type NotebookRefusal =
  /** The browser keeps nothing here: forbidden, private, or without IndexedDB. `why` is the browser's own name for it. */
  | { readonly code: "no storage"; readonly why: string }
  /** The disk or the share of it that the browser grants is full. */
  | { readonly code: "full" }
  /** A newer version of the app has changed the database; this page must be loaded again. */
  | { readonly code: "newer version" }
  /** Another tab holds the database open in an older version and does not let go. */
  | { readonly code: "blocked" }
  /** The journal was deleted for good, here or in another tab. */
  | { readonly code: "erased" }
  /** The browser removed the database under an open page; what this page still holds can be saved as a file. */
  | { readonly code: "cleared" }
  /** A draft does not fit its type: the how many-th of the call, the field, and what was wrong with it. */
  | {
      readonly code: "does not fit";
      readonly index: number;
      readonly type: string;
      readonly at: string;
      readonly wrong: string;
    }
  /** The disk did not take it: failing, nearly full, or held by another program. */
  | { readonly code: "disk"; readonly why: string }
  /** Anything else that the browser says, by its name. */
  | { readonly code: "not written"; readonly why: string };

/** Thrown and rejected with wherever something was not kept. Its message holds no word of a person's. */
export class Refused extends Error {
  readonly refusal: NotebookRefusal;

  constructor(refusal: NotebookRefusal, cause?: unknown) {
    super(`not kept: ${refusal.code}`, { cause });
    this.name = "Refused";
    this.refusal = refusal;
  }
}

/** The journal was linked otherwise meanwhile; what came by the old link is not taken. No trouble of the person's. */
export const otherLink = { code: "not written", why: "other link" } as const;

/** What the browser threw, as a refusal. */
export function asRefused(error: unknown): Refused {
  if (error instanceof Refused) return error;
  return new Refused(refusalOf(error), error);
}

/** The name of a browser's error; "Error" where it has none. */
export function nameOf(error: unknown): string {
  const name = typeof error === "object" && error !== null ? (error as { name?: unknown }).name : undefined;
  return typeof name === "string" ? name : "Error";
}

function refusalOf(error: unknown): NotebookRefusal {
  const why = nameOf(error);
  const message = error instanceof Error ? error.message : "";
  // Chromium calls a full disk an UnknownError, a failed large value a DataError, and tells more in the message only.
  if (why === "QuotaExceededError" || /full disk|disk full|no.?space/i.test(message)) return { code: "full" };
  if (why === "UnknownError" || /io.?error|write blobs/i.test(message)) return { code: "disk", why };
  if (why === "VersionError") return { code: "newer version" };
  if (why === "SecurityError") return { code: "no storage", why };
  return { code: "not written", why };
}
