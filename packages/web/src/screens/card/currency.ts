const currencies: Readonly<Record<string, string>> = {
  GB: "GBP",
  US: "USD",
  CA: "CAD",
  AU: "AUD",
  NZ: "NZD",
  IN: "INR",
  ZA: "ZAR",
  SG: "SGD",
  HK: "HKD",
  CH: "CHF",
  SE: "SEK",
  NO: "NOK",
  DK: "DKK",
  PL: "PLN",
  CZ: "CZK",
  HU: "HUF",
  RO: "RON",
  JP: "JPY",
  CN: "CNY",
  KR: "KRW",
  BR: "BRL",
  MX: "MXN",
  TR: "TRY",
  IL: "ILS",
  AE: "AED",
  NG: "NGN",
  KE: "KES",
  PH: "PHP",
  MY: "MYR",
  PK: "PKR",
};

/** The currency people are usually paid in where a language tag points to ("en-GB" → "GBP"); changed in settings. */
export function currencyOf(locale: string): string {
  return currencies[new Intl.Locale(locale).maximize().region ?? ""] ?? "EUR";
}
