import * as z from "zod/mini";
import { EntryId } from "./id.ts";
import * as vocabulary from "./vocabulary.ts";

/** The entry types of the journal: one table of fields, from which the strict and the loose schemas are made. */

const optional = z.optional;
const id = EntryId;
const text = z.string().check(z.maxLength(20_000));
const line = z.string().check(z.maxLength(2_000));
/** An instant with its offset ("2026-11-26T10:00:00+01:00") or a day ("2026-11-26"). */
const moment = z
  .string()
  .check(z.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)?)?$/));
const amount = z.number().check(z.minimum(0));
const level = z.literal([...vocabulary.levels]);
const perLevel = <S extends z.core.$ZodType>(schema: S) => z.tuple([schema, schema, schema, schema, schema]);
const share = z.number().check(z.minimum(0), z.maximum(1));
const minutes = z.number().check(z.minimum(0), z.maximum(10_080));
const list = <S extends z.core.$ZodType>(schema: S) => z.array(schema).check(z.maxLength(500));
const range = z.union([z.number(), z.strictObject({ from: optional(z.number()), to: optional(z.number()) })]);

const envelope = {
  id,
  /** When it happened; the id says when it was noted. */
  at: moment,
  /** The device: 32 hexadecimal digits made once on it. */
  by: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
};

