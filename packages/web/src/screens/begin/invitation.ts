import { localMoment } from "@twoway/notebook";

/** What an invitation says, ready for the field it is dropped on. */
export interface Invitation {
  /** "Interview at Northgate Clinic, 26 November 2026, 10:00–10:45": the field reads it like typed words. */
  readonly words: string;
  /** The invitation as text: who sent it, where it takes place, what else it says. */
  readonly text: string;
}

/**
 * Reads an invitation from a calendar (RFC 5545); its time in the given zone.
 * The reader is loaded when somebody has an invitation, not before.
 * @returns nothing where the file holds no event
 */
export async function readInvitation(file: string, zone: string): Promise<Invitation | undefined> {
  const { default: ical } = await import("ical.js");
  try {
    const calendar = new ical.Component(ical.parse(file));
    for (const zoned of calendar.getAllSubcomponents("vtimezone")) ical.TimezoneService.register(zoned);
    const event = calendar.getFirstSubcomponent("vevent");
    return event ? told(new ical.Event(event), event, zone) : undefined;
  } catch {
    // A broken file is no invitation; the person is told so in words.
    return undefined;
  }
}

type Ical = typeof import("ical.js")["default"];
type Event = InstanceType<Ical["Event"]>;
type Component = InstanceType<Ical["Component"]>;

function told(event: Event, component: Component, zone: string): Invitation {
  const organiser = component.getFirstProperty("organizer")?.getParameter("cn");
  const sender = typeof organiser === "string" ? organiser.replace(/^"|"$/g, "") : undefined;
  const summary = (event.summary ?? "").trim();
  const whom = /^(?:job )?interview$|^$/i.test(summary) ? (sender ?? summary) : summary;
  const place = (event.location ?? "").trim();
  const how = /https?:|zoom|teams|meet\.|webex|video/i.test(place)
    ? "by video"
    : /phone|tel:/i.test(place)
      ? "by phone"
      : "";
  const when = spoken(event, zone);
  return {
    words: [whom, when, how].filter(Boolean).join(", "),
    text: [summary, when, sender, place, (event.description ?? "").trim()].filter(Boolean).join("\n"),
  };
}

/** The time in words that the field understands. */
function spoken(event: Event, zone: string): string {
  const start = event.startDate;
  if (!start) return "";
  const day = (date: string) =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(Date.parse(date.slice(0, 10)));
  if (start.isDate) return day(start.toString());
  // A time without a zone is meant where the person is.
  const here = (time: typeof start) =>
    time.zone.tzid === "floating" ? time.toString() : localMoment(time.toUnixTime() * 1000, zone);
  const [from, to] = [here(start), here(event.endDate)];
  const sameDay = from.slice(0, 10) === to.slice(0, 10) && from !== to;
  return `${day(from)}, ${from.slice(11, 16)}${sameDay ? `–${to.slice(11, 16)}` : ""}`;
}
