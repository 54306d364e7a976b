import { Link, useNavigate } from "@tanstack/react-router";
import type { Preview } from "@twoway/notebook";
import { type DragEvent, useId, useState } from "react";
import { useSay } from "../language.tsx";
import { useNotebook, useNotice, useSession } from "../session.tsx";
import { useTitle } from "../title.ts";
import { type Recognised, recognise } from "./bring/recognise.ts";
import { Report } from "./bring/report.tsx";

/** Door 3: a copy of a journal. One sees what is new before anything is written; a second time adds nothing. */
export function Bring() {
  const { sample } = useSession();
  return sample ? <InSample /> : <BringMine />;
}

/** What is brought into the sample would be gone with it. */
function InSample() {
  const say = useSay();
  const { leaveSample } = useSession();
  useTitle(say("bring.title"));
  return (
    <main className="page stack" id="page">
      <header className="head">
        <h1>{say("bring.title")}</h1>
        <p className="lead">{say("bring.in-sample")}</p>
        <p>
          <button type="button" className="primary" onClick={leaveSample}>
            {say("shell.leave-sample")}
          </button>
        </p>
      </header>
    </main>
  );
}

function BringMine() {
  const say = useSay();
  const notebook = useNotebook();
  const notify = useNotice();
  const navigate = useNavigate();
  const input = useId();
  const [found, setFound] = useState<{ name: string; kind: Recognised; preview: Preview }>();
  useTitle(say("bring.title"));
  const read = async (file: File | undefined) => {
    if (!file) return;
    const text = await file.text();
    setFound({ name: file.name, kind: recognise(file.name, text), preview: notebook.readFile(text) });
  };
  const take = async (preview: Preview) => {
    await notebook.take(preview);
    notify({ words: say("bring.taken", { n: preview.new.length }) });
    await navigate({ to: "/" });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void read(event.dataTransfer.files[0]);
  };
  return (
    // The whole page takes a dropped file; the button below is its twin for the keyboard.
    <main className="page stack" id="page" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
      <header className="head">
        <h1>{say("bring.title")}</h1>
        <p className="lead note">{say("bring.lead")}</p>
        <p>
          <Link to="/settings" hash="devices">
            {say("devices.bring")}
          </Link>
        </p>
      </header>
      <div className="empty stack">
        <label htmlFor={input}>{say("bring.choose")}</label>
        <input
          id={input}
          type="file"
          accept=".jsonl,.json,.txt,application/jsonl"
          onChange={(event) => void read(event.target.files?.[0])}
        />
        <p className="small note">{say("bring.drop")}</p>
      </div>
      {found && (
        <Report {...found} onTake={() => void take(found.preview)} onLeave={() => setFound(undefined)} />
      )}
      <p className="small note">{say("bring.not-yet")}</p>
    </main>
  );
}
