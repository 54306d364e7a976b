/** The judged numbers, in one table: passed in, editable, versioned. Section signs refer to docs/engine.md. */
import type { Belief, PerLevel } from "./belief.ts";
import type { Bend } from "./kernel.ts";

export type Voice =
  | "recruiter"
  | "manager"
  | "executive"
  | "peer"
  | "known"
  | "anonymous"
  | "own eyes"
  | "contract"
  | "policy";
export type Channel = "advert" | "said" | "shown" | "written";
export type Modifier = "episode" | "slogan" | "promise";
/** Whose interest a voice shares. Two camps that agree settle a must; two voices of one camp do not. */
export type Camp = "employer" | "colleague" | "outside" | "self" | "contract";

/** A modifier multiplies `up` (at most `upAtMost`), `down` and `eps`, and then adds `noise` to what is left. */
export interface ModifierEffect extends Bend {
  readonly upAtMost: number;
  readonly noise: number;
}

/** Chances of a question about a need: `miss` a core part unnamed, `false` name a part that is not core. */
export interface NeedSight {
  readonly miss: number;
  readonly false: number;
}

export interface Assumptions {
  readonly version: string;
  /** The catalogue's mean prior: the reference where a standard has none of its own. */
  readonly ordinary: Belief;
  /** Pay without a market to compare with. */
  readonly payPrior: Belief;
  readonly voices: Readonly<Record<Voice, Bend & { readonly camp: Camp }>>;
  readonly channels: Readonly<Record<Channel, Bend>>;
  readonly modifiers: Readonly<Record<Modifier, ModifierEffect>>;
  /** Chance, per true level, of not saying when asked fairly, and of not saying again. */
  readonly refusal: { readonly first: PerLevel<number>; readonly again: PerLevel<number> };
  /** Slopes per point of severity; `cap` bounds the small cues together; `late` weakens one noted a day on. */
  readonly cue: {
    readonly weak: number;
    readonly moderate: number;
    readonly strong: number;
    readonly cap: number;
    readonly late: number;
    /** A cue this bad, seen `graveCount` times, counts as evidence that is not weak. */
    readonly grave: number;
    readonly graveCount: number;
  };
  /** P(level >= floor) at and above which a standard may be found. */
  readonly found: number;
  /** P(level >= floor) at and below which a standard may be not found. */
  readonly notFound: number;
  /** Points lost by a job that breaks a must. */
  readonly exitCost: number;
  /** Points lost by a job one turns out unable to do. */
  readonly exitCostCannot: number;
  /** Points at the five fifths of the way to the ideal. */
  readonly curve: PerLevel<number>;
  /** Of a range the employer names, the share counted from below; "up to X" begins at this share of X. */
  readonly amount: { readonly rangeCounted: number; readonly upToFrom: number };
  readonly bar: {
    readonly listEmptyMean: number;
    readonly listEmptySd: number;
    /** Spread, in points, of an ordinary job beyond its standards. */
    readonly mood: number;
    readonly presentJobMood: number;
    readonly huntingSdLeast: number;
    /** Chance that a prospect still in talks becomes an offer in time. */
    readonly inTalks: number;
  };
  /** The worth of a minute: 1/(60 h) for h hours of talk one would give for one point. */
  readonly pointsPerMinute: number;
  readonly pointsPerMinuteLive: number;
  /** Standard deviations below the bar at which evidence that is not weak may settle a no. */
  readonly clearlyBelow: number;
  readonly grades: {
    readonly decides: { readonly worth: number; readonly chance: number };
    readonly nothing: { readonly worth: number; readonly chance: number };
    readonly hardlyEver: number;
  };
  readonly ability: {
    readonly prior: Belief;
    readonly claimed: { readonly none: Bend; readonly story: Bend; readonly witness: Bend };
    /** P(cannot | core) by the person's own word. */
    readonly mine: {
      readonly now: number;
      readonly "by then": number;
      readonly unsure: number;
      readonly cannot: number;
    };
    /** A demand this many levels above ability cannot be learned in time. */
    readonly gap: number;
  };
  readonly need: {
    readonly demand: Belief;
    readonly kernel: Bend;
    readonly core: { readonly core: number; readonly mentioned: number; readonly "not core": number };
    /** Which level a part that is not core is named at, when it is named. */
    readonly falseSpread: Belief;
    readonly sight: {
      readonly results: NeedSight;
      readonly "hardest part": NeedSight;
      readonly "why open": NeedSight;
    };
  };
  /** Points lost per level, as a share, when a demand is above the ability, and below it. */
  readonly fit: { readonly deficit: number; readonly excess: number };
  /** S_can at and above which one can do it well. */
  readonly canBar: number;
  /** Share of want weight probably below its floor from which it is too much at once. */
  readonly compromiseBudget: number;
  readonly search: {
    readonly horizonMonths: number;
    readonly weeksPerMonth: number;
    readonly horizonWeeks: number;
    /** A last safe date within so many weeks means need now. */
    readonly needNowWeeks: number;
    readonly interviews: { readonly count: number; readonly weeks: number };
    readonly offer: { readonly yes: number; readonly no: number };
    readonly acceptable: { readonly yes: number; readonly no: number };
    /** What hunting on is reckoned with. Points a month are on the scale on which an ordinary job has about 60. */
    readonly hunting: {
      /** Points a month of a life without a job. */
      readonly idle: number;
      /** Chance a month that a job ends: one that suits; and one two spreads below the ordinary, or with a broken must. */
      readonly endsGood: number;
      readonly endsBad: number;
      /** A search beside a job finds this share of what a full one does. */
      readonly searchInJob: number;
      /** Points·months: the trouble of an end beyond the time without a job, and of a change of jobs. */
      readonly endTrouble: number;
      readonly switchTrouble: number;
      /** Months that money lasts after a job has ended, and that the last job counts beyond the horizon. */
      readonly monthsAfter: number;
      readonly monthsCounted: number;
    };
  };
  readonly calibration: {
    readonly logFloor: number;
    readonly shrink: number;
    readonly tooFew: number;
    readonly thinBin: number;
    readonly hitPrior: readonly [number, number];
    readonly upGrid: readonly number[];
    readonly downGrid: readonly number[];
  };
}

