import type { TranscriptAdvice, TranscriptQuestions } from "@twoway/advice";
import type { AnswerReading, AskedAndAnswered, TranscriptRefusal } from "@twoway/language";

/** What is read beside the page, and what comes of it. */
export interface Readings {
  readonly transcript: TranscriptAdvice | TranscriptRefusal;
  readonly answer: AnswerReading;
}

/** A text to read: a whole transcript, or one answer to one question. */
export type Reading =
  | {
      readonly kind: "transcript";
      readonly text: string;
      readonly language: string;
      readonly questions: TranscriptQuestions;
    }
  | { readonly kind: "answer"; readonly item: AskedAndAnswered };

export type Order = Reading & { readonly number: number };

/** The first answer says that the worker listens: what is sent while it still fetches its content may be lost. */
export type Answer =
  | "listening"
  | { readonly number: number; readonly result: Readings[keyof Readings] }
  | { readonly number: number; readonly fault: string };
