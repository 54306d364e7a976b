import { adopt } from "../packages/advice/dist/index.js";
import { generalEstimates } from "../packages/engine/dist/index.js";
import { english } from "../packages/library/dist/index.js";
import { fold, nextId, writeLine } from "../packages/model/dist/index.js";

/** A row of numbers that is the same in every run (mulberry32). */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Writes lines with rising ids, one second apart. */
export function writer(random, start = Date.parse("2026-01-05T08:00:00Z")) {
  const lines = [];
  const note = (draft) => {
    const at = start + lines.length * 1000;
    const bytes = Uint8Array.from({ length: 10 }, () => Math.floor(random() * 256));
    const id = nextId(at, bytes, lines.at(-1)?.id);
    lines.push(writeLine({ id, at: new Date(at).toISOString(), by: "b".repeat(32), ...draft }));
    return id;
  };
  return { lines, note };
}

const voices = ["recruiter", "manager", "executive", "peer", "known", "anonymous", "own eyes"];

/**
 * A long search: `prospects` prospects, `standards` standards, and observations, cues and edits up to `entries`.
 * @returns the lines, with the ids of prospects and interviews
 */
export function search({ entries, prospects = 20, standards = 10, seed = 0x9e3779b9 }) {
  const random = seeded(seed);
  const { lines, note } = writer(random);
  const pick = (list) => list[Math.floor(random() * list.length)];
  const view = {
    state: fold([]),
    library: english,
    assumptions: generalEstimates,
    now: "2026-11-22T12:00:00Z",
  };
  const held = [...english.standards.keys()]
    .slice(0, standards)
    .map((id, n) => note(adopt(view, id, { kind: n < 4 ? "must" : "want" })));
  const made = Array.from({ length: prospects }, (_, n) => {
    const prospect = note({
      type: "prospect.set",
      organisation: `Organisation ${n + 1}`,
      role: "Nurse",
      tags: [],
    });
    note({ type: "prospect.moved", prospect, stage: pick(["noticed", "applied", "talking", "offer"]) });
    const interview = note({
      type: "interview.set",
      at: "2026-11-26T10:00:00Z",
      prospect,
      number: 1,
      zone: "UTC",
      dated: true,
      minutes: 45,
      myMinutes: 15,
      medium: "in person",
      people: [],
    });
    return { prospect, interview };
  });
  const told = lines.length;
  while (lines.length < entries) {
    const { prospect, interview } = pick(made);
    const kind = random();
    if (kind < 0.8)
      note({
        type: "observation.noted",
        prospect,
        standard: pick(held),
        level: pick([0, 1, 2, 3, 4, null]),
        voice: pick(voices),
        channel: "said",
        mods: random() < 0.3 ? ["episode"] : [],
        interview,
        words: "Six, seven when someone is ill.",
      });
    else if (kind < 0.9)
      note({
        type: "cue.noted",
        prospect,
        interview,
        cue: pick([...english.cues.keys()]),
        severity: pick([-2, -1, 1, 2]),
        count: 1,
      });
    else if (kind < 0.97)
      note({
        type: "interest.noted",
        prospect,
        when: "after",
        value: Math.floor(random() * 11),
        because: [],
      });
    else if (lines.length > told)
      note({
        type: "entry.retracted",
        entry: lines[told + Math.floor(random() * (lines.length - told))]?.id ?? lines[told].id,
      });
  }
  return { lines, made, held };
}
