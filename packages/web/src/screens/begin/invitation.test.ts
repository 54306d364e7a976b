import { describe, expect, test } from "vitest";
import { readInvitation } from "./invitation.ts";
import { readWhen } from "./when.ts";

const invitation = (...lines: string[]) =>
  ["BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1", ...lines, "END:VEVENT", "END:VCALENDAR"].join(
    "\r\n",
  );

test("an invitation becomes words that the field understands", () => {
  const read = readInvitation(
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

test("its own time zone is followed", () => {
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
  expect(readInvitation(zoned, "Europe/London")?.words).toBe("Acme, 26 November 2026, 09:00–10:00");
});

test("a time without a zone is meant where the person is", () => {
  const read = readInvitation(invitation("SUMMARY:Acme", "DTSTART:20261126T100000"), "Asia/Kolkata");
  expect(read?.words).toBe("Acme, 26 November 2026, 10:00");
});

test("a whole day has no hour, a link is video, a bare “Interview” is named by its sender", () => {
  const read = readInvitation(
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

test("what is no invitation is none", () => {
  expect(readInvitation("We are looking for a nurse.", "Europe/Berlin")).toBeUndefined();
  expect(readInvitation("BEGIN:VCALENDAR\r\nEND:VCALENDAR", "Europe/Berlin")).toBeUndefined();
});

describe("zones described as programmes write them", () => {
  const zoned = (zone: readonly string[], name: string, start: string, here: string) =>
    readInvitation(
      [
        "BEGIN:VCALENDAR",
        "BEGIN:VTIMEZONE",
        `TZID:${name}`,
        ...zone,
        "END:VTIMEZONE",
        "BEGIN:VEVENT",
        `DTSTART;TZID=${name}:${start}`,
        "END:VEVENT",
        "END:VCALENDAR",
      ].join("\r\n"),
      here,
    )?.words;
  const rule = (name: string, ...lines: string[]) => [`BEGIN:${name}`, ...lines, `END:${name}`];

  const sinceLongAgo = [
    ...rule(
      "STANDARD",
      "DTSTART:16010101T030000",
      "TZOFFSETFROM:+0200",
      "TZOFFSETTO:+0100",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10",
    ),
    ...rule(
      "DAYLIGHT",
      "DTSTART:16010101T020000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0200",
      "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3",
    ),
  ];
  test.each([
    ["20260110T100000", "10 January 2026, 09:00"],
    ["20260328T100000", "28 March 2026, 09:00"],
    ["20260329T100000", "29 March 2026, 08:00"],
    ["20261024T100000", "24 October 2026, 08:00"],
    ["20261025T100000", "25 October 2026, 09:00"],
  ])("a rule without an end, from one Sunday to another: %s", (start, words) => {
    expect(zoned(sinceLongAgo, "W. Europe Standard Time", start, "UTC")).toBe(words);
  });

  const withHistory = [
    ...rule(
      "DAYLIGHT",
      "TZOFFSETFROM:-0500",
      "RRULE:FREQ=YEARLY;UNTIL=20060402T070000Z;BYMONTH=4;BYDAY=1SU",
      "DTSTART:19870405T020000",
      "TZOFFSETTO:-0400",
    ),
    ...rule(
      "STANDARD",
      "TZOFFSETFROM:-0400",
      "RRULE:FREQ=YEARLY;UNTIL=20061029T060000Z;BYMONTH=10;BYDAY=-1SU",
      "DTSTART:19671029T020000",
      "TZOFFSETTO:-0500",
    ),
    ...rule(
      "STANDARD",
      "TZOFFSETFROM:-0400",
      "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU",
      "DTSTART:20071104T020000",
      "TZOFFSETTO:-0500",
    ),
    ...rule(
      "DAYLIGHT",
      "TZOFFSETFROM:-0500",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU",
      "DTSTART:20070311T020000",
      "TZOFFSETTO:-0400",
    ),
  ];
  test.each([
    ["20060402T120000", "2 April 2006, 16:00"],
    ["20061029T120000", "29 October 2006, 17:00"],
    ["20260307T120000", "7 March 2026, 17:00"],
    ["20260308T120000", "8 March 2026, 16:00"],
    // The rule that has ended would have changed three days before.
    ["20261028T120000", "28 October 2026, 16:00"],
    ["20261101T120000", "1 November 2026, 17:00"],
  ])("rules that have ended, and those after them: %s", (start, words) => {
    expect(zoned(withHistory, "America/New_York", start, "UTC")).toBe(words);
  });

  test.each([
    ["at its last change", "20060326T010000Z", "20060701T100000", "1 July 2006, 08:00"],
    ["at its last change", "20060326T010000Z", "20070701T100000", "1 July 2007, 09:00"],
    ["earlier in a year than it would change", "20070101T000000Z", "20070701T100000", "1 July 2007, 09:00"],
  ])("a summer’s rule that ended %s: until %s, %s", (_, until, start, words) => {
    const ended = [
      ...rule(
        "STANDARD",
        "DTSTART:19961027T030000",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
      ),
      ...rule(
        "DAYLIGHT",
        "DTSTART:19810329T020000",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        `RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU;UNTIL=${until}`,
      ),
    ];
    expect(zoned(ended, "Ended", start, "UTC")).toBe(words);
  });

  const listed = [
    ...rule(
      "STANDARD",
      "DTSTART:20250223T030000",
      "RDATE:20260215T030000",
      "TZOFFSETFROM:+0100",
      "TZOFFSETTO:+0000",
    ),
    ...rule(
      "DAYLIGHT",
      "DTSTART:20250406T020000",
      "RDATE:20260322T020000",
      "TZOFFSETFROM:+0000",
      "TZOFFSETTO:+0100",
    ),
  ];
  test.each([
    // Before all of them, what the first was changed from.
    ["20250110T100000", "10 January 2025, 09:00"],
    ["20260110T100000", "10 January 2026, 09:00"],
    ["20260220T100000", "20 February 2026, 10:00"],
    ["20260410T100000", "10 April 2026, 09:00"],
  ])("times that are listed one by one: %s", (start, words) => {
    expect(zoned(listed, "Casablanca", start, "UTC")).toBe(words);
  });

  const numbered = [
    ...rule(
      "STANDARD",
      "DTSTART:20050327T000000",
      "TZOFFSETFROM:-0200",
      "TZOFFSETTO:-0300",
      "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=SU;BYMONTHDAY=22,23,24,25,26,27,28",
    ),
    ...rule(
      "DAYLIGHT",
      "DTSTART:20041017T000000",
      "TZOFFSETFROM:-0300",
      "TZOFFSETTO:-0200",
      "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=SU;BYSETPOS=3",
    ),
  ];
  test.each([
    ["20260321T100000", "21 March 2026, 12:00"],
    ["20260322T100000", "22 March 2026, 13:00"],
    ["20261017T100000", "17 October 2026, 13:00"],
    ["20261018T100000", "18 October 2026, 12:00"],
  ])("the Sunday among some days, and the third of a month: %s", (start, words) => {
    expect(zoned(numbered, "South", start, "UTC")).toBe(words);
  });
});

test("a zone that only has a name is followed where the browser knows it, else the time is taken as written", () => {
  const at = (zone: string, start = "20260701T100000") =>
    readInvitation(invitation("SUMMARY:Acme", `DTSTART;TZID=${zone}:${start}`), "Europe/London")?.words;
  expect(at("Europe/Berlin")).toBe("Acme, 1 July 2026, 09:00");
  expect(at("America/New_York")).toBe("Acme, 1 July 2026, 15:00");
  // Half an hour after its clocks went forward.
  expect(at("America/New_York", "20260308T033000")).toBe("Acme, 8 March 2026, 07:30");
  expect(at("Room 4")).toBe("Acme, 1 July 2026, 10:00");
});

test("long lines are joined, what is quoted is no mark, and a reminder within says nothing about the interview", () => {
  const read = readInvitation(
    invitation(
      "SUMMARY:Northgate Clinic\\, surg",
      " ical ward",
      'ORGANIZER;ROLE=CHAIR;CN="Brandt: Ines; ward 3":mailto:ines@northgate.example',
      "DTSTART:20261126T090000Z",
      "DURATION:P0DT1H30M",
      "a line that nobody can read",
      "BEGIN:VALARM",
      "DESCRIPTION:Reminder",
      "END:VALARM",
      'DESCRIPTION;ALTREP="cid:1":Dear Mara,\\nplease ask for me\\; at the desk.',
    ),
    "UTC",
  );
  expect(read).toEqual({
    words: "Northgate Clinic, surgical ward, 26 November 2026, 09:00–10:30",
    text: [
      "Northgate Clinic, surgical ward",
      "26 November 2026, 09:00–10:30",
      "Brandt: Ines; ward 3",
      "Dear Mara,",
      "please ask for me; at the desk.",
    ].join("\n"),
  });
});

test("a file that ends too soon is no invitation", () => {
  const whole = invitation("SUMMARY:Acme", "DTSTART:20261126T090000Z");
  expect(readInvitation(whole, "UTC")?.words).toBe("Acme, 26 November 2026, 09:00");
  expect(readInvitation(whole.slice(0, -"END:VCALENDAR".length), "UTC")).toBeUndefined();
});
