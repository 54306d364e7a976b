import { type Home, homeOf } from "../kept/folder.ts";
import { type OpenJournal, openJournal } from "../kept/journal.ts";

/** Opens the journal of this machine for one piece of work, and lets go of it whatever happens. */
export async function withJournal<T>(work: (journal: OpenJournal, home: Home) => Promise<T>): Promise<T> {
  const home = homeOf();
  const journal = await openJournal(home);
  try {
    return await work(journal, home);
  } finally {
    await journal.close();
  }
}
