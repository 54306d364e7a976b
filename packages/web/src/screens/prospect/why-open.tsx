import { readDocument } from "@twoway/advice";
import { about, type EntryId, type Opening, openings } from "@twoway/model";
import { useId, useState } from "react";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";
import { FactForm } from "./fact-form.tsx";
import { Facts } from "./facts.tsx";
import { Fold } from "./fold.tsx";

/** Why the role is open, who says so, what it means; and what shows that they need somebody. */
export function WhyOpen({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const view = useView();
  const { facts, documents } = about(view.state, prospect);
  const answers = facts.filter(({ fact }) => fact === "why-open");
  const signs = facts.filter(({ fact }) => fact === "sign-of-need");
  const quoted = documents
    .filter(({ kind }) => kind === "advert")
    .flatMap((document) =>
      readDocument(view, document).signsOfNeed.map((sign) => ({ ...sign, document: document.id })),
    );
  const last = openingOf(answers.at(-1)?.value);
  const differ = new Set(answers.map(({ value }) => value)).size > 1;
  return (
    <section className="stack" id="why-open" aria-labelledby="why-open-title">
      <h2 id="why-open-title">{say("prospect.why-open")}</h2>
      {answers.length === 0 && <p className="note">{say("prospect.why-open-none")}</p>}
      <Facts
        facts={answers}
        lead={({ value }) => {
          const opening = openingOf(value);
          return opening && <p className="serif">{say(`prospect.open-${opening}`)}</p>;
        }}
      />
      {differ && <p className="hint">{say("prospect.why-open-differ")}</p>}
      {last && <p className="note">{say(`prospect.open-then-${last}`)}</p>}
      <Fold
        open={answers.length === 0}
        title={say(answers.length === 0 ? "prospect.why-open-say" : "prospect.why-open-again")}
      >
        <OpeningForm prospect={prospect} />
      </Fold>
      <h3>{say("prospect.signs")}</h3>
      {signs.length + quoted.length === 0 && <p className="note">{say("prospect.signs-none")}</p>}
      {quoted.length > 0 && (
        <ul className="lines">
          {quoted.map(({ quote, start, document }) => (
            <li key={`${document} ${start}`}>
              <q>{quote}</q> <span className="small note">{say("prospect.sign-advert")}</span>
            </li>
          ))}
        </ul>
      )}
      <Facts facts={signs} />
      {signs.length + quoted.length > 0 && <p className="note small">{say("prospect.signs-note")}</p>}
      <Fold title={say("prospect.sign-add")}>
        <FactForm
          prospect={prospect}
          fact="sign-of-need"
          label={say("prospect.sign-words")}
          note={say("prospect.sign-words-note")}
        />
      </Fold>
    </section>
  );
}

function OpeningForm({ prospect }: { prospect: EntryId }) {
  const say = useSay();
  const name = useId();
  const [value, setValue] = useState<Opening>();
  return (
    <FactForm
      prospect={prospect}
      fact="why-open"
      value={value}
      needsValue
      label={say("prospect.why-open-words")}
      onNoted={() => setValue(undefined)}
    >
      <fieldset className="choices two">
        <legend className="hidden">{say("prospect.why-open")}</legend>
        {openings.map((one) => (
          <label key={one} className="ticked-line">
            <input type="radio" name={name} checked={value === one} onChange={() => setValue(one)} />
            <span>{say(`prospect.open-${keyOf(one)}`)}</span>
          </label>
        ))}
      </fieldset>
    </FactForm>
  );
}

type OpeningKey = Exclude<Opening, "let go"> | "let-go";

function keyOf(opening: Opening): OpeningKey {
  return opening === "let go" ? "let-go" : opening;
}

function openingOf(value: string | undefined): OpeningKey | undefined {
  const opening = openings.find((one) => one === value);
  return opening && keyOf(opening);
}
