import type { ReactNode } from "react";
import { useSay } from "../language.tsx";

/** A side never speaks by colour alone: its mark and its word stand with it. */
export function Mark({ side, children }: { side: "yours" | "theirs"; children: ReactNode }) {
  return <span className={`mark ${side}`}>{children}</span>;
}

const looks = { found: "found", "not found": "missing", "not yet known": "open" } as const;

/** A verdict: full, barred or dotted, always with its word. */
export function Standing({
  verdict,
  zone,
}: {
  verdict: keyof typeof looks;
  zone?: "acceptable" | "ideal" | undefined;
}) {
  const say = useSay();
  const word =
    verdict === "found"
      ? say(zone === "ideal" ? "parts.found-ideal" : "parts.found-acceptable")
      : say(verdict === "not found" ? "parts.not-found" : "parts.not-yet-known");
  return <span className={`state ${looks[verdict]}`}>{word}</span>;
}
