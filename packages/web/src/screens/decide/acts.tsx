import type { DecisionKind, LetterKind } from "@twoway/model";
import { useSay } from "../../language.tsx";

interface ActsProps {
  readonly offered: boolean;
  readonly chosen: DecisionKind | undefined;
  readonly onDecide: (kind: DecisionKind) => void;
  readonly onWrite: (kind: LetterKind) => void;
}

/** Equal in size and in steps: declining is as easy as accepting. Time and terms are asked for once there is an offer. */
export function Acts({ offered, chosen, onDecide, onWrite }: ActsProps) {
  const say = useSay();
  const no = offered ? "decline" : "withdraw";
  const letters = offered ? (["ask for time", "negotiate"] as const) : (["ask"] as const);
  return (
    <p className="row">
      <button type="button" aria-pressed={chosen === "accept"} onClick={() => onDecide("accept")}>
        {say(offered ? "decide.accept" : "decide.accept-if")}
      </button>
      <button type="button" aria-pressed={chosen === no} onClick={() => onDecide(no)}>
        {say(`decide.${no}`)}
      </button>
      {letters.map((kind) => (
        <button key={kind} type="button" onClick={() => onWrite(kind)}>
          {say(writes[kind])}
        </button>
      ))}
    </p>
  );
}

const writes = {
  "ask for time": "decide.ask-for-time",
  negotiate: "decide.negotiate",
  ask: "decide.ask-one-more",
} as const;
