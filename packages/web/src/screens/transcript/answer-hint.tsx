import type { AnswerReading } from "@twoway/language";
import { useEffect, useState } from "react";
import { useSay } from "../../language.tsx";
import { useSettled } from "../../use-settled.ts";
import { readBeside } from "./beside.ts";

/** With fewer words than this it is a note to oneself, and no answer of theirs. */
const fewest = 6;

/** One quiet line under the words of an answer that says little: what to ask next. It judges the words alone. */
export function AnswerHint({ question, words }: { question: string; words: string }) {
  const say = useSay();
  const next = useAskNext(question, useSettled(words.trim()));
  return (
    <p className="small note" role="status">
      {next && say("transcript.sounds-general", { words: next })}
    </p>
  );
}

function useAskNext(question: string, answer: string): string | undefined {
  const [read, setRead] = useState<{ readonly answer: string; readonly reading: AnswerReading }>();
  const enough = answer.split(/\s+/).length >= fewest;
  useEffect(() => {
    if (!enough) return;
    let wanted = true;
    const item = { side: "candidate", speaker: "employer", question, answer } as const;
    readBeside({ kind: "answer", item }).then(
      (reading) => wanted && setRead({ answer, reading }),
      // Without a hint nothing is missing.
      () => {},
    );
    return () => {
      wanted = false;
    };
  }, [question, answer, enough]);
  return enough && read?.answer === answer && saysLittle(read.reading) ? read.reading.askNext : undefined;
}

/** Notes are short by nature: that nothing particular was found is not enough to say so. */
function saysLittle({ label, features }: AnswerReading): boolean {
  return (label === "pr" || label === "evasive") && features.some((one) => one !== "no particulars");
}
