import type { TranscriptQuestions } from "@twoway/advice";
import { useEffect, useState } from "react";
import { useSpeech } from "../../language.tsx";
import { readBeside } from "./beside.ts";
import type { Readings } from "./order.ts";

type Read = Readings["transcript"];

/** What was read already in this page: a transcript never changes. */
const known = new Map<string, Promise<Read>>();
const longestKnown = 8;

/** Reads a transcript beside the page, once for each way of asking. */
export function readOnce(text: string, language: string, questions: TranscriptQuestions): Promise<Read> {
  const key = JSON.stringify([language, questions, text]);
  const reading = known.get(key) ?? readBeside({ kind: "transcript", text, language, questions });
  known.delete(key);
  known.set(key, reading);
  // One that failed is tried again the next time.
  reading.catch(() => known.delete(key));
  const [oldest] = known.keys();
  if (known.size > longestKnown && oldest !== undefined) known.delete(oldest);
  return reading;
}

/** A transcript as it was read: the last reading stays while another is made, "failed" where none can be. */
export function useReading(text: string, questions: TranscriptQuestions): Read | "failed" | undefined {
  const { language } = useSpeech();
  const [read, setRead] = useState<Read | "failed">();
  useEffect(() => {
    let wanted = true;
    readOnce(text, language, questions).then(
      (result) => wanted && setRead(result),
      () => wanted && setRead("failed"),
    );
    return () => {
      wanted = false;
    };
  }, [text, language, questions]);
  return read;
}
