import { type DragEvent, useEffect, useRef, useState } from "react";
import { useSay, Words } from "../language.tsx";
import { useTitle } from "../title.ts";
import { AdvertField } from "./begin/advert-field.tsx";
import { accepted, type Dropped, readDropped } from "./begin/files.ts";
import { useBegin } from "./begin/use-begin.ts";
import { WhenField } from "./begin/when-field.tsx";
import "../styles/begin.css";

/** The first door: two fields, both of which may stay empty, and one button. */
export function Begin() {
  const say = useSay();
  const { typed, reading, zone, type, make } = useBegin();
  const whom = useRef<HTMLInputElement>(null);
  const advert = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState<Dropped>();
  useTitle(say("begin.title"));
  useEffect(() => whom.current?.focus({ preventScroll: true }), []);

  const take = async (file: File | undefined) => {
    if (!file) return;
    const read = await readDropped(file, zone);
    setTold(read);
    if (read.kind === "invitation") type({ words: read.words, invitation: read.text, day: "", time: "" });
    if (read.kind === "advert") type({ advert: read.text });
  };
  const dropped = (event: DragEvent) => {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    void take(file);
  };

  return (
    <main className="page" id="page">
      <header className="head">
        <h1>{say("begin.heading")}</h1>
        <p className="lead note">{say("begin.lead")}</p>
      </header>
      <form
        className="stack begin"
        onSubmit={(event) => {
          event.preventDefault();
          void make();
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void make();
        }}
        onDragOver={(event) => event.preventDefault()}
        onDrop={dropped}
      >
        <WhenField
          typed={typed}
          reading={reading}
          onType={type}
          field={whom}
          onNext={() => advert.current?.focus()}
        />
        <AdvertField
          text={typed.advert}
          read={reading.advert}
          onText={(text) => type({ advert: text })}
          field={advert}
        />
        <p className="row">
          <button type="submit" className="primary">
            {say("begin.make")}
          </button>
          <span className="small note">
            <Words k="begin.make-keys" tags={{ kbd: (keys) => <kbd>{keys}</kbd> }} />
          </span>
        </p>
        <OpenFile onFile={(file) => void take(file)} />
        <p className="small" role="status">
          {told && <Told dropped={told} />}
        </p>
      </form>
    </main>
  );
}

function OpenFile({ onFile }: { onFile: (file: File | undefined) => void }) {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <p className="small note begin-file">
      {say("begin.files")}{" "}
      <button type="button" className="plain small" onClick={() => input.current?.click()}>
        {say("begin.open")}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept={accepted}
        aria-label={say("begin.open")}
        onChange={(event) => {
          onFile(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
    </p>
  );
}

function Told({ dropped }: { dropped: Dropped }) {
  const say = useSay();
  if (dropped.kind === "invitation") return say("begin.took-invitation");
  if (dropped.kind === "advert") return say("begin.took-advert");
  return say(dropped.as === "invitation" ? "begin.no-invitation" : "begin.no-file");
}
