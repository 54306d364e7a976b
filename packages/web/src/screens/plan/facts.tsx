import { useNavigate } from "@tanstack/react-router";
import { type Body, media, type Thing } from "@twoway/model";
import { type ReactNode, useState } from "react";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { mediumWords } from "./medium-words.ts";
import { momentIn, wallOf } from "./moment.ts";
import { People } from "./people.tsx";

type Interview = Body<"interview.set">;

/** Date, length, place and people of an interview: each change is kept as it is made. */
export function Facts({ interview }: { interview: Thing<"interview.set"> }) {
  const say = useSay();
  const act = useAct();
  const { now } = interview;
  const change = (what: Partial<Omit<Interview, "type">> & { at?: string }) =>
    void act([edit(interview, what)]);
  return (
    <details className="facts">
      <summary className="unfold">{say("plan.facts")}</summary>
      <div className="stack facts-form">
        <When interview={interview} />
        <div className="row">
          <Count
            label={say("plan.number")}
            value={now.number}
            least={1}
            most={20}
            onCount={(number) => change({ number })}
          />
          <Count
            label={say("plan.length")}
            value={now.minutes}
            least={5}
            most={600}
            onCount={(minutes) => change({ minutes, myMinutes: Math.min(now.myMinutes, minutes) })}
          />
          <Count
            label={say("plan.mine")}
            value={now.myMinutes}
            least={0}
            most={now.minutes}
            onCount={(myMinutes) => change({ myMinutes })}
          />
          <Labelled label={say("plan.medium")}>
            <select
              value={now.medium}
              onChange={(event) => change({ medium: event.target.value as Interview["medium"] })}
            >
              {media.map((one) => (
                <option key={one} value={one}>
                  {say(mediumWords[one])}
                </option>
              ))}
            </select>
          </Labelled>
        </div>
        <People interview={interview} />
        <TakeOut interview={interview} />
      </div>
    </details>
  );
}

/** The day, the hour and whose hour it is. An empty day means that none is agreed. */
function When({ interview }: { interview: Thing<"interview.set"> }) {
  const say = useSay();
  const act = useAct();
  const { at, dated, zone } = interview.now;
  const { day, time } = dated === true ? wallOf(at) : { day: "", time: "" };
  const zones = [...new Set([zone, ...Intl.supportedValuesOf("timeZone")])];
  const set = (next: { day: string; time: string; zone: string }) => {
    if (next.day === "") return void act([edit(interview, { dated: undefined as never, zone: next.zone })]);
    void act([
      edit(interview, {
        at: momentIn(next.day, next.time || undefined, next.zone),
        dated: true,
        zone: next.zone,
      }),
    ]);
  };
  return (
    <div className="row">
      <Labelled label={say("plan.day")}>
        <input type="date" value={day} onChange={(event) => set({ day: event.target.value, time, zone })} />
      </Labelled>
      <Labelled label={say("plan.hour")}>
        <input
          type="time"
          value={time}
          disabled={day === ""}
          onChange={(event) => set({ day, time: event.target.value, zone })}
        />
      </Labelled>
      <Labelled label={say("plan.zone")}>
        <select value={zone} onChange={(event) => set({ day, time, zone: event.target.value })}>
          {zones.map((one) => (
            <option key={one} value={one}>
              {one.replaceAll("_", " ")}
            </option>
          ))}
        </select>
      </Labelled>
    </div>
  );
}

interface CountProps {
  readonly label: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly onCount: (value: number) => void;
}

/** A whole number, noted when the field is left: half a number on the way is no number. */
function Count({ label, value, least, most, onCount }: CountProps) {
  const [typed, setTyped] = useState<string>();
  const leave = () => {
    const number = Math.round(Number(typed));
    setTyped(undefined);
    if (typed === undefined || typed.trim() === "" || !Number.isFinite(number)) return;
    const kept = Math.max(least, Math.min(most, number));
    if (kept !== value) onCount(kept);
  };
  return (
    <Labelled label={label}>
      <input
        type="number"
        min={least}
        max={most}
        value={typed ?? value}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={leave}
        onKeyDown={(event) => event.key === "Enter" && leave()}
      />
    </Labelled>
  );
}

function Labelled({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is the child
    <label className="fact">
      <span className="small note">{label}</span>
      {children}
    </label>
  );
}

/** Cancelled, or noted by mistake. */
function TakeOut({ interview }: { interview: Thing<"interview.set"> }) {
  const say = useSay();
  const act = useAct();
  const navigate = useNavigate();
  const takeOut = async () => {
    const noted = await act([{ type: "entry.retracted", entry: interview.id }], say("plan.taken-out"));
    if (noted) await navigate({ to: "/prospects/$prospect", params: { prospect: interview.now.prospect } });
  };
  return (
    <p>
      <button type="button" className="plain small" onClick={() => void takeOut()}>
        {say("plan.take-out")}
      </button>
    </p>
  );
}
