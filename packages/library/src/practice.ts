/** What to practise with: the questions they are likely to put, and small drills. Apart from the rest; few open it. */
import {
  type DrillShape,
  drills as drillShapes,
  type TheirsShape,
  theirs as theirsShapes,
} from "./content/practice.ts";
import practice from "./en/practice.json" with { type: "json" };

export type { AnswerWith, DrillKind, DrillShape, TheirsShape } from "./content/practice.ts";

export interface TheirsWords {
  readonly words: string;
  /** What being asked it tells about them; weak, and a reason to ask. */
  readonly tells: string;
  /** What answers it, truly. */
  readonly answer: string;
}
/** A question they are likely to put. */
export type Theirs = TheirsShape & TheirsWords;

export interface DrillTurn {
  readonly them: string;
  /** Ways to go on; none is wrong, each has a comment, and each leads on or to the end. */
  readonly options: readonly {
    readonly say: string;
    readonly comment: string;
    readonly next: string | "end";
  }[];
}
export interface Drill extends Omit<DrillShape, "turns"> {
  readonly setting: string;
  readonly turns: ReadonlyMap<string, DrillTurn>;
  /** What it was for, in a sentence. */
  readonly end: string;
}

interface DrillWords {
  readonly setting: string;
  readonly turns: Readonly<
    Record<
      string,
      {
        readonly them: string;
        readonly options: readonly { readonly say: string; readonly comment: string }[];
      }
    >
  >;
  readonly end: string;
}
/** What is of one language. */
export interface PracticeFile {
  readonly theirs: Readonly<Record<string, TheirsWords>>;
  readonly drills: Readonly<Record<string, DrillWords>>;
}
export const englishPractice: PracticeFile = practice;

/**
 * Joins the shapes with one language's words.
 * @throws RangeError when a question, a drill, a turn or an option has no words
 */
export function joinPractice(file: PracticeFile): {
  readonly theirs: readonly Theirs[];
  readonly drills: readonly Drill[];
} {
  return {
    theirs: theirsShapes.map((shape) => ({
      ...shape,
      ...found(file.theirs[shape.id], `question ${shape.id}`),
    })),
    drills: drillShapes.map((shape) => joinDrill(shape, found(file.drills[shape.id], `drill ${shape.id}`))),
  };
}

function joinDrill({ turns, ...shape }: DrillShape, words: DrillWords): Drill {
  const joined = Object.entries(turns).map(([turn, ways]): [string, DrillTurn] => {
    const { them, options } = found(words.turns[turn], `turn ${turn} of drill ${shape.id}`);
    if (options.length !== ways.length)
      throw new RangeError(
        `turn ${turn} of drill ${shape.id} has ${options.length} options, not ${ways.length}`,
      );
    return [
      turn,
      { them, options: options.map((option, place) => ({ ...option, next: ways[place] ?? "end" })) },
    ];
  });
  return { ...shape, setting: words.setting, turns: new Map(joined), end: words.end };
}

function found<W>(words: W | undefined, what: string): W {
  if (words === undefined) throw new RangeError(`${what} has no words in this language`);
  return words;
}

/** In English. */
export const { theirs, drills } = joinPractice(englishPractice);
