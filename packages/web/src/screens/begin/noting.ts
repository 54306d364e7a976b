import type { Body, EntryId } from "@twoway/model";
import type { Noting } from "@twoway/notebook";

/** What was said at the first door, ready to be noted. */
export interface Beginning {
  readonly organisation: string;
  readonly role: string;
  /** A prospect that is already there: this is one more interview with them. */
  readonly prospect?: EntryId | undefined;
  /** Whether that prospect is already being talked to, or further. */
  readonly talking: boolean;
  readonly advert?: string | undefined;
  /** The invitation as text. */
  readonly invitation?: string | undefined;
  /** A moment or a day; none while no date is agreed. */
  readonly at?: string | undefined;
  readonly zone: string;
  readonly number: number;
  readonly minutes: number;
  readonly medium: Body<"interview.set">["medium"];
}

/** So much of an interview is one's own to ask in, as long as nothing else was said. */
const usualOwn = 15;

/** One act: the prospect, the stage, what they wrote, and the interview, which comes last. */
export function toNote(said: Beginning): readonly Noting[] {
  const { prospect: known } = said;
  const first: Noting[] = known
    ? []
    : [{ type: "prospect.set", organisation: said.organisation, role: said.role, tags: [] }];
  const about = (then: (prospect: EntryId) => Exclude<Noting, (...all: never[]) => unknown>): Noting =>
    known ? then(known) : (earlier) => then(earlier(0));
  const rest: Noting[] = [
    ...(said.talking ? [] : [about((prospect) => ({ type: "prospect.moved", prospect, stage: "talking" }))]),
    ...documents(said).map(({ kind, text }) =>
      about((prospect) => ({ type: "document.added", prospect, kind, text })),
    ),
    about((prospect) => ({
      type: "interview.set",
      prospect,
      number: said.number,
      zone: said.zone,
      minutes: said.minutes,
      myMinutes: Math.min(usualOwn, said.minutes),
      medium: said.medium,
      people: [],
      ...(said.at === undefined ? {} : { at: said.at, dated: true }),
    })),
  ];
  return [...first, ...rest];
}

function documents({ advert, invitation }: Beginning): { kind: "advert" | "mail"; text: string }[] {
  return [
    ...(advert ? [{ kind: "advert" as const, text: advert }] : []),
    ...(invitation ? [{ kind: "mail" as const, text: invitation }] : []),
  ];
}
