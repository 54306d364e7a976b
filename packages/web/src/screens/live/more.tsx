import type { Reply } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { voiceWords } from "../../parts/voice-words.ts";
import { useJournal } from "../../session.tsx";
import { type Meeting, peopleIn, roles } from "./interview.ts";
import { useSpeaker } from "./use-hearing.ts";

interface MoreProps {
  readonly meeting: Meeting;
  readonly reply: Reply | undefined;
  readonly onReply: (reply: "evaded" | "not reached") => void;
}

/** What is needed seldom: other ways of not answering, and who speaks. */
export function More({ meeting, reply, onReply }: MoreProps) {
  const say = useSay();
  return (
    <details className="live-more">
      <summary className="small">{say("live.other-answers")}</summary>
      <div className="stack">
        <div className="row">
          <button type="button" aria-pressed={reply === "evaded"} onClick={() => onReply("evaded")}>
            {say("live.evaded")}
          </button>
          <button type="button" aria-pressed={reply === "not reached"} onClick={() => onReply("not reached")}>
            {say("live.not-reached")}
          </button>
        </div>
        <Who meeting={meeting} />
      </div>
    </details>
  );
}

/** Who answers: the people of the meeting, or a role where nobody is recorded. */
export function Who({ meeting }: { meeting: Meeting }) {
  const say = useSay();
  const people = peopleIn(useJournal(), meeting);
  const { speaker, choose } = useSpeaker(meeting);
  return (
    <label className="live-who">
      <span className="label">{say("live.who")}</span>
      <select value={speaker.who ?? speaker.voice} onChange={(event) => choose(event.target.value)}>
        {people.map(({ id, now }) => (
          <option key={id} value={id}>
            {now.name?.trim() || say(voiceWords[now.role])}
          </option>
        ))}
        {roles.map((role) => (
          <option key={role} value={role}>
            {say(voiceWords[role])}
          </option>
        ))}
      </select>
    </label>
  );
}
