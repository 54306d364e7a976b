import { Link } from "@tanstack/react-router";
import { hiringWords } from "@twoway/library/hiring";
import { useEffect, useRef } from "react";
import { useSay } from "../language.tsx";
import { Field } from "../parts/field.tsx";
import { BrandMark } from "../parts/icon.tsx";
import { StepTabs, usePart } from "../parts/step-tabs.tsx";
import { useTitle } from "../title.ts";
import { useWorded } from "../worded.ts";
import { Asking } from "./hiring/asking.tsx";
import { Audit } from "./hiring/audit.tsx";
import { type Prepared, useKit } from "./hiring/kit.ts";
import { Needs } from "./hiring/needs.tsx";
import { OnPaper, Printed } from "./hiring/paper.tsx";
import { Preview } from "./hiring/preview.tsx";
import "../styles/standards.css";
import "../styles/content.css";

const steps = ["preview", "needs", "asking", "audit", "paper"] as const;
type Step = (typeof steps)[number];

/** For somebody who hires: what to have ready before the first conversation, one step at a time. */
export function Hiring() {
  const say = useSay();
  const words = useWorded(hiringWords);
  const prepared = useKit();
  const step = usePart(steps);
  const title = useFocusedOn(step);
  useTitle(say("hiring.title"));
  const { role } = prepared.kit;
  return (
    <main className="page alone reading" id="page">
      <div className="screen-only">
        <p>
          <Link className="brand" to="/welcome">
            <BrandMark />
            Twoway
          </Link>
        </p>
        <header className="head">
          <p className="label">{say("hiring.title")}</p>
          <h1>{say("hiring.heading")}</h1>
          <p className="lead note">{words.intro}</p>
          <Field
            label={say("hiring.role")}
            note={say("hiring.role-note")}
            maxLength={200}
            value={role}
            onChange={(event) => prepared.change({ role: event.target.value })}
          />
        </header>
        <StepTabs
          label={say("hiring.steps")}
          to="/hiring"
          parts={steps}
          now={step}
          nameOf={(one) => say(`hiring.${one}-tab`)}
        />
        <section className="stack" aria-labelledby="step">
          <h2 id="step" ref={title} tabIndex={-1}>
            {say(`hiring.${step}`)}
          </h2>
          <StepOf step={step} prepared={prepared} words={words} />
          <Next step={step} />
        </section>
      </div>
      <Printed prepared={prepared} words={words} />
    </main>
  );
}

function StepOf({ step, prepared, words }: { step: Step; prepared: Prepared; words: typeof hiringWords }) {
  if (step === "preview") return <Preview prepared={prepared} words={words.preview} />;
  if (step === "needs") return <Needs prepared={prepared} intro={words.standards} />;
  if (step === "asking") return <Asking prepared={prepared} intro={words.questions} anyJob={words.anyJob} />;
  if (step === "audit") return <Audit prepared={prepared} intro={words.audit} notes={words.notes} />;
  return <OnPaper />;
}

function Next({ step }: { step: Step }) {
  const say = useSay();
  const next = steps[steps.indexOf(step) + 1];
  if (!next) return null;
  return (
    <p>
      <Link className="button primary" to="/hiring" search={{ part: next } as never}>
        {say("hiring.next", { step: say(`hiring.${next}-tab`) })}
      </Link>
    </p>
  );
}

/** Another step is another page: reading goes on at its head. */
function useFocusedOn(step: Step) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) title.current?.focus();
    before.current = step;
  }, [step]);
  return title;
}
