import { describe, expect, test } from "vitest";
import { type AdvertReading, readText } from "../index.ts";

const read = (text: string): AdvertReading => {
  const reading = readText(text, []);
  if ("refused" in reading) throw new Error(reading.refused);
  return reading;
};

describe("pay", () => {
  const pay = (text: string) => {
    const { pay } = read(text);
    if (!pay) return undefined;
    const { from, to, currency, per, quote } = pay;
    return from === undefined && to === undefined
      ? quote
      : `${from ?? ""}-${to ?? ""} ${currency ?? "?"}${per ? ` a ${per}` : ""}`;
  };
  test.each([
    ["Salary £28,000–£31,500", "28000-31500 GBP a year"],
    ["£28,000 - £31,500 per annum", "28000-31500 GBP a year"],
    ["Pay: 30-35k", "30000-35000 ? a year"],
    ["Salary: £30-35k DOE", "30000-35000 GBP a year"],
    ["up to 45k", "-45000 ? a year"],
    ["Up to £45,000 plus car", "-45000 GBP a year"],
    ["from £25,000 a year", "25000- GBP a year"],
    ["$22.50/hr", "22.5-22.5 USD a hour"],
    ["$22.50 - $25.00 an hour", "22.5-25 USD a hour"],
    ["£14.50 p/h", "14.5-14.5 GBP a hour"],
    ["£12.21 per hour plus holiday pay", "12.21-12.21 GBP a hour"],
    ["€55,000 gross", "55000-55000 EUR a year"],
    ["55.000 € per year", "55000-55000 EUR a year"],
    ["Salary 50,000 to 60,000 EUR", "50000-60000 EUR a year"],
    ["CHF 90'000 - 110'000", "90000-110000 CHF a year"],
    ["$120K-$150K", "120000-150000 USD a year"],
    ["US$ 4,000 per month", "4000-4000 USD a month"],
    ["Day rate: £450", "450-450 GBP"],
    ["£450 per day outside IR35", "450-450 GBP a day"],
    ["£38,205 rising to £42,914", "38205-38205 GBP a year"],
    ["between £24,000 and £26,000", "24000-26000 GBP a year"],
    ["Earn £650 a week", "650-650 GBP a week"],
    ["Competitive salary and benefits", "Competitive salary"],
    ["Salary: negotiable", "Salary: negotiable"],
  ])("“%s” says %s", (text, expected) => {
    expect(pay(text)).toBe(expected);
  });

  test.each([
    "A training budget of £1,500",
    "We raised $30 million",
    "You will look after £2,000,000 of sales",
    "There is a £99 fee",
    "We have 30-35 staff",
    "Our turnover is £4m",
    "Room 30-35, floor 2",
    "Call 020 7946 0000",
    "Budget: £30,000 budget to manage",
    "Referral bonus of £500",
    "In 2023 and 2024",
  ])("money or numbers that are no pay: %s", (text) => {
    expect(pay(text)).toBeUndefined();
  });

  test("of several amounts the range with a period beside the word for pay holds", () => {
    expect(pay("A £500 welcome bonus.\nSalary: £30,000 to £34,000 per year\nGrants of £10,000")).toBe(
      "30000-34000 GBP a year",
    );
  });
});

describe("hours", () => {
  test.each([
    ["37.5 hours per week", [37.5, 37.5]],
    ["40hrs/week", [40, 40]],
    ["a 35-hour week", [35, 35]],
    ["16 to 30 hours a week", [16, 30]],
    ["20-25 hours weekly", [20, 25]],
    ["48 hours over 5 days", [48, 48]],
    ["37,5 hours per week", [37.5, 37.5]],
  ] as const)("%s", (text, [from, to]) => {
    expect(read(`We offer ${text}.`).hours).toMatchObject({ from, to });
  });
  test.each(["open 24 hours", "24 hours' notice", "400 hours per week", "2 hours a day"])(
    "not: %s",
    (text) => {
      expect(read(text).hours).toBeUndefined();
    },
  );
});

