/** The first page of the hiring side: an honest preview, what the role needs, the same questions for all, and a look at oneself. */
import {
  audit as auditShapes,
  coreQuestions as coreIds,
  type RoleStandardShape,
  roleStandards as roleShapes,
} from "./content/hiring.ts";
import hiring from "./en/hiring.json" with { type: "json" };
import type { FairnessRule, PerLevel } from "./types.ts";

export { previewGroups, type RoleStandardShape } from "./content/hiring.ts";

/** What a role needs of a person, in five levels one could see. */
export interface RoleStandard extends RoleStandardShape {
  readonly name: string;
  readonly anchors: PerLevel<string>;
  readonly note?: string;
}
export interface CoreQuestion {
  readonly id: string;
  readonly words: string;
  /** What to listen for. */
  readonly reveals: string;
}
export interface AuditLine {
  readonly id: string;
  readonly rule: FairnessRule;
  /** A sentence that is true or not of the conversation. */
  readonly words: string;
}
/** One line of an honest preview, a plus or a minus, as somebody on the hiring side writes it. */
export interface PreviewLine {
  readonly kind: "plus" | "minus";
  readonly words: string;
}
/** So many of each make a preview. */
export const previewOf = { plus: 3, minus: 3 } as const;

interface HiringWords {
  readonly name: string;
  readonly anchors: readonly string[];
  readonly note?: string;
}
const standardWords: Readonly<Record<string, HiringWords>> = hiring.standards.list;
const questionWords: Readonly<Record<string, Omit<CoreQuestion, "id">>> = hiring.questions.list;
const auditWords: Readonly<Record<string, string>> = hiring.audit.list;

export const roleStandards: readonly RoleStandard[] = roleShapes.map((shape) => {
  const { name, anchors, note } = found(standardWords, shape.id);
  const [none, low, middle, high, top, ...more] = anchors;
  if (!none || !low || !middle || !high || !top || more.length > 0)
    throw new RangeError(`role standard ${shape.id} describes ${anchors.length} levels, not five`);
  return { ...shape, name, anchors: [none, low, middle, high, top], ...(note === undefined ? {} : { note }) };
});
export const coreQuestions: readonly CoreQuestion[] = coreIds.map((id) => ({
  id,
  ...found(questionWords, id),
}));
export const audit: readonly AuditLine[] = auditShapes.map((line) => ({
  ...line,
  words: found(auditWords, line.id),
}));

const { intro, preview, anyJob } = hiring;
export const hiringWords = {
  intro,
  preview,
  anyJob,
  standards: hiring.standards.intro,
  questions: hiring.questions.intro,
  audit: hiring.audit.intro,
  notes: hiring.audit.notes,
};

function found<W>(words: Readonly<Record<string, W>>, id: string): W {
  const one = words[id];
  if (one === undefined) throw new RangeError(`${id} of the hiring side has no words in this language`);
  return one;
}
