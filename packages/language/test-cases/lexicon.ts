import type { AdvertRow } from "../src/index.ts";

type Points = AdvertRow["points"];
const say = (...pairs: readonly (readonly [string, "+" | "-" | "0", (0 | 1 | 2 | 3 | 4)?])[]): Points =>
  pairs.map(([standard, direction, level]) =>
    level === undefined ? { standard, direction } : { standard, direction, level },
  );
const stock = (
  id: string,
  patterns: readonly string[],
  points: Points,
  flag?: AdvertRow["flag"],
): AdvertRow =>
  flag ? { id, patterns, points, kind: "stock", flag } : { id, patterns, points, kind: "stock" };
const fact = (
  id: string,
  patterns: readonly string[],
  points: Points,
  flag?: AdvertRow["flag"],
): AdvertRow => ({
  ...stock(id, patterns, points, flag),
  kind: "fact",
});

/** A lexicon small enough to hold in the head: the reader is tested with it, not with the catalogue's. */
export const lexicon: readonly AdvertRow[] = [
  stock("fast", ["fast[- ]paced", "high[- ]energy"], say(["TIME-5", "-"], ["WORK-2", "-"])),
  stock("days", ["no two days (?:are )?the same"], say(["TIME-5", "-"], ["WORK-2", "-"])),
  stock(
    "hats",
    ["wear many hats", "(?:any )?other duties as required"],
    say(["WORK-1", "-"], ["WORK-2", "-"]),
  ),
  stock("running", ["hit the ground running", "minimal supervision"], say(["GROW-3", "-"], ["MGR-4", "-"])),
  stock("skin", ["thick skin", "not for the faint[- ]hearted"], say(["MGR-2", "-"], ["TEAM-1", "-"])),
  stock("family", ["look after our own", "(?:one )?big family"], say(["TEAM-1", "0"])),
  stock("play", ["work hard,? play hard", "banter", "fun[- ]loving"], say(["TEAM-1", "-"], ["TIME-1", "-"])),
  stock("mile", ["whatever it takes", "go the extra mile"], say(["TIME-1", "-"])),
  stock("not-nine", ["not a 9[- ]to[- ]5"], say(["TIME-1", "-"])),
  stock("nine", ["9[- ]to[- ]5"], say(["TIME-1", "+"])),
  stock("flex", ["must be flexible", "flexible attitude to hours"], say(["TIME-1", "-"], ["TIME-2", "-"])),
  stock("rock", ["rock ?stars?", "ninjas?"], say(["WORK-2", "-"], ["TEAM-5", "-"])),
  stock("starter", ["self[- ]starters?"], say(["WORK-2", "-"], ["WORK-4", "+"])),
  stock(
    "urgent",
    ["urgent", "immediate start", "several posts", "again in \\w+"],
    say(["TEAM-4", "-"]),
    "sign of need",
  ),
  stock(
    "competitive",
    ["(?:salary: )?competitive(?: salary| pay)?", "up to £\\d+k?", "on target earnings", "uncapped"],
    say(["PAY-1", "-"], ["PAY-4", "-"]),
  ),
  fact("range", ["[£$€]\\d[\\d,.]*k?(?: ?- ?| to )[£$€]?\\d[\\d,.]*k?"], say(["PAY-4", "+"], ["VAL-1", "+"])),
  fact("self-employed", ["self[- ]employed", "own vehicle"], say(["LOG-4", "-"], ["PAY-3", "-"])),
  fact("permanent", ["permanent and budgeted"], say(["PAY-3", "+", 3])),
  fact("zero", ["zero[- ]hours(?: contracts?)?"], say(["PAY-3", "-", 0])),
  stock("hybrid", ["hybrid", "remote[- ]first for now"], say(["LOG-1", "0"])),
  fact("remote", ["\\d days? (?:a|per) week from home", "remote[- ]first"], say(["LOG-1", "+"])),
  fact("on-call", ["on[- ]call (?:rota )?1 week in \\d+, paid"], say(["TIME-3", "+", 3])),
  stock("on-call-plain", ["on[- ]call"], say(["TIME-3", "-"])),
  fact("six", ["in your first six months you will"], say(["WORK-2", "+"])),
  fact("honest", ["this job is not for you if", "the hardest part of this job"], say(["VAL-1", "+"])),
  fact("team", ["team of \\w+"], say(["WORK-2", "+"])),
  fact("mentor", ["mentor", "preceptor", "induction of \\w+ weeks"], say(["GROW-3", "+"])),
  stock("sky", ["the sky is the limit", "rapid progression"], say(["GROW-2", "0"])),
  fact("framework", ["level framework", "were promoted"], say(["GROW-2", "+"])),
  fact("rota", ["rotas? (?:is |are )?(?:published )?\\w+ weeks ahead", "core hours"], say(["TIME-2", "+"])),
  fact("ratio", ["ratio of 1:\\d+"], say(["TEAM-4", "+"])),
  fact("learning", ["[£$]?[\\d,]+ learning budget", "\\d+ days of study"], say(["GROW-1", "+"])),
  fact("blameless", ["without blame", "publish incidents"], say(["TEAM-2", "+"])),
  stock("watched", ["strict adherence", "monitored"], say(["WORK-4", "-"])),
  stock("targets", ["sales targets", "target[- ]driven"], say(["TIME-5", "-"])),
  stock("weekends", ["weekend work"], say(["TIME-1", "-"])),
  stock(
    "young",
    ["young, dynamic", "digital native", "recent graduates?"],
    say(["VAL-4", "-"], ["TEAM-5", "-"]),
    "improper",
  ),
  fact("trial", ["unpaid trial shift"], say(["VAL-2", "-"], ["PAY-1", "-"])),
  stock("adjust", ["need (?:an )?adjustments?"], say(["TEAM-5", "+"], ["VAL-4", "+"])),
  stock("fruit", ["free fruit", "table football", "roof terrace"], []),
  fact("fee", ["training fee", "deposit", "starter kit"], [], "scam"),
];