describe("where the work is done", () => {
  test.each([
    ["You work 2 days a week from home.", "2 days a week from home"],
    ["Hybrid: 3 days per week in the office", "3 days per week in the office"],
    ["Working from home: up to 3 days a week", "up to 3 days a week"],
    ["We are remote-first.", "remote-first"],
    ["This is a fully remote role", "fully remote"],
    ["Hybrid working", "Hybrid"],
    ["On-site only", "On-site"],
    ["Sorry, no remote work.", "no remote work"],
    ["You can work from home on Fridays", "work from home"],
  ])("%s", (text, quote) => {
    expect(read(text).remote?.quote).toBe(quote);
  });
  test.each([
    "Free parking on site",
    "You sell hybrid cars",
    "Nurses for remote areas",
    "Remote monitoring of pumps",
  ])("not: %s", (text) => {
    expect(read(text).remote).toBeUndefined();
  });
});

describe("whom the role reports to", () => {
  test.each([
    ["You report to the Head of Finance.", "the Head of Finance"],
    ["Reporting into the COO, you lead two people", "the COO"],
    ["Reports to: Ward Manager", "Ward Manager"],
    ["Line manager: Deputy Head", "Deputy Head"],
  ])("%s", (text, quote) => {
    expect(read(text).reportsTo?.quote).toBe(quote);
  });
  test.each(["Report to work at 6 am", "You report to reception on day one and"])("not: %s", (text) => {
    expect(read(text).reportsTo?.quote ?? "").not.toMatch(/work/);
  });
});

describe("title, organisation, place", () => {
  const who = (text: string) => {
    const { title, organisation, place } = read(text);
    return [title?.quote, organisation?.quote, place?.quote];
  };
  test.each([
    ["Senior Cook at Blue Kettle\n\nWe cook.", ["Senior Cook", "Blue Kettle", undefined]],
    ["Porter | Hollin Hospital | Wexcombe", ["Porter", "Hollin Hospital", "Wexcombe"]],
    [
      "Job title: Tram Driver\nEmployer: Metro Nine\nLocation: East Depot (on site)",
      ["Tram Driver", "Metro Nine", "East Depot"],
    ],
    [
      "Plover & Sons Ltd is looking for a Joiner to join us in Marlow.",
      ["Joiner", "Plover & Sons Ltd", "Marlow"],
    ],
    [
      "Night Receptionist\n\nAbout Hotel Meridew\nWe are old.",
      ["Night Receptionist", "Hotel Meridew", undefined],
    ],
    [
      "Data Analyst\n\nJoin Quillbank and count with us. Quillbank counts.",
      ["Data Analyst", "Quillbank", undefined],
    ],
    [
      "Gardener\n\nAt Fenwick Trust, we grow things.\nBased in Ely, you will dig.",
      ["Gardener", "Fenwick Trust", "Ely"],
    ],
    ["We at Tern Foods are hiring a packer.", ["packer", "Tern Foods", undefined]],
    ["URGENT!!! Forklift Driver - £13/hr - START NOW", ["Forklift Driver", undefined, undefined]],
  ])("%s", (text, expected) => {
    expect(who(text)).toEqual(expected);
  });
  test.each([
    [
      "Brindle & Wake Architects\nArchitectural Assistant\nWexford, Ireland · Reposted 3 weeks ago",
      ["Architectural Assistant", "Brindle & Wake Architects", "Wexford, Ireland"],
    ],
    [
      "NOW HIRING: Line Cook - $19/hr\n\nMarlowe's Diner in downtown Fairhollow needs a cook.",
      ["Line Cook", "Marlowe's Diner", undefined],
    ],
    [
      "Dear all,\n\nwe are looking for a postdoctoral researcher in optics at the Institute for Coastal Studies.",
      ["postdoctoral researcher", "Institute for Coastal Studies", undefined],
    ],
  ])("%s", (text, expected) => {
    expect(who(text)).toEqual(expected);
  });
  test.each(["We are looking for people.", "About us\nWe care.", "The role\nYou will help.", "hello"])(
    "names no organisation where none is named: %s",
    (text) => {
      expect(read(text).organisation).toBeUndefined();
    },
  );
});

