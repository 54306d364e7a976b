import { type Held, held, type View } from "@twoway/advice";
import type { Draft, EntryId, EntryOf, Thing } from "@twoway/model";
import { edit } from "../../edit.ts";

/** A standard as it is weighed, beside the thing it is. */
export interface Own {
  readonly held: Held;
  readonly thing: Thing<"standard.set">;
}

/** One's standards, musts before wants, each in order of weight. */
export function ownStandards(view: View): readonly Own[] {
  const byId = new Map(view.state.standards.map((thing) => [thing.id as string, thing]));
  return held(view).flatMap((one) => {
    const thing = byId.get(one.id);
    return thing ? [{ held: one, thing }] : [];
  });
}

type Change = Parameters<typeof edit<"standard.set">>[1];

/** An edit of a standard. After whose meeting it was made is said anew each time: the last edit's is its own. */
export function changed(thing: Thing<"standard.set">, change: Change, after?: EntryId): Draft {
  const { after: _, ...now } = thing.now;
  return edit({ ...thing, now }, after === undefined ? change : { ...change, after });
}

/** One of two versions made on two devices, as what holds from now on. */
export function kept(thing: Thing<"standard.set">, version: EntryOf<"standard.set">): Draft {
  return edit({ ...thing, now: { ...version, id: thing.now.id } }, {});
}

/** A sentence of a level without its full stop, to stand inside another. */
export function bare(sentence: string | undefined): string {
  return (sentence ?? "").trim().replace(/[.。]$/, "");
}
