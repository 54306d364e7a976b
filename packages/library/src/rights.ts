/** What an employer may not ask, signs of a scam, and where to turn: more than a page in the room can hold. */
import legal from "./en/legal.json" with { type: "json" };
import rights from "./en/rights.json" with { type: "json" };

/** One kind of question that is not theirs to ask in many countries. */
export interface PrivateMatter {
  readonly id: string;
  readonly name: string;
  readonly examples: readonly string[];
  /** A composed reply that gives nothing away. */
  readonly reply: string;
  /** What an ordinary person may have meant by it. */
  readonly behind: string;
  /** What to say when they ask again. */
  readonly pressed: string;
}

const moreWords: Readonly<Record<string, Pick<PrivateMatter, "behind" | "pressed">>> = rights.families;

/** All families: those a page in the room knows, and the rarer ones. */
export const privateMatters: readonly PrivateMatter[] = [
  ...legal.families.map((family) => ({ behind: "", pressed: "", ...family, ...moreWords[family.id] })),
  ...rights.more,
];

/** The sentence that stands beside all of it. */
export const lawDiffers: string = legal.differs;
const { intro, afterwards, scams, places, placesNote } = rights;
export const rightsWords = { intro, afterwards, scams, places, placesNote, harassment: legal.harassment };
