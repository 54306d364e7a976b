import type { Say } from "@twoway/library/words";
import type { NotebookRefusal } from "@twoway/notebook";

/** Why something could not be kept, and what to do, in a sentence. */
export function refusalWords(refusal: NotebookRefusal, say: Say): string {
  switch (refusal.code) {
    case "no storage":
      return say("refused.no-storage");
    case "full":
      return say("refused.full");
    case "disk":
      return say("refused.disk");
    case "newer version":
      return say("refused.newer-version");
    case "blocked":
      return say("refused.blocked");
    case "erased":
      return say("refused.erased");
    case "cleared":
      return say("refused.cleared");
    case "not written":
      return say("refused.not-written", { why: refusal.why });
    case "does not fit":
      return say("refused.does-not-fit", { at: `${refusal.type}, ${refusal.at}` });
  }
}
