import type { Stage } from "@twoway/model";
import type { Summary } from "./summary.ts";

export const sorts = ["next", "name", "last"] as const;
export type Sort = (typeof sorts)[number];

/** What is looked for. */
export interface Filter {
  readonly words: string;
  readonly stage: Stage | "";
  readonly tag: string;
  readonly sort: Sort;
}

export const everything: Filter = { words: "", stage: "", tag: "", sort: "next" };

/** The prospects that fit a filter, in its order; equal ones stay as they came. */
export function chosen(all: readonly Summary[], filter: Filter, locale: string): readonly Summary[] {
  const wanted = filter.words.toLocaleLowerCase(locale).split(/\s+/).filter(Boolean);
  const collator = new Intl.Collator(locale);
  const fits = ({ thing: { now }, stage, label }: Summary) => {
    const words = [now.organisation, now.role, now.via ?? "", label ?? "", ...now.tags]
      .join(" ")
      .toLocaleLowerCase(locale);
    return (
      wanted.every((one) => words.includes(one)) &&
      (filter.stage === "" || stage === filter.stage) &&
      (filter.tag === "" || now.tags.includes(filter.tag))
    );
  };
  const by: Record<Sort, (a: Summary, b: Summary) => number> = {
    next: (a, b) =>
      momentOf(a.next?.at, Number.POSITIVE_INFINITY) - momentOf(b.next?.at, Number.POSITIVE_INFINITY) || 0,
    name: (a, b) => collator.compare(a.thing.now.organisation, b.thing.now.organisation),
    last: (a, b) => momentOf(b.last, 0) - momentOf(a.last, 0),
  };
  return all.filter(fits).toSorted(by[filter.sort]);
}

function momentOf(at: string | undefined, otherwise: number): number {
  return at === undefined ? otherwise : Date.parse(at);
}

/** Every tag in use, in the order of the alphabet. */
export function tagsOf(all: readonly Summary[], locale: string): readonly string[] {
  return [...new Set(all.flatMap(({ thing }) => thing.now.tags))].toSorted(new Intl.Collator(locale).compare);
}
