import { useSay } from "../../language.tsx";

/** How well one does something, lowest first. */
export function useHowWell(): readonly string[] {
  const say = useSay();
  return [
    say("strengths.level-0"),
    say("strengths.level-1"),
    say("strengths.level-2"),
    say("strengths.level-3"),
    say("strengths.level-4"),
  ];
}

/** How gladly one does it, lowest first. */
export function useGladness(): readonly string[] {
  const say = useSay();
  return [
    say("strengths.gladness-0"),
    say("strengths.gladness-1"),
    say("strengths.gladness-2"),
    say("strengths.gladness-3"),
    say("strengths.gladness-4"),
  ];
}
