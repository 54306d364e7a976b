import { useLocation, useNavigate } from "@tanstack/react-router";
import { adopt } from "@twoway/advice";
import { type CatalogueStandard, groups } from "@twoway/library";
import type { EntryId } from "@twoway/model";
import { useEffect, useId, useRef, useState } from "react";
import { useDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useSearch } from "../../use-search.ts";
import { useView } from "../../view.ts";
import { Offer } from "./offer.tsx";
import { OwnForm } from "./own-form.tsx";

interface AddProps {
  readonly after: EntryId | undefined;
  readonly onMust: (id: EntryId) => void;
}

/** Search what many people hold a job to, browse it, or write one's own. */
export function Add({ after, onMust }: AddProps) {
  const say = useSay();
  const view = useView();
  const id = useId();
  const act = useAct();
  const field = useRef<HTMLInputElement>(null);
  const [words, setWords] = useDraft("standards:search");
  const [wanted, setWanted] = useState(words !== "");
  const search = useSearch(view.library, wanted);
  useWantedWords((found) => {
    setWanted(true);
    setWords(found);
  });
  const typed = words.trim() !== "";
  const found =
    typed && search ? search.standards(words).flatMap((one) => view.library.standards.get(one) ?? []) : [];
  const mine = new Set(view.state.standards.map(({ now }) => now.from));
  const take = async (standard: CatalogueStandard, taken: Parameters<typeof adopt>[2]) => {
    const draft = adopt(view, standard.id, after === undefined ? taken : { ...taken, after });
    const noted = await act(
      [draft],
      say(taken.kind === "must" ? "standards.added-must" : "standards.added-want", { name: standard.name }),
    );
    const [first] = noted ?? [];
    if (first && taken.kind === "must") onMust(first.id);
  };
  const offer = (standard: CatalogueStandard) => (
    <Offer
      key={standard.id}
      standard={standard}
      mine={mine.has(standard.id)}
      onTake={(taken) => void take(standard, taken)}
    />
  );
  return (
    <section id="add" className="stack add" aria-labelledby={id}>
      <h2 id={id}>{say("standards.add-title")}</h2>
      <div className="stack field">
        <label htmlFor={`${id}-search`}>{say("standards.search")}</label>
        <input
          id={`${id}-search`}
          ref={field}
          type="search"
          className="search"
          autoComplete="off"
          value={words}
          onFocus={() => setWanted(true)}
          onChange={(event) => {
            setWanted(true);
            setWords(event.target.value);
          }}
        />
        <p className="small note" role="status">
          {typed && search ? say("standards.found", { n: found.length }) : say("standards.search-note")}
        </p>
      </div>
      {typed ? (
        <div className="lines">{found.map(offer)}</div>
      ) : (
        <div className="lines">
          {groups.map((group) => (
            <details key={group} className="group-of">
              <summary className="row apart">
                <span className="serif">{say(`standards.group-${group}`)}</span>
              </summary>
              <div className="lines offered">
                {[...view.library.standards.values()].filter((one) => one.group === group).map(offer)}
              </div>
            </details>
          ))}
        </div>
      )}
      <OwnForm after={after} onMust={onMust} />
    </section>
  );
}

/** Words one comes with, from the palette; they are taken once, and then the field is one's own again. */
function useWantedWords(take: (words: string) => void) {
  const navigate = useNavigate();
  const words = useLocation({ select: ({ search }) => String((search as { find?: string }).find ?? "") });
  // biome-ignore lint/correctness/useExhaustiveDependencies: taken once, when one comes with words
  useEffect(() => {
    if (words === "") return;
    take(words);
    void navigate({ to: "/standards", hash: "add", replace: true });
  }, [words]);
}
