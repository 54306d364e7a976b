/** What each kind of drill is called. */
export const kindWords = {
  "disappointing answer": "practice.kind-disappointing",
  "leading question": "practice.kind-leading",
  "reflexive yes": "practice.kind-yes",
} as const;

/** What the address says for a drill: “?drill=…”. */
export function addressOf(id: string): string {
  return id.replaceAll(" ", "-");
}
