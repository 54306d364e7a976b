import type { Body, EntryId, Level } from "@twoway/model";
import type { Mara } from "./mara.ts";
import type { Telling } from "./telling.ts";

/** Where Mara works now: what she sees with her own eyes, and what the others are measured by. */
export function cityHospital(t: Telling, { standards }: Mara): void {
  t.on(36, "20:30");
  const prospect = t.note({
    type: "prospect.set",
    organisation: "City Hospital",
    role: "Nurse on the bank, surgery",
    present: true,
    tags: [],
  });
  type Mods = Body<"observation.noted">["mods"];
  const seen = (standard: EntryId, level: Level, words: string, mods: Mods = []) =>
    t.note({
      type: "observation.noted",
      prospect,
      standard,
      level,
      voice: "own eyes",
      channel: "shown",
      mods,
      words,
    });
  seen(
    standards.people,
    1,
    "Three posts empty since spring, and Jonas is ill again. Two of us had thirteen beds each.",
    ["episode"],
  );
  seen(standards.rota, 1, "They ring the evening before. This week twice.", ["episode"]);
  seen(standards.word, 1, "Karin means well. The course has been “next quarter” for two years.", ["episode"]);
  seen(
    standards.respect,
    3,
    "We are decent to each other, porters and consultants too. It is what I would miss.",
  );
  seen(standards.breaks, 0, "Ate standing up, four shifts of five.", ["episode"]);
  seen(standards.learning, 1, "The only new thing this year is the form for reporting that we are too few.");
  seen(standards.way, 3, "Twenty-four minutes by bicycle, I timed it.");
  t.note({
    type: "observation.noted",
    prospect,
    standard: standards.pay,
    level: 2,
    amount: 39_600,
    voice: "contract",
    channel: "written",
    mods: [],
    words: "3,300 a month for a full post.",
  });
}
