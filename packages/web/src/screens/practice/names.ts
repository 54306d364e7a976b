/** What each kind of drill is called. */
export const kindWords = {
  "disappointing answer": "practice.kind-disappointing",
  "leading question": "practice.kind-leading",
  "reflexive yes": "practice.kind-yes",
} as const;

/** The part of the address behind # under which a drill is reached. */
export function addressOf(id: string): string {
  return id.replaceAll(" ", "-");
}
