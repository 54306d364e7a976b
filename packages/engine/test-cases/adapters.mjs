/**
 * Reads reference cases into the engine's words, and its results back into theirs.
 * `engine` arrives as an argument: the tests pass the source, `npm run refs` the build.
 */

const bend = ([up, down, eps]) => ({ up, down, eps });

function prospect(problem, needs = [], exitCostCannot = 0) {
  return {
    standards: problem.w.map((weight, i) => ({
      weight,
      values: problem.v[i],
      belief: problem.belief[i],
      must: problem.must[i],
      floor: problem.must[i] ? problem.floor[i] : 0,
    })),
    needs,
    exitCost: problem.kappa ?? 0,
    exitCostCannot,
  };
}

const barOf = (engine, { mu, sd }) => engine.normalBar(mu, sd);
const usual = (engine, triple) => engine.kernel(bend(triple), engine.generalEstimates.ordinary);

/** What a question about one standard brings out; kernels with the usual reference. */
function reveals(engine, { standard, voice, channel }, key) {
  return {
    standard,
    voice: key,
    perception: usual(engine, voice),
    channel: usual(engine, channel),
    refusal: null,
  };
}

function belief(engine, { prior, groups }) {
  const logs = groups.map(({ voice, observations }) => {
    const columns = observations.map(({ channel, heard }) => engine.column(usual(engine, channel), heard));
    return engine.hear(usual(engine, voice), columns).logLikelihood;
  });
  const sum = engine.perLevel((l) => logs.reduce((all, part) => all + part[l], 0));
  return { voice: engine.posterior(prior, sum).belief };
}

function reliability(engine, input) {
  const pairs = input.pairs_heard_true.map(([heard, truth]) => ({
    heard,
    truth: [0, 1, 2, 3, 4].map((l) => +(l === truth)),
  }));
  const learned = engine.learnVoice(pairs, {
    upGrid: input.up_grid,
    downGrid: input.down_grid,
    eps: input.eps,
    ref: engine.generalEstimates.ordinary,
  });
  return { predictive_kernel: learned.kernel, hit_rate: engine.hitRate(pairs, input.beta_prior) };
}

function weights(engine, input) {
  if (input.kind === "roc") {
    return { weights: engine.weightsByOrder(Array.from({ length: input.n }, (_, i) => [i])) };
  }
  if (input.kind === "pairwise") {
    const ratios = input.ratios.map(([first, second, ratio]) => ({ first, second, ratio }));
    const found = engine.weightsByPairs(input.n, ratios);
    return { weights: found.weights, residual: found.residual };
  }
  const random = seeded(0x5eed);
  const draw = input.weights === "rank-order" ? engine.drawOrdered : engine.drawUniform;
  const count = input.values[0].length;
  const found = engine.rankings(input.values, 40_000, () => draw(count, random));
  return { rank_acceptability: found.acceptability, central_weights: found.central };
}

function twoAxis(engine, input) {
  const fit = engine.fit({
    demands: input.demand.map((demand, j) => ({
      weight: input.w_demand[j],
      demand,
      ability: input.ability_belief[j],
    })),
    supplies: input.supply_belief.map((b, i) => ({ weight: input.w_need[i], values: input.v, belief: b })),
    canBar: input.can_bar,
    happyBar: input.happy_bar,
    cost: { deficit: input.deficit, excess: input.excess },
  });
  return {
    can_mean: fit.can.mean,
    happy_mean: fit.happy.mean,
    p_can: fit.can.chance,
    p_happy: fit.happy.chance,
    p_both: fit.both,
  };
}

function gain(engine, { p_ok, mean_given_ok, exit_cost, bar_mean, bar_sd }) {
  const costs = { exitCost: exit_cost, exitCostCannot: 0 };
  const adjusted = engine.adjust(mean_given_ok, 1 / p_ok, 1, costs);
  return { gain: p_ok > 0 ? p_ok * engine.normalBar(bar_mean, bar_sd).gain(adjusted) : 0 };
}