export const fields = {
  "situation.set": {
    kind: z.enum(vocabulary.situations),
    currency: z.string().check(z.maxLength(8)),
    savings: optional(amount),
    reserve: optional(amount),
    weeklyIncome: optional(amount),
    weeklyCost: optional(amount),
    startLagWeeks: optional(amount),
    payLagWeeks: optional(amount),
    ends: list(z.strictObject({ what: line, on: moment })),
    over: optional(id),
  },
  "standard.set": {
    standard: optional(id),
    from: optional(line),
    about: z.enum(vocabulary.subjects),
    name: line.check(z.minLength(1)),
    anchors: perLevel(line),
    amounts: optional(perLevel(z.number())),
    kind: z.enum(["must", "want"]),
    absolute: optional(z.boolean()),
    floor: level,
    ideal: level,
    prior: perLevel(share),
    why: optional(text),
    after: optional(id),
    over: optional(id),
  },
  "assumptions.set": {
    version: line,
    changed: z.record(z.string(), z.number()),
    why: optional(text),
  },
  "standards.weighed": {
    order: optional(list(id)),
    swings: optional(z.record(id, z.number().check(z.minimum(0), z.maximum(100)))),
    pairs: optional(list(z.strictObject({ a: id, b: id, ratio: z.number().check(z.positive()) }))),
  },
  "strength.set": {
    strength: optional(id),
    name: line.check(z.minLength(1)),
    level,
    gladness: level,
    over: optional(id),
  },
  "story.set": {
    story: optional(id),
    strengths: list(id),
    situation: text,
    did: text,
    outcome: text,
    witness: optional(line),
    over: optional(id),
  },
  "prospect.set": {
    prospect: optional(id),
    organisation: line.check(z.minLength(1)),
    role: line,
    via: optional(line),
    present: optional(z.boolean()),
    tags: list(line),
    theirDeadline: optional(moment),
    myDeadline: optional(moment),
    over: optional(id),
  },
  "prospect.moved": {
    prospect: id,
    stage: z.enum(vocabulary.stages),
    label: optional(line),
    end: optional(z.enum(vocabulary.ends)),
  },
  "contact.set": {
    contact: optional(id),
    prospect: id,
    role: z.enum(vocabulary.people),
    name: optional(line),
    over: optional(id),
  },
  "document.added": {
    prospect: id,
    kind: z.enum(vocabulary.documentKinds),
    /** At most 200 kB; a longer one comes in parts. */
    text: z.string().check(z.maxLength(200_000)),
    part: optional(
      z.strictObject({ n: z.int().check(z.minimum(1)), m: z.int().check(z.minimum(1)), first: optional(id) }),
    ),
    url: optional(line),
    consent: optional(z.boolean()),
  },
  "proposal.dismissed": {
    document: id,
    start: z.int().check(z.minimum(0)),
    end: z.int().check(z.minimum(0)),
    /** A standard's id, or a catalogue id where the standard was never adopted. */
    standard: optional(line),
  },
  "fact.noted": {
    prospect: id,
    fact: z.enum(vocabulary.facts),
    value: optional(line),
    voice: z.enum(vocabulary.voices),
    channel: z.enum(vocabulary.channels),
    who: optional(id),
    words: text,
  },
  "need.stated": {
    need: optional(id),
    prospect: id,
    name: line.check(z.minLength(1)),
    level: optional(level),
    core: z.enum(vocabulary.cores),
    able: optional(z.enum(vocabulary.abilities)),
    strengths: list(id),
    stories: list(id),
    because: list(id),
    over: optional(id),
  },
  "interview.set": {
    interview: optional(id),
    prospect: id,
    number: z.int().check(z.minimum(1)),
    /** The time zone in which `at` is meant, as "Europe/Berlin"; `at` is when it takes place, or the day it was noted while that is unknown. */
    zone: line,
    /** Whether `at` is the agreed time; without it the interview has no date yet. */
    dated: optional(z.boolean()),
    minutes,
    myMinutes: minutes,
    medium: z.enum(vocabulary.media),
    people: list(id),
    over: optional(id),
  },
  "question.set": {
    question: optional(id),
    from: optional(line),
    words: line.check(z.minLength(1)),
    reveals: list(
      z.strictObject({ standard: optional(id), need: optional(id), as: z.enum(vocabulary.askings) }),
    ).check(z.maxLength(3)),
    whom: z.enum(vocabulary.voices),
    minutes,
    over: optional(id),
  },
  "plan.set": {
    interview: id,
    /** Questions by the entry's id, or by catalogue id where none was adopted. */
    pinned: list(line),
    dropped: list(line),
    order: optional(list(line)),
    showShare: share,
    /** The words as they were printed. */
    card: optional(text),
  },
  "question.asked": {
    interview: id,
    question: line,
    who: optional(id),
    words: optional(text),
    reply: z.enum(vocabulary.replies),
  },
  "observation.noted": {
    prospect: id,
    standard: optional(id),
    need: optional(id),
    /** null: would not say. "not core": of a need only. */
    level: z.nullable(z.union([level, z.literal("not core")])),
    amount: optional(range),
    voice: z.enum(vocabulary.voices),
    channel: z.enum(vocabulary.channels),
    mods: list(z.enum(vocabulary.modifiers)),
    /** It was the reply to a question. */
    asked: optional(z.boolean()),
    who: optional(id),
    interview: optional(id),
    question: optional(line),
    document: optional(id),
    span: optional(z.strictObject({ start: z.int(), end: z.int() })),
    words: text,
  },
  "cue.noted": {
    prospect: id,
    interview: optional(id),
    /** A catalogue id; own words otherwise. */
    cue: optional(line),
    words: optional(text),
    severity: z.int().check(z.minimum(-3), z.maximum(3)),
    who: optional(id),
    count: z.int().check(z.minimum(1), z.maximum(99)),
    because: optional(text),
  },
  "interest.noted": {
    prospect: id,
    interview: optional(id),
    when: z.enum(vocabulary.moments),
    value: optional(z.number().check(z.minimum(0), z.maximum(10))),
    feeling: optional(line),
    energy: optional(z.number().check(z.minimum(0), z.maximum(10))),
    words: optional(text),
    because: list(id),
  },
  "effort.noted": {
    prospect: id,
    minutes: z.number().check(z.minimum(0)),
    cost: optional(amount),
    what: line,
  },
  "reminder.set": {
    reminder: optional(id),
    prospect: optional(id),
    on: moment,
    words: line,
    done: optional(z.boolean()),
    over: optional(id),
  },
  "decision.made": {
    prospect: id,
    kind: z.enum(vocabulary.decisions),
    if: optional(
      list(
        z.strictObject({
          standard: id,
          level: optional(level),
          amount: optional(z.number()),
          words: optional(line),
        }),
      ),
    ),
    until: optional(moment),
    reasons: text,
    compromises: list(
      z.strictObject({
        standard: id,
        from: level,
        to: level,
        inReturn: text,
        until: optional(moment),
        review: optional(moment),
      }),
    ),
    tripwires: list(z.strictObject({ words: line, standard: optional(id), askOn: optional(moment) })),
    toMyself: optional(text),
    /** What was seen when it was made: verdicts, beliefs, bar, advice, and the versions of engine and library. */
    shown: z.record(z.string(), z.unknown()),
  },
  "letter.written": {
    prospect: id,
    kind: z.enum(vocabulary.letterKinds),
    words: text,
    sent: optional(moment),
  },
  "outcome.recorded": {
    prospect: id,
    levels: z.record(id, level),
    again: optional(z.boolean()),
    tripped: list(line),
    words: optional(text),
  },
  "entry.retracted": { entry: id, why: optional(text) },
} as const;

