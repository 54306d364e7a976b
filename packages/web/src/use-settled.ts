import { useEffect, useState } from "react";

/** How long a hand rests, in milliseconds, before what it typed is looked at. */
const rest = 350;

/** What was typed, once the hand rests: nothing speaks or moves between two keys. */
export function useSettled(typed: string): string {
  const [settled, setSettled] = useState(typed);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed), rest);
    return () => clearTimeout(timer);
  }, [typed]);
  return settled;
}
