/** Words made visibly strange, so that a test sees every string that did not come through the catalogue. */
const strange: Readonly<Record<string, string>> = {
  a: "á",
  b: "ƀ",
  c: "ç",
  d: "ð",
  e: "é",
  f: "ƒ",
  g: "ĝ",
  h: "ĥ",
  i: "î",
  j: "ĵ",
  k: "ķ",
  l: "ļ",
  m: "ɱ",
  n: "ñ",
  o: "ö",
  p: "þ",
  q: "ǫ",
  r: "ŕ",
  s: "š",
  t: "ţ",
  u: "û",
  v: "ṽ",
  w: "ŵ",
  x: "ẋ",
  y: "ý",
  z: "ž",
};

/** Accents the letters of an ICU message and makes it longer by a third; arguments, tags and keywords stay. */
export function pseudo(message: string): string {
  let depth = 0;
  let out = "";
  let letters = 0;
  for (let place = 0; place < message.length; place++) {
    const sign = message[place] as string;
    if (sign === "{") depth += 1;
    if (sign === "}") depth -= 1;
    const tag = depth % 2 === 0 && sign === "<" ? (/^<\/?[a-z]+>/.exec(message.slice(place))?.[0] ?? "") : "";
    if (tag) {
      out += tag;
      place += tag.length - 1;
    } else if (depth % 2 === 0 && /[A-Za-z]/.test(sign)) {
      out += strange[sign] ?? strange[sign.toLowerCase()]?.toUpperCase() ?? sign;
      letters += 1;
    } else out += sign;
  }
  return depth === 0 && letters > 0 ? `${out}${"~".repeat(Math.ceil(letters / 3))}` : out;
}
