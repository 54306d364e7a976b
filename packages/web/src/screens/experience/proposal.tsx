import type { Suggested } from "@twoway/advice";
import { useSay } from "../../language.tsx";
import { useLibrary } from "../../view.ts";
import { Sentences } from "../standards/offer.tsx";

interface ProposalProps {
  readonly suggested: Suggested;
  readonly mine: boolean;
  readonly onTake: (kind: "must" | "want") => void;
  readonly onPass: () => void;
}

/** A standard that one's words suggest, with those words; it is one's own only when one says so. */
export function Proposal({ suggested, mine, onTake, onPass }: ProposalProps) {
  const say = useSay();
  const standard = useLibrary().standards.get(suggested.standard);
  if (!standard) return null;
  const { name } = standard;
  const about = <span className="hidden">{say("standards.more-about", { name })}</span>;
  const act = (kind: "must" | "want") => (
    <button type="button" key={kind} onClick={() => onTake(kind)}>
      {say(kind === "must" ? "standards.add-must" : "standards.add-want")} {about}
    </button>
  );
  return (
    <li className="stack proposal">
      <h3 className="serif">{name}</h3>
      <blockquote className="note">
        <Marked {...suggested} />
      </blockquote>
      <details>
        <summary className="small note">{say("experience.sentences")}</summary>
        <Sentences anchors={standard.anchors} floor={standard.floor} ideal={standard.ideal} />
      </details>
      {mine ? (
        <p className="note">{say("standards.yours-already")}</p>
      ) : (
        <p className="row">
          {(suggested.as === "must" ? (["must", "want"] as const) : (["want", "must"] as const)).map(act)}
          <button type="button" className="plain" onClick={onPass}>
            {say("experience.pass")} {about}
          </button>
        </p>
      )}
    </li>
  );
}

/** The sentence, with the words that suggested it marked. */
function Marked({ sentence, words }: Suggested) {
  const at = sentence.indexOf(words);
  if (at < 0) return sentence;
  return (
    <>
      {sentence.slice(0, at)}
      <mark>{words}</mark>
      {sentence.slice(at + words.length)}
    </>
  );
}
