import { type FormEvent, lazy, Suspense, useState } from "react";
import { type Found, findLink } from "../../../devices/found.ts";
import { Join, useMeeting } from "../../../devices/join.tsx";
import { problemWords } from "../../../devices/words.ts";
import { useSay } from "../../../language.tsx";
import { Dialog } from "../../../parts/dialog.tsx";
import { Area } from "../../../parts/field.tsx";
import { useNotice } from "../../../session.tsx";

const Scan = lazy(() => import("./scan.tsx").then(({ Scan }) => ({ default: Scan })));

type Opened = Extract<Found, { link: unknown }>;

/** The link of a journal on another device, pasted or scanned. */
export function OpenLink({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const notify = useNotice();
  const meet = useMeeting();
  const [typed, setTyped] = useState("");
  const [scanning, setScanning] = useState(false);
  const [found, setFound] = useState<Found | "asking">();
  const take = async (opened: Opened) => {
    const { meeting, link } = meet(opened);
    await link();
    notify({ words: say(meeting === "same" ? "devices.opened-same" : "devices.opened-link") });
    onClose();
  };
  const look = async (text: string) => {
    setScanning(false);
    setFound("asking");
    const found = await findLink(text);
    if ("link" in found && meet(found).meeting !== "meet") await take(found);
    else setFound(found);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (found !== "asking") void look(typed);
  };
  if (found && found !== "asking" && "link" in found) {
    return (
      <Dialog title={say("devices.join-title")} onClose={onClose}>
        <Join
          opened={found}
          onJoin={() => void take(found)}
          onLater={() => {
            notify({ words: say("devices.join-later-link") });
            onClose();
          }}
        />
      </Dialog>
    );
  }
  const wrong = found && found !== "asking" ? problemWords(found.problem, say) : undefined;
  return (
    <Dialog title={say("devices.open-title")} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <p>{say("devices.open-lead")}</p>
        <Area
          label={say("devices.open-words")}
          className="link-words"
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setFound(undefined);
          }}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          wrong={wrong !== undefined}
          note={wrong}
        />
        <p className="row">
          <button type="submit" className="primary" aria-disabled={found === "asking"}>
            {say(found === "asking" ? "devices.working" : "devices.open-yes")}
          </button>
          <button type="button" onClick={() => setScanning(true)} aria-disabled={scanning}>
            {say("devices.scan")}
          </button>
        </p>
      </form>
      {scanning && (
        <Suspense>
          <Scan onFound={(text) => void look(text)} />
        </Suspense>
      )}
    </Dialog>
  );
}
