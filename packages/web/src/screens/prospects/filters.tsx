import { stages } from "@twoway/model";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import { type Filter, sorts } from "./choose.ts";
import { stageWords } from "./words.ts";

interface FiltersProps {
  readonly filter: Filter;
  readonly tags: readonly string[];
  /** How many are shown. */
  readonly n: number;
  readonly onChange: (filter: Filter) => void;
}

/** Words, stage, tag, order. */
export function Filters({ filter, tags, n, onChange }: FiltersProps) {
  const say = useSay();
  const id = useId();
  const change = (part: Partial<Filter>) => onChange({ ...filter, ...part });
  return (
    <search className="row filters">
      <div className="field stack">
        <label htmlFor={`${id}-words`} className="small">
          {say("prospects.find")}
        </label>
        <input
          id={`${id}-words`}
          type="search"
          value={filter.words}
          onChange={(event) => change({ words: event.target.value })}
        />
      </div>
      <Select
        label={say("prospects.filter-stage")}
        value={filter.stage}
        options={[
          ["", say("prospects.every-stage")],
          ...stages.map((one) => [one, say(stageWords[one])] as const),
        ]}
        onChange={(value) => change({ stage: stages.find((one) => one === value) ?? "" })}
      />
      {tags.length > 0 && (
        <Select
          label={say("prospects.filter-tag")}
          value={filter.tag}
          options={[["", say("prospects.every-tag")], ...tags.map((tag) => [tag, tag] as const)]}
          onChange={(tag) => change({ tag })}
        />
      )}
      <Select
        label={say("prospects.sort")}
        value={filter.sort}
        options={sorts.map((one) => [one, say(`prospects.sort-${one}`)] as const)}
        onChange={(value) => change({ sort: sorts.find((one) => one === value) ?? "next" })}
      />
      <p className="hidden" role="status">
        {say("prospects.shown", { n })}
      </p>
    </search>
  );
}

interface SelectProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [value: string, words: string])[];
  readonly onChange: (value: string) => void;
}

function Select({ label, value, options, onChange }: SelectProps) {
  const id = useId();
  return (
    <div className="field stack">
      <label htmlFor={id} className="small">
        {label}
      </label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map(([one, words]) => (
          <option key={one} value={one}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
