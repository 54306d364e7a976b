import type { Carrying } from "../../../carrier.ts";
import { refusedWords } from "../../../devices/words.ts";
import { useSay } from "../../../language.tsx";

/** How the journal stands with its keeper, in a sentence or two. */
export function Standing({ carrying, locale }: { carrying: Carrying; locale: string }) {
  const say = useSay();
  const { sync } = carrying;
  const words = () => {
    if (!sync) return say("devices.at-begin");
    const { at } = sync;
    switch (at.code) {
      case "reading":
        return say("devices.at-reading");
      case "sending":
        return say("devices.at-sending", { n: at.left });
      case "at rest":
        return say("devices.at-rest");
      case "offline": {
        const style = { dateStyle: "medium", timeStyle: "short" } as const;
        return say("devices.at-offline", {
          time: new Intl.DateTimeFormat(locale, style).format(at.since),
        });
      }
      case "refused":
        return say("devices.at-refused", { why: refusedWords(at.why, at.sentence, say) });
      case "wrong link":
        return say("devices.at-wrong");
    }
  };
  const stuck = sync && ["offline", "refused", "wrong link"].includes(sync.at.code);
  return (
    <div role="status" className="stack">
      <p>{words()}</p>
      {stuck && sync.waiting > 0 && <p>{say("devices.at-waiting", { n: sync.waiting })}</p>}
    </div>
  );
}
