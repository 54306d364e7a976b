import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readWhen } from "./when.ts";

/** A Sunday, ten to two in the afternoon. */
const sunday = "2026-11-22T13:50";

describe("the day in a line of words", () => {
  test.each([
    ["Northgate Clinic, Thursday at ten", "2026-11-26"],
    ["Northgate Clinic on thursday", "2026-11-26"],
    ["Thu 10:00 Northgate Clinic", "2026-11-26"],
    ["today at four", "2026-11-22"],
    ["tomorrow 9am, Acme", "2026-11-23"],
    ["Acme the day after tomorrow", "2026-11-24"],
    ["Acme in three days", "2026-11-25"],
    ["Acme in a week", "2026-11-29"],
    ["Acme, 26 November", "2026-11-26"],
    ["Acme, 26th of November", "2026-11-26"],
    ["Acme, November 26th, 2026", "2026-11-26"],
    ["Acme, Nov 26", "2026-11-26"],
    ["Acme — 3 Dec 14:30", "2026-12-03"],
    ["Acme 26/11", "2026-11-26"],
    ["Acme 26/11/2026", "2026-11-26"],
    ["Acme 03/12/26", "2026-12-03"],
    ["Acme 26.11.", "2026-11-26"],
    ["Acme 26.11. 10:00", "2026-11-26"],
    ["Acme 2026-12-03", "2026-12-03"],
    ["Acme 2026-12-03T14:30", "2026-12-03"],
    ["Acme, Thursday 3 December", "2026-12-03"],
    ["Acme, Thursday week", "2026-12-03"],
  ])("%s", (words, day) => {
    expect(readWhen(words, sunday).day).toBe(day);
  });

  test("a day without a year is the next one", () => {
    expect(readWhen("Acme, 4 January", sunday).day).toBe("2027-01-04");
    expect(readWhen("Acme, 29 February", sunday).day).toBe("2028-02-29");
  });
  test("a weekday is the coming one, today counts", () => {
    expect(readWhen("Acme, Sunday", sunday).day).toBe("2026-11-22");
    expect(readWhen("Acme, Saturday", sunday).day).toBe("2026-11-28");
  });
  test("a weekday with an hour that has passed today is a week on", () => {
    expect(readWhen("Acme, Sunday at ten", sunday).day).toBe("2026-11-29");
    expect(readWhen("Acme, Sunday at four", sunday).day).toBe("2026-11-22");
    expect(readWhen("Acme, today at ten", sunday).day).toBe("2026-11-22");
  });
  test("“next” is the week that begins on Monday", () => {
    expect(readWhen("Acme next Thursday", "2026-11-23T09:00").day).toBe("2026-12-03");
    expect(readWhen("Acme next Thursday", sunday).day).toBe("2026-11-26");
    expect(readWhen("Acme, next Thu at 10", "2026-11-23T09:00")).toMatchObject({
      day: "2026-12-03",
      time: "10:00",
    });
  });
  test("“3/12” follows the country, and what can only be a day is one", () => {
    expect(readWhen("Acme 3/12", sunday, true).day).toBe("2027-03-12");
    expect(readWhen("Acme 3/12", sunday, false).day).toBe("2026-12-03");
    expect(readWhen("Acme 11/26", sunday, false).day).toBe("2026-11-26");
    expect(readWhen("Acme 26/11", sunday, true).day).toBe("2026-11-26");
  });
  test("a day that does not exist is none, and stays where it was typed", () => {
    expect(readWhen("Acme, 31 February", sunday)).toEqual({ who: "Acme, 31 February" });
    expect(readWhen("Acme 40/11", sunday).day).toBeUndefined();
  });
});

