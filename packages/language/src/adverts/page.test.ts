import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { lexicon } from "../../test-cases/lexicon.ts";
import { looksLikeHtml, readPage, readText, toPlainText } from "../index.ts";

describe("a page of HTML becomes the words one would see", () => {
  test("lines, paragraphs and lists keep their shape", () => {
    const page =
      "<html><head><title>Jobs</title><style>p{}</style></head><body><h1>Baker</h1><p>We bake&nbsp;bread\n and   rolls.</p>" +
      "<ul><li>Flour</li>\n<li>Yeast &amp; salt</li></ul>Nights<br/>or days</body></html>";
    expect(toPlainText(page)).toBe(
      "Baker\n\nWe bake bread and rolls.\n\n- Flour\n- Yeast & salt\n\nNights\nor days",
    );
  });

  test("scripts, menus, comments and buttons are no words of the advert", () => {
    expect(
      toPlainText(
        "<nav>Home</nav><p>Cook<!-- <p>hidden</p> --></p><SCRIPT>if (a<b) {}</SCRIPT><button>Apply</button>",
      ),
    ).toBe("Cook");
  });

  test("characters written as references are themselves again", () => {
    expect(
      toPlainText("<p>&pound;12.40 &#8211; &#x20AC;20, caf&eacute; &Eacute;, &#150; &bogus; &#0;</p>"),
    ).toBe("£12.40 – €20, café É, – &bogus; &#0;");
  });

  test("a “>” in a value ends no tag, a “<” in a sentence begins none", () => {
    expect(toPlainText('<p title="a > b">teams < 5 people <3</p>')).toBe("teams < 5 people <3");
  });

  test("what was never closed is kept", () => {
    expect(toPlainText("<p>Cook</p><nav>At the Otter")).toBe("Cook\n\nAt the Otter");
    expect(toPlainText('<p>Cook</p><a href="x')).toContain("Cook");
  });

  test("a plain text stays as it is", () => {
    for (const text of ["Cook wanted", "a < b > c", "5 > 3\n\n- x &amp; y", "{ not json }", ""])
      expect(toPlainText(text)).toBe(text);
  });
});

describe("a job posting for machines", () => {
  const posting = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    title: "Night Baker &amp; Driver",
    hiringOrganization: { "@type": "Organization", name: "Otter &amp; Sons" },
    jobLocation: [{ address: { addressLocality: "Saltmarsh Bay", addressCountry: { name: "UK" } } }],
    baseSalary: { currency: "GBP", value: { minValue: 28000, maxValue: "31,500", unitText: "YEAR" } },
    employmentType: ["FULL_TIME"],
    description: `&lt;p&gt;Bread for the town.&lt;/p&gt;&lt;ul&gt;&lt;li&gt;${"Long hours on your feet. ".repeat(15)}&lt;/li&gt;&lt;/ul&gt;`,
  };
  const page = (json: string) =>
    `<html><body><p>Cookies!</p><script type="application/ld+json">${json}</script></body></html>`;

  test("gives the advert its first lines and its words", () => {
    const { text, posting: found } = readPage(
      page(JSON.stringify({ "@graph": [{ "@type": "WebPage" }, posting] })),
    );
    expect(found).toMatchObject({
      title: "Night Baker & Driver",
      organisation: "Otter & Sons",
      place: "Saltmarsh Bay, UK",
      pay: { from: 28000, to: 31500, currency: "GBP", per: "year" },
      employment: ["full time"],
      remote: false,
    });
    expect(text.split("\n").slice(0, 8)).toEqual([
      "Job title: Night Baker & Driver",
      "Company: Otter & Sons",
      "Location: Saltmarsh Bay, UK",
      "Pay: £28,000 to £31,500 per year",
      "Contract: full time",
      "",
      "Bread for the town.",
      "",
    ]);
  });

  test("is read back from its own words", () => {
    expect(readText(toPlainText(page(JSON.stringify([posting]))), lexicon)).toMatchObject({
      title: { quote: "Night Baker & Driver" },
      organisation: { quote: "Otter & Sons" },
      place: { quote: "Saltmarsh Bay, UK" },
      pay: { from: 28000, to: 31500, currency: "GBP", per: "year" },
    });
  });

  test("is found without a page around it, with a type among several, and with line ends in its strings", () => {
    expect(readPage(JSON.stringify(posting)).posting?.title).toBe("Night Baker & Driver");
    expect(readPage(page('{"@type":["Thing","JobPosting"],"title":"Night\nBaker"}')).posting?.title).toBe(
      "Night Baker",
    );
  });

  test("one amount, an hourly rate, a bare number", () => {
    const pay = (baseSalary: unknown) => readPage(JSON.stringify({ "@type": "JobPosting", baseSalary })).text;
    expect(pay({ currency: "USD", value: { value: 22.5, unitText: "HOUR" } })).toBe("Pay: $22.50 per hour");
    expect(pay({ currency: "CHF", value: { minValue: 90000 } })).toBe("Pay: from CHF 90,000");
    expect(pay(1000)).toBe("Pay: 1,000");
    expect(pay({ value: "competitive" })).toBe("");
  });

  test("that is broken leaves the page as it is", () => {
    expect(readPage(page('{"@type":"JobPosting",'))).toEqual({ text: "Cookies!" });
    expect(readPage('{"@type": "JobPosting"').text).toBe('{"@type": "JobPosting"');
  });

  test("with a mere teaser keeps the page’s words", () => {
    const { text } = readPage(
      `<p>${"The whole advert. ".repeat(10)}</p><script type="application/ld+json">{"@type":"JobPosting","title":"Cook","description":"Short."}</script>`,
    );
    expect(text).toMatch(/^Job title: Cook\n\nThe whole advert\./);
  });
});

describe("laws", () => {
  const piece = fc.constantFrom(
    "<",
    ">",
    "<p",
    "</p>",
    "<script>",
    "</script>",
    "<!--",
    "-->",
    '="',
    "'",
    "&amp;",
    "&#",
    "x",
    " ",
    "\n",
    "<li>",
    "<nav>",
    "</nav",
    "é",
    "İ",
  );
  const source = fc.oneof(
    fc.array(piece, { maxLength: 60 }).map((p) => p.join("")),
    fc.string({ unit: "binary" }),
  );

  test("no source throws, and what comes out has no more tags in it than references could write", () => {
    fc.assert(
      fc.property(source, (s) => {
        const text = toPlainText(s);
        if (!looksLikeHtml(s) && !s.includes("JobPosting")) expect(text).toBe(s);
        else if (!s.includes("&") && !text.includes("<")) expect(toPlainText(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });

  test("a million characters of anything end in an answer", () => {
    for (const hostile of ["<", "<p ", "<nav>", "<!--", "<a x='", "&#", "<script>", "</p>", "<p>\n"]) {
      const text = toPlainText(`<p>${hostile.repeat(1_000_000 / hostile.length)}`);
      expect(typeof text).toBe("string");
      expect(readText(text, lexicon)).toBeDefined();
    }
  });
});
