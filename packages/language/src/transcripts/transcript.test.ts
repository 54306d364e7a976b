import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { transcriptLists as lists, transcripts } from "../../test-cases/transcripts.ts";
import {
  longestTranscript,
  readTranscript,
  type TranscriptOptions,
  type TranscriptReading,
} from "../index.ts";

function read(text: string, options?: TranscriptOptions): TranscriptReading {
  const reading = readTranscript(text, lists, options);
  if ("refused" in reading) throw new Error(`refused: ${reading.refused} at line ${reading.line}`);
  return reading;
}
const turns = (text: string) => read(text).turns.map(({ speaker, text }) => `${speaker}: ${text}`);
const refusal = (text: string) => {
  const reading = readTranscript(text, lists);
  return "refused" in reading ? `${reading.refused}, line ${reading.line}` : "read";
};
const dialogue = (...lines: string[]) => lines.join("\n");
const share = (list: readonly boolean[]) => list.filter(Boolean).length / list.length;

describe.each(transcripts)("$name", ({ text, expected }) => {
  const reading = read(text);

  test("is read as its format, turn by turn, each under the name of the file", () => {
    expect(reading.format).toBe(expected.format);
    expect(reading.turns.map(({ speaker, text }) => [speaker, text])).toEqual(expected.turns);
  });

  test("shows which speaker is the applicant, and how many questions each asks, give or take one", () => {
    expect(reading.me).toBe(expected.me);
    for (const [name, count] of Object.entries(expected.questions))
      expect(Math.abs((reading.questions[name] ?? 0) - count)).toBeLessThanOrEqual(1);
  });

  test("every quote stands on its line of the file, and its speaker spoke it", () => {
    const lines = text.split(/\r\n|\n|\r/);
    for (const { quote, line, speaker } of reading.proposals) {
      expect(lines[line - 1]).toContain(quote);
      expect(reading.turns.some((turn) => turn.speaker === speaker && turn.text.includes(quote))).toBe(true);
      expect(speaker).not.toBe(expected.me);
    }
  });
});

test("of the observations a careful listener makes, at least 6 in 10 are proposed", () => {
  const found = transcripts.flatMap(({ text, expected }) => {
    const { proposals } = read(text);
    return expected.proposals.map(([standard, quote]) =>
      proposals.some((one) => one.standard === standard && near(one.quote, quote)),
    );
  });
  expect(share(found)).toBeGreaterThanOrEqual(0.6);
});

function near(a: string, b: string): boolean {
  const words = b.split(" ");
  return b.includes(a) || words.some((_, i) => i > 1 && a.includes(words.slice(i - 2, i + 1).join(" ")));
}

describe("captions", () => {
  const vtt = (...cues: string[]) => ["WEBVTT", ...cues].join("\n\n");

  test("voice tags name their speaker, closed or not, with a class or without", () => {
    expect(
      turns(
        vtt(
          "a7939eec/32-0\n00:00:01.000 --> 00:00:03.000\n<v Ana Ruiz>Who covers the desk?</v>",
          "00:00:04.000 --> 00:00:06.000\n<v.loud Ben>I do, on Mondays.",
        ),
      ),
    ).toEqual(["Ana Ruiz: Who covers the desk?", "Ben: I do, on Mondays."]);
  });

  test("names before a colon are speakers, a time of day or a label is not", () => {
    const reading = read(
      vtt(
        "1\n00:01.000 --> 00:03.000\nAna: What is on at ten?",
        "2\n00:04.000 --> 00:06.000\nBen: The list says",
        "3\n00:06.000 --> 00:08.000\n10:30 Meeting: the budget.",
      ),
    );
    expect(Object.keys(reading.share)).toEqual(["Ana", "Ben"]);
  });

  test("a caption that goes on with a sentence keeps its speaker; one that begins anew without a name has none", () => {
    expect(
      turns(
        vtt(
          "00:01.000 --> 00:03.000\nAna: How far ahead is",
          "00:03.000 --> 00:05.000\nthe rota known?",
          "00:06.000 --> 00:08.000\nFour weeks ahead.",
        ),
      ),
    ).toEqual(["Ana: How far ahead is the rota known?", ": Four weeks ahead."]);
  });

  test("notes, styles, positions, entities, a byte-order mark and CRLF are no words", () => {
    const text = [
      "\ufeffWEBVTT",
      "",
      "NOTE made by a tool",
      "",
      "STYLE",
      "::cue { color: red }",
      "",
      "00:00:01.000 --> 00:00:02.000 align:start position:0%",
      "<v Ana>R&amp;D starts at <i>nine</i>.</v>",
      "",
    ].join("\r\n");
    expect(turns(text)).toEqual(["Ana: R&D starts at nine."]);
  });

  test("captions of one speaker at most two seconds apart are one turn, with its times and first line", () => {
    const [first, second] = read(
      "1\n00:00:01,000 --> 00:00:02,000\nAna: We start\n\n2\n00:00:03,500 --> 00:00:04,000\nAna: at seven.\n\n3\n00:00:09,000 --> 00:00:10,000\nAna: On Fridays at six.",
    ).turns;
    expect(first).toMatchObject({ text: "We start at seven.", start: 1, end: 4, line: 3 });
    expect(second).toMatchObject({ text: "On Fridays at six.", start: 9, line: 11 });
  });

  test("SRT is told by its commas, whatever the file is called", () => {
    expect(read("1\n00:00:01,000 --> 00:00:02,000\nAna: What happens at night?").format).toBe("srt");
    expect(read("00:00:01.000 --> 00:00:02.000\nAna: What happens at night?").format).toBe("webvtt");
  });
});