describe("the hour in a line of words", () => {
  test.each([
    ["Thursday at ten", "10:00"],
    ["Thursday at 10", "10:00"],
    ["Thursday 10", "10:00"],
    ["Thursday, ten", "10:00"],
    ["10am Thursday", "10:00"],
    ["10 a.m. on Thursday", "10:00"],
    ["ten o’clock on Thursday", "10:00"],
    ["14:30", "14:30"],
    ["14h30", "14:30"],
    ["Thursday 14.30", "14:30"],
    ["Thursday at 9.15", "09:15"],
    ["2:30 pm", "14:30"],
    ["2.30pm", "14:30"],
    ["half past nine", "09:30"],
    ["half nine", "09:30"],
    ["quarter past two", "14:15"],
    ["quarter to eleven", "10:45"],
    ["twenty-five to three", "14:35"],
    ["nine thirty", "09:30"],
    ["at noon", "12:00"],
    ["12pm", "12:00"],
    ["12 am", "00:00"],
    ["at two", "14:00"],
    ["Tuesday morning at 6", "06:00"],
    ["Tuesday at seven in the evening", "19:00"],
    ["02:30", "02:30"],
    ["2026-12-03T14:30", "14:30"],
    ["2026-12-03T14:30:00", "14:30"],
  ])("%s", (words, time) => {
    expect(readWhen(words, sunday).time).toBe(time);
  });

  test.each([
    ["Thursday 10:00–10:45", "10:00", 45],
    ["Thursday from 9 to 10", "09:00", 60],
    ["Thursday 2-3pm", "14:00", 60],
    ["Thursday 11:30 to 1pm", "11:30", 90],
    ["Thursday at ten for 45 minutes", "10:00", 45],
    ["Thursday at ten, an hour", "10:00", 60],
  ])("%s", (words, time, minutes) => {
    expect(readWhen(words, sunday)).toMatchObject({ time, minutes });
  });

  test("numbers of a name or a street are no hours", () => {
    expect(readWhen("Studio 54", sunday)).toEqual({ who: "Studio 54" });
    expect(readWhen("Ten Group", sunday)).toEqual({ who: "Ten Group" });
    expect(readWhen("interview at Ten Group on Friday", sunday)).toEqual({
      who: "Ten Group",
      day: "2026-11-27",
    });
    expect(readWhen("at 10 Downing Street, Friday 3pm", sunday)).toMatchObject({
      who: "10 Downing Street",
      time: "15:00",
    });
    expect(readWhen("25:70 Acme", sunday).time).toBeUndefined();
    expect(readWhen("ten past 26", sunday).time).toBeUndefined();
    expect(readWhen("ten to 0", sunday).time).toBeUndefined();
  });
  test("two numbers with a dot are a day where an hour is said beside them", () => {
    expect(readWhen("Acme 10.12 at 14:30", sunday)).toEqual({
      who: "Acme",
      day: "2026-12-10",
      time: "14:30",
    });
    expect(readWhen("Acme Thu 26.11 10:00", sunday)).toEqual({
      who: "Acme",
      day: "2026-11-26",
      time: "10:00",
    });
  });
});

describe("with whom", () => {
  test.each([
    ["Northgate Clinic, Thursday at ten", "Northgate Clinic"],
    ["Acme — 3 Dec 14:30", "Acme"],
    ["Thursday at ten: Northgate Clinic", "Northgate Clinic"],
    ["Thursday at ten with Ines Brandt, Northgate Clinic", "Ines Brandt, Northgate Clinic"],
    ["Interview with Acme on Monday", "Acme"],
    ["Interview Monday at Acme", "Acme"],
    ["My second interview at Northgate Clinic, tomorrow at nine", "Northgate Clinic"],
    ["phone call with Bright & Sons, tomorrow 9:30", "Bright & Sons"],
    ["Monday.com, Thursday at ten", "Monday.com"],
    ["Sun Microsystems on Friday", "Sun Microsystems"],
    ["Johnson-Reed LLP 26/11 10am", "Johnson-Reed LLP"],
    ["Thursday at ten", ""],
    ["", ""],
    ["Acme", "Acme"],
    ["Kita Sonnenschein, nächsten Dienstag", "Kita Sonnenschein, nächsten Dienstag"],
  ])("%s", (words, who) => {
    expect(readWhen(words, sunday).who).toBe(who);
  });

  test("which interview it is, and how", () => {
    expect(readWhen("second interview at Acme", sunday)).toMatchObject({ number: 2, who: "Acme" });
    expect(readWhen("phone interview with Acme", sunday)).toMatchObject({ medium: "phone", who: "Acme" });
    expect(readWhen("Acme via Zoom, tomorrow at ten", sunday).medium).toBe("video");
  });
});

describe("whatever is typed", () => {
  test("is read without a fault; what comes out is a day, an hour and words that were typed", () => {
    const piece = fc.constantFrom(
      "Acme",
      "at",
      "ten",
      "26",
      "/",
      "11",
      ".",
      ":",
      "30",
      "pm",
      "Thursday",
      "next",
      "—",
      ",",
      "May",
      "to",
      "in",
      "2026",
      "past",
      "quarter",
      "0",
      "am",
      "-",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(piece).map((all) => all.join(" ")),
          fc.array(piece).map((all) => all.join("")),
        ),
        (words) => {
          const { who, day, time } = readWhen(words, sunday);
          if (day !== undefined)
            expect(day >= "2000-01-01" && new Date(day).toISOString().startsWith(day)).toBe(true);
          if (time !== undefined) expect(time).toMatch(/^([01]\d|2[0-3]):[0-5]\d$/);
          for (const word of who.split(/[\s,]+/)) expect(words).toContain(word);
        },
      ),
    );
  });
});