describe("needs", () => {
  const needs = (text: string) =>
    read(text).needs.map(({ quote, must }) => `${must ? "must" : "wish"}: ${quote}`);
  test("bullets under a heading, until the list ends", () => {
    expect(needs("What you'll need:\n- A van\n- Patience (desirable)\n\nWhat we offer\n- Tea")).toEqual([
      "must: A van",
      "wish: Patience (desirable)",
    ]);
  });
  test("lines without bullets, and a second heading for wishes", () => {
    expect(needs("Essential\nA van\nTwo hands\nNice to have\nA dog\n\nApply by May.")).toEqual([
      "must: A van",
      "must: Two hands",
      "wish: A dog",
    ]);
  });
  test("a list in one sentence", () => {
    expect(needs("You bring: two years in a kitchen, food hygiene and patience.")).toEqual([
      "must: two years in a kitchen",
      "must: food hygiene and patience",
    ]);
  });
  test("sentences that ask", () => {
    expect(needs("You must have a full driving licence.")).toEqual(["must: a full driving licence"]);
    expect(needs("Experience of payroll is essential.")).toEqual([
      "must: Experience of payroll is essential",
    ]);
    expect(needs("Welsh would be an advantage.")).toEqual(["wish: Welsh would be an advantage"]);
    expect(needs("It is essential that you can swim.")).toEqual(["must: you can swim"]);
    expect(needs("We're looking for someone who can weld.")).toEqual(["must: can weld"]);
  });
  test.each([
    ["Candidates must have:\n- a van", ["must: a van"]],
    ["Helpful: a ladder, a dog.", ["wish: a ladder", "wish: a dog"]],
    ["The shop is warm. SQL and some dbt.", ["must: SQL and some dbt."]],
    ["No experience wanted, only a strong back.", ["must: a strong back"]],
    ["We'd like you to have run a market stall.", ["must: run a market stall"]],
    ["We need a cook with two years behind a stove.", ["must: two years behind a stove"]],
    [
      "You bring\n- English at B2; Welsh is of advantage",
      ["must: English at B2", "wish: Welsh is of advantage"],
    ],
    ["The yard is wide. A forklift ticket is handy.", ["wish: A forklift ticket is handy"]],
    ["We are looking for a friendly, hard-working person.", ["must: friendly, hard-working person"]],
    [
      "Requirements:\n- a licence\n- patience\n\nPerks & Benefits\n- free parking",
      ["must: a licence", "must: patience"],
    ],
    [
      "You have:\n- a licence\n\nIn return for your expertise and hard work, we offer a wide range of benefits including:\n- free meals",
      ["must: a licence"],
    ],
  ])("in plain words: %j", (text, expected) => {
    expect(needs(text)).toEqual(expected);
  });
  test.each([
    "You must apply by Friday.",
    "If you need adjustments, ring us.",
    "No experience is required.",
    "Do you need to be strong?",
    "We have tea. We offer lunch.",
    "The yard is open daily and you will be required.",
    "Cleaning inside and outside as required.",
  ])("what is no need: %s", (text) => {
    expect(needs(text)).toEqual([]);
  });
});

test("what a job board puts round an advert is not the advert", () => {
  const reading = read(
    "Save\nQuayside Parcels\nMulti-Drop Driver\nNorthgate · 2 weeks ago · Over 100 applicants\nEasy Apply\nAbout the job\nYou drive.",
  );
  expect([reading.title?.quote, reading.organisation?.quote]).toEqual([
    "Multi-Drop Driver",
    "Quayside Parcels",
  ]);
});
