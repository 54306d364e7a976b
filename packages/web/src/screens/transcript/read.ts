import { readTranscript } from "@twoway/advice";
import { readAnswer } from "@twoway/language";
import { answers, transcript } from "@twoway/library/answers";
import { libraryIn } from "../../content.ts";
import type { Reading, Readings } from "./order.ts";

/** Reads a transcript or an answer, here and now: it may take a moment. */
export function readNow(reading: Reading): Readings[keyof Readings] {
  if (reading.kind === "answer") return readAnswer(reading.item, answers);
  const { text, language, questions } = reading;
  return readTranscript({ library: libraryIn(language) }, text, { transcript, answers }, questions);
}
