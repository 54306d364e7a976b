import type { TranscriptAdvice } from "@twoway/advice";
import type { CSSProperties } from "react";
import { useSay } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";
import type { Askworthy } from "./questions.ts";
import { shareWord } from "./shares.ts";

/** Words in a minute of ordinary talk. */
const pace = 150;

interface BalanceProps {
  readonly read: TranscriptAdvice;
  readonly questions: readonly Askworthy[];
}

/** Who spoke how much: a bar in the two sides' colours, and the same in words. */
export function Balance({ read, questions }: BalanceProps) {
  const say = useSay();
  const { me, planned, balance } = read;
  const { mine, theirs, myQuestions, theirQuestions, longest, myInterruptions, theirInterruptions } = balance;
  const fromPlan = planned.filter((one) => questions[one.planned]?.planned).length;
  const together = mine + theirs;
  if (together === 0) return null;
  return (
    <div className="stack balance">
      <h3>{say("transcript.balance")}</h3>
      <div>
        <p className="bar" aria-hidden="true">
          <span className="yours" style={width(mine)} />
          <span className="theirs" style={width(theirs)} />
        </p>
        <p className="row apart small">
          <Mark side="yours">{say("transcript.yours")}</Mark>
          <Mark side="theirs">{say("transcript.theirs")}</Mark>
        </p>
      </div>
      <p>
        {say("transcript.share", { share: shareWord(theirs / together) })}{" "}
        {myQuestions === 0
          ? say("transcript.asked-none", { theirs: theirQuestions })
          : say("transcript.asked", { n: myQuestions, planned: fromPlan, theirs: theirQuestions })}
      </p>
      <p>
        {say("transcript.longest", {
          who: longest.speaker === me ? "you" : "them",
          name: longest.speaker,
          n: longest.words,
          minutes: Math.round(longest.words / pace),
        })}{" "}
        {myInterruptions + theirInterruptions === 0
          ? say("transcript.cut-in-none")
          : say("transcript.cut-in", { mine: myInterruptions, theirs: theirInterruptions })}
      </p>
    </div>
  );
}

const width = (share: number) => ({ "--w": Math.round(share * 1000) }) as CSSProperties;
