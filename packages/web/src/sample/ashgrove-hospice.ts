import type { EntryId } from "@twoway/model";
import type { Mara } from "./mara.ts";
import { agree, Meeting, meet, type Somebody } from "./meeting.ts";
import { needs } from "./needs.ts";
import type { Telling } from "./telling.ts";

const thanks = `Our conversation

Dear Hanne Lind,

Thank you for the hour, and for letting me sit in the kitchen with Samir afterwards. I have been thinking about what you said: that the hardest part is the third week, not the first.

I would like to come again, and to see a morning.

Kind regards,
Mara`;

/** Above every floor and below the ideal: nothing wrong, nothing shining, and a second interview next week. */
export function ashgroveHospice(t: Telling, mara: Mara): void {
  t.on(22, "19:30");
  const prospect = t.note({
    type: "prospect.set",
    organisation: "Ashgrove Hospice",
    role: "Nurse, in-patient unit",
    via: "Dr Osei",
    tags: ["the work I want"],
  });
  t.note({ type: "prospect.moved", prospect, stage: "noticed" });
  t.on(21, "20:40");
  t.note({ type: "prospect.moved", prospect, stage: "applied" });
  t.note({ type: "effort.noted", prospect, minutes: 90, what: "Letter. I wrote it four times." });
  t.on(15, "12:30");
  t.note({ type: "prospect.moved", prospect, stage: "talking" });
  const lind = meet(t, prospect, "manager", "Hanne Lind");
  const samir = meet(t, prospect, "peer", "Samir");
  firstMeeting(t, mara, prospect, lind, samir);
  t.on(8, "08:20");
  t.note({ type: "letter.written", prospect, kind: "thank", words: thanks, sent: t.past(8, "08:30") });
  t.on(5, "17:10");
  const at = t.ahead(7, "09:00");
  agree(t, prospect, { at, number: 2, minutes: 90, myMinutes: 30, people: [lind, samir] });
}

function firstMeeting(t: Telling, mara: Mara, prospect: EntryId, lind: Somebody, samir: Somebody): void {
  const at = t.past(9, "10:30");
  const people = [lind, samir];
  const there = new Meeting(t, prospect, { at, number: 1, minutes: 60, myMinutes: 20, people });
  t.on(9, "19:15");
  there.before({ value: 7, because: [] });
  managerSaid(there, mara, lind);
  peerSaid(there, mara, samir);
  seen(there, mara);
  const hard = there.treated(lind, "T29", 2, "Told me about the third week before I asked.");
  there.treated(lind, "T24", 2);
  there.after({
    value: 8,
    feeling: "quiet",
    energy: 7,
    words: "I forgot to look at the clock.",
    because: [hard],
  });
  theirNeeds(t, mara, prospect);
  t.note({
    type: "effort.noted",
    prospect,
    minutes: 150,
    cost: 6,
    what: "First interview, with the way there",
  });
}

function managerSaid(there: Meeting, { standards }: Mara, lind: Somebody): void {
  there.answered(
    lind,
    "Q42",
    standards.people,
    3,
    "One in spring, to live by the sea. Before her, nobody for three years.",
  );
  there.answered(
    lind,
    "Q17",
    standards.word,
    3,
    "Every six weeks, it is in the book. Two I missed last year; I said so beforehand.",
  );
  there.answered(
    lind,
    "Q55",
    standards.learning,
    3,
    "We want to send everybody on the palliative course. Next year, I hope.",
    ["promise"],
  );
  there.answered(lind, "Q61", standards.pay, 2, "Between 3,250 and 3,500. The last one began at 3,310.");
  there.fact(lind, {
    fact: "why-open",
    value: "promoted",
    words: "She runs the day unit upstairs now. You can ask her.",
  });
}

function peerSaid(there: Meeting, { standards }: Mara, samir: Somebody): void {
  there.answered(
    samir,
    "Q43",
    standards.people,
    2,
    "Four patients each by day, five when somebody is ill. Yesterday five.",
  );
  there.answered(
    samir,
    "Q104",
    standards.word,
    2,
    "The quiet room she promised is there. The parking she promised is not.",
  );
  there.answered(
    samir,
    "Q107",
    standards.breaks,
    2,
    "In the garden, twenty minutes. About once a week it does not happen.",
  );
  there.answered(
    samir,
    "Q35",
    standards.respect,
    3,
    "The cook sits at the same table. When one of us is short with somebody, it gets said.",
  );
  there.asked(samir.who, "Q53", "not reached");
  there.fact(samir, {
    fact: "an hour of a Tuesday",
    words: "Half past ten: mouth care, then a daughter who wants to know whether it is today.",
  });
}

/** What hung on the wall, what lay in the folder, and the way there. */
function seen(there: Meeting, { standards }: Mara): void {
  there.saw(
    standards.rota,
    2,
    "Rota by the kitchen: three weeks up, swaps in pencil with two initials each.",
  );
  there.saw(standards.respect, 2, "A doctor waited at the door until the cleaner had finished the floor.");
  there.saw(standards.way, 2, "Thirty-eight minutes by tram, and I had to run.");
  const scale = { from: 39_000, to: 42_000 };
  there.read(standards.pay, 2, scale, "Registered nurses: 3,250 to 3,500 a month, by years.");
}

function theirNeeds(t: Telling, { strengths }: Mara, prospect: EntryId): void {
  needs(
    t,
    prospect,
    {
      name: "Staying with a family through a bad night",
      level: 4,
      core: "core",
      able: "now",
      strengths: [strengths.dying],
    },
    {
      name: "A handover the next person can trust",
      level: 3,
      core: "core",
      able: "now",
      strengths: [strengths.handover],
    },
    { name: "Pain pumps", level: 2, core: "mentioned", able: "by then", strengths: [strengths.wounds] },
  );
}
