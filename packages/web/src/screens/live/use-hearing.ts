import type { Askable } from "@twoway/advice";
import type { Level } from "@twoway/model";
import { useEffect, useRef, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useNotebook, useSession } from "../../session.tsx";
import { useView } from "../../view.ts";
import { type Hearing, hearing, levelOn, type Place, replied, settleHearing, withLevel } from "./hear.ts";
import { type Meeting, peopleIn, type Speaker, speakerOf } from "./interview.ts";
import type { RoomActs } from "./room.tsx";

/** Who answers, chosen once for the meeting and kept on the device. */
export function useSpeaker(meeting: Meeting): {
  speaker: Speaker;
  chosen: string;
  choose: (who: string) => void;
} {
  const { state } = useView();
  const [chosen, choose] = useDraft(`live:${meeting.interview.id}:who`);
  return { speaker: speakerOf(peopleIn(state, meeting), chosen), chosen, choose };
}

/**
 * One question's marks, words and reply: what the journal says, and how a tap changes it. Words still being
 * typed go along with every tap, and are noted when one leaves the field or the page.
 */
export function useHearing(meeting: Meeting, question: Askable, note: RoomActs["note"], at?: string) {
  const view = useView();
  const notebook = useNotebook();
  const { drafts } = useSession();
  const { speaker, choose } = useSpeaker(meeting);
  const place: Place = {
    prospect: meeting.prospect.id,
    interview: meeting.interview.id,
    ...(at ? { at } : {}),
  };
  const now = hearing(view.state, place, question.id);
  const key = `live:${meeting.interview.id}:${question.id}`;
  const [words, setWords] = useDraft(key, now.words);
  const [untold, setUntold] = useState(false);
  const episode = now.levels.size > 0 ? now.episode : untold;

  const settle = async (change: (before: Hearing) => Hearing) => {
    // The state of this moment, not of the last picture: a field left and a box tapped come in one gesture.
    const { state } = notebook;
    const before = hearing(state, place, question.id);
    const wanted = change({ ...before, words, episode, speaker: before.speaker ?? speaker });
    const noted = await note(settleHearing({ ...view, state }, place, question, wanted));
    if (noted && drafts.get(key) === words) drafts.clear(key);
  };
  const keepWords = () => {
    if (words.trim() === hearing(notebook.state, place, question.id).words) return;
    void settle((before) =>
      before.reply === "evaded" || before.reply === "not reached" ? before : replied(before),
    );
  };
  useOnLeaving(keepWords);

  const standard = question.reveals[0];
  return {
    now,
    words,
    setWords,
    keepWords,
    episode,
    level: levelOn(view.state, now, standard),
    /** Marks a level, or takes the mark back where it stands already. */
    mark: (level: Level | null, on = standard) =>
      void settle((before) => {
        const again = levelOn(notebook.state, before, on) === level;
        return on ? withLevel(notebook.state, before, on, again ? undefined : level) : before;
      }),
    /** Says how they answered, apart from any level; the same again takes it back. */
    reply: (reply: "evaded" | "not reached" | "refused") =>
      void settle((before) => {
        const { reply: was, ...rest } = { ...before, levels: new Map() };
        return was === reply ? replied(rest) : { ...rest, reply };
      }),
    speaker: now.speaker ?? speaker,
    /** Names who answers: of this question, and of those to come. */
    saidBy: (who: string) => {
      choose(who);
      const next = speakerOf(peopleIn(notebook.state, meeting), who);
      if (now.reply) void settle((before) => ({ ...before, speaker: next }));
    },
    tellCase: () => {
      setUntold(!episode);
      if (now.levels.size > 0) void settle((before) => ({ ...before, episode: !before.episode }));
    },
  };
}

/** Does something when the field's page is turned over while it was still being typed in. */
function useOnLeaving(leave: () => void): void {
  const latest = useRef(leave);
  useEffect(() => {
    latest.current = leave;
  });
  useEffect(() => () => latest.current(), []);
}