describe("texts", () => {
  test.each([
    ["zoom", "[Ana Ruiz] 10:02:03\nWhat is the notice period?\n\n[Ben Ode] 10:02:09\nTwo months."],
    ["otter", "Ana Ruiz  0:03\nWhat is the notice period?\n\nBen Ode  0:09\nTwo months."],
    [
      "meet",
      "Attendees\nAna Ruiz, Ben Ode\n\nTranscript\n\nAna Ruiz: What is the notice period?\nBen Ode: Two months.",
    ],
    ["plain", "Ana Ruiz: What is the notice period?\nBen Ode: Two months."],
    ["plain", "**Ana Ruiz:** What is the notice period?\n**Ben Ode:** Two months."],
  ])("%s names its speakers", (format, text) => {
    expect(read(text).format).toBe(format);
    expect(turns(text)).toEqual(["Ana Ruiz: What is the notice period?", "Ben Ode: Two months."]);
  });

  test("a wrapped line belongs to the turn above, and its quote to its own line", () => {
    const reading = read("Me: How far ahead is the rota known?\nBoss: It is out\nsix weeks ahead.");
    expect(reading.turns[1]?.text).toBe("It is out six weeks ahead.");
    expect(reading.proposals[0]).toMatchObject({ standard: "TIME-2", quote: "six weeks ahead.", line: 3 });
  });
});

