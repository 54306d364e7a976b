/** The named characters that adverts really use; any other name stays as it is written. */
const named: Readonly<Record<string, string>> = {
  amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " ", ensp: " ", emsp: " ", thinsp: " ", shy: "",
  zwnj: "", zwj: "", pound: "£", euro: "€", yen: "¥", cent: "¢", copy: "©", reg: "®", trade: "™", deg: "°",
  ndash: "–", mdash: "—", minus: "−", lsquo: "‘", rsquo: "’", sbquo: "‚", ldquo: "“", rdquo: "”", bdquo: "„",
  laquo: "«", raquo: "»", bull: "•", middot: "·", hellip: "…", times: "×", frac12: "½", frac14: "¼",
  frac34: "¾", check: "✓", rarr: "→", eacute: "é", egrave: "è", ecirc: "ê", euml: "ë", aacute: "á",
  agrave: "à", acirc: "â", auml: "ä", aring: "å", aelig: "æ", ccedil: "ç", iacute: "í", icirc: "î", iuml: "ï",
  ntilde: "ñ", oacute: "ó", ocirc: "ô", ouml: "ö", oslash: "ø", uacute: "ú", ucirc: "û", ugrave: "ù",
  uuml: "ü", szlig: "ß", sup2: "²", sect: "§", para: "¶", colon: ":", comma: ",", period: ".", lpar: "(",
  rpar: ")", sol: "/", num: "#", excl: "!", quest: "?", plus: "+", percnt: "%", dollar: "$", newline: "\n",
}; // biome-ignore format: a table

/** Replaces the character references of HTML: `&amp;`, `&#163;`, `&#x2019;`. */
export function decodeEntities(text: string): string {
  return text.replace(
    /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,9}));/g,
    (whole, ten, hex, name) => {
      if (name === undefined)
        return character(ten === undefined ? Number.parseInt(hex, 16) : Number(ten)) ?? whole;
      return named[name] ?? capital(name) ?? whole;
    },
  );
}

/** `&Eacute;` is the capital of `&eacute;`. */
function capital(name: string): string | undefined {
  if (!/^[A-Z][a-z]/.test(name)) return undefined;
  return named[name.toLowerCase()]?.toUpperCase();
}

/** Old pages number the signs of Windows-1252 as if they were characters. */
const windows = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

function character(code: number): string | undefined {
  if (code >= 0x80 && code <= 0x9f) return windows[code - 0x80];
  const unreadable = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return unreadable ? undefined : String.fromCodePoint(code);
}
