import { Link } from "@tanstack/react-router";
import { about } from "@twoway/model";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { CueChips } from "../../parts/cue-chips.tsx";
import { useJournal } from "../../session.tsx";
import { Foot } from "./foot.tsx";
import type { Meeting } from "./interview.ts";
import type { RoomActs } from "./room.tsx";
import { useSpeaker } from "./use-hearing.ts";
import { useLiveKeys } from "./use-keys.ts";

interface NotesProps extends RoomActs {
  readonly meeting: Meeting;
  readonly empty: boolean;
}

/** After the last question: anything else one heard, in one's own words. */
export function Notes({ meeting, empty, note, face, ...acts }: NotesProps) {
  const say = useSay();
  const { speaker } = useSpeaker(meeting);
  const [words, setWords, clear] = useDraft(`live:${meeting.interview.id}:free`);
  const prospect = meeting.prospect.id;
  useLiveKeys({ turn: acts.go, cover: acts.onCover });
  const free = freeNotes(useJournal(), meeting);
  const who = speaker.who ? { who: speaker.who } : {};
  const keep = async () => {
    if (words.trim() === "") return;
    const fact = {
      type: "fact.noted",
      prospect,
      fact: "free",
      voice: speaker.voice,
      channel: "said",
      words: words.trim(),
    } as const;
    if (await note([{ ...fact, ...who }])) clear();
  };
  return (
    <>
      <div className="live-question stack">
        <h2>{say("live.last-heading")}</h2>
        {empty && (
          <p className="note">
            {say("live.nothing-planned")}{" "}
            <Link to="/interviews/$interview/plan" params={{ interview: meeting.interview.id }}>
              {say("live.to-plan")}
            </Link>
          </p>
        )}
      </div>
      <div className="live-heard stack">
        <label className="live-note">
          <span className="label">{say("live.free-note")}</span>
          <textarea rows={4} value={words} onChange={(event) => setWords(event.target.value)} />
        </label>
        <button type="button" onClick={() => void keep()}>
          {say("live.keep-note")}
        </button>
        {face === "private" && (
          <CueChips
            place={{ prospect, interview: meeting.interview.id, ...who }}
            note={(notings) => void note(notings)}
            label={say("live.treatment")}
          />
        )}
        <ul className="lines">
          {free.map((one) => (
            <li key={one.id} className="row apart">
              <p>{one.words}</p>
              <button
                type="button"
                className="plain small"
                onClick={() => void note([{ type: "entry.retracted", entry: one.id }])}
              >
                {say("live.take-back")}
              </button>
            </li>
          ))}
        </ul>
      </div>
      <Foot {...acts} last={true} first={acts.first || empty} />
    </>
  );
}

/** Free notes of today: an entry of this kind names the prospect and not the meeting. */
function freeNotes(state: ReturnType<typeof useJournal>, { prospect }: Meeting) {
  const notes = about(state, prospect.id).facts.filter(({ fact }) => fact === "free");
  const day = notes.at(-1)?.at.slice(0, 10);
  return notes.filter(({ at }) => at.startsWith(day ?? "-"));
}
