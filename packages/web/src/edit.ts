import type { Body, Draft, Thing, ThingType } from "@twoway/model";

/** The names under which an edit names its thing. */
const field = {
  "situation.set": undefined,
  "standard.set": "standard",
  "strength.set": "strength",
  "story.set": "story",
  "prospect.set": "prospect",
  "contact.set": "contact",
  "need.stated": "need",
  "interview.set": "interview",
  "question.set": "question",
  "reminder.set": "reminder",
} as const satisfies Record<ThingType, string | undefined>;

/** The edit of a thing: what holds now with a change, naming the thing and the entry it replaces. */
export function edit<T extends ThingType>(
  thing: Thing<T>,
  change: Partial<Omit<Body<T>, "type">> & { at?: string },
): Draft {
  const { id: over, at: _at, by: _by, ...body } = thing.now as unknown as Record<string, unknown>;
  const named = field[thing.now.type as ThingType];
  const merged: Record<string, unknown> = {
    ...body,
    ...change,
    over,
    ...(named ? { [named]: thing.id } : {}),
  };
  // An interview's `at` is when it takes place: an edit of something else keeps it.
  if (thing.now.type === "interview.set" && change.at === undefined) merged.at = thing.now.at;
  for (const [key, value] of Object.entries(merged)) if (value === undefined) delete merged[key];
  return merged as unknown as Draft;
}
