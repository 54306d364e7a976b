import { askingWords } from "@twoway/library/asking";
import { useSay } from "../language.tsx";
import { useWorded } from "../worded.ts";

interface EvadingProps {
  readonly id: string;
  readonly part: "evasive" | "quoting";
}

/** How the question is evaded, or a follow-up that takes up the words just heard. */
export function Evading({ id, part }: EvadingProps) {
  const say = useSay();
  const words = useWorded(askingWords[id]);
  if (!words) return null;
  return part === "evasive" ? (
    <div>
      <dt className="small">{say("plan.evaded")}</dt>
      <dd className="note">{words.evasive}</dd>
    </div>
  ) : (
    <div>
      <dt className="small">{say("plan.quoting")}</dt>
      <dd>
        <em>{words.quoting.replace(/\{.*?\}/, "…")}</em>
      </dd>
    </div>
  );
}
