/** What `twoway`, `twoway help` and `--help` print. */
interface Help {
  readonly use: string;
  readonly does: string;
  readonly more: string;
}

/** The commands in the order in which they are listed. */
export const helps: Readonly<Record<string, Help>> = {
  phrasing: {
    use: "twoway phrasing [--json] FILE",
    does: "what a question gives away, and a neutral way to ask it",
    more: `FILE has one question on each line; blank lines are skipped.

For each one it says whether its wording is neutral, or leading, loaded, closed, double-barrelled,
committing, presuming or vague; why; and, where there is a better one, a neutral question about the
same matter.

  twoway phrasing questions.txt
  echo "You don't work weekends, do you?" | twoway phrasing -`,
  },
  answers: {
    use: "twoway answers [--json] FILE",
    does: "how an answer answers its question, and what to ask next",
    more: `FILE is a JSON list of items such as

  { "side": "candidate", "speaker": "employer",
    "question": "How far ahead is the rota known?",
    "answer": "We are quite flexible about that.",
    "context": "optional: what was said before" }

side is whose tool this is (candidate or hiring), speaker who answers (employer or candidate).
An answer is concrete, engaged, praise, evasive, a contradiction or, from an applicant, any job.
It is a reading of the words, never of the person.`,
  },
  advert: {
    use: "twoway advert [--json] FILE",
    does: "what a job advert claims, asks for and leaves out",
    more: `FILE is one advert: plain text, a saved web page, or a job posting as JSON-LD.

It quotes what the advert claims about each standard, tells facts from promises and stock phrases,
and lists what they ask for, signs that they need somebody, and wording to be wary of.

  twoway advert advert.txt
  twoway advert --json saved-page.html`,
  },
  transcript: {
    use: "twoway transcript [--json] [--me NAME] FILE",
    does: "who spoke how much in an interview, and what could be noted",
    more: `FILE is WebVTT, SRT, or a text that names its speakers as Zoom, Teams, Otter and Meet do, or as
“Name: words”. Speakers come from the file; nobody is guessed at.

  --me NAME   whose words are yours, as the file names you; otherwise told from how people speak

  twoway transcript interview.vtt
  twoway transcript --me Ana --json notes.txt`,
  },
};

/** The page one gets first. */
export function overview(): string {
  const widest = Math.max(...Object.keys(helps).map((name) => name.length));
  const rows = Object.entries(helps).map(([name, { does }]) => `  ${name.padEnd(widest)}   ${does}`);
  return `Twoway: the interview goes both ways.

${rows.join("\n")}

FILE is a name, or - for what is piped in. --json prints one document for programs, whose fields
docs/formats.md describes. Flags may stand anywhere. \`twoway help phrasing\` tells more of one command.

It reads on this machine alone and asks nobody. It ends with 0 when all is well, 1 when something
went wrong, 2 when it was asked wrongly; what went wrong is said on standard error.`;
}

/** All about one command; undefined where there is none of that name. */
export function helpOf(command: string): string | undefined {
  const help = Object.hasOwn(helps, command) ? helps[command] : undefined;
  return help && `${help.use}\n\n${help.does[0]?.toUpperCase()}${help.does.slice(1)}.\n\n${help.more}`;
}
