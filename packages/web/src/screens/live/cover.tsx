import { useEffect, useRef } from "react";
import { useSay } from "../../language.tsx";
import { useLibrary } from "../../view.ts";

/** Questions about ordinary things, which anybody may read. */
const harmless = ["Q01", "Q14", "Q58", "Q76"];

/** What whoever looks on may see. Two taps on its title bring back where one was; nothing else can be reached. */
export function Cover({ onBack }: { onBack: () => void }) {
  const say = useSay();
  const { questions } = useLibrary();
  const taps = useRef(0);
  const title = useRef<HTMLButtonElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const tap = () => {
    taps.current += 1;
    if (taps.current >= 2) onBack();
  };
  return (
    <main className="live live-cover" id="page">
      <h1>
        <button type="button" ref={title} onClick={tap}>
          {say("live.covered")}
        </button>
      </h1>
      <ol className="lines">
        {harmless.flatMap((id) => {
          const question = questions.get(id);
          return question ? (
            <li key={id} className="serif">
              {question.words}
            </li>
          ) : (
            []
          );
        })}
      </ol>
    </main>
  );
}
