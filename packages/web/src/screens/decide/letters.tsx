import { type LetterDraft, writeLetter } from "@twoway/advice";
import { type EntryId, type LetterKind, letterKinds } from "@twoway/model";
import { useId, useMemo, useState } from "react";
import { useDates } from "../../dates.ts";
import { useDraft, useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useAct, useNotice } from "../../session.tsx";
import { useView } from "../../view.ts";

interface LettersProps {
  readonly prospect: EntryId;
  readonly kind: LetterKind | undefined;
  readonly onKind: (kind: LetterKind | undefined) => void;
}

/** Letters, filled from the journal: to read, to change, to copy. Nothing is sent from here. */
export function Letters({ prospect, kind, onKind }: LettersProps) {
  const say = useSay();
  const select = useId();
  return (
    <section className="stack letters" aria-labelledby="letters-title">
      <h2 className="serif" id="letters-title">
        {say("decide.letters")}
      </h2>
      <div className="stack field">
        <label htmlFor={select}>{say("decide.letter-kind")}</label>
        <select
          id={select}
          value={kind ?? ""}
          onChange={(event) => onKind((event.target.value || undefined) as LetterKind | undefined)}
        >
          <option value="">{say("decide.letter-none")}</option>
          {letterKinds.map((one) => (
            <option key={one} value={one}>
              {say(`decide.letter-${slug(one)}`)}
            </option>
          ))}
        </select>
      </div>
      {kind && <Letter key={kind} prospect={prospect} kind={kind} />}
    </section>
  );
}

type Slug<K extends string> = K extends `${infer A} ${infer B}` ? `${A}-${Slug<B>}` : K;
function slug<K extends string>(kind: K): Slug<K> {
  return kind.replaceAll(" ", "-") as Slug<K>;
}

type Gaps = Readonly<Record<string, string>>;

function Letter({ prospect, kind }: { prospect: EntryId; kind: LetterKind }) {
  const say = useSay();
  const view = useView();
  const { day } = useDates();
  const [warm, setWarm] = useState(false);
  const [gaps, setGaps] = useKeptDraft<Gaps>(`letter:${prospect}:gaps`, {});
  const [me, setMe] = useDraft("letter:me");
  const [own, setOwn, clearOwn] = useDraft(`letter:${prospect}:${kind}`);
  const draft = useMemo(
    () => writeLetter(view, prospect, kind, warm ? "warm" : "plain", day),
    [view, prospect, kind, warm, day],
  );
  const filled = fill(draft, { ...gaps, me });
  const open = [...new Set(draft.parts.filter(({ gap }) => gap).map(({ fill: place }) => place as string))];
  const text =
    own ||
    filled
      .map(({ text: words, place }) => words || `[${say(`decide.gap-${place}` as "decide.gap-me")}]`)
      .join("");
  return (
    <div className="over stack">
      {open.map((place) => (
        <Field
          key={place}
          label={say(`decide.gap-${place}` as "decide.gap-me")}
          value={place === "me" ? me : (gaps[place] ?? "")}
          onChange={(event) =>
            place === "me" ? setMe(event.target.value) : setGaps({ ...gaps, [place]: event.target.value })
          }
        />
      ))}
      {own ? (
        <Area
          label={say("decide.letter-own")}
          rows={14}
          value={own}
          onChange={(event) => setOwn(event.target.value)}
        />
      ) : (
        <Preview subject={draft.subject} filled={filled} />
      )}
      <LetterActs
        prospect={prospect}
        kind={kind}
        subject={draft.subject}
        text={text}
        missing={own ? [] : filled.filter(({ text: words }) => words === "").map(({ place }) => place ?? "")}
        onSent={clearOwn}
      />
      <p className="row">
        <button type="button" className="plain small" onClick={() => (own ? clearOwn() : setOwn(text))}>
          {say(own ? "decide.letter-anew" : "decide.letter-edit")}
        </button>
        {!own && (
          <button type="button" className="plain small" aria-pressed={warm} onClick={() => setWarm(!warm)}>
            {say("decide.letter-warm")}
          </button>
        )}
      </p>
      <p className="small note">{say("decide.letter-note")}</p>
    </div>
  );
}

interface Filled {
  readonly text: string;
  readonly place?: string | undefined;
}

function fill({ parts }: LetterDraft, gaps: Gaps): readonly Filled[] {
  return parts.map(({ text, fill: place, gap }) => ({
    text: gap && place ? (gaps[place] ?? "") : text,
    place,
  }));
}

function Preview({ subject, filled }: { subject: string; filled: readonly Filled[] }) {
  const say = useSay();
  return (
    <div className="slip">
      <p className="label">{subject}</p>
      <p className="letter">
        {filled.map(({ text, place }, n) =>
          place === undefined ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one letter never move
            <span key={n}>{text}</span>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: as above
            <mark key={n}>{text || say(`decide.gap-${place}` as "decide.gap-me")}</mark>
          ),
        )}
      </p>
    </div>
  );
}

interface LetterActsProps {
  readonly prospect: EntryId;
  readonly kind: LetterKind;
  readonly subject: string;
  readonly text: string;
  /** Places that are still to be filled in. */
  readonly missing: readonly string[];
  readonly onSent: () => void;
}

function LetterActs({ prospect, kind, subject, text, missing, onSent }: LetterActsProps) {
  const say = useSay();
  const notify = useNotice();
  const act = useAct();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      const names = [...new Set(missing)]
        .map((place) => say(`decide.gap-${place}` as "decide.gap-me"))
        .join(", ");
      notify({ words: names ? say("decide.letter-copied-gaps", { names }) : say("decide.letter-copied") });
    } catch {
      // Without leave to write there, the words can still be taken by hand.
      notify({ words: say("decide.letter-not-copied") });
    }
  };
  const sent = async () => {
    const today = new Date().toISOString();
    const done = await act(
      [{ type: "letter.written", prospect, kind, words: `${subject}\n\n${text}`, sent: today }],
      say("decide.letter-sent-noted"),
    );
    if (done) onSent();
  };
  return (
    <p className="row">
      <button type="button" className="primary" onClick={() => void copy()}>
        {say("decide.letter-copy")}
      </button>
      <button type="button" onClick={() => void sent()}>
        {say("decide.letter-sent")}
      </button>
    </p>
  );
}
