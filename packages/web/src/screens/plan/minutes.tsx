import type { Plan } from "@twoway/advice";
import type { CSSProperties } from "react";
import { useSpeech } from "../../language.tsx";
import { Mark } from "../../parts/side.tsx";

/** How the minutes that are one's own are filled. */
export function Minutes({ ask, minutesUsed, minutes }: Plan) {
  const { say, locale } = useSpeech();
  const free = minutes - minutesUsed;
  const each = new Intl.ListFormat(locale, { type: "conjunction" }).format(
    ask.map((one) => String(one.minutes)),
  );
  return (
    <section aria-labelledby="plan-minutes">
      <h2 className="hidden" id="plan-minutes">
        {say("plan.minutes-head")}
      </h2>
      <p className="row apart">
        <Mark side="yours">{say("plan.minutes", { used: minutesUsed, minutes })}</Mark>
        <span className="note small num">
          {say(free < 0 ? "plan.minutes-over" : "plan.minutes-free", { n: Math.abs(free) })}
        </span>
      </p>
      <div
        className="bar yours"
        role="img"
        aria-label={say("plan.minutes-each", { each: each || "0", free: Math.max(0, free) })}
      >
        {ask.map(({ id, minutes: own }) => (
          <span key={id} style={{ "--w": own } as CSSProperties} />
        ))}
        {free > 0 && <span className="free" style={{ "--w": free } as CSSProperties} />}
      </div>
    </section>
  );
}
