import { type CardWords, tightness } from "./words.ts";

/** The card as it is printed: black on white, five boxes, all alike, and lines to write on where there is room. */
export function PrintedCard({ words }: { words: CardWords }) {
  return (
    <article className="card" data-tight={tightness(words)}>
      <header>
        <small>{words.about}</small>
        <h2>{words.organisation}</h2>
        <small>{words.aim}</small>
      </header>
      <ol>
        {words.questions.map(({ words: question, followUp }, place) => (
          <li key={question}>
            <h3>
              <span className="num">{place + 1}</span> {question}
            </h3>
            <div className="ticks" aria-hidden="true">
              {[0, 1, 2, 3, 4].map((level) => (
                <span key={level}>{level}</span>
              ))}
            </div>
            {followUp && <small>{followUp}</small>}
            <div className="ruled" aria-hidden="true">
              <i />
              <i />
              <i />
            </div>
          </li>
        ))}
      </ol>
      <section>
        <small>{words.usefulHead}</small>
        <p>{words.useful}</p>
      </section>
      <section>
        <small>{words.closeHead}</small>
        <p>{words.close}</p>
      </section>
      <footer>
        <small>{words.last}</small>
      </footer>
    </article>
  );
}
