import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { useNow } from "../../session.tsx";
import type { Deadline } from "./columns.ts";

/** By when an answer is wanted, and by whom; nothing where nobody named a day. */
export function useDeadlineWords(): (deadline: Deadline | undefined) => string {
  const say = useSay();
  const now = useNow();
  const { when } = useDates();
  return (deadline) => {
    if (!deadline) return "";
    const past = Date.parse(deadline.on) < Date.parse(now) ? "-past" : "";
    return say(`decide.${deadline.whose}-deadline${past}`, { when: when(deadline.on, now) });
  };
}
