import { audit } from "@twoway/library/hiring";
import { useWorded } from "../../worded.ts";
import { type Prepared, toggled } from "./kit.ts";

const ids: ReadonlySet<string> = new Set(["id", "rule"]);

interface AuditProps {
  readonly prepared: Prepared;
  readonly intro: string;
  readonly notes: string;
}

/** Ten sentences about how one treats people; those that are not so yet are what to mend. */
export function Audit({ prepared: { kit, change }, intro, notes }: AuditProps) {
  const all = useWorded(audit, ids);
  return (
    <>
      <p className="note">{intro}</p>
      <ul className="lines said">
        {all.map(({ id, words }) => (
          <li key={id}>
            <label className="ticked-line">
              <input
                type="checkbox"
                checked={kit.so.includes(id)}
                onChange={() => change({ so: toggled(kit.so, id) })}
              />
              {words}
            </label>
          </li>
        ))}
      </ul>
      <p>{notes}</p>
    </>
  );
}
