import { adopt } from "@twoway/advice";
import { extremeStandards, extremeWords } from "@twoway/library/experience";
import type { Level } from "@twoway/model";
import { useRef } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { useWorded } from "../../worded.ts";

/** “Any job will do”: the worst of a few things, one at a time, and whether one would take even that. */
export function Extremes() {
  const say = useSay();
  const act = useAct();
  const view = useView();
  const words = useWorded(extremeWords);
  const [asked, setAsked] = useKeptDraft<readonly string[]>("experience:extremes", []);
  const title = useRef<HTMLHeadingElement>(null);
  const mine = new Set(view.state.standards.map(({ now }) => now.from));
  const [standard] = extremeStandards.flatMap((id) => {
    const one = view.library.standards.get(id);
    return one && !asked.includes(id) && !mine.has(id) ? [one] : [];
  });
  const answered = (id: string) => {
    setAsked([...asked, id]);
    title.current?.focus({ preventScroll: true });
  };
  const no = async (id: string, name: string) => {
    const noted = await act(
      [adopt(view, id, { kind: "must", floor: 1 as Level })],
      `${say("standards.added-must", { name })} ${words.no}`,
    );
    if (noted) answered(id);
  };
  return (
    <section className="stack" aria-labelledby="extremes">
      <h2 id="extremes" ref={title} tabIndex={-1}>
        {say("experience.any-job")}
      </h2>
      {standard ? (
        <>
          <p>{words.ask}</p>
          <blockquote className="stack extreme">
            <p className="small note">{standard.name}</p>
            <p className="serif">{standard.anchors[0]}</p>
          </blockquote>
          <p className="row">
            <button type="button" onClick={() => void no(standard.id, standard.name)}>
              {say("experience.no")}
            </button>
            <button type="button" onClick={() => answered(standard.id)}>
              {say("experience.yes")}
            </button>
          </p>
          <p className="small note">{words.yes}</p>
        </>
      ) : (
        <p className="note">{say("experience.all-asked")}</p>
      )}
    </section>
  );
}
