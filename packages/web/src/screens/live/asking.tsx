import type { Askable } from "@twoway/advice";
import { useSay } from "../../language.tsx";
import { CueChips } from "../../parts/cue-chips.tsx";
import { Levels } from "../../parts/levels.tsx";
import { Foot } from "./foot.tsx";
import type { Meeting } from "./interview.ts";
import { Marks } from "./marks.tsx";
import { More } from "./more.tsx";
import { Reply } from "./reply.tsx";
import type { RoomActs } from "./room.tsx";
import { useHearing } from "./use-hearing.ts";
import { useLiveKeys } from "./use-keys.ts";

interface AskingProps extends RoomActs {
  readonly meeting: Meeting;
  readonly question: Askable;
}

/** One question: its words, its follow-up, and what was heard. */
export function Asking({ meeting, question, note, face, ...acts }: AskingProps) {
  const say = useSay();
  const heard = useHearing(meeting, question, note);
  const standard = question.reveals[0];
  useLiveKeys({ turn: acts.go, mark: standard && heard.mark, cover: acts.onCover });
  const place = {
    prospect: meeting.prospect.id,
    interview: meeting.interview.id,
    ...(heard.speaker.who ? { who: heard.speaker.who } : {}),
  };
  return (
    <>
      <div className="live-question stack" aria-live="polite">
        <h2>{question.words}</h2>
        {question.followUp && <p className="note">{say("live.follow-up", { words: question.followUp })}</p>}
      </div>
      <div className="live-heard stack">
        {standard && face === "discreet" && <Marks level={heard.level} onMark={heard.mark} />}
        {standard && face === "private" && (
          <>
            <p className="label">{standard.name}</p>
            <Levels
              legend={say("live.marks")}
              anchors={standard.anchors}
              value={heard.level}
              onChange={heard.mark}
              floor={standard.floor}
              ideal={standard.ideal}
              refusal
            />
          </>
        )}
        <div className="row">
          {(face === "discreet" || !standard) && (
            <button
              type="button"
              aria-pressed={standard ? heard.level === null : heard.now.reply === "refused"}
              onClick={() => (standard ? heard.mark(null) : heard.reply("refused"))}
            >
              {say("live.would-not-say")}
            </button>
          )}
          {standard && (
            <button type="button" aria-pressed={heard.episode} onClick={heard.tellCase}>
              {say("live.real-case")}
            </button>
          )}
          {face === "private" && heard.level !== undefined && (
            <button
              type="button"
              className="plain small"
              onClick={() => heard.level !== undefined && heard.mark(heard.level)}
            >
              {say("live.mark-back")}
            </button>
          )}
        </div>
        <label className="live-note">
          <span className="label">{say("live.note")}</span>
          <textarea
            rows={2}
            value={heard.words}
            onChange={(event) => heard.setWords(event.target.value)}
            onBlur={heard.keepWords}
          />
        </label>
        <More meeting={meeting} heard={heard} />
        {face === "private" && (
          <>
            <CueChips place={place} note={(notings) => void note(notings)} label={say("live.treatment")} />
            <Reply meeting={meeting} question={question} note={note} />
          </>
        )}
      </div>
      <Foot {...acts} />
    </>
  );
}
