import { Link, useLocation } from "@tanstack/react-router";
import { type Drill, drills, theirs } from "@twoway/library/practice";
import { useEffect, useRef } from "react";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { useWorded } from "../worded.ts";
import { Drills } from "./practice/drills.tsx";
import { addressOf, kindWords } from "./practice/names.ts";
import { Run } from "./practice/run.tsx";
import { Theirs } from "./practice/theirs.tsx";
import "../styles/content.css";

const ids: ReadonlySet<string> = new Set(["id", "kind", "about", "next", "standards", "answerWith", "ask"]);
const content = { theirs, drills };

/** Practising by oneself: what they will probably ask, and small drills. Nothing is counted, nothing is kept. */
export function Practice() {
  const say = useSay();
  const { drills, theirs } = useWorded(content, ids);
  useTitle(say("practice.title"));
  const asked = useLocation({ select: ({ search }) => (search as { drill?: string }).drill });
  const drill = drills.find(({ id }) => addressOf(id) === asked);
  if (drill) return <One key={drill.id} drill={drill} next={after(drills, drill)} />;
  return (
    <main className="page reading" id="page">
      <header className="head">
        <h1>{say("practice.heading")}</h1>
        <p className="lead note">{say("practice.lead")}</p>
      </header>
      <div className="stack reading-parts">
        <Theirs all={theirs} />
        <Drills all={drills} />
      </div>
    </main>
  );
}

/** One drill, alone on the page. */
function One({ drill, next }: { drill: Drill; next: Drill }) {
  const say = useSay();
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  return (
    <main className="page reading" id="page">
      <header className="head">
        <p className="small">
          <Link to="/practice">{say("practice.back")}</Link>
        </p>
        <h1 ref={title} tabIndex={-1}>
          {say(kindWords[drill.kind])}
        </h1>
        <p className="lead">{drill.setting}</p>
      </header>
      <Run drill={drill} next={addressOf(next.id)} />
    </main>
  );
}

function after(drills: readonly Drill[], drill: Drill): Drill {
  return drills[(drills.indexOf(drill) + 1) % drills.length] ?? drill;
}
