import type { Entry, EntryOf, EntryType } from "./entries.ts";
import type { EntryId } from "./id.ts";
import type { Line } from "./line.ts";
import {
  type HappeningType,
  nothing,
  type ProspectState,
  type State,
  type ThingType,
  thingTypes,
} from "./state.ts";
import { sorted, thingsOf } from "./things.ts";

/** The state a journal describes. Total: what it cannot read is kept by the caller, counted here. */
export function fold(lines: Iterable<Line>): State {
  return new Journal(lines).state;
}

/**
 * A journal being folded: the one place where entries become state.
 *
 * Invariants
 * - The state depends on the set of lines alone, neither on their order of arrival nor on repetition.
 * - Taking a line touches only the list it belongs to; all else is shared with the state before.
 * - It never throws on a line.
 */
export class Journal {
  /** How many entries were folded since this journal was opened: one for each new line, whatever came before. */
  folded = 0;
  readonly #lines = new Map<EntryId, Line>();
  readonly #clashes = new Set<EntryId>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #retractions = new Map<EntryId, Set<EntryId>>();
  readonly #dirty = new Set<Bucket>();
  #skipped = 0;
  #state: State = empty;

  constructor(lines: Iterable<Line> = []) {
    for (const line of lines) this.take(line);
  }

  /** Takes one line; false when it was there already. Of two contents under one id the raw line that sorts first holds. */
  take(line: Line): boolean {
    const known = this.#lines.get(line.id);
    if (known) {
      if (known.raw === line.raw) return false;
      this.#clashes.add(line.id);
      this.#state = { ...this.#state, clashes: [...this.#clashes].sort() };
      if (known.raw < line.raw) return false;
      this.#place(known, "out");
    }
    this.#lines.set(line.id, line);
    this.folded += 1;
    this.#place(line, "in");
    return true;
  }

  /** The state now. Built when asked for, from the lists that changed. */
  get state(): State {
    if (
      this.#dirty.size > 0 ||
      this.#state.lines !== this.#lines.size ||
      this.#state.skipped !== this.#skipped
    ) {
      this.#state = this.#rebuilt();
      this.#dirty.clear();
    }
    return this.#state;
  }

  /** Every line, understood or not, in the order of ids: what an export writes. */
  get lines(): readonly Line[] {
    return sorted(this.#lines.values());
  }

  /** The latest id of all, from which a writer's next id follows. */
  get latest(): EntryId | undefined {
    let latest: EntryId | undefined;
    for (const id of this.#lines.keys()) if (latest === undefined || id > latest) latest = id;
    return latest;
  }

  has(id: EntryId): boolean {
    return this.#lines.has(id);
  }

  /** The entry with this id, if it can be read. */
  entry(id: EntryId): Entry | undefined {
    return this.#lines.get(id)?.entry;
  }

  /** The state as it was when this entry had just been noted: the fold of all lines up to it. */
  asOf(id: EntryId): State {
    return fold(this.lines.filter((line) => line.id <= id));
  }

  #place({ id, entry }: Line, way: "in" | "out"): void {
    if (!entry) {
      this.#skipped += way === "in" ? 1 : -1;
      return;
    }
    if (entry.type === "entry.retracted") this.#retract(entry, way);
    else {
      const bucket = this.#bucket(entry);
      if (way === "in") bucket.entries.set(id, entry);
      else bucket.entries.delete(id);
      this.#dirty.add(bucket);
    }
  }

  #retract({ id, entry: target }: EntryOf<"entry.retracted">, way: "in" | "out"): void {
    const by = this.#retractions.get(target) ?? new Set();
    if (way === "in") by.add(id);
    else by.delete(id);
    this.#retractions.set(target, by);
    this.#touch(target);
  }

