import type { Askable } from "@twoway/advice";
import { about } from "@twoway/model";
import { useState } from "react";
import { useSay } from "../../language.tsx";
import { useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import type { Meeting } from "./interview.ts";
import type { RoomActs } from "./room.tsx";

interface ReplyProps {
  readonly meeting: Meeting;
  readonly question: Askable;
  readonly note: RoomActs["note"];
}

/** A silent tap for an answer that disappoints, and something composed to say meanwhile. */
export function Reply({ meeting, question, note }: ReplyProps) {
  const say = useSay();
  const { phrases } = useLibrary();
  const [turned, setTurned] = useState(0);
  const { interview, prospect } = meeting;
  const noted = about(useJournal(), prospect.id).interest.filter(
    (one) => one.interview === interview.id && one.when === "during" && one.words === question.words,
  );
  const toggle = () => {
    if (noted.length > 0) return void note(noted.map(({ id }) => ({ type: "entry.retracted", entry: id })));
    void note([
      {
        type: "interest.noted",
        prospect: prospect.id,
        interview: interview.id,
        when: "during",
        feeling: say("live.not-hoped"),
        words: question.words,
        because: [],
      },
    ]);
  };
  const replies = [...(question.ifDisappointing ? [question.ifDisappointing] : []), ...phrases.composure];
  return (
    <div className="live-reply stack">
      <div className="row">
        <button type="button" aria-pressed={noted.length > 0} onClick={toggle}>
          {say("live.not-hoped")}
        </button>
        <button type="button" className="plain small" onClick={() => setTurned(turned + 1)}>
          {say("live.other-words")}
        </button>
      </div>
      <p aria-live="polite">
        <span className="label">{say("live.reply")}</span> <q>{replies[turned % replies.length]}</q>
      </p>
    </div>
  );
}
