import type { Evidence, Held } from "@twoway/advice";
import type { EntryOf } from "@twoway/model";
import { useSay, useSpeech } from "../../language.tsx";
import { LevelDots } from "../../parts/strip.tsx";
import { nameOf, voiceWords } from "../../parts/voice-words.ts";
import { useJournal } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { effectWords } from "./effect-words.ts";
import { SourceMark, sourceOf } from "./source.tsx";

interface PieceProps {
  readonly held: Held;
  readonly piece: Evidence;
}

/** One piece of evidence and what it did to the belief. */
export function EvidencePiece({
  held,
  piece,
  pushed,
  most,
  onCorrect,
}: PieceProps & {
  pushed: number;
  most: boolean;
  onCorrect: () => void;
}) {
  const say = useSay();
  const { entry } = piece;
  const level = entry.type === "observation.noted" ? entry.level : undefined;
  return (
    <li className="evidence">
      <p>
        <SourceMark source={sourceOf(piece)} />
      </p>
      <div className="stack">
        <Quoted held={held} piece={piece} />
        <p className="small">
          {typeof level === "number" && (
            <>
              <LevelDots level={level} />{" "}
              <span className="hidden">{say("verdict.at-level", { words: held.anchors[level] })} </span>
            </>
          )}
          <span className="note">{say(effectWords(pushed, most))}</span>
        </p>
      </div>
      <button type="button" className="plain small" onClick={onCorrect}>
        {say("verdict.correct")}
      </button>
    </li>
  );
}

/** The words, and under them by whom and when. */
export function Quoted({ held, piece }: PieceProps) {
  const { entry } = piece;
  return entry.type === "observation.noted" ? <Said held={held} entry={entry} /> : <Treated entry={entry} />;
}

function Said({ held, entry }: { held: Held; entry: EntryOf<"observation.noted"> }) {
  const say = useSay();
  const state = useJournal();
  const who = nameOf(state, entry.prospect, entry.who) ?? say(voiceWords[entry.voice]);
  const mine = entry.voice === "own eyes";
  const from = entry.channel === "advert" ? say("live.channel-advert") : who;
  return (
    <div className="quoted">
      {entry.words ? (
        <blockquote>{mine ? entry.words : say("verdict.quoted", { words: entry.words })}</blockquote>
      ) : (
        <p>{typeof entry.level === "number" ? held.anchors[entry.level] : say("parts.would-not-say")}</p>
      )}
      <p className="small note">
        {say("verdict.by-on", { who: from, when: useWhen(entry.at) })}{" "}
        {entry.mods.map((mod) => say(`verdict.mod-${mod}`)).join(" ")}
      </p>
    </div>
  );
}

function Treated({ entry }: { entry: EntryOf<"cue.noted"> }) {
  const say = useSay();
  const state = useJournal();
  const known = useLibrary().cues.get(entry.cue ?? "");
  const who = nameOf(state, entry.prospect, entry.who);
  const when = useWhen(entry.at);
  return (
    <div className="quoted">
      <p>{known?.words ?? entry.words}</p>
      <p className="small note">{who ? say("verdict.by-on", { who, when }) : when}</p>
    </div>
  );
}

/** A day, and the hour where it is known. */
function useWhen(at: string): string {
  const { locale } = useSpeech();
  const style = at.includes("T")
    ? ({ dateStyle: "medium", timeStyle: "short" } as const)
    : ({ dateStyle: "medium" } as const);
  return new Intl.DateTimeFormat(locale, style).format(new Date(at));
}
