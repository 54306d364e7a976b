import type { MessageKey } from "@twoway/library/words";
import type { RefusedItem } from "@twoway/notebook";
import { useEffect, useState } from "react";
import { useSay } from "../../../language.tsx";
import { useCarrying, useJournal, useNotebook, useNotice, useSession } from "../../../session.tsx";

/** So many are shown; more of them say nothing more. */
const most = 20;
const keptKey = "twoway.erasures-kept";

/** What came from the keeper and was not taken: by its number, and what that means. */
export function BadItems() {
  const say = useSay();
  const items = useBadItems();
  const notebook = useNotebook();
  const [kept, setKept] = useState(keptBefore);
  const bad = items.filter(({ why }) => why !== "erases many");
  const erasing = items.flatMap(({ id, why }) =>
    why === "erases many" && id && notebook.has(id) && !kept.has(id) ? [id] : [],
  );
  return (
    <>
      {erasing.length > 0 && <Many ids={erasing} onKept={() => setKept(keep(erasing))} />}
      {bad.length > 0 && (
        <details>
          <summary>{say("devices.bad", { n: bad.length })}</summary>
          <div className="stack">
            <p className="note">{say("devices.bad-lead")}</p>
            <dl className="lines">
              {bad.slice(-most).map(({ seq, why }) => (
                <div key={`${seq} ${why}`}>
                  <dt>{say("devices.bad-number", { seq })}</dt>
                  <dd className="note">{say(meanings[why] ?? "devices.bad-other", { why })}</dd>
                </div>
              ))}
            </dl>
            {bad.length > most && <p className="note">{say("devices.bad-more", { n: bad.length - most })}</p>}
          </div>
        </details>
      )}
    </>
  );
}

/** Many erasures at once are asked about: whoever runs a keeper could make them. */
function Many({ ids, onKept }: { ids: readonly NonNullable<RefusedItem["id"]>[]; onKept: () => void }) {
  const say = useSay();
  const notebook = useNotebook();
  const notify = useNotice();
  const erase = async () => {
    await notebook.eraseEntries(ids);
    notify({ words: say("devices.erased") });
  };
  return (
    <div className="hint stack" role="alert">
      <p>{say("devices.many", { n: ids.length })}</p>
      <p className="row">
        <button
          type="button"
          onClick={() => {
            onKept();
            notify({ words: say("devices.many-kept") });
          }}
        >
          {say("devices.many-keep")}
        </button>
        <button type="button" onClick={() => void erase()}>
          {say("devices.many-erase")}
        </button>
      </p>
    </div>
  );
}

/** Read again whenever the keeper was read. */
function useBadItems(): readonly RefusedItem[] {
  const { linked } = useSession();
  const carrying = useCarrying();
  const { lines } = useJournal();
  const [items, setItems] = useState<readonly RefusedItem[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each of them says that something may have come
  useEffect(() => {
    let here = true;
    linked.refusedItems().then(
      (found) => here && setItems(found),
      // Trouble with the store is said above every page.
      () => {},
    );
    return () => {
      here = false;
    };
  }, [linked, carrying, lines]);
  return items;
}

const meanings: Readonly<Partial<Record<string, MessageKey>>> = {
  malformed: "devices.bad-malformed",
  "not authentic": "devices.bad-not-authentic",
  "not a line": "devices.bad-not-a-line",
  "other id": "devices.bad-other-id",
  replayed: "devices.bad-replayed",
  missing: "devices.bad-missing",
  unknown: "devices.bad-unknown",
};

/** Erasures that the person did not want are not asked about again on this device. */
function keptBefore(): ReadonlySet<string> {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keptKey) ?? "[]");
    return new Set(Array.isArray(kept) ? kept.map(String) : []);
  } catch {
    return new Set();
  }
}

function keep(ids: readonly string[]): ReadonlySet<string> {
  const kept = new Set([...keptBefore(), ...ids]);
  try {
    localStorage.setItem(keptKey, JSON.stringify([...kept]));
  } catch {
    // A browser that keeps nothing asks again the next time.
  }
  return kept;
}
