import { type Advice, bar, compromises, held, verdicts } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { DecisionKind, EntryId, Level, Thing } from "@twoway/model";
import { type FormEvent, useId } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useAct, useSession } from "../../session.tsx";
import { useView } from "../../view.ts";
import { inReturnKey } from "./compromises.tsx";

interface Form {
  readonly reasons: string;
  readonly tripwires: readonly [string, string];
  readonly toMyself: string;
  readonly condition: string;
  readonly conditionLevel: string;
  readonly until: string;
}
const blank: Form = {
  reasons: "",
  tripwires: ["", ""],
  toMyself: "",
  condition: "",
  conditionLevel: "3",
  until: "",
};

interface RecordProps {
  readonly kind: DecisionKind;
  readonly prospect: Thing<"prospect.set">;
  /** There is an offer to answer; without one, a yes is kept for when it comes. */
  readonly offered: boolean;
  readonly advice: Advice;
  readonly onDone: () => void;
}

/** Recording a decision: now, or slept on. Nothing here must be filled in. */
export function RecordDecision({ kind, prospect, offered, advice, onDone }: RecordProps) {
  const say = useSay();
  const act = useAct();
  const [form, setForm, clear] = useKeptDraft<Form>(`decide:${prospect.id}:${kind}`, blank);
  const drafts = useDecision(kind, prospect, offered, advice);
  const name = prospect.now.organisation;
  const early = kind === "accept" && !offered;
  const record = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act(
      drafts(form),
      say(early ? "decide.recorded-if" : `decide.recorded-${kind}`, { name }),
    );
    if (!done) return;
    clear();
    onDone();
  };
  const tomorrow = async () => {
    const on = new Date();
    on.setDate(on.getDate() + 1);
    const day = [on.getFullYear(), on.getMonth() + 1, on.getDate()]
      .map((n) => String(n).padStart(2, "0"))
      .join("-");
    const words = say(`decide.slept-${kind}`);
    const done = await act(
      [{ type: "reminder.set", prospect: prospect.id, on: day, words }],
      say("decide.asked-again"),
    );
    if (done) onDone();
  };
  return (
    <form className="over stack" onSubmit={(event) => void record(event)} aria-labelledby="record">
      <h2 id="record">{say(early ? "decide.record-if" : `decide.record-${kind}`, { name })}</h2>
      {kind === "accept" && offered && <p className="note">{say("decide.on-the-spot")}</p>}
      <Area
        label={say("decide.reasons")}
        rows={3}
        value={form.reasons}
        onChange={(event) => setForm({ ...form, reasons: event.target.value })}
      />
      {kind === "accept" && <Accepting form={form} offered={offered} onChange={setForm} />}
      <div className="row">
        <button type="submit">{say("decide.now")}</button>
        <button type="button" onClick={() => void tomorrow()}>
          {say("decide.tomorrow")}
        </button>
        <button type="button" className="plain" onClick={onDone}>
          {say("shell.cancel")}
        </button>
      </div>
    </form>
  );
}

interface AcceptingProps {
  readonly form: Form;
  readonly offered: boolean;
  readonly onChange: (form: Form) => void;
}

function Accepting({ form, offered, onChange }: AcceptingProps) {
  const say = useSay();
  const list = held(useView());
  const standard = useId();
  const level = useId();
  const chosen = list.find(({ id }) => id === form.condition);
  const tripwire = (place: 0 | 1, words: string) =>
    onChange({ ...form, tripwires: place === 0 ? [words, form.tripwires[1]] : [form.tripwires[0], words] });
  return (
    <>
      <fieldset className="stack">
        <legend>{say("decide.leave-within")}</legend>
        <p className="note small">{say("decide.leave-note")}</p>
        <Field
          label={say("decide.tripwire", { n: 1 })}
          value={form.tripwires[0]}
          onChange={(event) => tripwire(0, event.target.value)}
        />
        <Field
          label={say("decide.tripwire", { n: 2 })}
          value={form.tripwires[1]}
          onChange={(event) => tripwire(1, event.target.value)}
        />
      </fieldset>
      <Area
        label={say("decide.to-myself")}
        rows={2}
        value={form.toMyself}
        onChange={(event) => onChange({ ...form, toMyself: event.target.value })}
      />
      <details open={!offered || form.condition !== ""}>
        <summary className="plain-summary">{say("decide.only-if")}</summary>
        <div className="stack">
          <div className="stack field">
            <label htmlFor={standard}>{say("decide.if-standard")}</label>
            <select
              id={standard}
              value={form.condition}
              onChange={(event) => onChange({ ...form, condition: event.target.value })}
            >
              <option value="">{say("decide.if-none")}</option>
              {list.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </div>
          {chosen && (
            <div className="stack field">
              <label htmlFor={level}>{say("decide.if-level")}</label>
              <select
                id={level}
                value={form.conditionLevel}
                onChange={(event) => onChange({ ...form, conditionLevel: event.target.value })}
              >
                {chosen.anchors.map((words, place) => (
                  <option key={words} value={place}>
                    {words}
                  </option>
                ))}
              </select>
            </div>
          )}
          <Field
            type="date"
            label={say("decide.if-until")}
            value={form.until}
            onChange={(event) => onChange({ ...form, until: event.target.value })}
          />
        </div>
      </details>
    </>
  );
}

/** The entries of a decision: what was decided, and what was seen at that moment. */
function useDecision(kind: DecisionKind, prospect: Thing<"prospect.set">, offered: boolean, advice: Advice) {
  const view = useView();
  const say = useSay();
  const { drafts: kept } = useSession();
  return (form: Form) => {
    const rows = verdicts(view, prospect.id);
    const { mean, sd, because } = bar(view, prospect.id);
    const inReturn = kept.get<string>(inReturnKey(prospect.id)) ?? "";
    const conditional = kind === "accept" && (form.condition !== "" || !offered);
    const given =
      kind === "accept" ? compromises(view, prospect.id).filter((one) => one.likely < one.held.ideal) : [];
    const decision = {
      type: "decision.made" as const,
      prospect: prospect.id,
      kind,
      ...(conditional && form.condition
        ? { if: [{ standard: form.condition as EntryId, level: Number(form.conditionLevel) as Level }] }
        : {}),
      ...(form.until ? { until: form.until } : {}),
      reasons: form.reasons,
      compromises: given.map((one) => ({
        standard: one.held.id as EntryId,
        from: one.held.ideal,
        to: one.likely,
        inReturn,
      })),
      tripwires: form.tripwires.filter((words) => words.trim() !== "").map((words) => ({ words })),
      ...(form.toMyself ? { toMyself: form.toMyself } : {}),
      shown: {
        verdicts: Object.fromEntries(rows.map((row) => [row.held.id, row.standing.verdict])),
        beliefs: Object.fromEntries(rows.map((row) => [row.held.id, row.belief])),
        bar: { mean, sd, because: because.map((one) => sentence(one, say)) },
        advice: { kind: advice.kind, because: advice.because.map((one) => sentence(one, say)) },
        assumptions: view.assumptions.version,
        app: __APP_VERSION__,
      },
    };
    const end = ({ accept: "accepted", decline: "declined", withdraw: "withdrawn" } as const)[kind];
    const moved = { type: "prospect.moved" as const, prospect: prospect.id, stage: "ended" as const, end };
    return conditional ? [decision] : [decision, moved];
  };
}
