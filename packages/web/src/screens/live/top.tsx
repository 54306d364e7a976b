import { useDraft } from "../../drafts.ts";
import { useSay, useSpeech } from "../../language.tsx";
import { useNow } from "../../session.tsx";
import type { Meeting } from "./interview.ts";
import type { Face } from "./room.tsx";
import type { Turn } from "./sequence.ts";

interface TopProps {
  readonly meeting: Meeting;
  readonly turns: readonly Turn[];
  readonly at: number;
  readonly face: Face;
  readonly onFace: () => void;
}

/** Where one is, what time it is, and the way to the other face. */
export function Top({ meeting, turns, at, face, onFace }: TopProps) {
  const say = useSay();
  const { organisation } = meeting.prospect.now;
  const planned = turns.filter((turn) => turn.planned).length;
  const turn = turns[at];
  const place = !turn
    ? say("live.place-notes", { organisation })
    : turn.planned
      ? say("live.place", { organisation, n: at + 1, of: planned })
      : say("live.place-spare", { organisation });
  return (
    <header className="live-top small note num">
      <p>{place}</p>
      <Clock meeting={meeting} />
      <button type="button" className="plain small" onClick={onFace}>
        {say(face === "discreet" ? "live.private" : "live.discreet")}
      </button>
    </header>
  );
}

/** The time, and once begun how many of one's own minutes still fit in. */
function Clock({ meeting }: { meeting: Meeting }) {
  const { say, locale } = useSpeech();
  const now = useNow();
  const [began, setBegan] = useDraft(`live:${meeting.interview.id}:began`);
  const { minutes, myMinutes } = meeting.interview.now;
  const gone = began === "" ? 0 : Math.floor((Date.parse(now) - Date.parse(began)) / 60_000);
  const left = Math.max(0, Math.min(myMinutes, minutes - gone));
  return (
    <p className="live-clock">
      <time>{new Intl.DateTimeFormat(locale, { timeStyle: "short" }).format(new Date(now))}</time>
      {began === "" ? (
        <button type="button" className="plain small" onClick={() => setBegan(new Date().toISOString())}>
          {say("live.begin")}
        </button>
      ) : (
        <span>{say("live.left", { n: left })}</span>
      )}
    </p>
  );
}
