/** Why a text was not read. */
export interface Refusal {
  readonly refused: "too long" | "not text" | "other language";
}

const english = new Set(
  "the and of to you we our with your will be is are have this that for who from or can not more at by as it work job hours experience".split(
    " ",
  ),
);
/** Frequent small words of other languages written in Latin letters; none of them is an English word. */
const others = new Set(
  "der das und ist für wir sie ihre mit eine einen auf bei zum zur les des une est nous vous votre dans avec el los las una que para con del por nuestro il lo gli della che noi uma dos você het een wij voor och att som vi på til og ikke af się jest oraz dla nie".split(
    " ",
  ),
);

/** Letters seen at most: enough to know a language, and the same work for any length. */
const sample = 20_000;

/** The language of a text, as far as its small words and its script tell; too few words count as English. */
export function languageOf(text: string): "en" | "mixed" | "other" {
  const head = text.slice(0, sample).toLowerCase();
  const words = head.match(/[\p{L}']+/gu) ?? [];
  const latin = head.match(/[a-zà-ɏ]/g)?.length ?? 0;
  const letters = head.match(/\p{L}/gu)?.length ?? 0;
  if (letters >= 10 && latin < letters / 2) return "other";
  if (words.length < 6) return "en";
  const ours = words.filter((word) => english.has(word)).length / words.length;
  const theirs = words.filter((word) => others.has(word)).length / words.length;
  if (theirs > 0.08 && ours < 0.04) return "other";
  return theirs > ours && theirs > 0.05 ? "mixed" : "en";
}

/** Whether the bytes behind it were text: a picture or a PDF read as text is full of control signs. */
export function isText(text: string): boolean {
  const head = text.slice(0, sample);
  if (head.includes("\u0000")) return false;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control signs are what is counted
  const odd = head.match(/[\u0001-\u0008\u000e-\u001f\u007f\ufffd]/g)?.length ?? 0;
  return odd <= head.length / 100;
}
