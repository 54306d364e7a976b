import { readDocument, type View } from "@twoway/advice";
import { about, type EntryId } from "@twoway/model";

/** Something an advert asks for that was neither taken up nor left aside. */
export interface NeedProposal {
  readonly document: EntryId;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  readonly must: boolean;
}

/** What stands for a standard where a need is left aside: claims that begin at the same place are not meant. */
export const asNeed = "need";

/** What the adverts of a prospect ask for, without what was dealt with; each wording once. */
export function needProposals(view: View, prospect: EntryId): readonly NeedProposal[] {
  const { documents, needs } = about(view.state, prospect);
  const stated = new Set(needs.flatMap(({ history }) => history.map(({ name }) => name)));
  const seen = new Set<string>();
  return documents
    .filter(({ kind }) => kind === "advert")
    .flatMap((document) =>
      readDocument(view, document).needs.map((need) => ({ document: document.id, ...need })),
    )
    .filter(({ document, quote, start }) => {
      const aside = view.state.dismissed.some(
        (one) => one.document === document && one.start === start && one.standard === asNeed,
      );
      return !aside && !stated.has(quote) && !seen.has(quote) && seen.add(quote);
    });
}
