import fc from "fast-check";
import { expect, test } from "vitest";
import { momentIn, wallOf } from "./moment.ts";

test("ten in the morning is ten in the morning there, summer and winter", () => {
  expect(momentIn("2026-11-26", "10:00", "Europe/Berlin")).toBe("2026-11-26T10:00:00+01:00");
  expect(momentIn("2026-07-01", "10:00", "Europe/Berlin")).toBe("2026-07-01T10:00:00+02:00");
  expect(momentIn("2026-11-26", "10:00", "America/New_York")).toBe("2026-11-26T10:00:00-05:00");
  expect(momentIn("2026-11-26", "10:00", "Asia/Kolkata")).toBe("2026-11-26T10:00:00+05:30");
});

test("on the day the clocks change, before and after", () => {
  expect(momentIn("2026-03-29", "01:30", "Europe/Berlin")).toBe("2026-03-29T01:30:00+01:00");
  expect(momentIn("2026-03-29", "03:30", "Europe/Berlin")).toBe("2026-03-29T03:30:00+02:00");
  expect(momentIn("2026-10-25", "09:00", "Europe/Berlin")).toBe("2026-10-25T09:00:00+01:00");
});

test("a day without an hour stays a day", () => {
  expect(momentIn("2026-11-26", undefined, "Europe/Berlin")).toBe("2026-11-26");
  expect(wallOf("2026-11-26")).toEqual({ day: "2026-11-26", time: "" });
});

test("what the fields show is what was meant", () => {
  const zones = ["Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland", "UTC"];
  const two = (n: number) => String(n).padStart(2, "0");
  fc.assert(
    // From four in the morning on: no zone changes its clocks then.
    fc.property(
      fc.integer({ min: 0, max: 3650 }),
      fc.integer({ min: 4, max: 23 }),
      fc.integer({ min: 0, max: 59 }),
      fc.constantFrom(...zones),
      (days, h, m, zone) => {
        const day = new Date(Date.UTC(2024, 0, 1 + days)).toISOString().slice(0, 10);
        const time = `${two(h)}:${two(m)}`;
        expect(wallOf(momentIn(day, time, zone))).toEqual({ day, time });
      },
    ),
  );
});
