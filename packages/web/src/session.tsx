import type { Entry, State } from "@twoway/model";
import { type Copies, type Drafts, type Linked, type Notebook, type Noting, Refused } from "@twoway/notebook";
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { Carrier, Carrying } from "./carrier.ts";
import { useSay } from "./language.tsx";
import { refusalWords } from "./refusals.ts";

/** Which journal is open, and how to change it. */
export interface Session {
  readonly notebook: Notebook;
  readonly drafts: Drafts;
  readonly copies: Copies;
  /** The keeper that one's own journal is linked to, if it is; never the sample's. */
  readonly linked: Linked;
  readonly carrier: Carrier;
  /** Entries that had to be brought back when the journal was opened, because the browser had lost them. */
  readonly restored: number;
  /** The open journal is the sample: separate, and gone with one click. */
  readonly sample: boolean;
  readonly openSample: () => Promise<void>;
  readonly leaveSample: () => void;
}

const SessionContext = createContext<Session | undefined>(undefined);
export const SessionProvider = SessionContext.Provider;

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error("useSession outside of SessionProvider");
  return session;
}

export function useNotebook(): Notebook {
  return useSession().notebook;
}

/** What the journal says now; draws again when something is noted, here or in another tab. */
export function useJournal(): State {
  const { notebook } = useSession();
  return useSyncExternalStore(notebook.subscribe, notebook.getSnapshot).state;
}

/** How one's own journal stands with its keeper; nothing where it has none. Draws again when that changes. */
export function useCarrying(): Carrying | undefined {
  const { carrier } = useSession();
  return useSyncExternalStore(carrier.subscribe, carrier.getSnapshot);
}

/** The time, to the minute: screens speak of hours and days. */
export function useNow(): string {
  const [minute, setMinute] = useState(() => Math.floor(Date.now() / 60_000));
  useEffect(() => {
    const timer = setInterval(() => setMinute(Math.floor(Date.now() / 60_000)), 5_000);
    return () => clearInterval(timer);
  }, []);
  return useMemo(() => new Date(minute * 60_000).toISOString(), [minute]);
}

/** The quiet line after an action. */
export interface Notice {
  readonly words: string;
  readonly undo?: () => Promise<void>;
  /** What the button says, where it is not “Undo”. */
  readonly act?: string;
}

const ShownNotice = createContext<Notice | undefined>(undefined);
const SetNotice = createContext<(notice: Notice | undefined) => void>(() => {});

export function NoticeProvider({ children }: { children: ReactNode }) {
  const [notice, setNotice] = useState<Notice>();
  return (
    <SetNotice value={setNotice}>
      <ShownNotice value={notice}>{children}</ShownNotice>
    </SetNotice>
  );
}

/** The quiet line as it stands. */
export function useShownNotice(): Notice | undefined {
  return useContext(ShownNotice);
}

/** Shows the quiet line. */
export function useNotice(): (notice: Notice | undefined) => void {
  return useContext(SetNotice);
}

/** Notes entries; `undone` runs after its undo. */
export type Act = (
  notings: readonly Noting[],
  words?: string,
  undone?: () => Promise<void>,
) => Promise<readonly Entry[] | undefined>;

/**
 * Notes entries in the journal and shows the quiet line with its undo. What adverts say about a standard just
 * taken, or in an advert just kept, is noted along with it, and undone with it.
 * Resolves to nothing where they could not be kept: the line then says why, and nothing was half-written.
 */
export function useAct(): Act {
  const { notebook } = useSession();
  const notify = useNotice();
  const say = useSay();
  return useCallback(
    async (notings, words = say("shell.noted"), undone) => {
      const [first, ...rest] = notings;
      if (!first) return [];
      try {
        const entries = await notebook.note(first, ...rest);
        const claims = await noteClaims(notebook, entries);
        const undo = async () => {
          await notebook.undo([...claims, ...entries]);
          notify({ words: say("shell.undone") });
          await undone?.();
        };
        notify({ words, undo });
        return entries;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        notify({ words: say("shell.not-kept", { why: refusalWords(error.refusal, say) }) });
        return undefined;
      }
    },
    [notebook, notify, say],
  );
}

/** Reading adverts takes all the content; it is fetched only where an advert or a standard is new. */
async function noteClaims(notebook: Notebook, entries: readonly Entry[]): Promise<readonly Entry[]> {
  const brings = (entry: Entry) =>
    entry.type === "document.added" || (entry.type === "standard.set" && entry.over === undefined);
  if (!entries.some(brings)) return [];
  const { claimsThatFollow } = await import("./claims.ts");
  const [first, ...rest] = claimsThatFollow(notebook.state, entries);
  return first ? notebook.note(first, ...rest) : [];
}