function evsi(engine, { problem, voices, observations }) {
  const at = prospect(problem);
  const bar = barOf(engine, problem);
  const observes = observations.map((o) =>
    reveals(engine, { ...o, voice: voices[o.voice] }, String(o.voice)),
  );
  return {
    p_ok: engine.valueNow(at).standardsOk,
    gain_now: engine.gainNow(at, bar),
    evppi: at.standards.map((_, i) => engine.worthOfKnowing(at, bar, i)),
    evsi: engine.worth(at, bar, { observes }).worth,
  };
}

/** The planner's set, scored exactly. */
function bestSet(engine, input) {
  const { problem, voices, channels } = input;
  const questions = input.questions.map(({ minutes, observes }) => ({
    minutes,
    observes: observes.map((o) =>
      reveals(
        engine,
        { standard: o.standard, voice: voices[o.voice], channel: channels[o.channel] },
        String(o.voice),
      ),
    ),
  }));
  const at = prospect(problem);
  const bar = barOf(engine, problem);
  const { chosen } = engine.plan(at, bar, questions, input.minutes, engine.generalEstimates);
  const minutes = chosen.reduce((sum, q) => sum + questions[q].minutes, 0);
  const observes = chosen.flatMap((q) => questions[q].observes);
  // To the last digit where all the answers can be listed.
  const worth =
    observes.length <= 7
      ? engine.worth(at, bar, { observes }).worth
      : engine.jointWorth(at, bar, { observes });
  return { chosen, minutes, worth };
}

function stop(engine, { problem, questions, points_per_minute }) {
  const at = prospect(problem);
  const bar = barOf(engine, problem);
  const asked = questions.map(({ standard, kernel, minutes }, q) => ({
    minutes,
    observes: [
      { standard, voice: String(q), perception: usual(engine, kernel), channel: engine.exact, refusal: null },
    ],
  }));
  return {
    gain_now: engine.gainNow(at, bar),
    single_evsi: asked.map((q) => engine.worth(at, bar, q).worth),
    one_step_net_gain: oneStep(engine, at, bar, asked, points_per_minute),
    one_step_stops_now: engine.nextQuestion(at, bar, asked, points_per_minute) === null,
  };
}

/** What the one-step rule gains on average, less its minutes: all answers, all the way down. */
function oneStep(engine, at, bar, questions, pointsPerMinute) {
  const best = engine.nextQuestion(at, bar, questions, pointsPerMinute);
  if (best === null) return engine.gainNow(at, bar);
  const asked = questions[best.question];
  const others = questions.filter((_, q) => q !== best.question);
  const { standard, perception } = asked.observes[0];
  const before = at.standards[standard].belief;
  const chances = engine.heardBy(before, perception);
  return chances.reduce((sum, chance, j) => {
    const after = engine.perLevel((l) => (chance > 0 ? (before[l] * perception[l][j]) / chance : before[l]));
    const standards = at.standards.map((s, i) => (i === standard ? { ...s, belief: after } : s));
    return sum + chance * oneStep(engine, { ...at, standards }, bar, others, pointsPerMinute);
  }, -pointsPerMinute * asked.minutes);
}

function search(engine, input) {
  if (input.kind === "stationary") {
    const { offer_values: values, offer_probs: chances, idle_value: idle, discount } = input;
    return { reservation: engine.reservation(offers(values, chances), idle, discount) };
  }
  const found = engine.hunt({
    offers: offers(input.offer_values, input.offer_probs, input.separation),
    arrival: input.arrival,
    horizon: input.horizon,
    runway: input.runway ?? Infinity,
    runwayAfter: input.runway_after ?? Infinity,
    idle: input.idle_value,
    discount: input.discount,
    exitCost: input.exit_cost,
    arrivalInJob: input.otj_arrival,
    switchCost: input.switch_cost,
    floorJob: input.floor_index,
    carryMonths: input.carry_months,
  });
  return {
    value_search: found.value,
    value_by_runway: found.valueByRunway,
    reservation_index_by_month: found.months.map((month) => month.reservation ?? -1),
    p_found_by_month: found.months.map((month) => month.found),
    expected_search_months: found.searchMonths,
    floor_month: found.floorMonth,
    value_take_now: found.take(input.offer_now),
    value_hunt: input.hunt_months.map((months) => found.huntFor(months)),
    bar_now_per_month: found.perMonth,
  };
}

