import { enough } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useDeferredValue, useEffect, useMemo, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { useSession } from "../../session.tsx";
import { useView } from "../../view.ts";
import { Asking } from "./asking.tsx";
import { Closing } from "./closing.tsx";
import { Cover } from "./cover.tsx";
import type { Meeting } from "./interview.ts";
import { Notes } from "./notes.tsx";
import { type KeptTurn, type Turn, turnsOf } from "./sequence.ts";
import { Top } from "./top.tsx";
import { useAwake } from "./use-awake.ts";
import { useQuiet } from "./use-quiet.ts";
import { useSwipe } from "./use-swipe.ts";

/** Discreet shows nothing that could embarrass; private is for a phone call or the corridor. */
export type Face = "discreet" | "private";

/** A meeting under way: which question, which face, and what lies over it. */
export function Room({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const { interview } = meeting;
  const turns = useTurns(interview.id);
  const [where, setWhere] = useDraft(`live:${interview.id}:at`);
  const [face, setFace] = useState<Face>("discreet");
  const [closing, setClosing] = useState(false);
  const [covered, setCovered] = useState(false);
  const [coverKnown, setCoverKnown] = useDraft("live:cover-known");
  // Taught until it was used once; it stays for this visit, so that lifting the cover shows the same page.
  const [teach] = useState(coverKnown === "");
  const { note, status } = useQuiet();
  const light = useEnough(meeting);
  useAwake();
  useNeutralTitle();
  const found = where === "notes" ? turns.length : turns.findIndex(({ question }) => question.id === where);
  const at = Math.max(0, found);
  const go = (to: number) => {
    const place = Math.min(turns.length, Math.max(0, to));
    setWhere(turns[place]?.question.id ?? "notes");
  };
  // Kept from the start: answers reorder what is worth asking, and a page opened again must not have turned.
  const begun = turns[0]?.question.id;
  useEffect(() => {
    if (where === "" && begun) setWhere(begun);
  }, [where, begun, setWhere]);
  const swipe = useSwipe((step) => go(at + step));
  const turn = turns[at];
  if (covered) {
    return (
      <Cover
        onBack={() => {
          setCovered(false);
          setCoverKnown("yes");
        }}
      />
    );
  }
  if (closing) {
    const left = turns.findIndex(({ question }) => question.id === light.left?.id);
    return (
      <Closing
        meeting={meeting}
        face={face}
        enough={light}
        onBack={() => setClosing(false)}
        onCover={() => setCovered(true)}
        onAsk={
          left < 0
            ? undefined
            : () => {
                go(left);
                setClosing(false);
              }
        }
      />
    );
  }
  const acts = {
    note,
    face,
    first: at === 0,
    enough: light.enough,
    go: (step: 1 | -1) => go(at + step),
    onCover: () => setCovered(true),
    onClose: () => setClosing(true),
  };
  return (
    <main className="live" id="page">
      <h1 className="hidden">{say("live.page", { organisation: meeting.prospect.now.organisation })}</h1>
      <Top
        meeting={meeting}
        turns={turns}
        at={at}
        face={face}
        onFace={() => setFace(face === "discreet" ? "private" : "discreet")}
      />
      <div className="live-body" {...swipe}>
        {turn ? (
          <Asking key={turn.question.id} meeting={meeting} question={turn.question} {...acts} />
        ) : (
          <Notes meeting={meeting} empty={turns.length === 0} {...acts} />
        )}
      </div>
      {teach && <p className="small note">{say("live.cover-hint")}</p>}
      <p role="status" className={status.failed ? "small live-failed" : "hidden"}>
        {status.words}
      </p>
    </main>
  );
}

/** The questions as they were when the interview was first opened here: answers do not change the list. */
function useTurns(interview: EntryId): readonly Turn[] {
  const view = useView();
  const { drafts } = useSession();
  const key = `live:${interview}:turns`;
  const [turns] = useState(() => turnsOf(view, interview, drafts.get<readonly KeptTurn[]>(key)));
  useEffect(() => {
    drafts.set(
      key,
      turns.map(({ question, planned }): KeptTurn => [question.id, planned]),
    );
  }, [drafts, key, turns]);
  return turns;
}

/** What every page of the room can do. */
export interface RoomActs {
  readonly note: ReturnType<typeof useQuiet>["note"];
  readonly face: Face;
  readonly first: boolean;
  readonly enough: boolean;
  readonly go: (step: 1 | -1) => void;
  readonly onCover: () => void;
  readonly onClose: () => void;
}

/** Whether enough was learned: worked out after the tap was drawn, so that a mark never waits for it. */
function useEnough({ interview }: Meeting) {
  const later = useDeferredValue(useView());
  return useMemo(() => enough(later, interview.id), [later, interview.id]);
}

/** Tabs are shared by accident: nothing but "Notes", not even the name of the app. */
function useNeutralTitle(): void {
  const title = useSay()("live.title");
  useEffect(() => {
    document.title = title;
  }, [title]);
}
