import { lawDiffers, type PrivateMatter, privateMatters, rightsWords } from "@twoway/library/rights";
import { useSay } from "../language.tsx";
import { StepTabs, usePart } from "../parts/step-tabs.tsx";
import { useTitle } from "../title.ts";
import { useWorded } from "../worded.ts";
import { Matter } from "./rights/matter.tsx";
import { Listed, Scams, Turn } from "./rights/turning.tsx";
import "../styles/standards.css";
import "../styles/content.css";

const content = { matters: privateMatters, differs: lawDiffers, ...rightsWords };

const parts = ["asked", "scams", "turn"] as const;

/** What is not theirs to ask, signs that a post is not real, and where to turn: one of them at a time. */
export function Rights() {
  const say = useSay();
  const { matters, differs, intro, afterwards, scams, harassment, places, placesNote } = useWorded(content);
  const part = usePart(parts);
  useTitle(say(`rights.${part}`));
  return (
    <main className="page reading" id="page">
      <StepTabs
        label={say("rights.parts")}
        to="/rights"
        parts={parts}
        now={part}
        nameOf={(one) => say(`rights.${one}-tab`)}
      />
      <header className="head">
        <h1>{say(`rights.${part}`)}</h1>
        <p className="lead note">{part === "asked" ? intro : say(`rights.${part}-lead`)}</p>
      </header>
      {part === "asked" && <Asked matters={matters} differs={differs} afterwards={afterwards} />}
      {part === "scams" && <Scams {...scams} />}
      {part === "turn" && <Turn steps={harassment} places={places} note={placesNote} />}
    </main>
  );
}

interface AskedProps {
  readonly matters: readonly PrivateMatter[];
  readonly differs: string;
  readonly afterwards: readonly string[];
}

function Asked({ matters, differs, afterwards }: AskedProps) {
  const say = useSay();
  return (
    <div className="stack reading-parts">
      <section className="stack">
        <div className="lines folds">
          {matters.map((matter) => (
            <Matter key={matter.id} matter={matter} />
          ))}
        </div>
        <p className="note">{differs}</p>
      </section>
      <section className="stack">
        <h2>{say("rights.afterwards")}</h2>
        <Listed all={afterwards} />
      </section>
    </div>
  );
}
