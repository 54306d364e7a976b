import { type Subject, subjects } from "@twoway/model";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import { Field } from "../../parts/field.tsx";

/** A standard in words: a name, five sentences, whom it is about. */
export interface StandardWords {
  readonly name: string;
  /** Lowest level first. */
  readonly anchors: readonly [string, string, string, string, string];
  readonly about: Subject;
}

/** What is missing before it can be held against anybody. */
export function missingIn({ name, anchors }: StandardWords): "name" | "levels" | undefined {
  if (name.trim() === "") return "name";
  return anchors.some((one) => one.trim() === "") ? "levels" : undefined;
}

/** The words as they are noted. */
export function trimmed({ name, anchors, about }: StandardWords): StandardWords {
  const [a, b, c, d, e] = anchors;
  return { name: name.trim(), anchors: [a.trim(), b.trim(), c.trim(), d.trim(), e.trim()], about };
}

interface WordsFieldsProps {
  readonly words: StandardWords;
  readonly onChange: (words: StandardWords) => void;
  readonly missing: "name" | "levels" | undefined;
  /** Offers ready beginnings for the five sentences. */
  readonly pattern?: boolean;
  /** What could be said better, by level. */
  readonly remarks?: readonly (string | undefined)[];
}

/** Fields for a name and five sentences, best on top. */
export function WordsFields({ words, onChange, missing, pattern = false, remarks = [] }: WordsFieldsProps) {
  const say = useSay();
  const id = useId();
  const change = (level: number, sentence: string) => {
    const [a, b, c, d, e] = words.anchors.map((one, at) => (at === level ? sentence : one));
    onChange({ ...words, anchors: [a ?? "", b ?? "", c ?? "", d ?? "", e ?? ""] });
  };
  const untouched = words.anchors.every((one) => one === "");
  const fill = () =>
    onChange({
      ...words,
      anchors: [
        say("standards.pattern-0"),
        say("standards.pattern-1"),
        say("standards.pattern-2"),
        say("standards.pattern-3"),
        say("standards.pattern-4"),
      ],
    });
  return (
    <>
      <Field
        label={say("standards.own-name")}
        note={missing === "name" ? say("standards.name-missing") : say("standards.own-name-note")}
        wrong={missing === "name"}
        maxLength={200}
        value={words.name}
        onChange={(event) => onChange({ ...words, name: event.target.value })}
      />
      <fieldset className="stack five">
        <legend>{say("standards.five")}</legend>
        <p className="small note">
          {say(missing === "levels" ? "standards.levels-missing" : "standards.five-note")}
        </p>
        {pattern && untouched && (
          <p>
            <button type="button" onClick={fill}>
              {say("standards.use-pattern")}
            </button>
          </p>
        )}
        {([4, 3, 2, 1, 0] as const).map((level) => (
          <div key={level} className="row anchored">
            <label htmlFor={`${id}-${level}`} className="label">
              {say(levelNames[level])}
            </label>
            <input
              id={`${id}-${level}`}
              value={words.anchors[level]}
              maxLength={500}
              aria-invalid={(missing === "levels" && words.anchors[level].trim() === "") || undefined}
              aria-describedby={remarks[level] ? `${id}-${level}-remark` : undefined}
              onChange={(event) => change(level, event.target.value)}
            />
            {remarks[level] && (
              <p className="small note remark" id={`${id}-${level}-remark`}>
                {remarks[level]}
              </p>
            )}
          </div>
        ))}
      </fieldset>
      <div className="stack field">
        <label htmlFor={`${id}-about`}>{say("standards.about")}</label>
        <select
          id={`${id}-about`}
          value={words.about}
          onChange={(event) =>
            onChange({ ...words, about: subjects.find((one) => one === event.target.value) ?? "job" })
          }
        >
          {subjects.map((one) => (
            <option key={one} value={one}>
              {say(`standards.about-${one}`)}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}

const levelNames = [
  "standards.level-0",
  "standards.level-1",
  "standards.level-2",
  "standards.level-3",
  "standards.level-4",
] as const;
