import { describe, expect, test } from "vitest";
import { type AdvertReading, readText } from "../index.ts";
import { fieldsIn } from "./fields.ts";

const read = (text: string): AdvertReading => {
  const reading = readText(text, []);
  if ("refused" in reading) throw new Error(reading.refused);
  return reading;
};

const listed = [
  "Main area: Medicine",
  "Grade: Band 6",
  "Contract: Permanent",
  "Hours: Full time - 37.5 hours per week",
  "Job ref: 287-ABC",
  "Employer: Wexcombe Hospitals",
  "Employer type: Public",
  "Site: St Anne's Hospital",
  "Town: Wexcombe",
  "Salary: £37,338 - £44,962 pa",
  "Closing: 4 October 2026",
];

describe("fields at the top of an advert", () => {
  test.each([
    ["with colons", listed.join("\n")],
    ["each label above its value", listed.join("\n").replace(/: /g, "\n")],
    ["with bars between them", `${listed.slice(0, 5).join(" | ")}\n${listed.slice(5).join(" | ")}`],
  ])("%s: none of them is the title, and each is what it says", (_, fields) => {
    const reading = read(`${fields}\n\nSenior Staff Nurse\n\nYou look after the people on our ward.`);
    expect(reading.title?.quote).toBe("Senior Staff Nurse");
    expect(reading.organisation?.quote).toBe("Wexcombe Hospitals");
    expect(reading.place?.quote).toBe("Wexcombe");
    expect(reading.hours?.from).toBe(37.5);
    expect(reading.pay).toMatchObject({ from: 37338, to: 44962 });
    expect(reading.dates).toMatchObject([{ kind: "closing", day: "2026-10-04" }]);
  });

  test.each([
    ["Role: Cook", "title"],
    ["Reports to: Head Chef", "reportsTo"],
    ["**Location:** Ely", "place"],
    ["Location - Ely", "place"],
    ["Interview date: 3 May", "interview"],
    ["Start date: January", "start"],
    ["Closing date 3 May", "closing"],
    ["Contract type: permanent", "other"],
  ])("“%s” is a field", (text, name) => {
    expect(fieldsIn(text).map((field) => field.name)).toEqual([name]);
  });

  test.each(["Manager - Nights", "Grade 7 Policy Adviser", "We bake: bread, cakes and pies", "Cook: nights"])(
    "“%s” is none",
    (text) => {
      expect(fieldsIn(text)).toEqual([]);
    },
  );
});

describe("dates", () => {
  const dates = (text: string) => read(text).dates.map(({ kind, quote, day }) => [kind, quote, day]);
  test.each([
    ["Closing date: 4 October 2026", [["closing", "4 October 2026", "2026-10-04"]]],
    ["Please apply by noon on Friday 9 October.", [["closing", "Friday 9 October", undefined]]],
    [
      "Interviews will be held on 20 and 21 October 2026.",
      [["interview", "20 and 21 October 2026", undefined]],
    ],
    ["We would like you to start in November.", [["start", "November", undefined]]],
    ["Start: ASAP", [["start", "ASAP", undefined]]],
    ["Application deadline: October 4, 2026", [["closing", "October 4, 2026", "2026-10-04"]]],
    ["Deadline: 2026-10-04", [["closing", "2026-10-04", "2026-10-04"]]],
  ])("“%s”", (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  test("the order of the numbers is told by another date, or by pounds; else the day stays open", () => {
    expect(dates("Closing: 04/10/2026\nInterview date: 14/10/2026")[0]?.[2]).toBe("2026-10-04");
    expect(dates("Closing: 04/10/2026\nSalary: £30,000")[0]?.[2]).toBe("2026-10-04");
    expect(dates("Closing: 04/10/2026\nInterview date: 10/14/2026")[0]?.[2]).toBe("2026-04-10");
    expect(dates("Closing: 04/10/2026")[0]?.[2]).toBeUndefined();
  });

  test.each([
    "Starting salary from £30,000 in April.",
    "You may start the day with tea.",
    "The house was built in May 1920.",
    "Interviews: online and in person",
    "Closing date: 31 February 2026 is no day",
  ])("no day, or no date at all: %s", (text) => {
    expect(read(text).dates.every(({ day }) => day === undefined)).toBe(true);
  });
});

describe("hours and managers in running prose", () => {
  test.each([
    ["thirty-seven and a half hours over five days", 37.5],
    ["37½ hours a week", 37.5],
    ["three 12-hour shifts", 36],
    ["four days of nine hours", 36],
    ["seven hours a day, five days a week", 35],
    ["35 contracted hours", 35],
    ["twenty-one hours a week", 21],
  ])("%s", (text, from) => {
    expect(read(`You work ${text}.`).hours?.from).toBe(from);
  });

  test.each([
    ["You will answer to the head gardener, who plans the beds.", "the head gardener"],
    ["Your manager will be Priya Shah, our bursar.", "Priya Shah"],
    ["The group is headed by Dr. Katrin Osswald, to whom you report.", "Dr. Katrin Osswald"],
    ["You work under the supervision of the site foreman.", "the site foreman"],
  ])("%s", (text, quote) => {
    expect(read(text).reportsTo?.quote).toBe(quote);
  });

  test("answering the telephone is no reporting", () => {
    expect(read("You answer the phone and answer to nobody's timetable.").reportsTo?.quote).not.toBe(
      "the phone",
    );
  });
});
