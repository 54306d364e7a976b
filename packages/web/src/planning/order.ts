import type { Plan, PocketCard } from "@twoway/advice";
import type { EntryId, State } from "@twoway/model";

/** What is worked out beside the page. */
export interface Works {
  readonly plan: Plan;
  readonly card: PocketCard;
}
export type Work = keyof Works;

/** What the page asks of its worker. The state goes along only where it is another than the one sent last. */
export interface Order {
  readonly number: number;
  readonly work: Work;
  readonly interview: EntryId;
  readonly language: string;
  readonly now: string;
  readonly state?: State;
}

/** The first answer says that the worker listens: what is sent while it still fetches its content may be lost. */
export type Answer =
  | "listening"
  | { readonly number: number; readonly result: Works[Work] }
  | { readonly number: number; readonly fault: string };