export type EntryType = keyof typeof fields;
export const entryTypes = Object.keys(fields) as EntryType[];

/** What every entry has. */
export interface Envelope {
  readonly id: EntryId;
  readonly at: string;
  readonly by: string;
}

type Shape<T extends EntryType> = z.infer<z.ZodMiniObject<(typeof fields)[T]>>;
/** An entry is never changed, at any depth; brands and tuples stay what they are. */
type Frozen<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [K in keyof T]: Frozen<T[K]> };
/** The body of one entry type: what a person did or saw, without the envelope. */
export type Body<T extends EntryType> = { readonly type: T } & Frozen<Shape<T>>;
/** One entry of one type. */
export type EntryOf<T extends EntryType> = Envelope & Body<T>;
/** One line of a journal, understood. */
export type Entry = { [T in EntryType]: EntryOf<T> }[EntryType];
/** An entry not yet given its id, time and device. */
export type Draft = { [T in EntryType]: Body<T> & { readonly at?: string } }[EntryType];

const strict = Object.fromEntries(
  entryTypes.map((type) => [type, z.strictObject({ ...envelope, type: z.literal(type), ...fields[type] })]),
);
const loose = Object.fromEntries(
  entryTypes.map((type) => [type, z.looseObject({ ...envelope, type: z.literal(type), ...fields[type] })]),
);

/** Something that cannot be read, in words for a person: what was wrong and where. */
export interface Refusal {
  readonly at: string;
  readonly wrong: string;
}

type Checked = { readonly entry: Entry } | { readonly refusal: Refusal };

/** Writing is strict: a misspelt or missing field is refused. */
export function checkStrictly(value: unknown): Checked {
  return check(strict, value);
}

/** Reading is loose: fields of a newer app stay; an unknown type is refused (and kept as a raw line by the caller). */
export function checkLoosely(value: unknown): Checked {
  return check(loose, value);
}

function check(schemas: Record<string, z.core.$ZodType>, value: unknown): Checked {
  const type =
    typeof value === "object" && value !== null && "type" in value ? String(value.type) : undefined;
  const schema = type === undefined || !Object.hasOwn(schemas, type) ? undefined : schemas[type];
  if (!schema) return { refusal: { at: "type", wrong: `unknown type “${type ?? "none"}”` } };
  const result = z.safeParse(schema, value);
  if (result.success) return { entry: result.data as unknown as Entry };
  const issue = result.error.issues[0];
  return { refusal: { at: issue?.path.join(".") || "entry", wrong: issue?.message ?? "not understood" } };
}
