import { seeded, writer } from "../bench/journal.mjs";
import { adopt } from "../packages/advice/dist/index.js";
import { generalEstimates } from "../packages/engine/dist/index.js";
import { english } from "../packages/library/dist/index.js";
import { fold, type Level } from "../packages/model/dist/index.js";

/** The search of somebody who noted a lot: a journal with long lists, long words and more than one script. */
export interface LongSearch {
  /** One entry a line. */
  readonly text: string;
  readonly entries: number;
  /** The prospect of which most is known. */
  readonly prospect: string;
  readonly interview: string;
}

/** Names as long and as varied as they come; none is of a real place. */
const organisations = [
  "Northgate Clinic",
  "Rechtsschutzversicherungsgesellschaft Süd-West, Niederlassung Unterföhring",
  "مستشفى الوادي",
  "O’Hara & Daughters",
  "株式会社みなと看護",
];
const roles = [
  "Nurse",
  "Ward manager, nights and every other weekend",
  "Gesundheits- und Krankenpflegerin",
  "",
];
const advert = `Ward nurse at Northgate Clinic.
We offer a competitive salary, flexible hours and a friendly team that feels like a family. Two weekends a month.
The salary is 38,500 to 41,000 a year. You bring three years on a surgical ward, a calm head and resilience.
Occasional overtime in a fast-paced environment. Training is paid for, with six days a year.`;
const day = 86_400_000;

/**
 * Twenty-five prospects, forty standards, twenty strengths and more than six hundred entries.
 * The same now gives the same lines.
 * @param now milliseconds since 1970
 */
export function longSearch(now: number): LongSearch {
  const random = seeded(7);
  const { lines, note } = writer(random, now - 40 * day);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const when = (days: number) => new Date(now + days * day).toISOString();
  const view = {
    state: fold([]),
    library: english,
    assumptions: generalEstimates,
    now: new Date(now).toISOString(),
  };

  note({
    type: "situation.set",
    kind: "looking",
    currency: "EUR",
    savings: 5_000,
    reserve: 800,
    weeklyIncome: 200,
    weeklyCost: 590,
    ends: [],
  });
  const adopted = [...english.standards.keys()].map((id, n) =>
    note(adopt(view, id, { kind: n % 3 === 0 ? "must" : "want" })),
  );
  const own = [
    "Somewhere to leave a bicycle dry",
    "Donaudampfschifffahrtsmuseumsnähe",
    "A window one can open",
  ].map((name) =>
    note({
      type: "standard.set",
      about: "job",
      name,
      anchors: ["None", "A promise", "Now and then", "Most days", "Every day"],
      kind: "want",
      floor: 1,
      ideal: 3,
      prior: [0.2, 0.2, 0.2, 0.2, 0.2],
    }),
  );
  const standards = [...adopted, ...own];
  const strengths = Array.from({ length: 20 }, (_, n) =>
    note({
      type: "strength.set",
      name: `Strength number ${n + 1}, said in as many words as somebody needs for it`,
      level: (n % 5) as Level,
      gladness: ((n * 3) % 5) as Level,
    }),
  );
  for (const strength of strengths.slice(0, 12))
    note({
      type: "story.set",
      strengths: [strength],
      situation: "Night to day, nineteen patients, and the day shift short of one.",
      did: "I went from bed to bed and said for each what I would look at first, and why.",
      outcome: "We handed over at the bed from then on.",
    });

  const prospects = Array.from({ length: 25 }, (_, n) => {
    const name = organisations[n % organisations.length] as string;
    const prospect = note({
      type: "prospect.set",
      organisation: n < organisations.length ? name : `${name} ${n}`,
      role: roles[n % roles.length] as string,
      tags: n % 4 === 0 ? ["near", "night shifts only when somebody is ill"] : [],
      ...(n === 24 ? { present: true } : {}),
      ...(n % 9 === 3 ? { theirDeadline: when(3).slice(0, 10) } : {}),
    });
    const stage = (["talking", "noticed", "applied", "offer", "ended"] as const)[n % 5];
    note({
      type: "prospect.moved",
      prospect,
      stage,
      ...(stage === "ended" ? { end: pick(["declined", "withdrawn", "by them", "silence"] as const) } : {}),
      at: when(-30 + n),
    });
    if (n % 2 === 0) note({ type: "document.added", prospect, kind: "advert", text: advert });
    const interviews = Array.from({ length: n === 0 ? 4 : 1 }, (_unused, round) =>
      note({
        type: "interview.set",
        prospect,
        number: round + 1,
        zone: "Europe/London",
        dated: true,
        at: when(n === 0 ? round * 3 - 8 : n - 12),
        minutes: 60,
        myMinutes: 20,
        medium: pick(["in person", "phone", "video"] as const),
        people: [],
      }),
    );
    return { prospect, interview: interviews.at(-1) as string };
  });

  const [first] = prospects;
  if (first === undefined) throw new Error("no prospect was written");
  while (lines.length < 640) {
    const { prospect, interview } = random() < 0.3 ? first : pick(prospects);
    const kind = random();
    if (kind < 0.75)
      note({
        type: "observation.noted",
        prospect,
        interview,
        standard: pick(standards),
        level: pick([0, 1, 2, 3, 4, null] as const),
        voice: pick(["recruiter", "manager", "peer", "known", "own eyes"] as const),
        channel: "said",
        mods: random() < 0.3 ? ["episode"] : [],
        words: pick([
          "Six, seven when someone is ill.",
          "It depends on the month, on who is there and on how the other ward is doing, but nobody has ever complained about it to me, and I have been here for eleven years.",
          "",
        ]),
      });
    else if (kind < 0.85)
      note({
        type: "cue.noted",
        prospect,
        interview,
        cue: pick([...english.cues.keys()]),
        severity: pick([-2, -1, 1, 2] as const),
        count: 1,
      });
    else if (kind < 0.95)
      note({
        type: "interest.noted",
        prospect,
        interview,
        when: "after",
        value: Math.floor(random() * 11),
        because: [],
      });
    else note({ type: "effort.noted", prospect, minutes: 45, what: "Preparing" });
  }
  return { text: lines.map(({ raw }) => `${raw}\n`).join(""), entries: lines.length, ...first };
}