  /** Marks the list of an entry as changed; of a retraction, the list of what it retracts. */
  #touch(id: EntryId): void {
    const seen = new Set<EntryId>();
    let entry = this.entry(id);
    while (entry?.type === "entry.retracted" && !seen.has(entry.id)) {
      seen.add(entry.id);
      entry = this.entry(entry.entry);
    }
    if (entry && entry.type !== "entry.retracted") this.#dirty.add(this.#bucket(entry));
  }

  #isRetracted = (id: EntryId, path: readonly EntryId[] = []): boolean => {
    for (const by of this.#retractions.get(id) ?? []) {
      if (!path.includes(by) && !this.#isRetracted(by, [...path, id])) return true;
    }
    return false;
  };

  #bucket(entry: Exclude<Entry, { type: "entry.retracted" }>): Bucket {
    const owner = entry.type in thingTypes ? undefined : ownerOf(entry);
    const key = `${entry.type} ${owner ?? ""}`;
    const known = this.#buckets.get(key);
    if (known) return known;
    const bucket: Bucket = { type: entry.type, owner, entries: new Map() };
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #rebuilt(): State {
    const before = this.#state;
    const draft: Draft = {
      ...before,
      byProspect: new Map(before.byProspect),
      plans: new Map(before.plans),
      asked: new Map(before.asked),
      skipped: this.#skipped,
      lines: this.#lines.size,
    };
    for (const bucket of this.#dirty) {
      if (bucket.type in thingTypes) this.#placeThings(draft, bucket.type as ThingType, bucket);
      else this.#placeHappenings(draft, bucket.type as HappeningType, bucket);
    }
    return draft as State;
  }

  #placeThings(draft: Draft, type: ThingType, bucket: Bucket): void {
    const entries = bucket.entries as ReadonlyMap<EntryId, EntryOf<ThingType>>;
    const things = thingsOf(type, entries, this.#isRetracted);
    if (type === "situation.set") {
      set(draft, "situation", things.toSorted((a, b) => (a.now.id < b.now.id ? -1 : 1)).at(-1));
      return;
    }
    const list = listOfThing[type];
    if (list in empty) {
      set(draft, list as keyof State, things);
      return;
    }
    const byOwner = new Map<EntryId, unknown[]>();
    for (const owner of draft.byProspect.keys()) byOwner.set(owner, []);
    for (const thing of things)
      push(byOwner, (thing.now as { prospect?: EntryId }).prospect as EntryId, thing);
    for (const [owner, mine] of byOwner) inProspect(draft, owner, list as keyof ProspectState, mine);
  }

  #placeHappenings(draft: Draft, type: HappeningType, bucket: Bucket): void {
    const live = sorted(bucket.entries.values()).filter((entry) => !this.#isRetracted(entry.id));
    const owner = bucket.owner as EntryId;
    if (type === "standards.weighed") set(draft, "weighed", live.at(-1));
    else if (type === "assumptions.set") set(draft, "assumptions", live);
    else if (type === "proposal.dismissed") set(draft, "dismissed", live);
    else if (type === "question.asked") draft.asked.set(owner, live as EntryOf<"question.asked">[]);
    else if (type === "plan.set") {
      const plan = live.at(-1) as EntryOf<"plan.set"> | undefined;
      if (plan) draft.plans.set(owner, plan);
      else draft.plans.delete(owner);
    } else inProspect(draft, owner, listOfHappening[type], live);
  }
}

interface Bucket {
  readonly type: EntryType;
  readonly owner: EntryId | undefined;
  readonly entries: Map<EntryId, Entry>;
}

/** A state being built: its maps are copies of its own. */
type Draft = Omit<State, "byProspect" | "plans" | "asked"> & {
  byProspect: Map<EntryId, ProspectState>;
  plans: Map<EntryId, EntryOf<"plan.set">>;
  asked: Map<EntryId, readonly EntryOf<"question.asked">[]>;
};

const empty: State = {
  standards: [],
  strengths: [],
  stories: [],
  questions: [],
  reminders: [],
  prospects: [],
  byProspect: new Map(),
  plans: new Map(),
  asked: new Map(),
  assumptions: [],
  dismissed: [],
  skipped: 0,
  clashes: [],
  lines: 0,
};

const listOfThing = {
  "standard.set": "standards",
  "strength.set": "strengths",
  "story.set": "stories",
  "question.set": "questions",
  "reminder.set": "reminders",
  "prospect.set": "prospects",
  "contact.set": "contacts",
  "need.stated": "needs",
  "interview.set": "interviews",
} as const;

const listOfHappening = {
  "prospect.moved": "moves",
  "document.added": "documents",
  "fact.noted": "facts",
  "observation.noted": "observations",
  "cue.noted": "cues",
  "interest.noted": "interest",
  "effort.noted": "efforts",
  "decision.made": "decisions",
  "letter.written": "letters",
  "outcome.recorded": "outcomes",
} as const satisfies Partial<Record<HappeningType, keyof ProspectState>>;

/** Whose list an entry stands in: its interview's for plans and questions asked, else its prospect's. */
function ownerOf(entry: Entry): EntryId | undefined {
  if (entry.type === "plan.set" || entry.type === "question.asked") return entry.interview;
  return "prospect" in entry ? entry.prospect : undefined;
}

function inProspect(
  draft: Draft,
  owner: EntryId,
  list: keyof ProspectState,
  entries: readonly unknown[],
): void {
  const before = draft.byProspect.get(owner) ?? nothing;
  if (before[list].length === 0 && entries.length === 0) return;
  draft.byProspect.set(owner, { ...before, [list]: entries });
}

/** Sets one list or thing of a state in the making; nothing means that it is gone. */
function set(draft: Draft, key: keyof State, value: unknown): void {
  const open = draft as Record<string, unknown>;
  if (value === undefined) delete open[key];
  else open[key] = value;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
