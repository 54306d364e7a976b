/** Hold out, or take it: the value of hunting on, month by month, as money runs out. */
import { list } from "./belief.ts";

/** One kind of offer: points a month, the chance that an offer is of this kind, the chance a month that it ends. */
export interface Offer {
  readonly value: number;
  readonly chance: number;
  readonly separation: number;
}

export interface Hunt {
  /** In rising value; chances together 1. */
  readonly offers: readonly Offer[];
  /** Chance of an offer in a month of searching, and in a month in a job. */
  readonly arrival: number;
  readonly arrivalInJob: number;
  /** Months that count. */
  readonly horizon: number;
  /** Months that money lasts now, and after a job has ended; Infinity when it does not run out. */
  readonly runway: number;
  readonly runwayAfter: number;
  /** Points a month while searching, part-time work included. */
  readonly idle: number;
  /** From 0 to 1; what a month later counts. */
  readonly discount: number;
  /** Points·months lost when a job ends, and when one changes jobs. */
  readonly exitCost: number;
  readonly switchCost: number;
  /** Place of the offer that is to be had in any month. */
  readonly floorJob: number;
  /** Months that the last job counts beyond the horizon. */
  readonly carryMonths: number;
}

/** One month of searching. */
export interface HuntMonth {
  /** Place of the least offer to take; null when none is. */
  readonly reservation: number | null;
  /** Chance of having accepted by the end of this month. */
  readonly found: number;
}

export interface Hunted {
  /** U_0(runway), in points·months. */
  readonly value: number;
  /** U_0 at runways 0, 1, … up to the runway: it never falls. */
  readonly valueByRunway: readonly number[];
  /** The bar now in points: U_0/(horizon + carry). */
  readonly perMonth: number;
  /** The months of searching, to the one in which the floor job is taken. */
  readonly months: readonly HuntMonth[];
  readonly searchMonths: number;
  /** The month in which the floor job is taken; null when not within the horizon. */
  readonly floorMonth: number | null;
  /** E_0: taking an offer now, and U_0(min(n, runway)): hunting for n months at most. */
  take(offer: number): number;
  huntFor(months: number): number;
}

/**
 * Backward induction over the months.
 *
 *     E_t(k) = x_k + β{(1-d_k)[(1-a_e) E' (k) + a_e Σ p_j max(E'(k), E'(j) - s)] + d_k [U'(m') - κ']}
 *     U_t(m) = max(E_t(f), b + β{(1-a) U'(m-1) + a Σ p_j max(E'(j), U'(m-1))}),  U_t(0) = E_t(f)
 *
 * with E_H(k) = L x_k and U_H = L x_f. Because the floor job may be taken in any month, less runway never
 * raises the bar. Ties accept.
 * @throws RangeError when a chance, count or value is out of range, or chances do not sum to 1
 * Source: McCall (1970); the falling reservation: Mortensen (1986).
 */
export function hunt(question: Hunt): Hunted {
  checkHunt(question);
  const runway = Math.min(question.runway, question.horizon);
  const tables = induction(question, runway);
  const { inJob, searching } = tables;
  const first = searching[0] as readonly number[];
  const value = first[runway] as number;
  return {
    value,
    valueByRunway: first.slice(0, runway + 1),
    perMonth: value / (question.horizon + question.carryMonths),
    ...follow(question, tables, runway),
    take(offer) {
      const worth = inJob[0]?.[offer];
      if (worth === undefined) throw new RangeError(`No offer has place ${offer}.`);
      return worth;
    },
    huntFor(months) {
      if (!(months >= 0)) throw new RangeError(`Hunting takes months from 0; got ${months}.`);
      return first[Math.min(Math.floor(months), runway)] as number;
    },
  };
}

interface Tables {
  /** `inJob[t][k]` = E_t(k); `searching[t][m]` = U_t(m). */
  readonly inJob: readonly (readonly number[])[];
  readonly searching: readonly (readonly number[])[];
}

function induction(question: Hunt, runway: number): Tables {
  const { offers, horizon, carryMonths, floorJob } = question;
  const after = Math.min(question.runwayAfter, horizon);
  const most = Math.max(runway, after);
  const inJob: number[][] = [];
  const searching: number[][] = [];
  inJob[horizon] = offers.map((o) => carryMonths * o.value);
  searching[horizon] = new Array<number>(most + 1).fill(carryMonths * (offers[floorJob] as Offer).value);
  for (let t = horizon - 1; t >= 0; t--) {
    const jobNext = inJob[t + 1] as number[];
    const searchNext = searching[t + 1] as number[];
    const job = offers.map((_, k) => stay(question, jobNext, searchNext[after] as number, k));
    const floor = job[floorJob] as number;
    inJob[t] = job;
    searching[t] = searchNext.map((_, m) =>
      m === 0 ? floor : Math.max(floor, search(question, jobNext, searchNext, m)),
    );
  }
  return { inJob, searching };
}

function stay(question: Hunt, jobNext: readonly number[], out: number, k: number): number {
  const { offers, arrivalInJob, switchCost, exitCost, discount } = question;
  const { value, separation } = offers[k] as Offer;
  const here = jobNext[k] as number;
  const moved = offers.reduce(
    (sum, o, j) => sum + o.chance * Math.max(here, (jobNext[j] as number) - switchCost),
    0,
  );
  const kept = (1 - arrivalInJob) * here + arrivalInJob * moved;
  return value + discount * ((1 - separation) * kept + separation * (out - exitCost));
}

