import type { Transcript, TranscriptAdvice } from "@twoway/advice";
import { useId, useMemo, useState } from "react";
import { useDraft, useKeptDraft } from "../../drafts.ts";
import { useSpeech } from "../../language.tsx";
import { voiceWords } from "../../parts/voice-words.ts";
import { useAct, useJournal } from "../../session.tsx";
import { useView } from "../../view.ts";
import { type Meeting, roles } from "../live/interview.ts";
import { Answers } from "./answers.tsx";
import { Balance } from "./balance.tsx";
import { Proposals } from "./proposals.tsx";
import { questionsBefore } from "./questions.ts";
import { speakerChoice, spokenBy } from "./spoken-by.ts";
import { useReading } from "./use-reading.ts";

export type Place = Pick<Meeting, "prospect"> & Partial<Meeting>;

interface HeardProps {
  readonly transcript: Transcript;
  readonly meeting: Place;
}

/** What a transcript tells: who spoke, what was answered, and what may be noted of it. */
export function Heard({ transcript, meeting }: HeardProps) {
  const { say } = useSpeech();
  const view = useView();
  const { prospect, interview } = meeting;
  const [questions] = useState(() => (interview ? questionsBefore(view, { prospect, interview }) : []));
  const [me, setMe] = useDraft(`transcript:${transcript.id}:me`);
  const asked = useMemo(
    () => ({ planned: questions.map(({ question }) => question.words), ...(me === "" ? {} : { me }) }),
    [questions, me],
  );
  const read = useReading(transcript.text, asked);
  return (
    <div className="stack heard">
      {read === undefined && (
        <p className="note" role="status">
          {say("transcript.reading")}
        </p>
      )}
      {read === "failed" && <p className="note">{say("transcript.unread")}</p>}
      {read && read !== "failed" && "refused" in read && (
        <p className="hint">
          {say(`transcript.refused-${read.refused.replaceAll(" ", "-") as "other-language"}`, {
            line: read.line,
          })}
        </p>
      )}
      {read && read !== "failed" && !("refused" in read) && (
        <Told transcript={transcript} meeting={meeting} read={read} questions={questions} onMe={setMe} />
      )}
      <Consented transcript={transcript} />
      <Whole transcript={transcript} />
    </div>
  );
}

interface ToldProps extends HeardProps {
  readonly read: TranscriptAdvice;
  readonly questions: ReturnType<typeof questionsBefore>;
  readonly onMe: (me: string) => void;
}

function Told({ transcript, meeting, read, questions, onMe }: ToldProps) {
  const { say, locale } = useSpeech();
  const state = useJournal();
  const [voices, setVoices] = useKeptDraft<Readonly<Record<string, string>>>(
    `transcript:${transcript.id}:by`,
    {},
  );
  const choice = (name: string) => voices[name] ?? speakerChoice(state, meeting, name);
  const by = (name: string) => spokenBy(state, meeting, choice(name));
  const others = read.speakers.filter((name) => name !== read.me);
  const names = new Intl.ListFormat(locale).format(read.speakers);
  return (
    <>
      <p>{say("transcript.read-as", { format: read.format, n: read.speakers.length, names })}</p>
      {read.me === undefined ? (
        <Which names={read.speakers} onMe={onMe} />
      ) : (
        <>
          <div className="row heard-who">
            <You names={read.speakers} me={read.me} onMe={onMe} />
            {others.map((name) => (
              <SpeaksAs
                key={name}
                name={name}
                meeting={meeting}
                value={choice(name)}
                onChange={(value) => setVoices({ ...voices, [name]: value })}
              />
            ))}
          </div>
          <Balance read={read} questions={questions} />
          {meeting.interview && (
            <Answers
              transcript={transcript}
              interview={meeting.interview}
              read={read}
              questions={questions}
              by={by}
            />
          )}
          <Proposals transcript={transcript} read={read} by={by} />
        </>
      )}
    </>
  );
}

/** Asked only where the file does not tell. */
function Which({ names, onMe }: { names: readonly string[]; onMe: (me: string) => void }) {
  const { say } = useSpeech();
  const note = useId();
  return (
    <fieldset className="stack which" aria-describedby={note}>
      <legend>{say("transcript.which")}</legend>
      <p className="small note" id={note}>
        {say("transcript.which-why")}
      </p>
      <p className="row">
        {names.map((name) => (
          <button key={name} type="button" onClick={() => onMe(name)}>
            {name}
          </button>
        ))}
      </p>
    </fieldset>
  );
}

function You({ names, me, onMe }: { names: readonly string[]; me: string; onMe: (me: string) => void }) {
  const { say } = useSpeech();
  return (
    <label>
      <span className="label">{say("transcript.you")}</span>
      <select value={me} onChange={(event) => onMe(event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SpeaksAsProps {
  readonly name: string;
  readonly meeting: Place;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** How far somebody is believed depends on who they are there. */
function SpeaksAs({ name, meeting, value, onChange }: SpeaksAsProps) {
  const { say } = useSpeech();
  const contacts = useJournal().byProspect.get(meeting.prospect.id)?.contacts ?? [];
  return (
    <label>
      <span className="label">{say("transcript.speaks-as", { name })}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {contacts.map(({ id, now }) => (
          <option key={id} value={id}>
            {now.name?.trim() || say(voiceWords[now.role])}
          </option>
        ))}
        {roles.map((role) => (
          <option key={role} value={role}>
            {say(voiceWords[role])}
          </option>
        ))}
      </select>
    </label>
  );
}

function Consented({ transcript: { consent } }: { transcript: Transcript }) {
  const { say } = useSpeech();
  if (consent === undefined) return null;
  return <p className="small note">{say(consent ? "transcript.knew" : "transcript.knew-not")}</p>;
}

/** The words themselves, folded away, and the way to be rid of them. */
function Whole({ transcript }: { transcript: Transcript }) {
  const { say } = useSpeech();
  const act = useAct();
  const [open, setOpen] = useState(false);
  const remove = () =>
    act(
      transcript.parts.map(({ id }) => ({ type: "entry.retracted" as const, entry: id })),
      say("transcript.removed"),
    );
  return (
    <details className="opens" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small">{say("transcript.text")}</summary>
      {open && (
        <div className="stack">
          <p className="advert-words heard-text small" dir="auto">
            {transcript.text}
          </p>
          <p>
            <button type="button" className="plain small" onClick={() => void remove()}>
              {say("transcript.remove")}
            </button>
          </p>
        </div>
      )}
    </details>
  );
}
