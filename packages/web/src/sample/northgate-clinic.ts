import { claimsToNote } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import type { Mara } from "./mara.ts";
import { agree, meet } from "./meeting.ts";
import { needs } from "./needs.ts";
import type { Telling } from "./telling.ts";

/** Nearly two hundred words, and hardly one that could be checked. */
export const advert = `Northgate Clinic

Registered nurse, surgical day ward

Northgate Clinic is growing, and we are looking for a registered nurse who shares our passion for people. You join a friendly and well-staffed team in a modern building by the river.

What awaits you
A fast-paced environment where no two days are the same. Flat hierarchies, and a manager whose door is always open. A competitive salary with many extras, and opportunities for development for those who show commitment. Family-friendly working hours, planned fairly and in good time.

What you bring
You are a registered nurse. You have experience in caring for patients before and after an operation. You work well under pressure, you are flexible, and you stay friendly when four things happen at once. Careful written records are a matter of course for you. Experience in a recovery room is an advantage.

We are like one big family: we work hard, we laugh a lot, and we celebrate together what we achieve. If you want more than just a job, we would love to hear from you. Please write to Ines Brandt, who leads the ward.`;

const invitation = `Dear Mara,

thank you for your application. We would be pleased to meet you. Ines Brandt, who leads the surgical day ward, will take about three quarters of an hour for you; please ask for her at the desk on the ground floor.

Kind regards,
Northgate Clinic, personnel office`;

/** An advert full of vague promises, and the interview is tomorrow. */
export function northgateClinic(t: Telling, mara: Mara): void {
  t.on(7, "20:50");
  const prospect = t.note({
    type: "prospect.set",
    organisation: "Northgate Clinic",
    role: "Registered nurse, surgical day ward",
    via: "their own page",
    tags: ["days only"],
  });
  t.note({ type: "prospect.moved", prospect, stage: "noticed" });
  const document = t.note({ type: "document.added", prospect, kind: "advert", text: advert });
  for (const claim of claimsToNote(t.view, prospect)) t.note(claim);
  theirNeeds(t, mara, prospect, document);
  t.on(6, "19:20");
  t.note({ type: "prospect.moved", prospect, stage: "applied" });
  t.note({ type: "effort.noted", prospect, minutes: 40, what: "Letter, and a new photograph" });
  t.on(2, "16:40");
  t.note({ type: "prospect.moved", prospect, stage: "talking" });
  t.note({ type: "document.added", prospect, kind: "mail", text: invitation });
  tomorrow(t, mara, prospect);
}

function theirNeeds(t: Telling, { strengths }: Mara, prospect: EntryId, advert: EntryId): void {
  const because = [advert];
  needs(
    t,
    prospect,
    {
      name: "Care before and after an operation",
      level: 3,
      core: "core",
      able: "now",
      strengths: [strengths.calm, strengths.wounds],
      because,
    },
    {
      name: "Staying friendly when four things happen at once",
      level: 3,
      core: "core",
      strengths: [strengths.calm],
      because,
    },
    {
      name: "Careful written records",
      level: 2,
      core: "mentioned",
      able: "now",
      strengths: [strengths.handover],
      because,
    },
    { name: "The recovery room", level: 2, core: "mentioned", able: "by then", strengths: [], because },
  );
}

function tomorrow(t: Telling, { standards }: Mara, prospect: EntryId): void {
  const brandt = meet(t, prospect, "manager", "Ines Brandt");
  const at = t.exactly(1, "10:00");
  const interview = agree(t, prospect, { at, number: 1, minutes: 45, myMinutes: 15, people: [brandt] });
  t.on(1, "19:50");
  const ill = t.note({
    type: "question.set",
    words: "The last time somebody rang in sick in the morning, who took over their patients?",
    reveals: [{ standard: standards.people, as: "episode" }],
    whom: "manager",
    minutes: 3,
  });
  t.note({ type: "plan.set", interview, pinned: [ill], dropped: [], showShare: 0.5 });
  t.note({
    type: "interest.noted",
    prospect,
    interview,
    when: "before",
    value: 7,
    words:
      "It is the river, I think. I have already put a chair by the window, and nobody has told me anything.",
    because: [],
  });
}
