import type { EntryId, Thing } from "@twoway/model";
import { useSpeech } from "../../language.tsx";
import { useJournal } from "../../session.tsx";
import { type Change, type Edit, editsOf } from "./changes.ts";

/** The last change made after meeting somebody: said in the row, so that a floor never slips unseen. */
export function LastChange({ thing }: { thing: Thing<"standard.set"> }) {
  const words = useEditWords();
  const last = editsOf(thing).at(-1);
  if (last?.after === undefined) return null;
  return (
    <p className="small note">
      <span className="mark yours">{words(last)}</span>
    </p>
  );
}

/** Everything that became of a standard, latest first. */
export function History({ thing }: { thing: Thing<"standard.set"> }) {
  const { say } = useSpeech();
  const words = useEditWords();
  const date = useDay();
  const set = thing.history[0];
  if (thing.history.length < 2) return null;
  return (
    <section className="stack changes">
      <h4 className="label">{say("standards.history")}</h4>
      <ul className="small note">
        {editsOf(thing)
          .toReversed()
          .map((edit) => (
            <li key={edit.entry.id}>{words(edit)}</li>
          ))}
        {set && <li>{say("standards.was-set", { when: date(set.at) })}</li>}
      </ul>
    </section>
  );
}

/** A day as one says it: “12 November”, with the year where it is another. */
export function useDay(): (at: string) => string {
  const { locale } = useSpeech();
  return (at) => {
    const when = new Date(at);
    const year = when.getFullYear() === new Date().getFullYear() ? {} : ({ year: "numeric" } as const);
    const zone = at.length === 10 ? ({ timeZone: "UTC" } as const) : {};
    return new Intl.DateTimeFormat(locale, { day: "numeric", month: "long", ...year, ...zone }).format(when);
  };
}

function useEditWords(): (edit: Edit) => string {
  const { say, locale } = useSpeech();
  const { prospects } = useJournal();
  const date = useDay();
  const one = (change: Change) => {
    if (change.what === "floor" || change.what === "ideal") {
      return say(change.what === "floor" ? "standards.floor-changed" : "standards.ideal-changed", {
        from: change.from,
        to: change.to,
      });
    }
    if (change.what === "kind")
      return say(change.to === "must" ? "standards.became-must" : "standards.became-want");
    if (change.what === "absolute")
      return say(change.to ? "standards.became-absolute" : "standards.became-relative");
    if (change.what === "words") return say("standards.words-changed");
    return say(change.what === "why" ? "standards.why-changed" : "standards.amounts-changed");
  };
  const named = (id: EntryId) => prospects.find((prospect) => prospect.id === id)?.now.organisation;
  return ({ entry, after, changes }) => {
    const what = new Intl.ListFormat(locale, { type: "unit" }).format(changes.map(one));
    const whom = after === undefined ? undefined : named(after);
    const when = date(entry.at);
    return whom === undefined
      ? say("standards.edit", { what, when })
      : say("standards.edit-after", { what, when, whom });
  };
}
