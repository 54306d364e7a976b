import { expect, test } from "vitest";
import { readInvitation } from "./invitation.ts";
import { readWhen } from "./when.ts";

const invitation = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR"].join(
    "\r\n",
  );

test("an invitation becomes words that the field understands", async () => {
  const read = await readInvitation(
    invitation(
      "SUMMARY:Interview: Northgate Clinic",
      'ORGANIZER;CN="Ines Brandt":mailto:ines@northgate.example',
      "DTSTART:20261126T090000Z",
      "DTEND:20261126T094500Z",
      "LOCATION:Mill Road 4\\, second floor",
    ),
    "Europe/Berlin",
  );
  expect(read?.words).toBe("Interview: Northgate Clinic, 26 November 2026, 10:00–10:45");
  expect(read?.text).toContain("Ines Brandt");
  expect(read?.text).toContain("Mill Road 4, second floor");
  expect(readWhen(read?.words ?? "", "2026-11-22T13:50")).toEqual({
    who: "Northgate Clinic",
    day: "2026-11-26",
    time: "10:00",
    minutes: 45,
  });
});

test("its own time zone is followed", async () => {
  const zoned = [
    "BEGIN:VCALENDAR",
    "BEGIN:VTIMEZONE",
    "TZID:Berlin",
    "BEGIN:STANDARD",
    "DTSTART:19701025T030000",
    "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
    "TZOFFSETFROM:+0200",
    "TZOFFSETTO:+0100",
    "END:STANDARD",
    "END:VTIMEZONE",
    "BEGIN:VEVENT",
    "SUMMARY:Acme",
    "DTSTART;TZID=Berlin:20261126T100000",
    "DURATION:PT1H",
    "END:VEVENT",
    "END:VCALENDAR",
  ].join("\r\n");
  expect((await readInvitation(zoned, "Europe/London"))?.words).toBe("Acme, 26 November 2026, 09:00–10:00");
});

test("a time without a zone is meant where the person is", async () => {
  const read = await readInvitation(invitation("SUMMARY:Acme", "DTSTART:20261126T100000"), "Asia/Kolkata");
  expect(read?.words).toBe("Acme, 26 November 2026, 10:00");
});

test("a whole day has no hour, a link is video, a bare “Interview” is named by its sender", async () => {
  const read = await readInvitation(
    invitation(
      "SUMMARY:Interview",
      "ORGANIZER;CN=Ines Brandt:mailto:ines@northgate.example",
      "DTSTART;VALUE=DATE:20261126",
      "LOCATION:https://meet.example/abc",
    ),
    "Europe/Berlin",
  );
  expect(read?.words).toBe("Ines Brandt, 26 November 2026, by video");
  expect(readWhen(read?.words ?? "", "2026-11-22T13:50")).toMatchObject({
    who: "Ines Brandt",
    medium: "video",
  });
});

test("what is no invitation is none", async () => {
  expect(await readInvitation("We are looking for a nurse.", "Europe/Berlin")).toBeUndefined();
  expect(await readInvitation("BEGIN:VCALENDAR\r\nEND:VCALENDAR", "Europe/Berlin")).toBeUndefined();
});
