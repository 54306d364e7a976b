/** What `twoway`, `twoway help` and `--help` print. */
interface Help {
  readonly use: string;
  readonly does: string;
  readonly more: string;
}

const reading: Readonly<Record<string, Help>> = {
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
    use: "twoway transcript [--json] [--me NAME] [--plan FILE] FILE",
    does: "who spoke how much in an interview, and what could be noted",
    more: `FILE is WebVTT, SRT, or a text that names its speakers as Zoom, Teams, Otter and Meet do, or as
“Name: words”. Speakers come from the file; nobody is guessed at.

  --me NAME     whose words are yours, as the file names you; otherwise told from how people speak
  --plan FILE   the questions you had planned, one on each line: those you asked are found again

  twoway transcript interview.vtt
  twoway transcript --me Ana --json notes.txt`,
  },
};

const journal: Readonly<Record<string, Help>> = {
  start: {
    use: "twoway start",
    does: "serve the app on this machine and keep its journal here",
    more: `The same as \`npm start\`. It prints an address that opens the app on the journal of this machine,
once; the address without its end opens the app on the browser’s own journal. Ctrl+C ends it.

  PORT          another port than 4873
  TWOWAY_DATA   another data folder`,
  },
  status: {
    use: "twoway status [--json]",
    does: "where the journal is, how much it holds, when it was last backed up",
    more: "It changes nothing.",
  },
  plan: {
    use: "twoway plan [--json] [PROSPECT]",
    does: "what to ask in the next interview, in order, and why",
    more: `PROSPECT is a name or a part of one. Without it, the interview that comes next.

  twoway plan
  twoway plan Fern Street`,
  },
  verdict: {
    use: "twoway verdict [--json] [PROSPECT]",
    does: "what was found at a prospect, what was not, what is not yet known",
    more: `PROSPECT is a name or a part of one; it may be left out where there is only one.

  twoway verdict Fern Street`,
  },
  link: {
    use: "twoway link [--json]",
    does: "the link that opens the journal in another browser of this machine",
    more: `The keeper has to be running. Whoever has the link can read and write the journal: treat it as you
would a key.`,
  },
  export: {
    use: "twoway export [--json] [FILE]",
    does: "the whole journal as JSON Lines, one line for each thing noted",
    more: `Without FILE it goes to standard output. A file that is there already is left as it is.

  twoway export twoway.jsonl`,
  },
  import: {
    use: "twoway import [--json] FILE",
    does: "take in what a copy holds and the journal does not",
    more: `FILE is what the app saves with “Save a copy”, or what \`twoway export\` writes. Taking the same file
in twice changes nothing, and what was erased stays erased.`,
  },
  backup: {
    use: "twoway backup [--json] [--list | --off | --on]",
    does: "make a backup now, list them, or switch the daily ones off and on",
    more: `While the keeper runs it makes one backup a day, as JSON Lines that a person can read, and keeps those
of 14 days, in a folder that only you can open. They are not encrypted.

  --list   which there are
  --off    make none by themselves; those there are stay
  --on     make them again

  TWOWAY_BACKUPS   another folder than the one beside the data folder`,
  },
  restore: {
    use: "twoway restore [--json] [DAY | FILE]",
    does: "take in a backup: the latest, or that of a day",
    more: `It adds what is missing and changes nothing that is there. Where the data folder is gone, a new journal
is begun and filled.

  twoway restore
  twoway restore 2026-11-21`,
  },
  erase: {
    use: "twoway erase [--json] [--yes] ID…",
    does: "take entries out for good, here and in the backups",
    more: `ID is an entry’s id or the beginning of it; \`twoway export\` shows them. It asks before it does so;
--yes says yes beforehand. Then it says what it cannot reach.`,
  },
};

/** The commands in the order in which they are listed. */
export const helps: Readonly<Record<string, Help>> = { ...reading, ...journal };

/** The page one gets first. */
export function overview(): string {
  const widest = Math.max(...Object.keys(helps).map((name) => name.length));
  const rows = (part: Readonly<Record<string, Help>>): string =>
    Object.entries(part)
      .map(([name, { does }]) => `  ${name.padEnd(widest)}   ${does}`)
      .join("\n");
  return `Twoway: the interview goes both ways.

Read something
${rows(reading)}

Your journal on this machine
${rows(journal)}

FILE is a name, or - for what is piped in. --json prints one document for programs, described in
docs/formats.md. Flags may stand anywhere. \`twoway help plan\` tells more of one command.

All of it happens on this machine, and nobody else is asked. It ends with 0 when all is well, 1 when
something went wrong, 2 when it was asked wrongly; what went wrong is said on standard error.`;
}

/** All about one command; undefined where there is none of that name. */
export function helpOf(command: string): string | undefined {
  const help = Object.hasOwn(helps, command) ? helps[command] : undefined;
  return help && `${help.use}\n\n${help.does[0]?.toUpperCase()}${help.does.slice(1)}.\n\n${help.more}`;
}
