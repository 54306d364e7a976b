import type { ButtonHTMLAttributes } from "react";
import { useSay } from "../../language.tsx";

interface ActOnProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** What the button says. */
  readonly act: string;
  /** The question it is for: said to those who hear the page, who meet the same act many times. */
  readonly on: string;
}

/** One of several like acts in a list, each with a name of its own. */
export function ActOn({ act, on, ...button }: ActOnProps) {
  const say = useSay();
  return (
    <button type="button" className="plain small" aria-label={say("plan.of", { act, words: on })} {...button}>
      {act}
    </button>
  );
}
