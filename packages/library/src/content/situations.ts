import type { StartingSituation } from "../types.ts";

/** A starting situation without its words, which stand in the language file under the same id. */
export type SituationShape = Omit<StartingSituation, "name" | "note">;

/**
 * Where a search may start from: standards proposed in order, the first few as musts.
 * A proposal only: the person keeps, drops or turns each one.
 */
export const situations: readonly SituationShape[] = [
  {
    id: "looking",
    standards: ["MGR-2", "TEAM-1", "WORK-1", "TIME-1", "PAY-1", "VAL-1", "GROW-1", "WORK-4"],
    musts: 2,
  },
  {
    // Pay one can live on, that arrives, and decent treatment; a fixed term or a long way may be lived with for a while.
    id: "need work soon",
    standards: ["PAY-1", "TEAM-1", "PAY-5", "LOG-3", "PAY-3", "TIME-2", "LOG-2", "MGR-2", "GROW-3"],
    musts: 2,
  },
  {
    // What is known is given up for what is not, so pay and treatment may not fall.
    id: "employed",
    standards: ["MGR-2", "TEAM-1", "PAY-1", "WORK-1", "VAL-1", "GROW-2", "TIME-1", "PAY-3", "WORK-4"],
    musts: 3,
  },
  {
    id: "first job",
    standards: ["TEAM-1", "GROW-3", "PAY-5", "PAY-1", "TEAM-2", "MGR-4", "GROW-1", "TIME-1", "LOG-4"],
    musts: 2,
  },
  {
    id: "coming back",
    standards: ["TIME-2", "TEAM-1", "TIME-1", "GROW-3", "MGR-2", "TEAM-5", "TIME-4", "WORK-1", "LOG-1"],
    musts: 2,
  },
  {
    // What people leave over, so that it is asked about before the next start.
    id: "leaving",
    standards: ["MGR-2", "TEAM-1", "TIME-1", "PAY-1", "TEAM-4", "VAL-1", "GROW-2", "TEAM-2", "WORK-1"],
    musts: 3,
  },
];

/**
 * What to find out about when nothing is known of the person yet, most important first.
 *
 * Fit with the work relates most closely to contentment and to staying, and fit with the manager to
 * contentment with the manager and the work (Kristof-Brown, Zimmerman & Johnson 2005, Personnel
 * Psychology 58, 281–342): hence the manager and the work come first. Then follows what adverts tell
 * least about and nobody can change alone from inside: the hours as they are worked, whether what was
 * said is so, whether there are enough people, what is expected, how people treat each other. Pay is
 * left out on purpose: it is on paper before one signs. The order is a judgement; the person's own
 * replaces it.
 */
export const defaultConcerns: readonly string[] = [
  "MGR-2",
  "WORK-1",
  "TIME-1",
  "VAL-1",
  "TEAM-4",
  "WORK-2",
  "TEAM-1",
  "MGR-1",
];
