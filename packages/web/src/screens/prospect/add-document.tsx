import { longestText } from "@twoway/language";
import type { Body, EntryId } from "@twoway/model";
import { lazy, Suspense, useRef, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Area, Field } from "../../parts/field.tsx";
import { useAct } from "../../session.tsx";
import { accepted, pastedText, readDropped } from "../begin/files.ts";

/** A transcript has a way of its own: it is read before it is kept. */
const AddTranscript = lazy(() =>
  import("../transcript/later.ts").then(({ AddTranscript }) => ({ default: AddTranscript })),
);

type Kind = Exclude<Body<"document.added">["kind"], "transcript">;
const kinds: readonly Kind[] = ["advert", "research", "mail", "terms"];

interface AddDocumentProps {
  readonly prospect: EntryId;
  readonly kind: Kind;
  readonly onClose: () => void;
}

/** Words of theirs, or about them: an advert, something found, a mail, the terms. */
export function AddDocument({ prospect, kind: start, onClose }: AddDocumentProps) {
  const say = useSay();
  const act = useAct();
  const [kind, setKind] = useState<Kind>(start);
  const [text, setText, clear] = useDraft(`prospect:${prospect}:document`);
  const [url, setUrl] = useState("");
  const [wrong, setWrong] = useState<"empty" | "long" | "file">();
  const file = useRef<HTMLInputElement>(null);
  const [transcript, setTranscript] = useState<{ readonly dropped?: File }>();
  const take = async (chosen: File | undefined) => {
    if (!chosen) return;
    if (/\.(vtt|srt)$/i.test(chosen.name)) return setTranscript({ dropped: chosen });
    const read = await readDropped(chosen, Intl.DateTimeFormat().resolvedOptions().timeZone);
    if (read.kind === "not read") return setWrong("file");
    setWrong(undefined);
    setText(read.text);
  };
  const note = async () => {
    const words = text.trim();
    if (words === "") return setWrong("empty");
    if (words.length > longestText) return setWrong("long");
    const link = url.trim();
    const draft = {
      type: "document.added" as const,
      prospect,
      kind,
      text: words,
      ...(link === "" ? {} : { url: link }),
    };
    if (!(await act([draft], say(`prospect.noted-${kind}`)))) return;
    clear();
    onClose();
  };
  if (transcript)
    return (
      <Suspense>
        <AddTranscript prospect={prospect} {...transcript} onClose={onClose} />
      </Suspense>
    );
  return (
    <Dialog title={say("prospect.add-document")} onClose={onClose} wide>
      <form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void note();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          const [dropped] = event.dataTransfer.files;
          if (!dropped) return;
          event.preventDefault();
          void take(dropped);
        }}
      >
        <fieldset className="row">
          <legend className="hidden">{say("prospect.document-kind")}</legend>
          {kinds.map((one) => (
            <button
              key={one}
              type="button"
              className="small"
              aria-pressed={kind === one}
              onClick={() => setKind(one)}
            >
              {say(`prospect.kind-${one}`)}
            </button>
          ))}
          <button type="button" className="small" onClick={() => setTranscript({})}>
            {say("prospect.kind-transcript")}
          </button>
        </fieldset>
        <Area
          label={say(`prospect.text-${kind}`)}
          note={wrong ? say(`prospect.document-${wrong}`) : say("prospect.text-note")}
          wrong={wrong !== undefined}
          rows={10}
          value={text}
          onChange={(event) => setText(event.target.value)}
          onPaste={(event) => {
            const pasted = pastedText(event.clipboardData);
            if (pasted === undefined) return;
            event.preventDefault();
            const { selectionStart, selectionEnd } = event.currentTarget;
            setText(text.slice(0, selectionStart) + pasted + text.slice(selectionEnd));
          }}
        />
        <Field
          label={say("prospect.url")}
          type="url"
          inputMode="url"
          maxLength={2000}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
        />
        <p className="row">
          <button type="submit" className="primary">
            {say("prospect.note")}
          </button>
          <button type="button" onClick={() => file.current?.click()}>
            {say("prospect.from-file")}
          </button>
          <input
            ref={file}
            type="file"
            accept={`${accepted},.vtt,.srt`}
            hidden
            aria-label={say("prospect.from-file")}
            onChange={(event) => void take(event.target.files?.[0])}
          />
        </p>
      </form>
    </Dialog>
  );
}
