import { useMemo } from "react";
import { useSpeech } from "../../language.tsx";

/** So many are named; the rest are counted. */
const named = 3;

/** “Northgate, Ashgrove and 5 more”. */
export function useNames(): (names: readonly string[]) => string {
  const { locale, say } = useSpeech();
  return useMemo(() => {
    const list = new Intl.ListFormat(locale, { type: "conjunction" });
    return (names) => {
      if (names.length <= named) return list.format(names);
      const shown = names.slice(0, named - 1);
      return list.format([...shown, say("compare.more", { n: names.length - shown.length })]);
    };
  }, [locale, say]);
}
