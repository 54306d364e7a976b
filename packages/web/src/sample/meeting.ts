import type { Body, EntryId, Level } from "@twoway/model";
import type { Telling } from "./telling.ts";

type Mods = Body<"observation.noted">["mods"];
type Fact = Pick<Body<"fact.noted">, "fact" | "value" | "words">;
type Interest = Omit<Body<"interest.noted">, "type" | "prospect" | "interview" | "when">;

/** Somebody met there. */
export interface Somebody {
  readonly voice: "manager" | "peer";
  readonly who: EntryId;
}

/** An interview as it is agreed: what is noted of it later belongs to it. */
export interface Agreed {
  readonly at: string;
  readonly number: number;
  readonly minutes: number;
  readonly myMinutes: number;
  readonly medium?: Body<"interview.set">["medium"];
  readonly people: readonly Somebody[];
}

export function agree(t: Telling, prospect: EntryId, agreed: Agreed): EntryId {
  return t.note({
    type: "interview.set",
    medium: "in person",
    ...agreed,
    prospect,
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    dated: true,
    people: agreed.people.map(({ who }) => who),
  });
}

export function meet(t: Telling, prospect: EntryId, voice: Somebody["voice"], name: string): Somebody {
  return { voice, who: t.note({ type: "contact.set", prospect, role: voice, name }) };
}

/** What one notes of a meeting that evening; it happened when they met. */
export class Meeting {
  readonly #t: Telling;
  readonly #from: { readonly prospect: EntryId; readonly interview: EntryId; readonly at: string };

  constructor(t: Telling, prospect: EntryId, agreed: Agreed) {
    this.#t = t;
    this.#from = { prospect, interview: agree(t, prospect, agreed), at: agreed.at };
  }

  /** A question was put, and this was the answer; an episode unless it is said to be something else. */
  answered(
    { voice, who }: Somebody,
    question: string,
    standard: EntryId,
    level: Level,
    words: string,
    mods: Mods = ["episode"],
  ): EntryId {
    this.asked(who, question, "answered");
    const said = { voice, channel: "said", asked: true, question, mods, who, words } as const;
    return this.#t.note({ type: "observation.noted", ...this.#from, standard, level, ...said });
  }

  asked(who: EntryId, question: string, reply: Body<"question.asked">["reply"]): void {
    const { interview, at } = this.#from;
    this.#t.note({ type: "question.asked", at, interview, question, who, reply });
  }

  /** Something somebody told unasked. */
  told({ voice, who }: Somebody, standard: EntryId, level: Level, words: string): EntryId {
    const said = { voice, channel: "said", who, words } as const;
    const mods: Mods = ["episode"];
    return this.#t.note({ type: "observation.noted", ...this.#from, standard, level, mods, ...said });
  }

  /** Something seen with one's own eyes. */
  saw(standard: EntryId, level: Level, words: string, mods: Mods = []): EntryId {
    const seen = { voice: "own eyes", channel: "shown", mods, words } as const;
    return this.#t.note({ type: "observation.noted", ...this.#from, standard, level, ...seen });
  }

  /** Something read there. */
  read(standard: EntryId, level: Level, amount: { from: number; to: number }, words: string): void {
    const written = { voice: "policy", channel: "written", words } as const;
    this.#t.note({ type: "observation.noted", ...this.#from, standard, level, amount, mods: [], ...written });
  }

  treated({ who }: Somebody, cue: string, severity: number, because?: string): EntryId {
    const more = because === undefined ? {} : { because };
    return this.#t.note({ type: "cue.noted", ...this.#from, cue, severity, who, count: 1, ...more });
  }

  fact({ voice, who }: Somebody, fact: Fact): void {
    const { prospect, at } = this.#from;
    this.#t.note({ type: "fact.noted", prospect, at, ...fact, voice, who, channel: "said" });
  }

  before(interest: Interest): void {
    this.#t.note({ type: "interest.noted", ...this.#from, when: "before", ...interest });
  }

  after(interest: Interest): void {
    this.#t.note({ type: "interest.noted", ...this.#from, when: "after", ...interest });
  }
}
