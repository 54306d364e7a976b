import { holdOut, type Told } from "@twoway/advice";
import { sentence } from "@twoway/library";
import type { Thing } from "@twoway/model";
import { edit } from "../../edit.ts";
import { useSay } from "../../language.tsx";
import { useAct, useJournal } from "../../session.tsx";
import { useView } from "../../view.ts";
import { HoldAmounts, holdTitle } from "./hold-amounts.tsx";
import { HoldMore } from "./hold-more.tsx";
import { ThreeNumbers } from "./three-numbers.tsx";

interface HoldOutProps {
  readonly prospect: Thing<"prospect.set">;
  readonly offered: boolean;
}

/** Whether holding out presses: then it stands first. */
export function usePressing(): boolean {
  return holdOut(useView()).pressing;
}

/** How long one can choose: three plain numbers first where it presses, folded away where it does not. */
export function HoldOut({ prospect, offered }: HoldOutProps) {
  const say = useSay();
  const known = holdOut(useView());
  const title = say(known.told ? "decide.hold" : "decide.hold-how-long");
  const inside = known.told ? <Known known={known} prospect={prospect} offered={offered} /> : <HoldAmounts />;
  const [first] = known.told ? known.lastSafe.because : known.because;
  const news = first && sentence(first, say);
  if (known.pressing) {
    return (
      <section className="stack" aria-labelledby={holdTitle}>
        <h2 id={holdTitle} tabIndex={-1}>
          {title}
        </h2>
        {!known.told && <p>{news}</p>}
        {inside}
      </section>
    );
  }
  return (
    <section aria-labelledby={holdTitle}>
      <details className="hold">
        <summary>
          <h2 id={holdTitle} tabIndex={-1}>
            {title}
          </h2>
          <span className="note">{news}</span>
        </summary>
        <div className="stack">{inside}</div>
      </details>
    </section>
  );
}

function Known({ known, prospect, offered }: HoldOutProps & { known: Told }) {
  const say = useSay();
  return (
    <>
      {known.pressing && known.lastSafe.kind === "day" && <p>{say("decide.hold-lead")}</p>}
      <ThreeNumbers known={known} />
      {known.pressing && !known.said && <NeedSoon />}
      <HoldMore known={known} prospect={prospect} offered={offered} />
      <details className="numbers">
        <summary className="small">{say("decide.hold-change")}</summary>
        <HoldAmounts />
      </details>
    </>
  );
}

/** What the amounts say, the person may say too; nothing changes until then. */
function NeedSoon() {
  const say = useSay();
  const act = useAct();
  const { situation } = useJournal();
  if (!situation) return null;
  const note = () => act([edit(situation, { kind: "need work soon" })], say("decide.hold-said-soon"));
  return (
    <div className="stack">
      <p className="note">{say("decide.hold-soon")}</p>
      <p>
        <button type="button" onClick={() => void note()}>
          {say("decide.hold-say-soon")}
        </button>
      </p>
    </div>
  );
}
