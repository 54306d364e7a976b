import { useEffect, useState } from "react";

type Help = typeof import("@twoway/library/own-standard");

/** Help for writing one's own, fetched when somebody begins to. */
export function useOwnHelp(wanted: boolean): Help | undefined {
  const [help, setHelp] = useState<Help>();
  useEffect(() => {
    if (!wanted || help) return;
    let live = true;
    void import("@twoway/library/own-standard").then((found) => live && setHelp(found));
    return () => {
      live = false;
    };
  }, [wanted, help]);
  return help;
}
