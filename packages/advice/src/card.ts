import type { EntryId } from "@twoway/model";
import { claimsOfProspect } from "./advert.ts";
import { concernsOf, held } from "./held.ts";
import { checkWords } from "./phrasing.ts";
import { plan } from "./plan.ts";
import { inItsTrade } from "./shifts.ts";
import type { Held, Planned, PocketCard, View } from "./types.ts";

/** A card holds so many questions: one reads no more in a room. */
const onACard = 3;

/** What goes into the pocket: three questions, first those one chose oneself, then what decides; one reply, one way out. */
export function pocketCard(view: View, interview: EntryId): PocketCard {
  const { ask, next } = plan(view, interview);
  const chosen = ask.filter(({ pinned, own }) => pinned || own);
  const questions = different([...chosen, ...ask.filter((one) => !chosen.includes(one)), ...next]).slice(
    0,
    onACard,
  );
  const { phrases } = view.library;
  return {
    questions,
    composure: phrases.composure[0] ?? "",
    close: phrases.close[0] ?? "",
    ...rewritten(view, questions),
  };
}

/** Three questions about three things: the first of each standard, then the rest in their order. */
function different(ask: readonly Planned[]): readonly Planned[] {
  const seen = new Set<string>();
  const first = ask.filter(({ id, reveals, pinned, own }) => {
    const key = reveals[0]?.id ?? id;
    return pinned || own || (!seen.has(key) && seen.add(key));
  });
  return [...first, ...ask.filter((one) => !first.includes(one))];
}

/** A question that gives its answer away, beside the one on the card that asks the same openly. */
function rewritten(view: View, questions: readonly Planned[]): Pick<PocketCard, "rewritten"> {
  for (const { words, reveals } of questions) {
    const example = view.library.phrasing.examples.find(({ standard }) => standard === reveals[0]?.from);
    const [because] = example ? checkWords(view, example.before).because : [];
    if (example && because) return { rewritten: { before: example.before, because, after: words } };
  }
  return {};
}

/**
 * What one might walk away over: first what the prospect's adverts touch, then what people most often come to
 * regret, then what fits the situation. Catalogue standards that are not one's own yet.
 */
export function likelyChoices(view: View, prospect: EntryId): readonly Held[] {
  const touched = new Set(claimsOfProspect(view, prospect).map(({ standard }) => standard));
  const mine = new Set(held(view).map(({ from }) => from));
  const there = inItsTrade(view, prospect);
  const { concerns } = concernsOf(there);
  const all = [...new Set([...concerns, ...there.library.defaultConcerns, ...touched])].filter(
    (id) => !mine.has(id),
  );
  const sorted = [...all.filter((id) => touched.has(id)), ...all.filter((id) => !touched.has(id))];
  return sorted.flatMap((id): Held[] => {
    const standard = view.library.standards.get(id);
    if (!standard) return [];
    const { name, anchors, floor, ideal, prior } = standard;
    return [
      {
        id,
        from: id,
        name,
        anchors: [...anchors],
        kind: "must",
        absolute: false,
        floor,
        ideal,
        prior,
        weight: 0,
        rank: 0,
        provisional: true,
      },
    ];
  });
}