describe("what is told of a conversation", () => {
  const talk = dialogue(
    "Interviewer: Hello, lovely to meet you.",
    "Me: Thank you for having me.",
    "Interviewer: Tell me about your last job. What did you do there?",
    "Me: I closed the month in four days, and I trained the two apprentices.",
    "Me: How far ahead is the rota known?",
    "Interviewer: Six weeks, and nobody changes it without –",
    "Me: And who writes it?",
    "Interviewer: The deputy.",
  );

  test("shares of the words are together 1", () => {
    const { share } = read(talk);
    expect(Object.values(share).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
    expect(share.Me).toBeCloseTo(29 / 54, 10);
  });

  test("each turn informs them, informs me, or is social; a question counts for what it opens", () => {
    expect(read(talk).turns.map(({ act }) => act)).toEqual([
      "social",
      "social",
      "informs them",
      "informs them",
      "informs me",
      "informs me",
      "informs me",
    ]);
  });

  test("the longest stretch, and who cut in", () => {
    expect(read(talk).longest).toMatchObject({ speaker: "Me", line: 4, words: 20 });
    expect(read(talk).interruptions).toEqual({ Interviewer: 0, Me: 1 });
  });

  test("whoever is oneself may be told, and is not guessed where nothing tells", () => {
    expect(read(talk, { me: "Interviewer" }).me).toBe("Interviewer");
    expect(read("Kim: The red one.\nLou: The blue one.").me).toBeUndefined();
  });

  test("planned questions find their answers, each once; what was not asked stays away", () => {
    const planned = ["Who decides about pay?", "How far ahead is the rota known?"];
    expect(read(talk, { planned }).planned).toEqual([
      {
        planned: 1,
        asked: "How far ahead is the rota known?",
        line: 5,
        answer: { speaker: "Interviewer", text: "Six weeks, and nobody changes it without –", line: 6 },
      },
    ]);
  });

  test("proposals may be kept to some standards, and say which question they answer", () => {
    expect(read(talk, { standards: ["PAY-1"] }).proposals).toEqual([]);
    expect(read(talk, { standards: ["TIME-2"] }).proposals[0]).toMatchObject({
      standard: "TIME-2",
      level: 3,
      asked: "How far ahead is the rota known?",
    });
  });

  test("a short question goes on with the matter of the one before it", () => {
    const { proposals } = read(
      dialogue(
        "Me: How many hours do people work in a normal week?",
        "Owner: On paper it is forty, as it says on the sheet.",
        "Me: And really?",
        "Owner: The cooks are in the kitchen until ten most nights of the week.",
      ),
      { me: "Me" },
    );
    expect(proposals.filter(({ line }) => line === 4).map(({ standard }) => standard)).toContain("TIME-1");
  });

  test("what is begged to be told counts as asked", () => {
    const { proposals } = read(
      dialogue(
        "Me: Tell me about the training for new people.",
        "Owner: Bea goes through the till with them on the Monday morning.",
      ),
      { me: "Me" },
    );
    expect(proposals[0]?.asked).toBe("Tell me about the training for new people.");
  });

  test("what an answer is about is told by questions that people ask in other words", () => {
    const { proposals } = read("Me: Where do people eat?\nOwner: There are two chairs behind the boiler.", {
      me: "Me",
    });
    expect(proposals.map(({ standard }) => standard)).toContain("TEAM-6");
  });

  test("a remark between question and answer does not lose the question", () => {
    const { proposals } = read(
      "Me: When does the rota come out?\nOwner: On Thursdays.\nMe: I see.\nOwner: For the week from Monday, that is.",
      { me: "Me" },
    );
    expect(proposals.filter(({ standard }) => standard === "TIME-2").length).toBeGreaterThan(0);
  });

  test("a question that is not answered is proposed without a level", () => {
    const { proposals } = read("Me: What is the pay range for this role?\nBoss: What are you hoping for?");
    expect(proposals.find(({ standard }) => standard === "PAY-4")?.level).toBe(1);
    const evaded = read("Me: How long do people work on a usual day?\nBoss: It depends on many things.");
    expect(evaded.proposals.find(({ standard }) => standard === "TIME-1")?.level).toBeNull();
  });
});

describe("refusals name the line where it was seen", () => {
  test.each([
    ["", "empty, line 1"],
    ["\n\n  \n", "empty, line 1"],
    ["\nWEBVTT\n\nNOTE nothing was said\n", "empty, line 2"],
    ["\nWe met on Monday and talked about the rota.\nIt was a good talk.", "no speakers, line 2"],
    ["WEBVTT\n\n00:01.000 --> 00:02.000\nWe start at seven in the morning.", "no speakers, line 4"],
    [
      "Anna: Wie weit im Voraus ist der Dienstplan bekannt und wer schreibt ihn?\nBernd: Der Plan ist meistens nur eine Woche vorher da, das ist nicht schön für die Leute mit Kindern.",
      "other language, line 1",
    ],
    ["\u0000\u0001\u0002PNG\u0000\u0000\u0000\u0000\u0003\u0004", "not text, line 1"],
  ])("%j", (text, want) => {
    expect(refusal(text)).toBe(want);
  });

  test("too long: the line with the first word that is too many", () => {
    expect(refusal("Ana: hello\n".repeat(longestTranscript / 11 + 1))).toBe(
      `too long, line ${Math.floor(longestTranscript / 11) + 1}`,
    );
  });
});

describe("laws", () => {
  const word = fc.constantFrom(
    "rota",
    "we",
    "Ana:",
    "10:30",
    "-->",
    "<v Ana>",
    "?",
    "six weeks",
    "é",
    "🙂",
    "عربي",
  );
  const line = fc.array(word, { maxLength: 6 }).map((words) => words.join(" "));
  const file = fc.array(line, { maxLength: 25 }).map((lines) => lines.join("\n"));

  test("any text ends in a reading or a refusal; names and quotes are of the file", () => {
    fc.assert(
      fc.property(file, (text) => {
        const reading = readTranscript(text, lists);
        if ("refused" in reading) {
          expect(reading.line).toBeGreaterThanOrEqual(1);
          return;
        }
        const lines = text.split("\n");
        for (const { speaker, line } of reading.turns) {
          expect(text).toContain(speaker);
          expect(line).toBeLessThanOrEqual(lines.length);
        }
        for (const { quote, line } of reading.proposals) expect(lines[line - 1]).toContain(quote);
      }),
      { numRuns: 300 },
    );
  });

  test("line ends do not matter", () => {
    for (const { text } of transcripts)
      expect(read(text.replace(/\r?\n/g, "\r\n"))).toEqual(read(text.replace(/\r?\n/g, "\n")));
  });
});
