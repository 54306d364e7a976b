import type { EntryId } from "@twoway/model";
import { countsAgain, type Mara } from "./mara.ts";
import { Meeting, meet, type Somebody } from "./meeting.ts";
import { needs } from "./needs.ts";
import type { Telling } from "./telling.ts";

const terms = `Offer of employment

Registered nurse, permanent, 38.5 hours a week, to begin in eight weeks.
3,640 a month, thirteen times a year. Six months on trial.
Day and evening shifts, every second weekend. The rota is published four weeks ahead.
30 days of leave. Insurance and pension from the first month.

We would be glad to have your answer in good time.

Paul Corran`;

/** An offer with a deadline, and one must on which two voices do not agree. */
export function millbrookHome(t: Telling, mara: Mara): void {
  t.on(28, "21:10");
  const prospect = t.note({
    type: "prospect.set",
    organisation: "Millbrook Home",
    role: "Registered nurse, care home",
    via: "Dilek, who I trained with",
    tags: ["near home"],
    theirDeadline: t.exactly(5, "12:00"),
  });
  t.note({ type: "prospect.moved", prospect, stage: "noticed" });
  t.on(27, "20:15");
  t.note({ type: "prospect.moved", prospect, stage: "applied" });
  t.note({ type: "effort.noted", prospect, minutes: 35, what: "Letter" });
  t.on(21, "14:30");
  t.note({ type: "prospect.moved", prospect, stage: "talking" });
  const corran = meet(t, prospect, "manager", "Paul Corran");
  const dilek = meet(t, prospect, "peer", "Dilek");
  firstMeeting(t, mara, prospect, corran);
  trialShift(t, mara, prospect, corran, dilek);
  offer(t, mara, prospect, corran);
}

function firstMeeting(t: Telling, { standards, strengths }: Mara, prospect: EntryId, corran: Somebody): void {
  const at = t.past(13, "11:00");
  const there = new Meeting(t, prospect, { at, number: 1, minutes: 45, myMinutes: 15, people: [corran] });
  t.on(13, "18:50");
  there.before({ value: 4, words: "It is near. That is all I know.", because: [] });
  const four = there.answered(
    corran,
    "Q48",
    standards.rota,
    3,
    "Four weeks ahead, always. It hangs in the staff room.",
    [],
  );
  there.answered(
    corran,
    "Q42",
    standards.people,
    2,
    "Two this year. One had a baby, one went back to her village. The second post took us eleven weeks.",
  );
  there.answered(
    corran,
    "Q55",
    standards.learning,
    1,
    "Courses? If somebody wants one. In their own time, if I am honest.",
    [],
  );
  there.treated(corran, "T27", 1);
  there.fact(corran, {
    fact: "why-open",
    value: "left",
    words: "The last one went back to her village, to look after her mother.",
  });
  there.after({ value: 6, words: "A plain man. I like plain.", because: [four] });
  needs(
    t,
    prospect,
    {
      name: "Being alone in charge on an evening shift",
      level: 3,
      core: "core",
      able: "now",
      strengths: [strengths.handover],
    },
    {
      name: "Wounds that have been there for a long time",
      level: 3,
      core: "core",
      able: "now",
      strengths: [strengths.wounds],
    },
    {
      name: "Families on the telephone",
      level: 2,
      core: "mentioned",
      able: "now",
      strengths: [strengths.dying],
    },
  );
}

/** Half a shift on the corridor: what one sees there, and what somebody says by the bins. */
function trialShift(
  t: Telling,
  { standards }: Mara,
  prospect: EntryId,
  corran: Somebody,
  dilek: Somebody,
): void {
  const at = t.past(8, "14:00");
  const people = [corran, dilek];
  const medium = "assessment day";
  const there = new Meeting(t, prospect, { at, number: 2, minutes: 240, myMinutes: 30, medium, people });
  t.on(8, "20:20");
  const sunday = there.told(
    dilek,
    standards.rota,
    1,
    "This week’s I got on the Sunday evening. By telephone.",
  );
  there.told(
    dilek,
    standards.people,
    2,
    "When Ute left we were one short until autumn. Paul took evenings himself.",
  );
  there.told(
    dilek,
    standards.word,
    2,
    "The new lifts he promised, they came. For the second kettle we are still waiting.",
  );
  there.told(
    dilek,
    standards.respect,
    3,
    "A son shouted at the cleaner. Paul asked him to come back when he could be polite.",
  );
  there.told(dilek, standards.breaks, 1, "Break? You just had it, while you were looking for the keys.");
  there.saw(standards.breaks, 1, "Four hours, and nobody sat down. Nor did I.", ["episode"]);
  there.saw(standards.way, 4, "Twelve minutes by bicycle, along the canal.");
  there.treated(corran, "T31", 2, "Gave me the keys and said: look anywhere.");
  there.treated(corran, "T33", 2);
  there.after({
    value: 6,
    feeling: "at home, and tired",
    words: "The people, yes. My back, less so.",
    because: [sunday],
  });
  t.note({ type: "effort.noted", prospect, minutes: 30, what: "There and back, twice" });
}

function offer(t: Telling, { standards }: Mara, prospect: EntryId, corran: Somebody): void {
  t.on(4, "15:10");
  t.note({ type: "prospect.moved", prospect, stage: "offer" });
  t.note({ type: "document.added", prospect, kind: "terms", text: terms });
  t.note({
    type: "observation.noted",
    prospect,
    standard: standards.pay,
    level: 4,
    amount: 47_320,
    voice: "contract",
    channel: "written",
    mods: [],
    words: "3,640 a month, thirteen times a year.",
  });
  t.note({
    type: "cue.noted",
    prospect,
    cue: "T28",
    severity: 2,
    who: corran.who,
    count: 1,
    because: "He said by this afternoon, and here it is.",
  });
  countsAgain(t);
  t.note({
    type: "reminder.set",
    prospect,
    on: t.today,
    words: "Ask Dilek on which day this month’s rota really came out",
  });
}
