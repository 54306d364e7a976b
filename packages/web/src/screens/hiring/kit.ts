import { coreQuestions, previewOf, type RoleStandard, roleStandards } from "@twoway/library/hiring";
import { useKeptDraft } from "../../drafts.ts";
import { useWorded } from "../../worded.ts";

/** What somebody who hires has prepared so far: half-typed, on this device only. */
export interface Kit {
  readonly role: string;
  readonly plus: readonly string[];
  readonly minus: readonly string[];
  /** By id of a role standard, what was changed in it. */
  readonly changed: Readonly<Record<string, Partial<Pick<RoleStandard, "name" | "anchors" | "floor">>>>;
  /** Role standards this job does not need, and core questions that are not asked. */
  readonly left: readonly string[];
  readonly own: string;
  /** Lines of the look at oneself that are so. */
  readonly so: readonly string[];
}

const empty: Kit = {
  role: "",
  plus: Array.from({ length: previewOf.plus }, () => ""),
  minus: Array.from({ length: previewOf.minus }, () => ""),
  changed: {},
  left: [],
  own: "",
  so: [],
};

export interface Prepared {
  readonly kit: Kit;
  readonly change: (change: Partial<Kit>) => void;
  /** The eight role standards as they read now, those left out included. */
  readonly standards: readonly RoleStandard[];
  readonly questions: typeof coreQuestions;
}

const ids: ReadonlySet<string> = new Set(["id", "ask"]);
const content = { standards: roleStandards, questions: coreQuestions };

/** What is prepared, with how to change it. */
export function useKit(): Prepared {
  const [kept, setKit] = useKeptDraft<Partial<Kit>>("hiring:kit", empty);
  const kit = { ...empty, ...kept };
  const { standards, questions } = useWorded(content, ids);
  return {
    kit,
    change: (change) => setKit({ ...kit, ...change }),
    standards: standards.map((one) => ({ ...one, ...kit.changed[one.id] })),
    questions,
  };
}

/** The list with or without an id. */
export function toggled(list: readonly string[], id: string): readonly string[] {
  return list.includes(id) ? list.filter((one) => one !== id) : [...list, id];
}
