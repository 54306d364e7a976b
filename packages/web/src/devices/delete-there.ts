import { deleteJournal, portsHere, type Trouble, troubleOf } from "@twoway/carry";
import type { KeptLink } from "@twoway/notebook";

/** Deletes the journal at its keeper for good. @returns why it could not be, where it could not */
export async function deleteAtKeeper(link: KeptLink): Promise<Trouble | undefined> {
  try {
    await deleteJournal(portsHere(), link);
    return undefined;
  } catch (error) {
    return troubleOf(error);
  }
}
