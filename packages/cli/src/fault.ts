/** The exit codes of every command. */
export const exitCodes = { well: 0, wentWrong: 1, askedWrongly: 2 } as const;

/** Something a person is told in a sentence: what, where, and what to do. Anything else thrown is a fault of ours. */
export class Fault extends Error {
  readonly code: 1 | 2;

  constructor(sentence: string, code: 1 | 2 = exitCodes.wentWrong) {
    super(sentence);
    this.code = code;
  }
}

/** The command was asked for wrongly: a word, a flag or a number of them that it does not have. */
export function askedWrongly(sentence: string): Fault {
  return new Fault(sentence, exitCodes.askedWrongly);
}
