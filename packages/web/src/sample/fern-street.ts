import { advise, verdicts } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { edit } from "../edit.ts";
import type { Mara } from "./mara.ts";
import { Meeting, meet, type Somebody } from "./meeting.ts";
import type { Telling } from "./telling.ts";

const withdrawal = `My application as practice nurse

Dear Dr Falk,

Thank you for seeing me. I am withdrawing my application as practice nurse.

Please take the second appointment out of the diary, and give my regards to the colleague who made me coffee.

Kind regards,
Mara`;

/** Bad treatment, and an early exit: twenty-five minutes were enough. */
export function fernStreet(t: Telling, mara: Mara): void {
  t.on(31, "18:20");
  const prospect = t.note({
    type: "prospect.set",
    organisation: "Fern Street Practice",
    role: "Practice nurse",
    via: "a card in the bakery",
    tags: ["regular hours"],
  });
  t.note({ type: "prospect.moved", prospect, stage: "noticed" });
  t.on(30, "19:00");
  t.note({ type: "prospect.moved", prospect, stage: "applied" });
  t.note({ type: "effort.noted", prospect, minutes: 50, what: "Letter, and the certificates scanned" });
  t.on(24, "17:45");
  const falk = meet(t, prospect, "manager", "Dr Falk");
  t.note({ type: "prospect.moved", prospect, stage: "talking" });
  meeting(t, mara, prospect, falk);
  leaving(t, mara, prospect);
}

function meeting(t: Telling, { standards }: Mara, prospect: EntryId, falk: Somebody): void {
  const at = t.past(17, "16:30");
  const there = new Meeting(t, prospect, { at, number: 1, minutes: 60, myMinutes: 15, people: [falk] });
  t.on(17, "17:40");
  there.before({ value: 6, words: "No nights, no weekends. It sounds like a holiday.", because: [] });
  const cut = there.treated(
    falk,
    "T04",
    -2,
    "Three answers in a row. After the third I stopped, and he did not notice.",
  );
  there.treated(
    falk,
    "T05",
    -2,
    "Read something under the edge of the desk while I told the story of the heel.",
  );
  const named = there.treated(
    falk,
    "T09",
    -2,
    "The nurse before me “could not count to ten”. By her name, with the receptionist in the room.",
  );
  const snapped = there.treated(
    falk,
    "T14",
    -3,
    "I asked who covers when somebody is ill. “Are you planning to be?”",
  );
  there.saw(
    standards.respect,
    1,
    "He spoke over the receptionist as well. She looked at the floor as if it were weather.",
    ["episode"],
  );
  there.answered(falk, "Q48", standards.rota, 3, "Eight to five, every day, the same for everybody.", []);
  there.asked(falk.who, "Q42", "refused");
  there.asked(falk.who, "Q17", "not reached");
  there.after({
    value: 1,
    feeling: "small, then cross",
    words:
      "I said “thank you, I have learned what I came for”, and stood up. My knees shook as far as the tram.",
    because: [cut, named, snapped],
  });
}

/** The morning after: a decision, a letter, and one standard that is now a little higher. */
function leaving(t: Telling, { standards }: Mara, prospect: EntryId): void {
  t.on(16, "08:40");
  const { view } = t;
  const rows = verdicts(view, prospect);
  t.note({
    type: "decision.made",
    prospect,
    kind: "withdraw",
    reasons: "If he is like this with a stranger who may say no, I know how he is with somebody who cannot.",
    compromises: [],
    tripwires: [],
    shown: {
      verdicts: Object.fromEntries(rows.map(({ held, standing }) => [held.id, standing.verdict])),
      beliefs: Object.fromEntries(rows.map(({ held, belief }) => [held.id, belief])),
      advice: { kind: advise(view, prospect).kind },
      assumptions: view.assumptions.version,
    },
  });
  t.note({ type: "prospect.moved", prospect, stage: "ended", end: "withdrawn" });
  t.note({
    type: "letter.written",
    prospect,
    kind: "withdraw",
    words: withdrawal,
    sent: t.past(16, "08:45"),
  });
  const breaks = view.state.standards.find(({ id }) => id === standards.breaks);
  if (!breaks) return;
  const why =
    "Regular hours are no use to me if I may not sit down in them. One missed break a week, not five.";
  t.note(edit(breaks, { floor: 2, after: prospect, why }));
}
