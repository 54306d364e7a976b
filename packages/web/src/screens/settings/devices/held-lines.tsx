import type { SyncSnapshot } from "@twoway/carry";
import { timeOf } from "@twoway/model";
import { useDates } from "../../../dates.ts";
import { useSay } from "../../../language.tsx";

/** Entries that the keeper does not take, or not yet: each with its day and why. */
export function HeldLines({ held }: { held: SyncSnapshot["held"] }) {
  const say = useSay();
  const { day } = useDates();
  if (held.length === 0) return null;
  return (
    <>
      <h3>{say("devices.held")}</h3>
      <dl className="lines">
        {held.map(({ id, why }) => (
          <div key={id}>
            <dt>{day(timeOf(id))}</dt>
            <dd className="note">{say(`devices.held-${why}`)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
