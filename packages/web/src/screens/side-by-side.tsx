import { held } from "@twoway/advice";
import { useMemo } from "react";
import { useKeptDraft } from "../drafts.ts";
import { useSay } from "../language.tsx";
import { useTitle } from "../title.ts";
import { ChooseColumns } from "./compare/choose.tsx";
import { columnsOf, standing } from "./compare/columns.ts";
import { Ended } from "./compare/ended.tsx";
import { Head } from "./compare/head.tsx";
import { newsOf } from "./compare/news.ts";
import { useStillView } from "./compare/still-view.ts";
import { Table } from "./compare/table.tsx";
import "../styles/compare.css";

/** What there is to decide, and the prospects side by side, differences first. */
export function SideBySide() {
  const say = useSay();
  const view = useStillView();
  const [chosen, setChosen] = useKeptDraft<readonly string[]>("compare:columns", []);
  const news = useMemo(() => newsOf(view), [view]);
  const all = useMemo(() => columnsOf(view), [view]);
  useTitle(say("shell.decide"));
  const columns = standing(all, chosen);
  const open = all.some(({ kind }) => kind === "prospect");
  return (
    <main className="page stack side-by-side" id="page">
      <Head news={news} standards={held(view).length} />
      {open && (
        <section className="stack beside" aria-labelledby="beside">
          <h2 id="beside">{say("compare.title")}</h2>
          {all.length > columns.length && (
            <ChooseColumns all={all} chosen={columns.map(({ id }) => id)} onChoose={setChosen} />
          )}
          <Table columns={columns} />
        </section>
      )}
      <Ended />
    </main>
  );
}
