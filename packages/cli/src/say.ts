import { en, type MessageKey, type Messages, type Say } from "@twoway/library/words";

/** A piece of a message (ICU): words, a value, or a choice by a value. */
type Piece =
  | { readonly words: string }
  | { readonly value: string; readonly as: "plain" | "number" | "date"; readonly style: string }
  | { readonly number: true }
  | { readonly value: string; readonly choose: "plural" | "select"; readonly cases: Cases };
type Cases = ReadonlyMap<string, readonly Piece[]>;
type Data = Readonly<Record<string, string | number>>;

const locale = "en-GB";
const known = new Map<string, readonly Piece[]>();

/** The messages of a language, filled in for a terminal. */
export function sayer(messages: Messages): Say {
  return (key, data = {}) => filled(parsed(messages[key]), data);
}

/** The English messages, as the app says them. */
export const say: Say = sayer(en);
export type { MessageKey };

function parsed(message: string): readonly Piece[] {
  const pieces = known.get(message) ?? new Reader(message).pieces();
  known.set(message, pieces);
  return pieces;
}

/** Reads the part of ICU that the words on screen use: values, numbers, dates by skeleton, plural, select. */
class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Up to the end, or to the brace that closes a case. */
  pieces(inPlural = false): readonly Piece[] {
    const found: Piece[] = [];
    while (this.#at < this.#text.length && this.#text[this.#at] !== "}") {
      if (this.#text[this.#at] === "{") found.push(this.#argument(inPlural));
      else if (inPlural && this.#text[this.#at] === "#") {
        this.#at++;
        found.push({ number: true });
      } else found.push({ words: this.#until(inPlural ? /[{}#]/g : /[{}]/g) });
    }
    return found;
  }

  #argument(inPlural: boolean): Piece {
    this.#at++;
    const value = this.#until(/[,}]/g).trim();
    if (this.#take("}")) return { value, as: "plain", style: "" };
    this.#take(",");
    const type = this.#until(/[,}]/g).trim();
    if (type !== "plural" && type !== "select") {
      const style = this.#take(",") ? this.#until(/}/g).trim() : "";
      this.#take("}");
      return { value, as: type === "date" ? "date" : "number", style };
    }
    this.#take(",");
    const cases = new Map<string, readonly Piece[]>();
    for (;;) {
      const name = this.#until(/[{}]/g).trim();
      if (!this.#take("{")) break;
      cases.set(name, this.pieces(inPlural || type === "plural"));
      this.#take("}");
    }
    this.#take("}");
    return { value, choose: type, cases };
  }

  #until(end: RegExp): string {
    end.lastIndex = this.#at;
    const stop = end.exec(this.#text)?.index ?? this.#text.length;
    const words = this.#text.slice(this.#at, stop);
    this.#at = stop;
    return words;
  }

  #take(sign: string): boolean {
    if (this.#text[this.#at] !== sign) return false;
    this.#at++;
    return true;
  }
}

const numbers = new Intl.NumberFormat(locale);
const plurals = new Intl.PluralRules(locale);

function filled(pieces: readonly Piece[], data: Data, counted?: number): string {
  return pieces
    .map((piece) => {
      if ("words" in piece) return piece.words;
      if ("number" in piece) return numbers.format(counted ?? 0);
      const value = data[piece.value] ?? "";
      if ("as" in piece) return shown(value, piece.as, piece.style);
      if (piece.choose === "select")
        return filled(piece.cases.get(String(value)) ?? piece.cases.get("other") ?? [], data, counted);
      const number = Number(value);
      const chosen =
        piece.cases.get(`=${number}`) ?? piece.cases.get(plurals.select(number)) ?? piece.cases.get("other");
      return filled(chosen ?? [], data, number);
    })
    .join("");
}

function shown(value: string | number, as: "plain" | "number" | "date", style: string): string {
  if (as === "plain") return String(value);
  if (as === "number") return numbers.format(Number(value));
  return new Intl.DateTimeFormat(locale, dateStyle(style)).format(Number(value));
}

/** A date skeleton, "::dMMMMyyyy": which parts, and how long. */
function dateStyle(skeleton: string): Intl.DateTimeFormatOptions {
  const length = (letter: string): number => skeleton.split(letter).length - 1;
  const long = (count: number) => (count >= 4 ? "long" : count === 3 ? "short" : "numeric");
  return {
    ...(length("E") > 0 ? { weekday: length("E") >= 4 ? "long" : "short" } : {}),
    ...(length("d") > 0 ? { day: "numeric" } : {}),
    ...(length("M") > 0 ? { month: long(length("M")) } : {}),
    ...(length("y") > 0 ? { year: "numeric" } : {}),
  };
}
