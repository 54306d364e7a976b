import { useEffect, useSyncExternalStore } from "react";

/** The papers a card is set for, chosen before printing. */
export const papers = ["a6", "index", "a4", "letter"] as const;
export type Paper = (typeof papers)[number];

const key = "twoway.paper";
const listeners = new Set<() => void>();
let chosen: Paper | undefined = read();

/** The paper this device prints on, remembered here; and how to choose another. */
export function usePaper(locale: string): readonly [Paper, (paper: Paper) => void] {
  const paper = useSyncExternalStore(subscribe, () => chosen) ?? usual(locale);
  // The browser takes the page size from a class on the root, so that Ctrl P prints the same as the button.
  useEffect(() => {
    const name = `paper-${paper}`;
    document.documentElement.classList.add(name);
    return () => document.documentElement.classList.remove(name);
  }, [paper]);
  return [paper, choose];
}

function choose(paper: Paper): void {
  chosen = paper;
  try {
    localStorage.setItem(key, paper);
  } catch {
    // A browser that keeps nothing still prints on what was chosen until it is closed.
  }
  for (const listener of listeners) listener();
}

function usual(locale: string): Paper {
  return /-(?:US|CA|MX|PH)\b/.test(locale) ? "index" : "a6";
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function read(): Paper | undefined {
  try {
    return papers.find((one) => one === localStorage.getItem(key));
  } catch {
    return undefined;
  }
}