/** Judgement, not data: what Twoway assumes until a person's own look-backs say otherwise. */
export const generalEstimates: Assumptions = {
  version: "2026-11",
  ordinary: [0.06, 0.2, 0.42, 0.25, 0.07], // §1
  payPrior: [0.1, 0.2, 0.35, 0.25, 0.1], // §1b amounts
  voices: {
    // §1 voices
    recruiter: { up: 0.75, down: 0.03, eps: 0.006, camp: "employer" },
    manager: { up: 0.57, down: 0.03, eps: 0.005, camp: "employer" },
    executive: { up: 0.7, down: 0.03, eps: 0.006, camp: "employer" },
    peer: { up: 0.25, down: 0.16, eps: 0.012, camp: "colleague" },
    anonymous: { up: 0.4, down: 0.55, eps: 0.12, camp: "outside" },
    known: { up: 0.22, down: 0.17, eps: 0.012, camp: "outside" },
    "own eyes": { up: 0.12, down: 0.06, eps: 0.006, camp: "self" },
    contract: { up: 0.05, down: 0.03, eps: 0.005, camp: "contract" },
    policy: { up: 0.55, down: 0.05, eps: 0.02, camp: "employer" },
  },
  channels: {
    // §1 channels
    advert: { up: 0.5, down: 0.2, eps: 0.15 },
    said: { up: 0.2, down: 0.04, eps: 0.005 },
    shown: { up: 0.06, down: 0.05, eps: 0.004 },
    written: { up: 0.05, down: 0.03, eps: 0.004 },
  },
  modifiers: {
    // §1 modifiers
    episode: { up: 0.35, down: 0.5, eps: 0.5, upAtMost: 1, noise: 0 },
    slogan: { up: 1, down: 1, eps: 1, upAtMost: 1, noise: 0.6 },
    promise: { up: 1.6, down: 1, eps: 1, upAtMost: 0.95, noise: 0.3 },
  },
  refusal: { first: [0.25, 0.19, 0.1, 0.07, 0.05], again: [0.95, 0.9, 0.6, 0.42, 0.36] }, // §1 would not say
  cue: { weak: 0.12, moderate: 0.22, strong: 0.36, cap: 0.45, late: 0.5, grave: 3, graveCount: 2 }, // §1 cues, §1b
  found: 0.8, // §1b
  notFound: 0.2, // §1b
  exitCost: 10, // §0: three months of 24 at about 60 points, plus trouble
  exitCostCannot: 14, // §0: the same, and a reference lost
  curve: [0, 35, 60, 85, 100], // §0
  amount: { rangeCounted: 0.5, upToFrom: 0.8 }, // §1b amounts
  bar: { listEmptyMean: 60, listEmptySd: 11, mood: 5, presentJobMood: 2, huntingSdLeast: 5, inTalks: 0.25 }, // §2b
  pointsPerMinute: 1 / 300, // §5: five hours of talk for one point
  pointsPerMinuteLive: 0.05, // §5: in the room, goodwill is at stake
  clearlyBelow: 2, // §5 veto guard
  grades: { decides: { worth: 0.25, chance: 0.2 }, nothing: { worth: 0.02, chance: 0.02 }, hardlyEver: 0.05 }, // §3
  ability: {
    // §2c
    prior: [0.1, 0.25, 0.35, 0.22, 0.08],
    claimed: {
      none: { up: 0.4, down: 0.15, eps: 0.02 },
      story: { up: 0.15, down: 0.12, eps: 0.01 },
      witness: { up: 0.08, down: 0.08, eps: 0.005 },
    },
    mine: { now: 0.04, "by then": 0.15, unsure: 0.35, cannot: 0.92 },
    gap: 2,
  },
  need: {
    // §2c
    demand: [0.05, 0.2, 0.35, 0.3, 0.1],
    kernel: { up: 0.2, down: 0.2, eps: 0.02 },
    core: { core: 0.95, mentioned: 0.5, "not core": 0.05 },
    falseSpread: [0.05, 0.2, 0.4, 0.25, 0.1],
    sight: {
      results: { miss: 0.15, false: 0.1 },
      "hardest part": { miss: 0.1, false: 0.05 },
      "why open": { miss: 0.25, false: 0.15 },
    },
  },
  fit: { deficit: 1, excess: 0.25 }, // §2 two axes
  canBar: 0.8, // §2 two axes
  compromiseBudget: 0.35, // §8
  search: {
    // §6
    horizonMonths: 24,
    weeksPerMonth: 4.345,
    horizonWeeks: 52,
    needNowWeeks: 12,
    interviews: { count: 2, weeks: 4 },
    offer: { yes: 1, no: 3 },
    acceptable: { yes: 2, no: 2 },
    hunting: {
      idle: 20,
      endsGood: 0.02,
      endsBad: 0.12,
      searchInJob: 0.25, // half the hours, and half of what one finds can be followed
      endTrouble: 60,
      switchTrouble: 30,
      monthsAfter: 2,
      monthsCounted: 6,
    },
  },
  calibration: {
    // §1 learning, §9
    logFloor: 1e-6,
    shrink: 8,
    tooFew: 15,
    thinBin: 5,
    hitPrior: [2, 2],
    upGrid: [0.05, 0.2, 0.35, 0.5, 0.65, 0.8],
    downGrid: [0.05, 0.2, 0.35, 0.5],
  },
};
