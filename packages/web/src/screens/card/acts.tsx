import type { PocketCard } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useCallback, useEffect, useState } from "react";
import { useSpeech } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { arranged } from "../plan/meeting.ts";
import { type Paper, papers, usePaper } from "./paper.ts";
import { Face } from "./phone.tsx";
import { PrintedCard } from "./printed.tsx";
import { asPrinted, type CardWords } from "./words.ts";

interface ActsProps {
  readonly interview: EntryId;
  readonly card: PocketCard;
  readonly words: CardWords;
  readonly print: () => void;
}

/** What one does with a card: print it, hold it, or have other questions. */
export function Acts({ interview, card, words, print }: ActsProps) {
  const { say } = useSpeech();
  const act = useAct();
  const state = useJournal();
  const [held, setHeld] = useState(false);
  const dropped = state.plans.get(interview)?.dropped ?? [];
  const loose = card.questions.filter(({ pinned }) => !pinned).map(({ id }) => id);
  const others = () =>
    act(
      [arranged(state, interview, (now) => ({ dropped: [...new Set([...now.dropped, ...loose])] }))],
      say("card.others-noted"),
    );
  const back = () => act([arranged(state, interview, () => ({ dropped: [] }))], say("card.back-noted"));
  return (
    <div className="stack acts">
      <div className="row">
        <button type="button" className="primary" onClick={print}>
          {say("card.print")}
        </button>
        <button type="button" onClick={() => setHeld(true)}>
          {say("card.on-my-phone")}
        </button>
        {loose.length > 0 && (
          <button type="button" className="plain" onClick={() => void others()}>
            {say("card.others")}
          </button>
        )}
        {dropped.length > 0 && (
          <button type="button" className="plain" onClick={() => void back()}>
            {say("card.bring-back", { n: dropped.length })}
          </button>
        )}
      </div>
      <PaperChoice words={words} />
      {held && <Face words={words} onClose={() => setHeld(false)} />}
    </div>
  );
}

function PaperChoice({ words }: { words: CardWords }) {
  const { say, locale } = useSpeech();
  const [paper, choose] = usePaper(locale);
  const [seen, setSeen] = useState(false);
  return (
    <>
      <label className="paper-choice small">
        {say("card.paper")}
        <select value={paper} onChange={(event) => choose(event.target.value as Paper)}>
          {papers.map((one) => (
            <option key={one} value={one}>
              {say(`card.paper-${one}`)}
            </option>
          ))}
        </select>
      </label>
      <details onToggle={(event) => setSeen(event.currentTarget.open)}>
        <summary className="small note see-paper">{say("card.see-paper")}</summary>
        {seen && (
          <div className="seen-paper">
            <PrintedCard words={words} />
          </div>
        )}
      </details>
    </>
  );
}

/** Prints, and keeps the words as they were printed; the browser's own way to print keeps them as well. */
export function usePrint(interview: EntryId, words: CardWords): () => void {
  const { say } = useSpeech();
  const act = useAct();
  const state = useJournal();
  const text = asPrinted(words);
  const keep = useCallback(async () => {
    if (state.plans.get(interview)?.card === text) return;
    await act([arranged(state, interview, () => ({ card: text }))], say("card.kept"));
  }, [act, interview, say, state, text]);
  useEffect(() => {
    const before = () => void keep();
    addEventListener("beforeprint", before);
    return () => removeEventListener("beforeprint", before);
  }, [keep]);
  return () => window.print();
}
