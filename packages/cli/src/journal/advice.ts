import {
  advise,
  enough,
  fit,
  live,
  type Planned,
  plan as planOf,
  stageOf,
  today,
  type VerdictRow,
  type View,
  verdicts,
} from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english, type Reason, sentence } from "@twoway/library";
import { about, fold, type Thing } from "@twoway/model";
import { localMoment } from "@twoway/notebook";
import type { Asked } from "../asked.ts";
import { askedWrongly, Fault } from "../fault.ts";
import { counted, print, printJson, shown, wrapped } from "../paper.ts";
import { say } from "../say.ts";
import { withJournal } from "./with-journal.ts";

type Prospect = Thing<"prospect.set">;
type Interview = Thing<"interview.set">;

/** `twoway verdict [PROSPECT]`: found, not found, not yet known, and why. */
export async function verdict({ words, flags }: Asked): Promise<void> {
  const view = await viewNow();
  const prospect = prospectCalled(view, words, "verdict");
  const read = verdictOf(view, prospect);
  if (flags.has("--json")) printJson(read);
  else print(verdictInWords(read));
}

/** `twoway plan [PROSPECT]`: what to ask in its next interview, in the minutes there are. */
export async function plan({ words, flags }: Asked): Promise<void> {
  const view = await viewNow();
  const next = words.length === 0 ? today(view).next : undefined;
  const prospect = next?.prospect ?? prospectCalled(view, words, "plan");
  const read = planRead(view, prospect, next?.interview ?? interviewAt(view, prospect));
  if (flags.has("--json")) printJson(read);
  else print(planInWords(read));
}

async function viewNow(): Promise<View> {
  const { lines } = await withJournal((open) => open.read());
  return {
    state: fold(lines),
    library: english,
    assumptions: generalEstimates,
    now: localMoment(Date.now()),
  };
}

/** The prospect that a person means: by its name or the beginning of its id; the only one where none is named. */
function prospectCalled(view: View, words: readonly string[], command: string): Prospect {
  const all = view.state.prospects.filter(({ now }) => !now.present);
  if (all.length === 0) throw new Fault("There is no prospect in this journal yet.");
  const wanted = words.join(" ").trim().toLowerCase();
  const names = (some: readonly Prospect[]) => some.map((one) => `  ${nameOf(one)}`).join("\n");
  if (wanted === "") {
    const open = live(view).filter(({ now }) => !now.present);
    const [only, ...more] = open.length > 0 ? open : all;
    if (only && more.length === 0) return only;
    throw askedWrongly(`Which one? \`twoway ${command} NAME\`, with one of these:\n${names(all)}`);
  }
  const exact = all.filter((one) => one.now.organisation.toLowerCase() === wanted);
  const near = all.filter((one) => nameOf(one).toLowerCase().includes(wanted) || one.id.startsWith(wanted));
  const [found, ...more] = exact.length > 0 ? exact : near;
  if (found && more.length === 0) return found;
  const all2 = found ? [found, ...more] : all;
  const which = found
    ? `${all2.length} prospects are called so`
    : `No prospect is called “${shown(wanted, 60)}”`;
  throw new Fault(`${which}. There ${all2.length === 1 ? "is" : "are"}:\n${names(all2)}`);
}

function nameOf({ now }: Prospect): string {
  return shown(
    [now.organisation, now.role].filter((part) => part !== undefined && part !== "").join(", "),
    100,
  );
}

function interviewAt(view: View, prospect: Prospect): Interview {
  const all = about(view.state, prospect.id).interviews;
  const time = Date.parse(view.now);
  const found = all.find(({ now }) => !now.dated || Date.parse(now.at) >= time) ?? all.at(-1);
  if (found) return found;
  throw new Fault(`No interview with ${nameOf(prospect)} is noted yet: a plan is for one interview.`);
}

const told = (because: readonly Reason[]): string[] => because.map((reason) => sentence(reason, say));

function verdictOf(view: View, prospect: Prospect) {
  const rows = verdicts(view, prospect.id);
  const readings = fit(view, prospect.id);
  const advice = advise(view, prospect.id);
  return {
    prospect: { id: prospect.id, organisation: prospect.now.organisation, role: prospect.now.role ?? null },
    stage: stageOf(view, prospect.id),
    worksForYou: { word: readings.happy.word, because: told(readings.happy.because) },
    worksForThem: { word: readings.can.word, because: told(readings.can.because) },
    advice: {
      kind: advice.kind,
      because: told(advice.because),
      wouldChange: told(advice.wouldChange),
      ask: advice.settle.map(({ words }) => words),
    },
    standards: rows.map(standardOf),
  };
}

