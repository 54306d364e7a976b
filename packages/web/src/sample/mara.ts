import { adopt } from "@twoway/advice";
import type { EntryId, Level } from "@twoway/model";
import { edit } from "../edit.ts";
import type { Telling } from "./telling.ts";

/** What Mara holds a job to, by short names for the rest of the story. */
export interface Standards {
  readonly people: EntryId;
  readonly rota: EntryId;
  readonly word: EntryId;
  readonly respect: EntryId;
  readonly pay: EntryId;
  readonly breaks: EntryId;
  readonly learning: EntryId;
  readonly way: EntryId;
}

/** What she can do, and what proves it. */
export interface Strengths {
  readonly handover: EntryId;
  readonly calm: EntryId;
  readonly dying: EntryId;
  readonly wounds: EntryId;
  readonly teaching: EntryId;
}

/** Mara, a ward nurse who is looking. She does not exist, and neither does any place she goes to. */
export interface Mara {
  readonly standards: Standards;
  readonly strengths: Strengths;
}

export function beginning(t: Telling): Mara {
  t.on(39, "20:10");
  t.note({
    type: "situation.set",
    kind: "looking",
    currency: "EUR",
    savings: 4_900,
    reserve: 700,
    weeklyIncome: 260,
    weeklyCost: 610,
    startLagWeeks: 1,
    payLagWeeks: 2,
    ends: [{ what: "Shifts on the bank at City Hospital", on: t.exactly(61, "12:00").slice(0, 10) }],
  });
  return { standards: standards(t), strengths: strengths(t) };
}

/** Five weeks later she counts again. Seven weeks: 2,450 above the reserve, and 350 a week more spent than earned. */
export function countsAgain(t: Telling): void {
  const { situation } = t.view.state;
  if (situation) t.note(edit(situation, { savings: 3_150 }));
}

function standards(t: Telling): Standards {
  const hold = (id: string, kind: "must" | "want", floor: Level, ideal: Level, why?: string) =>
    t.note({ ...adopt(t.view, id, { kind, floor, ideal }), ...(why === undefined ? {} : { why }) });
  const people = hold("TEAM-4", "must", 2, 4, "Last winter we were four for twenty-six beds. Never again.");
  const rota = hold(
    "TIME-2",
    "must",
    2,
    3,
    "Lena’s weekends with her father are agreed a month ahead. I cannot keep moving them.",
  );
  const respect = t.note({
    ...adopt(t.view, "TEAM-1", { kind: "must", floor: 2, ideal: 3 }),
    absolute: true,
    why: "Whatever the money says. I have cried in a linen room once, and once was enough.",
  });
  const word = hold("MGR-1", "want", 2, 3, "The wound course was promised to me three times.");
  const pay = t.note({
    ...adopt(t.view, "PAY-1", { kind: "want", floor: 2, ideal: 3 }),
    amounts: [34_000, 37_000, 40_000, 43_000, 46_000],
  });
  const breaks = hold("TIME-5", "want", 1, 3);
  const learning = hold(
    "GROW-1",
    "want",
    1,
    3,
    "Six years on the same ward. I notice that I have stopped asking why.",
  );
  const way = hold("LOG-2", "want", 2, 4);
  t.on(38, "21:05");
  t.note({
    type: "standards.weighed",
    order: [people, rota, respect, word, pay, breaks, learning, way],
  });
  return { people, rota, word, respect, pay, breaks, learning, way };
}

function strengths(t: Telling): Strengths {
  t.on(37, "19:40");
  const can = (name: string, level: Level, gladness: Level) =>
    t.note({ type: "strength.set", name, level, gladness });
  const handover = can("A handover that leaves nothing out", 4, 4);
  const calm = can("Calming people before an operation", 3, 4);
  const dying = can("Being with somebody who is dying, and the family", 3, 4);
  const wounds = can("Wound care", 3, 3);
  const teaching = can("Showing new colleagues how we work", 3, 4);
  const rota = can("Writing the rota", 4, 1);
  stories(t, { handover, calm, dying, wounds, rota });
  return { handover, calm, dying, wounds, teaching };
}

function stories(t: Telling, s: Record<"handover" | "calm" | "dying" | "wounds" | "rota", EntryId>): void {
  t.note({
    type: "story.set",
    strengths: [s.handover],
    situation:
      "Night to day on the surgical ward, nineteen patients, two of them fresh from theatre, and the day shift short of one.",
    did: "I went from bed to bed with the day nurse and said for each what I would look at first, and why.",
    outcome:
      "She found bed 7 bleeding within the hour because I had said his dressing felt warm. We handed over at the bed from then on.",
    witness: "Karin Voss, ward manager",
  });
  t.note({
    type: "story.set",
    strengths: [s.calm],
    situation:
      "A man of fifty who had pulled out his line twice and wanted to go home an hour before his operation.",
    did: "I sat down, asked what he had heard about the anaesthetic, and let him tell the whole story of his brother.",
    outcome: "He went to theatre on his own feet, and asked for me when he woke.",
  });
  t.note({
    type: "story.set",
    strengths: [s.dying],
    situation: "A patient’s two sons who did not speak to each other, and a night that was clearly the last.",
    did: "I gave each of them a task at the bed, one the water and one the hand, and stayed in the room.",
    outcome: "They were both there at four in the morning. One of them wrote to the ward afterwards.",
    witness: "Dr Amara Osei, on call that night",
  });
  t.note({
    type: "story.set",
    strengths: [s.wounds],
    situation: "A heel that had been dressed for seven weeks and grew worse.",
    did: "I photographed it at every change, showed the row of pictures on the round, and asked for the pressure to be measured.",
    outcome: "The shoe was the reason. It closed in a month.",
  });
  t.note({
    type: "story.set",
    strengths: [s.rota],
    situation: "Our manager was ill for five months, and somebody had to write the rota.",
    did: "I wrote it four weeks ahead, with everybody’s fixed days on a list by the kettle.",
    outcome: "Nobody left in that time. I have not slept well on a Sunday since.",
  });
}
