import type { EntryId, FactKind } from "@twoway/model";
import { type ReactNode, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Area } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import { SaidBy, type Source } from "./said-by.tsx";

interface FactFormProps {
  readonly prospect: EntryId;
  readonly fact: FactKind;
  /** The value of a fact that has one; without it such a fact is not yet complete. */
  readonly value?: string | undefined;
  readonly needsValue?: boolean;
  readonly label: string;
  readonly note?: string;
  readonly onNoted?: () => void;
  readonly children?: ReactNode;
}

/** A fact, in words, with where it comes from. */
export function FactForm({
  prospect,
  fact,
  value,
  needsValue = false,
  label,
  note,
  onNoted,
  children,
}: FactFormProps) {
  const say = useSay();
  const act = useAct();
  const [words, setWords, clear] = useDraft(`prospect:${prospect}:fact:${fact}`);
  const [source, setSource] = useState<Source>({
    voice: fact === "free" ? "known" : "manager",
    channel: "said",
  });
  const [tried, setTried] = useState(false);
  const missing = needsValue ? value === undefined : words.trim() === "";
  const add = async () => {
    setTried(true);
    if (missing) return;
    const { voice, channel, who } = source;
    const draft = {
      type: "fact.noted" as const,
      prospect,
      fact,
      voice,
      channel,
      words: words.trim(),
      ...(who ? { who } : {}),
      ...(value === undefined ? {} : { value }),
    };
    if (!(await act([draft]))) return;
    clear();
    setTried(false);
    onNoted?.();
  };
  return (
    <form
      className="stack fact-form"
      onSubmit={(event) => {
        event.preventDefault();
        void add();
      }}
    >
      {children}
      <Area
        label={label}
        note={note}
        rows={2}
        value={words}
        onChange={(event) => setWords(event.target.value)}
      />
      {tried && missing && (
        <p role="alert">{say(needsValue ? "prospect.fact-no-value" : "prospect.fact-no-words")}</p>
      )}
      <div className="row source-row">
        <SaidBy prospect={prospect} source={source} onChange={setSource} />
        <button type="submit">{say("prospect.note")}</button>
      </div>
    </form>
  );
}
