import type { SpokenBy } from "@twoway/advice";
import type { State } from "@twoway/model";
import { type Meeting, peopleIn, roles } from "../live/interview.ts";

/** The value of a choice of who speaks: a person recorded here, or a role. */
export function speakerChoice(
  state: State,
  meeting: Pick<Meeting, "prospect"> & Partial<Meeting>,
  name: string,
): string {
  const { prospect, interview } = meeting;
  const people = interview ? peopleIn(state, { prospect, interview }) : peopleOf(state, meeting);
  const words = wordsOf(name);
  const named = people.find(({ now }) => {
    const own = wordsOf(now.name ?? "");
    return (
      own.length > 0 &&
      own[0] === words[0] &&
      (own.length === 1 || words.length === 1 || own.at(-1) === words.at(-1))
    );
  });
  if (named) return named.id;
  const role = /\brecruit|\bhr\b|\bpeople\b|\bagency\b|\bscreen/i.test(name) ? "recruiter" : "manager";
  const only = people.length === 1 ? people[0] : undefined;
  return only?.id ?? role;
}

/** Who speaks, from a choice. */
export function spokenBy(state: State, { prospect }: Pick<Meeting, "prospect">, choice: string): SpokenBy {
  const person = peopleOf(state, { prospect }).find(({ id }) => id === choice);
  if (person) return { voice: person.now.role, who: person.id };
  return { voice: roles.find((one) => one === choice) ?? "manager" };
}

const peopleOf = (state: State, { prospect }: Pick<Meeting, "prospect">) =>
  state.byProspect.get(prospect.id)?.contacts ?? [];

const wordsOf = (name: string) => name.toLowerCase().match(/[\p{L}'’-]+/gu) ?? [];
