import type { Cue, Observation } from "@twoway/engine";
import { about, type EntryId, type EntryOf, timeOf } from "@twoway/model";
import { claimsOfProspect, modsOf } from "./advert.ts";
import { remembered } from "./memo.ts";
import type { Held, View } from "./types.ts";

/** Noted more than a day after it happened, a cue counts for less: memory improves the story. */
const dayLate = 24 * 3_600_000;

/** Everything recorded about one standard at one prospect, beside the entries it came from. */
export interface Evidence {
  readonly observations: readonly Observation[];
  readonly cues: readonly Cue[];
  readonly observed: readonly EntryOf<"observation.noted">[];
  readonly treated: readonly EntryOf<"cue.noted">[];
}

/** The evidence on a standard. One that only stands in is fed by the adverts' claims, read anew each time. */
export function evidenceOn(view: View, prospect: EntryId, standard: Held): Evidence {
  const known = gathered(view, prospect);
  const evidence = known.get(standard.id) ?? gather(view, prospect, standard);
  known.set(standard.id, evidence);
  return evidence;
}
const gathered = remembered((_, __: EntryId) => new Map<string, Evidence>());

function gather(view: View, prospect: EntryId, standard: Held): Evidence {
  const { observations, cues } = about(view.state, prospect);
  const observed = observations.filter((one) => one.standard === standard.id);
  const treated = oncePerMeeting(cues).filter((one) => weightsOn(view, one, standard).length > 0);
  const claimed = standard.provisional ? claimedOn(view, prospect, standard) : [];
  return {
    observations: [...observed.map(asObservation), ...claimed],
    cues: treated.flatMap((one) => weightsOn(view, one, standard)),
    observed,
    treated,
  };
}

/** An entry as the engine sees it. */
export function asObservation(entry: EntryOf<"observation.noted">): Observation {
  const { voice, channel, level, mods, who, asked } = entry;
  return {
    voice,
    channel,
    level: level === "not core" ? null : level,
    mods,
    ...(who === undefined ? {} : { who }),
    ...(asked === undefined ? {} : { asked }),
  };
}

function claimedOn(view: View, prospect: EntryId, standard: Held): readonly Observation[] {
  return claimsOfProspect(view, prospect).flatMap((claim): Observation[] =>
    claim.standard === standard.from && claim.level !== undefined
      ? [{ voice: "recruiter", channel: "advert", level: claim.level, mods: modsOf(claim) }]
      : [],
  );
}

function weightsOn({ library }: View, entry: EntryOf<"cue.noted">, standard: Held): readonly Cue[] {
  const cue = entry.cue === undefined ? undefined : library.cues.get(entry.cue);
  const late = timeOf(entry.id) - Date.parse(entry.at) > dayLate && entry.at.includes("T");
  return (cue?.evidence ?? [])
    .filter((one) => one.standard === standard.from)
    .map(({ weight }) => ({ severity: entry.severity, weight, late }));
}

/** One cue counts once for each interview and person, however often it was tapped. */
function oncePerMeeting(cues: readonly EntryOf<"cue.noted">[]): readonly EntryOf<"cue.noted">[] {
  const seen = new Set<string>();
  return cues.filter((one) => {
    const key = [one.cue ?? one.words, one.interview, one.who].join(" ");
    return !seen.has(key) && seen.add(key);
  });
}
