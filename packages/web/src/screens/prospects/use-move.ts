import { about, type Thing } from "@twoway/model";
import { localDay, localMoment } from "@twoway/notebook";
import { useCallback } from "react";
import { useSay } from "../../language.tsx";
import { useAct, useNotebook } from "../../session.tsx";
import { type Move, moved } from "./moving.ts";
import { lastMove } from "./summary.ts";
import { endSentences, stageWords } from "./words.ts";

/** Moves a prospect and says what became of it. */
export function useMove(): (thing: Thing<"prospect.set">, move: Move) => Promise<boolean> {
  const say = useSay();
  const act = useAct();
  const notebook = useNotebook();
  return useCallback(
    async (thing, move) => {
      const before = about(notebook.state, thing.id).moves;
      const draft = moved(thing.id, move, before, localDay(Date.now()));
      const name = thing.now.organisation;
      // A move of an earlier day may leave it where it is.
      const holds = lastMove([
        ...before,
        { stage: move.stage, at: draft.at ?? localMoment(Date.now()) },
      ])?.stage;
      const words =
        holds !== move.stage
          ? say("prospects.moved-before", { name, stage: say(stageWords[holds ?? move.stage]) })
          : move.stage === "ended" && move.end
            ? say(endSentences[move.end])
            : say("prospects.moved", { name, stage: say(stageWords[move.stage]) });
      return (await act([draft], words)) !== undefined;
    },
    [say, act, notebook],
  );
}