const offers = (values, chances, separation = []) =>
  values.map((value, k) => ({ value, chance: chances[k], separation: separation[k] ?? 0 }));

function flip(engine, { w, v, level, bar }) {
  const found = engine.flips(
    w.map((weight, i) => ({ weight, values: v[i], level: level[i] })),
    bar,
  );
  return {
    accept: found.accept,
    bar_change: found.barChange,
    weight_at_flip: found.weightAtFlip,
    nearest_level_flip: found.levelAtFlip,
    min_weight_mass: found.leastWeightMoved,
  };
}

function compromise(engine, input) {
  const found = engine.compromise(
    input.w.map((weight, i) => ({
      weight,
      values: input.v[i],
      belief: input.belief[i],
      must: input.must[i],
      floor: input.floor[i],
      ideal: input.ideal[i],
      reference: input.reference_level[i],
    })),
    { found: 1 - input.tau, notFound: input.tau, compromiseBudget: input.budget },
  );
  const verdicts = {
    "must broken": "must-violated",
    "check first": "check-first",
    "too many at once": "too-many",
    compromise: "compromise",
  };
  const states = {
    violated: "violated",
    "at risk": "at-risk",
    kept: "kept",
    "below floor": "below-floor",
    within: "within",
  };
  return {
    given_up: found.standards.map((s) => s.givenUp),
    status: found.standards.map((s) => states[s.status]),
    gains: found.gains,
    losses: found.losses,
    exchange: found.exchange,
    below_floor_weight: found.belowFloorWeight,
    verdict: verdicts[found.verdict],
  };
}

function calibration(engine, input) {
  const scores = engine.scores(
    input.forecast.map((forecast, k) => ({ forecast, outcome: input.outcome[k] })),
    input.log_floor,
  );
  const murphy = engine.murphy(
    input.binary_forecast.map((forecast, k) => ({ forecast, happened: Boolean(input.binary_outcome[k]) })),
    input.shrink_strength,
  );
  return {
    brier: scores.brier,
    rps: scores.rps,
    log: scores.log,
    reliability: murphy.reliability,
    resolution: murphy.resolution,
    uncertainty: murphy.uncertainty,
    bins_value_count_rate_shrunk: murphy.bins.map((b) => [b.forecast, b.count, b.rate, b.shrunk]),
  };
}

const cueWeights = { w: "weak", m: "moderate", s: "strong" };

function sentence(engine, { prior, floor, ideal, must, observations = [], cues = [] }) {
  const noted = cues.map((cue) => ({ ...cue, weight: cueWeights[cue.weight] ?? cue.weight }));
  const heard = observations.map((o) => ({ ...o, mods: o.mods ?? [] }));
  const found = engine.verdict({ prior, floor, ideal, must }, heard, noted, engine.generalEstimates);
  return {
    verdict: found.verdict,
    zone: found.zone,
    p_floor: found.pFloor,
    p_ideal: found.pIdeal,
    belief: found.belief,
    held_back: found.heldBack,
    lean: found.lean,
    contradicts: found.contradicts,
  };
}

function canDo(engine, input) {
  const judged = engine.generalEstimates;
  const needs = (input.needs ?? []).map((need) => ({
    core: need.core,
    demand: need.demand,
    claimedLevel: need.claimed_level,
    proof: need.proof ?? null,
    mine: need.mine ?? null,
  }));
  const standings = needs.map((need) => engine.needStanding(need, judged));
  const at = prospect(
    { ...input.problem, kappa: input.exit_cost_standard },
    standings,
    input.exit_cost_cannot,
  );
  const seen = input.standard_observation;
  const asked = {
    observes: seen ? [reveals(engine, seen, "one")] : [],
    needs: (input.need_questions ?? []).map((q) => ({ need: q.need, through: engine.needKernel(q, judged) })),
  };
  const value = engine.valueNow(at);
  const found = engine.worth(at, barOf(engine, input.problem), asked);
  return {
    ability: needs.map((need) => engine.abilityBelief(need.claimedLevel, need.proof, judged)),
    p_cannot: standings.map((s) => 1 - engine.canMeet(s)),
    p_can: value.can,
    p_standards_ok: value.standardsOk,
    adjusted_value: value.adjusted,
    evsi: found.worth,
    chance_of_another_choice: found.chance,
  };
}