function standardOf({ held, standing, evidence, likely, because }: VerdictRow) {
  return {
    id: held.id,
    name: held.name,
    kind: held.kind,
    verdict: standing.verdict,
    zone: standing.zone ?? null,
    /** The level that is most likely here; null where nobody has spoken of it. */
    level: evidence.length === 0 ? null : likely,
    words: evidence.length === 0 ? null : held.anchors[likely],
    because: told(because),
    evidence: evidence.map(({ entry }) => entry.id),
  };
}

function verdictInWords(read: ReturnType<typeof verdictOf>): string[] {
  const { prospect, worksForYou, worksForThem, advice, standards } = read;
  const part = (name: string, verdictWord: string): string[] => {
    const some = standards.filter((one) => one.verdict === verdictWord);
    if (some.length === 0) return [];
    return ["", `${name} (${some.length})`, ...some.map((one) => wrapped(oneStandard(one), "    ", "  "))];
  };
  return [
    shown([prospect.organisation, prospect.role ?? ""].filter(Boolean).join(", ")),
    "",
    wrapped([`Works for you: ${worksForYou.word}.`, ...worksForYou.because].join(" "), "  "),
    wrapped([`Works for them: ${worksForThem.word}.`, ...worksForThem.because].join(" "), "  "),
    ...part("Not found", "not found"),
    ...part("Not yet known", "not yet known"),
    ...part("Found", "found"),
    "",
    wrapped([...advice.because, ...advice.wouldChange].join(" ")),
    ...(advice.ask.length === 0
      ? []
      : ["", "To ask next", ...advice.ask.slice(0, 3).map((ask) => wrapped(ask, "  "))]),
  ];
}

function oneStandard({ name, kind, words, because }: ReturnType<typeof standardOf>): string {
  const must = kind === "must" ? " (must)" : "";
  return `${name}${must}: ${words ?? "nobody has spoken of it"}. ${because.join(" ")}`
    .replace(/\.\. /, ". ")
    .trim();
}

function planRead(view: View, prospect: Prospect, interview: Interview) {
  const { ask, next, minutes, minutesUsed, unasked } = planOf(view, interview.id);
  const learned = enough(view, interview.id);
  return {
    prospect: { id: prospect.id, organisation: prospect.now.organisation, role: prospect.now.role ?? null },
    interview: { id: interview.id, at: interview.now.dated ? interview.now.at : null },
    minutes,
    minutesUsed,
    ask: ask.map(questionOf),
    next: next.map(questionOf),
    unasked: unasked.map(({ id, name }) => ({ id, name })),
    enough: { enough: learned.enough, because: told(learned.because) },
  };
}

function questionOf({ id, words, minutes, worth, reveals, followUp, asked }: Planned) {
  return {
    id,
    words,
    minutes,
    grade: worth.grade,
    chance: worth.chance,
    points: worth.points,
    because: told(worth.because),
    reveals: reveals.map(({ name }) => name),
    followUp: followUp ?? null,
    asked: asked !== undefined,
  };
}

function planInWords(read: ReturnType<typeof planRead>): string[] {
  const { prospect, interview, ask, minutes, minutesUsed, unasked, enough: learned } = read;
  const when = interview.at === null ? "no day yet" : interview.at.slice(0, 16).replace("T", ", ");
  return [
    `${shown(prospect.organisation)} · ${when} · ${minutesUsed} of your ${minutes} minutes planned`,
    "",
    ...ask.flatMap(({ words, because }, i) => [
      wrapped(words, "   ", `${i + 1}. `),
      ...(because.length === 0 ? [] : [wrapped(because.join(" "), "   ")]),
    ]),
    ...(ask.length === 0 ? ["Nothing is planned."] : []),
    ...(unasked.length === 0
      ? []
      : [
          "",
          wrapped(
            `No question yet for ${counted(unasked.length, "must")}: ${unasked.map(({ name }) => name).join(", ")}.`,
          ),
        ]),
    "",
    wrapped(learned.because.join(" ")),
  ];
}
