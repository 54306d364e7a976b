import { en, type MessageKey, type Say } from "@twoway/library/words";
import { IntlMessageFormat } from "intl-messageformat";
import { createContext, Fragment, type ReactNode, useContext } from "react";
import { pseudo } from "./pseudo.ts";

/**
 * The language on screen. A language is offered when its words, content and word lists are all there: English.
 * The two pseudo-languages find strings outside the catalogue and layouts that cannot turn; tests choose them.
 */
export const languages = ["en", "en-XA", "ar-XB"] as const;
export type Language = (typeof languages)[number];
export const offered: readonly Language[] = ["en"];

type Tags = Readonly<Record<string, (chunks: ReactNode) => ReactNode>>;
type Data = Readonly<Record<string, string | number>>;

/** Everything that depends on the language: words, dates, numbers, direction. */
export interface Speech {
  readonly language: Language;
  /** For `Intl` and the `lang` attribute. */
  readonly locale: string;
  readonly dir: "ltr" | "rtl";
  readonly say: Say;
  /** A message with marked parts (`<b>…</b>`), as elements. */
  readonly show: (key: MessageKey, data: Data | undefined, tags: Tags) => ReactNode;
}

export function speech(language: Language): Speech {
  const locale =
    language === "en" ? (navigator.language.startsWith("en") ? navigator.language : "en-GB") : "en-GB";
  // Looked up when it is said: in the build, words arrive with the screens that say them.
  const message = (key: MessageKey) => (language === "en" ? en[key] : pseudo(en[key]));
  const dir = language === "ar-XB" ? "rtl" : "ltr";
  const formats = new Map<string, IntlMessageFormat>();
  const format = (key: MessageKey, ignoreTag: boolean) => {
    const name = ignoreTag ? key : `<${key}`;
    const known = formats.get(name) ?? new IntlMessageFormat(message(key), locale, undefined, { ignoreTag });
    formats.set(name, known);
    return known;
  };
  return {
    language,
    locale,
    dir,
    say: (key, data) => String(format(key, true).format(data && isolated(data, dir))),
    show: (key, data, tags) => {
      const parts = format(key, false).format<ReactNode>({
        ...(data && isolated(data, dir)),
        ...tagged(tags),
      });
      return Array.isArray(parts)
        ? parts.map((part, place) => <Fragment key={String(place)}>{part}</Fragment>)
        : parts;
    },
  };
}

const otherWay = {
  ltr: /\p{Script=Arabic}|\p{Script=Hebrew}|\p{Script=Syriac}|\p{Script=Thaana}/u,
  rtl: /\p{Script=Latin}|\p{Script=Greek}|\p{Script=Cyrillic}/u,
};

/** A name whose letters run the other way keeps to itself, so that the sentence around it stays in order. */
function isolated(data: Data, dir: "ltr" | "rtl"): Data {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => [
      name,
      typeof value === "string" && otherWay[dir].test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

function tagged(tags: Tags) {
  return Object.fromEntries(
    Object.entries(tags).map(([name, tag]) => [name, (chunks: ReactNode[]) => tag(chunks)]),
  );
}

const SpeechContext = createContext<Speech | undefined>(undefined);
export const SpeechProvider = SpeechContext.Provider;

export function useSpeech(): Speech {
  const speech = useContext(SpeechContext);
  if (!speech) throw new Error("useSpeech outside of SpeechProvider");
  return speech;
}

/** `say(key, data)` in the language on screen. */
export function useSay(): Say {
  return useSpeech().say;
}

/** A message with marked parts: `<Words k="x" tags={{ b: (c) => <b>{c}</b> }} />`. */
export function Words({ k, data, tags = {} }: { k: MessageKey; data?: Data; tags?: Tags }): ReactNode {
  return useSpeech().show(k, data, tags);
}