function bar(engine, input) {
  if (input.kind === "nothing known") {
    const mood = { ...engine.generalEstimates.bar, mood: input.extra_sd };
    const standards = input.w.map((weight, i) => ({ weight, values: input.v, prior: input.prior[i] }));
    const { mean, sd } = engine.ordinaryBar(standards, mood);
    return { mean, sd };
  }
  const options = input.options_mean_sd_chance.map(([mean, sd, chance]) => ({ mean, sd, chance }));
  const best = engine.bestOf(options);
  const h = input.values.map((x) => best.gain(x));
  const result = { mean: best.mean, sd: best.sd, h, p_accept: input.values.map((x) => best.accepts(x)) };
  if (options.length !== 2) return result;
  const both = engine.clark(options[0], options[1]);
  return { ...result, clark_if_both_sure: [both.mean, both.sd] };
}

function needNow(engine, input) {
  const found = engine.needNow(
    {
      savings: input.savings,
      reserve: input.reserve,
      weeklyCost: input.weekly_cost,
      weeklyIncome: input.weekly_income,
      startLagWeeks: input.notice_and_start_weeks,
      payLagWeeks: input.first_pay_weeks,
      record: input.record,
    },
    { ...engine.generalEstimates.search, horizonWeeks: input.horizon_weeks },
  );
  return {
    runway_weeks: found.runwayWeeks,
    last_safe_weeks: found.lastSafeWeeks,
    weeks_counted: found.weeksCounted,
    chance: found.chance,
    chance_10_90: found.between,
  };
}

function worthOf(engine, input) {
  const judged = engine.generalEstimates;
  const { problem, standard, prior, voice, channel, mods = [] } = input;
  const observes = [engine.asking({ standard, prior, voice, channel, mods }, [], judged)];
  const found = engine.worth(prospect(problem), barOf(engine, problem), { observes });
  const { grade, outOfTen } = engine.grade(found, judged.grades);
  return {
    evsi: found.worth,
    chance_of_another_choice: found.chance,
    answers_chance_value_paccept: found.answers.map((a) => [a.chance, a.adjusted, a.accept]),
    grade,
    frequency: outOfTen === 0 ? "hardly ever" : `about ${outOfTen} in 10`,
  };
}

/** Which engine functions a fixture needs, and how it is read. */
export const adapters = {
  "01-belief": { run: belief, needs: ["hear", "posterior"] },
  "01b-reliability": { run: reliability, needs: ["learnVoice", "hitRate"] },
  "02-weights-smaa": {
    run: weights,
    needs: ["weightsByOrder", "weightsByPairs"],
    needsFor: ({ kind }) => (kind === "smaa" ? ["rankings", "drawOrdered", "drawUniform"] : []),
  },
  "02b-two-axis": { run: twoAxis, needs: ["fit"] },
  "03-gain": { run: gain, needs: ["adjust", "normalBar"] },
  "03b-evsi": { run: evsi, needs: ["worth", "worthOfKnowing"] },
  "04-best-set": { run: bestSet, needs: ["plan", "jointWorth"] },
  "05-stop": { run: stop, needs: ["nextQuestion"] },
  "06-search": { run: search, needs: ["hunt", "reservation"] },
  "07-flip": { run: flip, needs: ["flips"] },
  "08-compromise": { run: compromise, needs: ["compromise"] },
  "09-calibration": { run: calibration, needs: ["scores", "murphy"] },
  "11-sentences": { run: sentence, needs: ["verdict"] },
  "12-can-do": { run: canDo, needs: ["needStanding", "worth"] },
  "13-bar": { run: bar, needs: ["bestOf", "ordinaryBar", "clark"] },
  "14-need-now": { run: needNow, needs: ["needNow"] },
  "15-worth": { run: worthOf, needs: ["asking", "worth", "grade"] },
};

/** A small random generator (mulberry32), the same numbers on every run. */
export function seeded(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}
