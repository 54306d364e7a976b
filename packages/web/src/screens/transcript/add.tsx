import { partsOf, transcriptsOf } from "@twoway/advice";
import { about, type EntryId } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useId, useRef, useState } from "react";
import { useDates } from "../../dates.ts";
import { useDraft } from "../../drafts.ts";
import { useSpeech } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Area } from "../../parts/field.tsx";
import { useAct, useNotebook, useNotice, useNow } from "../../session.tsx";
import { useView } from "../../view.ts";
import { readOnce } from "./use-reading.ts";

/** What a call program saves. */
const accepted = ".vtt,.srt,.txt,.md,text/vtt,text/plain,application/x-subrip";
/** Larger files are no words of a meeting. */
const largest = 10_000_000;

interface AddTranscriptProps {
  readonly prospect: EntryId;
  /** The meeting it is of, where that is settled. */
  readonly interview?: EntryId | undefined;
  /** A file that was dropped already. */
  readonly dropped?: File | undefined;
  readonly onClose: () => void;
}

type Wrong = "nothing" | "not-text" | "too-long" | "empty" | "no-speakers" | "unread";

/** Keeps a transcript: pasted, chosen or dropped; what cannot be read is said with the line, before it is kept. */
export function AddTranscript({ prospect, interview, dropped, onClose }: AddTranscriptProps) {
  const { say, language } = useSpeech();
  const act = useAct();
  const notify = useNotice();
  const notebook = useNotebook();
  const [pasted, setPasted, clear] = useDraft(`transcript:${prospect}`);
  const [file, setFile] = useState<File | undefined>(dropped);
  const [consent, setConsent] = useState<"yes" | "no" | "open">();
  const [wrong, setWrong] = useState<{ readonly why: Wrong; readonly line: number }>();
  const [reading, setReading] = useState(false);
  const meeting = useMeetingAt(prospect, interview);

  const keep = async () => {
    const text = (file ? (file.size > largest ? "\0" : await file.text()) : pasted).replace(/^\ufeff/, "");
    if (text.trim() === "") return setWrong({ why: file ? "empty" : "nothing", line: 1 });
    if (transcriptsOf(notebook, prospect).some((one) => one.text === text)) {
      notify({ words: say("transcript.here-already") });
      return onClose();
    }
    const read = await readOnce(text, language, {});
    const refused = "refused" in read ? read : undefined;
    // Another language is kept: its words can be noted by hand, and read some day.
    if (refused && refused.refused !== "other language")
      return setWrong({ why: refused.refused.replaceAll(" ", "-") as Wrong, line: refused.line });
    const parts = partsOf(text);
    const note = (place: number, first?: EntryId): Noting => ({
      type: "document.added",
      prospect,
      kind: "transcript",
      text: parts[place] ?? "",
      ...(parts.length > 1 ? { part: { n: place + 1, m: parts.length, ...(first ? { first } : {}) } } : {}),
      ...(meeting.at ? { at: meeting.at } : {}),
      ...(consent === "yes" || consent === "no" ? { consent: consent === "yes" } : {}),
    });
    const notings = parts.map(
      (_, place): Noting => (place === 0 ? note(0) : (earlier) => note(place, earlier(0)) as never),
    );
    const kept = await act(notings, say(refused ? "transcript.kept-unread" : "transcript.kept"));
    if (!kept) return;
    if (!file) clear();
    onClose();
  };
  const submit = async () => {
    setWrong(undefined);
    setReading(true);
    await keep().catch(() => setWrong({ why: "unread", line: 1 }));
    setReading(false);
  };
  return (
    <Dialog title={say("transcript.add")} onClose={onClose} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [one] = event.dataTransfer.files;
          if (!one) return;
          event.preventDefault();
          setFile(one);
        }}
      >
        <Source
          file={file}
          onFile={setFile}
          pasted={pasted}
          onPasted={setPasted}
          wrong={wrong !== undefined}
        />
        <div role="alert">
          {wrong && (
            <p>
              {say(wrong.why === "unread" ? "transcript.unread" : `transcript.refused-${wrong.why}`, {
                line: wrong.line,
              })}
            </p>
          )}
        </div>
        {meeting.choice}
        <Consent value={consent} onChange={setConsent} />
        <p className="row">
          <button type="submit" className="primary" disabled={reading}>
            {say("transcript.keep")}
          </button>
          <span role="status">{reading && <span className="note">{say("transcript.reading")}</span>}</span>
        </p>
      </form>
    </Dialog>
  );
}

interface SourceProps {
  readonly file: File | undefined;
  readonly onFile: (file: File | undefined) => void;
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly wrong: boolean;
}

/** A chosen file by its name, or a field to paste into. */
function Source({ file, onFile, pasted, onPasted, wrong }: SourceProps) {
  const { say } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <>
      {file ? (
        <p className="row">
          <b>{file.name}</b>
          <button type="button" className="plain small" onClick={() => onFile(undefined)}>
            {say("transcript.unchoose")}
          </button>
        </p>
      ) : (
        <Area
          label={say("transcript.words")}
          note={say("transcript.words-note")}
          wrong={wrong}
          rows={8}
          value={pasted}
          onChange={(event) => onPasted(event.target.value)}
        />
      )}
      <p>
        <button type="button" onClick={() => chooser.current?.click()}>
          {say("transcript.choose")}
        </button>
        <input
          ref={chooser}
          type="file"
          accept={accepted}
          hidden
          aria-label={say("transcript.choose")}
          onChange={(event) => {
            onFile(event.target.files?.[0]);
            // The same file, mended, may be chosen again.
            event.target.value = "";
          }}
        />
      </p>
    </>
  );
}

const answers = ["yes", "no", "open"] as const;

/** Whether the others knew; it may stay open. */
function Consent({
  value,
  onChange,
}: {
  value: (typeof answers)[number] | undefined;
  onChange: (value: (typeof answers)[number]) => void;
}) {
  const { say } = useSpeech();
  const name = useId();
  return (
    <fieldset className="scale">
      <legend className="label">{say("transcript.consent")}</legend>
      {answers.map((one) => (
        <label key={one}>
          <input type="radio" name={name} checked={value === one} onChange={() => onChange(one)} />
          <span>{say(`transcript.consent-${one}`)}</span>
        </label>
      ))}
    </fieldset>
  );
}

/** When it was said: at the meeting it is of; where there are several, one says of which. */
function useMeetingAt(prospect: EntryId, interview: EntryId | undefined) {
  const { say } = useSpeech();
  const { when } = useDates();
  const now = useNow();
  const id = useId();
  const { state } = useView();
  const [chosen, setChosen] = useState<string>();
  const { interviews } = about(state, prospect);
  const past = interviews.filter((one) => Date.parse(one.now.at) <= Date.parse(now));
  const one = past.find((it) => it.id === (chosen ?? interview)) ?? (interview ? undefined : past.at(-1));
  const choice = !interview && past.length > 1 && (
    <div className="stack field">
      <label htmlFor={id}>{say("transcript.of")}</label>
      <select id={id} value={one?.id} onChange={(event) => setChosen(event.target.value)}>
        {past.map((it) => (
          <option key={it.id} value={it.id}>
            {say("transcript.of-one", { number: it.now.number, when: when(it.now.at, now) })}
          </option>
        ))}
      </select>
    </div>
  );
  return { at: one?.now.at, choice };
}
