import { Link } from "@tanstack/react-router";
import {
  leftAside,
  type OpenProposal,
  openProposals,
  type SpokenBy,
  type Transcript,
  type TranscriptAdvice,
  taken,
} from "@twoway/advice";
import type { Level } from "@twoway/model";
import type { Noting } from "@twoway/notebook";
import { useEffect, useId, useRef, useState } from "react";
import { useSay } from "../../language.tsx";
import { Levels } from "../../parts/levels.tsx";
import { LevelDots } from "../../parts/strip.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";

interface ProposalsProps {
  readonly transcript: Transcript;
  readonly read: TranscriptAdvice;
  readonly by: (name: string) => SpokenBy;
}

/** What may be noted, one after the other; the person decides each. */
export function Proposals({ transcript, read, by }: ProposalsProps) {
  const say = useSay();
  const view = useView();
  const act = useAct();
  const [place, setPlace] = useState(0);
  const heading = useRef<HTMLHeadingElement>(null);
  const moved = useRef(false);
  const open = openProposals(view, transcript, read);
  const current = open[Math.min(place, open.length - 1)];
  const key = current && keyOf(current);
  // After a decision one goes on at the next, by keyboard and by ear.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another proposal is what moves the focus
  useEffect(() => {
    if (moved.current) heading.current?.focus();
    moved.current = false;
  }, [key]);
  const decide = async (notings: readonly Noting[], words: string) => {
    moved.current = true;
    if (!(await act(notings, words))) moved.current = false;
  };
  const later = () => {
    moved.current = true;
    setPlace((Math.min(place, open.length - 1) + 1) % open.length);
  };
  return (
    <section className="stack proposals" aria-labelledby={`${transcript.id}-proposals`}>
      <h3 id={`${transcript.id}-proposals`} ref={heading} tabIndex={-1}>
        {say("transcript.proposals")}
      </h3>
      {current ? (
        <Proposal
          key={key}
          proposal={current}
          count={{ n: open.indexOf(current) + 1, all: open.length }}
          onTake={(level) => {
            const [first, second] = taken(view, transcript, current, by(current.speaker), level);
            const rest: Noting[] = second ? [(earlier) => second(earlier(0)) as never] : [];
            void decide([first, ...rest], say("transcript.taken", { name: current.name }));
          }}
          onLeave={() => void decide([leftAside(current)], say("transcript.left"))}
          onLater={open.length > 1 ? later : undefined}
        />
      ) : (
        <p>
          {read.proposals.length === 0 ? (
            say("transcript.proposals-none")
          ) : (
            <>
              {say("transcript.proposals-done")}{" "}
              <Link to="/prospects/$prospect/verdict" params={{ prospect: transcript.prospect }}>
                {say("transcript.see-verdict")}
              </Link>
            </>
          )}
        </p>
      )}
    </section>
  );
}

const keyOf = ({ document, span, standard }: OpenProposal) => `${document} ${span.start} ${standard}`;

interface ProposalProps {
  readonly proposal: OpenProposal;
  readonly count: { readonly n: number; readonly all: number };
  readonly onTake: (level: Level | null) => void;
  readonly onLeave: () => void;
  readonly onLater: (() => void) | undefined;
}

/** The exact words, who said them and where; what they are read as, and what to do with that. */
function Proposal({ proposal, count, onTake, onLeave, onLater }: ProposalProps) {
  const say = useSay();
  const id = useId();
  const [level, setLevel] = useState<Level | null>(proposal.level);
  const [changing, setChanging] = useState(false);
  const { quote, speaker, line, asked, name, anchors, mine } = proposal;
  return (
    <fieldset className="stack proposal" aria-labelledby={`${id}-name`} aria-describedby={`${id}-quote`}>
      <p className="small note">{say("transcript.place", count)}</p>
      <div id={`${id}-quote`} className="opened">
        {asked && <p className="small note">{say("transcript.in-answer", { words: asked })}</p>}
        <blockquote dir="auto">{say("verdict.quoted", { words: quote })}</blockquote>
        <p className="small note">{say("transcript.line", { name: speaker, line })}</p>
      </div>
      <div>
        <p id={`${id}-name`}>
          <b>{name}</b>{" "}
          <span className="small note">
            {mine
              ? mine.kind === "must"
                ? say("parts.must", { n: mine.rank })
                : say("parts.want")
              : say("transcript.not-held")}
          </span>
        </p>
        <p>
          {level === null ? (
            say("transcript.would-not")
          ) : (
            <>
              <LevelDots level={level} /> {say("transcript.reads-as", { words: anchors[level] ?? "" })}
            </>
          )}
        </p>
      </div>
      {changing && (
        <Levels
          legend={say("transcript.says")}
          showLegend
          anchors={anchors}
          value={level}
          floor={mine?.floor}
          ideal={mine?.ideal}
          onChange={setLevel}
          refusal
        />
      )}
      <p className="row">
        <button type="button" className="primary" onClick={() => onTake(level)}>
          {say("transcript.take")}
        </button>
        <button type="button" onClick={onLeave}>
          {say("transcript.leave")}
        </button>
        <button
          type="button"
          className="plain"
          aria-expanded={changing}
          onClick={() => setChanging(!changing)}
        >
          {say("transcript.change")}
        </button>
        {onLater && (
          <button type="button" className="plain" onClick={onLater}>
            {say("transcript.later")}
          </button>
        )}
      </p>
    </fieldset>
  );
}
