import { useSay } from "../../language.tsx";
import { voiceWords } from "../../parts/voice-words.ts";
import { useJournal } from "../../session.tsx";
import { type Meeting, peopleIn, roles, type Speaker } from "./interview.ts";
import type { useHearing } from "./use-hearing.ts";

interface MoreProps {
  readonly meeting: Meeting;
  readonly heard: Pick<ReturnType<typeof useHearing>, "now" | "reply" | "speaker" | "saidBy">;
}

/** What is needed seldom: other ways of not answering, and who speaks. */
export function More({ meeting, heard }: MoreProps) {
  const say = useSay();
  const { reply } = heard.now;
  return (
    <details className="live-more">
      <summary className="small">{say("live.other-answers")}</summary>
      <div className="stack">
        <div className="row">
          <button type="button" aria-pressed={reply === "evaded"} onClick={() => heard.reply("evaded")}>
            {say("live.evaded")}
          </button>
          <button
            type="button"
            aria-pressed={reply === "not reached"}
            onClick={() => heard.reply("not reached")}
          >
            {say("live.not-reached")}
          </button>
        </div>
        <Who meeting={meeting} speaker={heard.speaker} onChange={heard.saidBy} />
      </div>
    </details>
  );
}

interface WhoProps {
  readonly meeting: Meeting;
  readonly speaker: Speaker;
  readonly onChange: (who: string) => void;
}

/** Who answers: the people of the meeting, or a role where nobody is recorded. */
export function Who({ meeting, speaker, onChange }: WhoProps) {
  const say = useSay();
  const people = peopleIn(useJournal(), meeting);
  return (
    <label className="live-who">
      <span className="label">{say("live.who")}</span>
      <select value={speaker.who ?? speaker.voice} onChange={(event) => onChange(event.target.value)}>
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
