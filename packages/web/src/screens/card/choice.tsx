import type { Level, Thing } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { Levels } from "../../parts/levels.tsx";
import { Mark } from "../../parts/side.tsx";

/** One thing somebody might walk away over. */
export interface ChoiceRow {
  /** The catalogue id, or the id of a standard of one's own. */
  readonly key: string;
  readonly name: string;
  readonly picked: boolean;
  readonly mine?: Thing<"standard.set">;
  /** What their advert says of it. */
  readonly quote?: string;
}

interface ChoiceProps {
  readonly row: ChoiceRow;
  /** Three are picked already. */
  readonly closed: boolean;
  readonly onPick: () => void;
  readonly onLevels: (thing: Thing<"standard.set">, change: { floor: Level; ideal: Level }) => void;
}

/** Picking alone is enough; both levels can then be put into better words. */
export function Choice({ row, closed, onPick, onLevels }: ChoiceProps) {
  const { name, picked, mine, quote } = row;
  const say = useSay();
  return (
    <li className="choice">
      <label>
        <input type="checkbox" checked={picked} disabled={closed} onChange={onPick} />
        <span>
          {name}
          {quote && (
            <span className="small choice-quote">
              <Mark side="theirs">{say("card.advert")}</Mark> <q>{quote}</q>
            </span>
          )}
        </span>
      </label>
      {mine && (
        <div className="choice-levels">
          <LevelWords
            label={say("card.acceptable")}
            thing={mine}
            level={mine.now.floor}
            onLevel={(floor) => onLevels(mine, { floor, ideal: atLeast(mine.now.ideal, floor) })}
          />
          <LevelWords
            label={say("card.love")}
            thing={mine}
            level={mine.now.ideal}
            onLevel={(ideal) => onLevels(mine, { floor: atMost(mine.now.floor, ideal), ideal })}
          />
        </div>
      )}
    </li>
  );
}

interface LevelWordsProps {
  readonly label: string;
  readonly thing: Thing<"standard.set">;
  readonly level: Level;
  readonly onLevel: (level: Level) => void;
}

/** The sentence that is chosen; opened, the other four. */
function LevelWords({ label, thing, level, onLevel }: LevelWordsProps) {
  const say = useSay();
  const { anchors, floor, ideal } = thing.now;
  return (
    <details className="choice-level" name={`${thing.id}`}>
      <summary>
        <span className="small note">{label}</span> <span className="choice-words">{anchors[level]}</span>{" "}
        <span className="small choice-change">{say("card.change")}</span>
      </summary>
      <Levels
        legend={label}
        anchors={anchors}
        value={level}
        floor={floor}
        ideal={ideal}
        onChange={(chosen) => chosen !== null && onLevel(chosen)}
      />
    </details>
  );
}

function atLeast(level: Level, least: Level): Level {
  return level < least ? least : level;
}

function atMost(level: Level, most: Level): Level {
  return level > most ? most : level;
}
