import { about, type EntryId, type State, type Thing, type Voice } from "@twoway/model";

/** An interview with whom it is about. */
export interface Meeting {
  readonly interview: Thing<"interview.set">;
  readonly prospect: Thing<"prospect.set">;
}

/** The interview of an address; nothing where it was taken back or never was. */
export function meetingOf(state: State, id: EntryId): Meeting | undefined {
  for (const prospect of state.prospects) {
    const interview = about(state, prospect.id).interviews.find((one) => one.id === id);
    if (interview) return { interview, prospect };
  }
  return undefined;
}

/** Who speaks: a voice, and the person where one is recorded. */
export interface Speaker {
  readonly voice: Voice;
  readonly who?: EntryId;
}

/** Roles one may meet where nobody is recorded yet. */
export const roles = ["manager", "recruiter", "peer", "executive"] as const satisfies readonly Voice[];

/** The people of an interview: those invited, else everybody recorded at the prospect. */
export function peopleIn(state: State, { interview, prospect }: Meeting): readonly Thing<"contact.set">[] {
  const { contacts } = about(state, prospect.id);
  const invited = interview.now.people.flatMap((id) => contacts.find((one) => one.id === id) ?? []);
  return invited.length > 0 ? invited : contacts;
}

/** Who speaks, from a choice that was kept; the manager, else whoever comes first, where none was. */
export function speakerOf(people: readonly Thing<"contact.set">[], chosen: string): Speaker {
  const role = roles.find((one) => one === chosen);
  if (role) return { voice: role };
  const person =
    people.find(({ id }) => id === chosen) ?? people.find(({ now }) => now.role === "manager") ?? people[0];
  return person ? { voice: person.now.role, who: person.id } : { voice: "manager" };
}

/** When what is noted now happened: at the meeting, where its time is known and over; else now. */
export function heardAt({ interview }: Meeting, now: string): { readonly at?: string } {
  const { dated, at } = interview.now;
  return dated && Date.parse(at) < Date.parse(now) ? { at } : {};
}
