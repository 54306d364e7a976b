import type { Opening } from "@twoway/model";

/** What to ask next once one knows why a role is open: questions of the bank, the most telling first. Ids are frozen. */
export const openings: readonly { readonly id: Opening; readonly ask: readonly string[] }[] = [
  { id: "new", ask: ["Q91", "Q156", "Q16", "Q95", "Q25"] },
  { id: "growing", ask: ["Q155", "Q65", "Q58", "Q43"] },
  { id: "left", ask: ["Q42", "Q154", "Q32", "Q94"] },
  { id: "promoted", ask: ["Q157", "Q56", "Q95"] },
  { id: "let go", ask: ["Q04", "Q68", "Q58"] },
  { id: "unclear", ask: ["Q90", "Q89", "Q96", "Q08", "Q93"] },
];

/**
 * How to learn what they really need without prying: ordinary interest, in the order in which one meets people.
 * Each step names questions of the bank; the words stand in the language file under the same id.
 */
export const findingTheNeed: readonly { readonly id: string; readonly ask: readonly string[] }[] = [
  { id: "before", ask: [] },
  { id: "first call", ask: ["Q07", "Q153", "Q89", "Q96"] },
  { id: "interview", ask: ["Q04", "Q91", "Q90", "Q159", "Q160"] },
  { id: "team", ask: ["Q93", "Q10", "Q90"] },
  { id: "sentence", ask: [] },
  { id: "compare", ask: ["Q70"] },
];
