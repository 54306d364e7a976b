import { useEffect } from "react";

/** Names the page in the tab. In Live and on the card only neutral words: screens are shared by accident. */
export function useTitle(words: string): void {
  useEffect(() => {
    document.title = words === "" ? "Twoway" : `${words} · Twoway`;
  }, [words]);
}
