import { lazy, Suspense, useEffect, useId, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { asText, type CardWords } from "./words.ts";

const Square = lazy(() => import("./square.tsx").then(({ Square }) => ({ default: Square })));

interface FaceProps {
  readonly words: CardWords;
  readonly onClose: () => void;
}

/** The card on a whole screen: the words of the paper, large, and nothing else. */
export function Face({ words, onClose }: FaceProps) {
  const say = useSay();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const shown = dialog.current;
    const before = document.activeElement;
    shown?.showModal();
    return () => {
      shown?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="face"
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="stack face-page">
        <header>
          <p className="small note">{words.about}</p>
          <h2 id={heading}>{words.organisation}</h2>
          <p className="note">{words.aim}</p>
        </header>
        <ol className="face-words">
          {words.questions.map(({ words: question, followUp }) => (
            <li key={question}>
              <p className="serif">{question}</p>
              {followUp && <p className="note">{followUp}</p>}
            </li>
          ))}
          <li>
            <p className="label">{words.usefulHead}</p>
            <p className="serif">{words.useful}</p>
          </li>
          <li>
            <p className="label">{words.closeHead}</p>
            <p className="serif">{words.close}</p>
          </li>
        </ol>
        <Taking words={words} />
        <p className="face-foot">
          <button type="button" className="primary" onClick={onClose}>
            {say("shell.close")}
          </button>
        </p>
      </div>
    </dialog>
  );
}

/** Ways to take the words to another device: as a text, copied, or handed to another app. */
function Taking({ words }: { words: CardWords }) {
  const say = useSay();
  const [told, setTold] = useState("");
  const [onADesk] = useState(() => matchMedia("(min-width: 56.01rem)").matches);
  const text = asText(words);
  const copy = () =>
    navigator.clipboard.writeText(text).then(
      () => setTold(say("card.copied")),
      () => setTold(say("card.not-copied")),
    );
  return (
    <div className="stack taking">
      <p className="small note">{say("card.taking")}</p>
      <p className="row">
        <button type="button" onClick={() => saveText(text)}>
          {say("card.save-text")}
        </button>
        <button type="button" onClick={() => void copy()}>
          {say("card.copy")}
        </button>
        {"share" in navigator && (
          // Closing the other app's window without choosing is no fault.
          <button type="button" onClick={() => void navigator.share({ text }).catch(() => {})}>
            {say("card.share")}
          </button>
        )}
      </p>
      <p className="small" role="status">
        {told}
      </p>
      <details className="scan" open={onADesk}>
        <summary className="small">{say("card.scan")}</summary>
        <p className="small note">{say("card.scan-note")}</p>
        <Suspense>
          <Square text={text} label={say("card.scan")} />
        </Suspense>
      </details>
    </div>
  );
}

/** The words as a file whose name says nothing. */
function saveText(text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: "text/plain;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "card.txt";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
