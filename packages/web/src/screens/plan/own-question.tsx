import { checkWords, held, type PhrasingAdvice, presentIn, type View } from "@twoway/advice";
import type { EntryId, Thing } from "@twoway/model";
import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { edit } from "../../edit.ts";
import { useSay, Words } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useSettled } from "../../use-settled.ts";
import { arranged } from "./meeting.ts";
import { Spanned } from "./spanned.tsx";

/** As long as a card can hold. */
const longest = 240;
const usualMinutes = 3;

interface OwnQuestionProps {
  readonly view: View;
  readonly interview: Thing<"interview.set">;
  /** The question whose words are being changed, if any. */
  readonly editing: Thing<"question.set"> | undefined;
  readonly onDone: () => void;
}

/** A question of one's own; as one types, what it gives away and how to ask the same openly. */
export function OwnQuestion({ view, interview, editing, onDone }: OwnQuestionProps) {
  const say = useSay();
  const act = useAct();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords, clear] = useDraft(
    editing ? `question:${editing.id}` : `plan:${interview.id}:own`,
    editing?.now.words ?? "",
  );
  const [standard, setStandard] = useState(editing?.now.reveals[0]?.standard ?? "");
  const [minutes, setMinutes] = useState(editing?.now.minutes ?? usualMinutes);
  const [kept, setKept] = useState("");
  const [taken, setTaken] = useState<{ readonly mine: string; readonly words: string }>();
  const shown = useSettled(words);
  const advice = useMemo(
    () => (shown.trim().length > 7 ? checkWords(view, shown) : undefined),
    [view, shown],
  );
  const hinted = advice !== undefined && advice.because.length > 0 && kept !== words && shown === words;
  // What was just taken is not offered to be taken once more: the next Tab leaves the field.
  const offered = hinted && taken?.words !== words ? advice.rewrite : undefined;
  useEffect(() => {
    if (editing) field.current?.focus();
  }, [editing]);

  const take = () => {
    if (advice?.rewrite) {
      setTaken({ mine: words, words: advice.rewrite });
      setWords(advice.rewrite);
    }
    field.current?.focus();
  };
  const putBack = () => {
    if (!taken) return;
    setWords(taken.mine);
    setKept(taken.mine);
    setTaken(undefined);
    field.current?.focus();
  };
  const byKeys = (event: KeyboardEvent) => {
    if (!hinted || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === "Escape") {
      event.preventDefault();
      setKept(words);
    }
    if (event.key === "Tab" && offered) {
      event.preventDefault();
      take();
    }
  };
  const note = async () => {
    const reveals = standard === "" ? [] : [{ standard: standard as EntryId, as: "plain" as const }];
    const said = { words: words.trim(), reveals, minutes };
    if (said.words === "") return field.current?.focus();
    const whom = presentIn(view, interview)[0] ?? "manager";
    const noted = editing
      ? await act([edit(editing, said)])
      : await act([
          { type: "question.set", ...said, whom },
          (earlier) =>
            arranged(view.state, interview.id, ({ pinned }) => ({ pinned: [...pinned, earlier(0)] })),
        ]);
    if (!noted) return;
    clear();
    setStandard("");
    setMinutes(usualMinutes);
    onDone();
  };

  return (
    <section>
      <form
        className="stack own-question"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
      >
        <h2 className="serif">
          <label htmlFor={id}>{say(editing ? "plan.own-change" : "plan.own")}</label>
        </h2>
        <input
          id={id}
          ref={field}
          value={words}
          maxLength={longest}
          autoComplete="off"
          aria-describedby={`${id}-hint`}
          onChange={(event) => setWords(event.target.value)}
          onKeyDown={byKeys}
        />
        <div>
          {hinted && <Hint words={words} advice={advice} onTake={take} onKeep={() => setKept(words)} />}
        </div>
        <p className="hidden" id={`${id}-hint`} role="status">
          {hinted && <Heard because={advice.because[0] ?? ""} offered={offered} />}
        </p>
        <div role="status">
          {taken?.words === words && (
            <p className="small note">
              <span className="hidden">{say("plan.hint-taken", { words })} </span>
              {say("plan.yours-was", { words: taken.mine })}{" "}
              <button type="button" className="plain small" onClick={putBack}>
                {say("plan.put-back")}
              </button>
            </p>
          )}
        </div>
        <div className="row own-more" hidden={words.trim() === ""}>
          <OwnDetails
            view={view}
            standard={standard}
            onStandard={setStandard}
            minutes={minutes}
            onMinutes={setMinutes}
          />
          <button type="submit">{say(editing ? "plan.own-save" : "plan.own-add")}</button>
          {editing && (
            <button
              type="button"
              className="plain"
              onClick={() => {
                clear();
                onDone();
              }}
            >
              {say("shell.cancel")}
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

interface OwnDetailsProps {
  readonly view: View;
  readonly standard: string;
  readonly onStandard: (id: string) => void;
  readonly minutes: number;
  readonly onMinutes: (minutes: number) => void;
}

function OwnDetails({ view, standard, onStandard, minutes, onMinutes }: OwnDetailsProps) {
  const say = useSay();
  const mine = held(view);
  return (
    <>
      {mine.length > 0 && (
        <label className="own-standard">
          <span className="small note">{say("plan.own-reveals")}</span>
          <select value={standard} onChange={(event) => onStandard(event.target.value)}>
            <option value="">{say("plan.own-nothing")}</option>
            {mine.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className="own-minutes">
        <span className="small note">{say("plan.own-minutes")}</span>
        <input
          type="number"
          min={1}
          max={60}
          value={minutes}
          onChange={(event) =>
            onMinutes(Math.max(1, Math.min(60, event.target.valueAsNumber || usualMinutes)))
          }
        />
      </label>
    </>
  );
}

/** The hint for the ear: one sentence, when the hand rests. */
function Heard({ because, offered }: { because: string; offered: string | undefined }) {
  const say = useSay();
  return offered ? say("plan.hint-heard", { because, words: offered }) : because;
}

interface HintProps {
  readonly words: string;
  readonly advice: PhrasingAdvice;
  readonly onTake: () => void;
  readonly onKeep: () => void;
}

function Hint({ words, advice, onTake, onKeep }: HintProps) {
  const say = useSay();
  return (
    <div className="hint stack own-hint">
      <p>
        <Spanned words={words} spans={advice.spans} />
      </p>
      <p className="small">{advice.because[0]}</p>
      {advice.rewrite && (
        <>
          <p className="small">{say("plan.try")}</p>
          <p className="serif">{advice.rewrite}</p>
        </>
      )}
      <p className="row">
        {advice.rewrite && (
          <button type="button" className="small" onClick={onTake}>
            {say("plan.take")}
          </button>
        )}
        <button type="button" className="plain small" onClick={onKeep}>
          {say("plan.keep")}
        </button>
        {advice.rewrite && (
          <span className="small note hint-keys">
            <Words k="plan.hint-keys" tags={{ kbd: (key) => <kbd>{key}</kbd> }} />
          </span>
        )}
      </p>
    </div>
  );
}
