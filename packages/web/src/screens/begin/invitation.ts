import { lineOf, type Part, readCalendar, textOf } from "./calendar.ts";
import { endOf, readTime } from "./calendar-time.ts";
import { timeHere } from "./calendar-zone.ts";

/** What an invitation says, ready for the field it is dropped on. */
export interface Invitation {
  /** "Interview at Northgate Clinic, 26 November 2026, 10:00–10:45": the field reads it like typed words. */
  readonly words: string;
  /** The invitation as text: who sent it, where it takes place, what else it says. */
  readonly text: string;
}

/**
 * Reads an invitation from a calendar (RFC 5545); its time in the given zone.
 * @returns nothing where the file holds no event
 */
export function readInvitation(file: string, zone: string): Invitation | undefined {
  const calendar = readCalendar(file);
  const event = calendar?.parts.find(({ name }) => name === "VEVENT");
  return calendar && event && told(event, spoken(event, calendar, zone));
}

function told(event: Part, when: string): Invitation {
  const sender = lineOf(event, "ORGANIZER")?.settings.get("CN");
  const summary = textOf(event, "SUMMARY");
  const whom = /^(?:job )?interview$|^$/i.test(summary) ? (sender ?? summary) : summary;
  const place = textOf(event, "LOCATION");
  const how = /https?:|zoom|teams|meet\.|webex|video/i.test(place)
    ? "by video"
    : /phone|tel:/i.test(place)
      ? "by phone"
      : "";
  return {
    words: [whom, when, how].filter(Boolean).join(", "),
    text: [summary, when, sender, place, textOf(event, "DESCRIPTION")].filter(Boolean).join("\n"),
  };
}

/** The time in words that the field understands. */
function spoken(event: Part, calendar: Part, zone: string): string {
  const line = lineOf(event, "DTSTART");
  const start = line && readTime(line);
  if (!start) return "";
  const day = (moment: string) =>
    new Intl.DateTimeFormat("en-GB", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "UTC",
    }).format(Date.parse(moment.slice(0, 10)));
  const from = timeHere(start, calendar, zone);
  if (start.isDay) return day(from);
  const to = timeHere(endOf(event, start), calendar, zone);
  const sameDay = from.slice(0, 10) === to.slice(0, 10) && from !== to;
  return `${day(from)}, ${from.slice(11, 16)}${sameDay ? `–${to.slice(11, 16)}` : ""}`;
}