function search(
  question: Hunt,
  jobNext: readonly number[],
  searchNext: readonly number[],
  m: number,
): number {
  const { offers, arrival, idle, discount } = question;
  const wait = searchNext[m - 1] as number;
  const offered = offers.reduce((sum, o, j) => sum + o.chance * Math.max(jobNext[j] as number, wait), 0);
  return idle + discount * ((1 - arrival) * wait + arrival * offered);
}

/** What following the policy looks like: what is accepted when, and when the floor job is taken. */
function follow(question: Hunt, { inJob, searching }: Tables, runway: number) {
  const { offers, arrival, horizon, floorJob } = question;
  const months: HuntMonth[] = [];
  let open = 1;
  let searchMonths = 0;
  for (let t = 0; t < horizon; t++) {
    const m = runway - t;
    const floor = inJob[t]?.[floorJob] as number;
    const jobNext = inJob[t + 1] as readonly number[];
    const searchNext = searching[t + 1] as readonly number[];
    if (m <= 0 || floor >= search(question, jobNext, searchNext, m))
      return { months, searchMonths, floorMonth: t };
    const wait = searchNext[m - 1] as number;
    const taken = offers.map((_, j) => (jobNext[j] as number) >= wait);
    const accepted = offers.reduce((sum, o, j) => sum + (taken[j] ? o.chance : 0), 0);
    const least = taken.indexOf(true);
    searchMonths += open;
    open *= 1 - arrival * accepted;
    months.push({ reservation: least < 0 ? null : least, found: 1 - open });
  }
  return { months, searchMonths, floorMonth: null };
}

/**
 * The least offer to take when nothing changes from month to month: McCall's reservation value.
 * h = c + β Σ p max(w/(1-β), h); the reservation is (1-β) h.
 * @throws RangeError when the discount is not in [0, 1), or chances do not sum to 1
 */
export function reservation(offers: readonly Offer[], idle: number, discount: number): number {
  checkOffers(offers);
  if (!(discount >= 0 && discount < 1))
    throw new RangeError(`A discount is from 0 to below 1; got ${discount}.`);
  if (!Number.isFinite(idle)) throw new RangeError(`The idle value is a number; got ${idle}.`);
  // The reservation r solves r - c = β/(1-β) Σ p (w - r)⁺: the left side rises, the right side falls.
  const over = (r: number) =>
    r -
    idle -
    (discount / (1 - discount)) * offers.reduce((sum, o) => sum + o.chance * Math.max(0, o.value - r), 0);
  let low = idle;
  let high = Math.max(idle, ...offers.map((o) => o.value));
  for (let step = 0; step < 200 && high - low > 1e-13 * (1 + Math.abs(high)); step++) {
    const middle = (low + high) / 2;
    if (over(middle) > 0) high = middle;
    else low = middle;
  }
  return (low + high) / 2;
}

/** Far beyond points, months and costs; sums and products of such numbers still are numbers. */
const farthest = 1e100;

function checkHunt(question: Hunt): void {
  checkOffers(question.offers);
  const { arrival, arrivalInJob, discount, horizon, runway, runwayAfter, floorJob } = question;
  for (const [name, chance] of Object.entries({ arrival, arrivalInJob, discount })) {
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`${name} is from 0 to 1; got ${chance}.`);
  }
  if (!(Number.isInteger(horizon) && horizon >= 1 && horizon <= 1200)) {
    throw new RangeError(`The horizon is 1 to 1200 months; got ${horizon}.`);
  }
  for (const [name, months] of Object.entries({ runway, runwayAfter })) {
    const whole = Number.isInteger(months) || months === Infinity;
    if (!(whole && months >= 0)) throw new RangeError(`${name} is whole months from 0; got ${months}.`);
  }
  const { idle, exitCost, switchCost, carryMonths } = question;
  if (!(Math.abs(idle) <= farthest)) throw new RangeError(`The idle value is a number; got ${idle}.`);
  for (const [name, cost] of Object.entries({ exitCost, switchCost, carryMonths })) {
    if (!(cost >= 0 && cost <= farthest)) throw new RangeError(`${name} is a number from 0; got ${cost}.`);
  }
  if (!question.offers[floorJob]) throw new RangeError(`No offer has place ${floorJob} for the floor job.`);
}

function checkOffers(offers: readonly Offer[]): void {
  const chances = offers.map((o) => o.chance);
  const sum = chances.reduce((a, b) => a + b, 0);
  if (chances.some((p) => !(p >= 0)) || !(Math.abs(sum - 1) <= 1e-6)) {
    throw new RangeError(`The chances of offers need a sum of 1; got ${list(chances)}.`);
  }
  for (const { value, separation } of offers) {
    if (!(Math.abs(value) <= farthest)) throw new RangeError(`An offer has points a month; got ${value}.`);
    if (!(separation >= 0 && separation <= 1))
      throw new RangeError(`A separation is from 0 to 1; got ${separation}.`);
  }
  if (offers.some((o, k) => o.value < (offers[k - 1]?.value ?? -Infinity))) {
    throw new RangeError(`Offers stand in rising value; got ${list(offers.map((o) => o.value))}.`);
  }
}
