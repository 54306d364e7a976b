import { type Body, type Draft, type Thing, type ThingType, thingTypes } from "@twoway/model";

/** The edit of a thing: what holds now with a change, naming the thing and the entry it replaces. */
export function edit<T extends ThingType>(
  thing: Thing<T>,
  change: Partial<Omit<Body<T>, "type">> & { at?: string },
): Draft {
  const { id: over, at: _at, by: _by, ...body } = thing.now as unknown as Record<string, unknown>;
  const named = thingTypes[thing.now.type as ThingType];
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
