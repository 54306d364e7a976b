import { lazy, Suspense, useState } from "react";
import { useSay } from "../language.tsx";
import { useLibrary } from "../view.ts";

/** How an evasive answer sounds is content of its own, fetched when somebody looks. */
const Evading = lazy(() => import("./evading.tsx").then(({ Evading }) => ({ default: Evading })));

interface ListenProps {
  /** Of the question; one of one’s own has nothing of the bank. */
  readonly id: string;
  readonly high?: string | undefined;
  readonly low?: string | undefined;
  readonly followUp?: string | undefined;
  readonly open?: boolean;
}

/** Folded away: what one may hear, and what to say then. */
export function Listen({ open: begins = false, ...heard }: ListenProps) {
  const say = useSay();
  const [open, setOpen] = useState(begins);
  if (!heard.high && !heard.low && !heard.followUp) return null;
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="small note unfold">{say("plan.listen")}</summary>
      {open && <Signs {...heard} />}
    </details>
  );
}

/** What a strong, a weak and an evasive answer sound like; what to ask next, and what to say if it disappoints. */
export function Signs({ id, high, low, followUp }: Omit<ListenProps, "open">) {
  const say = useSay();
  const ifDisappointing = useLibrary().questions.get(id)?.ifDisappointing;
  return (
    <dl className="signs">
      {high && (
        <div>
          <dt className="small">{say("plan.good-sign")}</dt>
          <dd className="note">{high}</dd>
        </div>
      )}
      {low && (
        <div>
          <dt className="small">{say("plan.bad-sign")}</dt>
          <dd className="note">{low}</dd>
        </div>
      )}
      {ifDisappointing && (
        <Suspense>
          <Evading id={id} part="evasive" />
        </Suspense>
      )}
      {followUp && (
        <div>
          <dt className="small">{say("plan.then-ask")}</dt>
          <dd>
            <em>{followUp}</em>
          </dd>
        </div>
      )}
      {ifDisappointing && (
        <>
          <Suspense>
            <Evading id={id} part="quoting" />
          </Suspense>
          <div>
            <dt className="small">{say("plan.if-disappointing")}</dt>
            <dd>
              <em>{ifDisappointing}</em>
            </dd>
          </div>
        </>
      )}
    </dl>
  );
}
