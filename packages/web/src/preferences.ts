import { useSyncExternalStore } from "react";
import { type Language, languages } from "./language.tsx";

/** What stays on this device and is no entry: how Twoway looks here. */
export interface Preferences {
  readonly theme: "system" | "light" | "dark";
  readonly language: Language;
  /** Per cent of the browser's text size. */
  readonly textSize: 100 | 115 | 130;
  readonly motion: "system" | "less";
  readonly board: boolean;
}

const standard: Preferences = {
  theme: "system",
  language: "en",
  textSize: 100,
  motion: "system",
  board: true,
};
const key = "twoway.preferences";
const listeners = new Set<() => void>();
let now: Preferences = read();

export function preferences(): Preferences {
  return now;
}

/** Changes one or more preferences; kept where the browser allows it, and in force at once either way. */
export function prefer(change: Partial<Preferences>): void {
  now = { ...now, ...change };
  try {
    localStorage.setItem(key, JSON.stringify(now));
  } catch {
    // A browser that keeps nothing (private windows) still shows what was chosen until it is closed.
  }
  apply(now);
  for (const listener of listeners) listener();
}

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences);
}

/** Puts the preferences on the page itself, so that the first picture is already right. */
export function apply({ theme, textSize, motion }: Preferences): void {
  const root = document.documentElement;
  if (theme === "system") delete root.dataset.theme;
  else root.dataset.theme = theme;
  root.dataset.motion = motion;
  root.style.fontSize = textSize === 100 ? "" : `${textSize}%`;
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Preferences {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(key) ?? "{}");
    const merged = { ...standard, ...(typeof kept === "object" ? kept : {}) } as Preferences;
    return languages.includes(merged.language) ? merged : { ...merged, language: "en" };
  } catch {
    return standard;
  }
}
