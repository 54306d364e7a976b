import type { EntryId } from "@twoway/model";
import { useState } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSay } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { OwnHelp } from "./own-help.tsx";
import { useOwnHelp } from "./use-own-help.ts";
import { missingIn, type StandardWords, trimmed, WordsFields } from "./words-form.tsx";

const empty: StandardWords = { name: "", anchors: ["", "", "", "", ""], about: "job" };
/** How an ordinary standard spreads over jobs, as long as nobody knows better: broad, the middle most common. */
const ordinary = [0.06, 0.2, 0.42, 0.25, 0.07] as const;

interface OwnFormProps {
  readonly after: EntryId | undefined;
  readonly onMust: (id: EntryId) => void;
}

/** What could be said better in the levels written so far; an empty one is only not written yet. */
function remarksOn(
  anchors: StandardWords["anchors"],
  { checkLevels, ownStandard }: NonNullable<ReturnType<typeof useOwnHelp>>,
): readonly (string | undefined)[] {
  const found = checkLevels(anchors, ownStandard.words);
  return anchors.map((_, at) => {
    const fault = found.find(({ level }) => level === at)?.fault;
    return fault === undefined || fault === "empty" ? undefined : ownStandard.faults[fault];
  });
}

/** A standard in one's own words. */
export function OwnForm({ after, onMust }: OwnFormProps) {
  const say = useSay();
  const act = useAct();
  const [words, setWords, clear] = useKeptDraft<StandardWords>("standards:own", empty);
  const [tried, setTried] = useState(false);
  const [looking, setLooking] = useState(false);
  const help = useOwnHelp(looking);
  const begun = words.name !== "" || words.anchors.some((one) => one !== "");
  const add = async (kind: "must" | "want") => {
    setTried(true);
    if (missingIn(words)) return;
    const { name, anchors, about } = trimmed(words);
    const noted = await act(
      [
        {
          type: "standard.set",
          name,
          anchors: [...anchors],
          about,
          kind,
          floor: 2,
          ideal: 3,
          prior: [...ordinary],
          ...(after === undefined ? {} : { after }),
        },
      ],
      say(kind === "must" ? "standards.added-must" : "standards.added-want", { name }),
    );
    const [first] = noted ?? [];
    if (!first) return;
    clear();
    setTried(false);
    if (kind === "must") onMust(first.id);
  };
  return (
    <details
      className="own"
      open={begun || undefined}
      onToggle={(event) => setLooking(event.currentTarget.open)}
    >
      <summary className="row apart">
        <span className="serif">{say("standards.own")}</span>
      </summary>
      <form
        className="stack taken"
        onSubmit={(event) => {
          event.preventDefault();
          void add("want");
        }}
      >
        {help && <OwnHelp help={help.ownStandard} />}
        <WordsFields
          words={words}
          remarks={help ? remarksOn(words.anchors, help) : []}
          onChange={setWords}
          missing={tried ? missingIn(words) : undefined}
          pattern
        />
        <p className="row">
          <button type="submit">{say("standards.add-want")}</button>
          <button type="button" onClick={() => void add("must")}>
            {say("standards.add-must")}
          </button>
        </p>
      </form>
    </details>
  );
}
