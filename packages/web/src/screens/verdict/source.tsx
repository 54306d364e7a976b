import type { Evidence } from "@twoway/advice";
import type { MessageKey } from "@twoway/library/words";
import { useSay } from "../../language.tsx";
import { Icon, type IconName } from "../../parts/icon.tsx";

/** Where a piece of evidence comes from, for its icon and its word. */
export type Source =
  | Extract<IconName, "advert" | "said" | "shown" | "written" | "third party" | "own eyes">
  | "treatment";

const words: Readonly<Record<Source, MessageKey>> = {
  advert: "live.channel-advert",
  said: "live.channel-said",
  shown: "live.channel-shown",
  written: "live.channel-written",
  "third party": "verdict.source-third-party",
  "own eyes": "verdict.source-own-eyes",
  treatment: "verdict.source-treatment",
};

/** The kind of source of one piece. */
export function sourceOf({ entry }: Evidence): Source {
  if (entry.type === "cue.noted") return "treatment";
  const { channel, voice } = entry;
  if (channel === "advert") return "advert";
  if (voice === "own eyes") return "own eyes";
  if (voice === "known" || voice === "anonymous") return "third party";
  return channel;
}

/** An icon that stands with its word, or with a hidden one and a number. */
export function SourceMark({ source, n }: { source: Source; n?: number }) {
  const say = useSay();
  const word = say(words[source]);
  const icon = source === "treatment" ? <Scales /> : <Icon name={source} />;
  if (n === undefined) {
    return (
      <span className="source">
        {icon}
        {word}
      </span>
    );
  }
  return (
    <span className="source" title={word}>
      {icon}
      <span className="hidden">{word} </span>
      {n}
    </span>
  );
}

/** How one was treated, weighed. */
function Scales() {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d="M10 3v14M6 17h8M4 6h12M4 6l-2.5 5h5zM16 6l-2.5 5h5z" />
    </svg>
  );
}

/** How many pieces come from which kind of source, in the order of first appearance. */
export function countSources(evidence: readonly Evidence[]): readonly (readonly [Source, number])[] {
  const counts = new Map<Source, number>();
  for (const one of evidence) counts.set(sourceOf(one), (counts.get(sourceOf(one)) ?? 0) + 1);
  return [...counts];
}
