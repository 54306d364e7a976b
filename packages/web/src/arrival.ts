/**
 * What a page was opened with behind the `#`: the token that `npm start` prints, or a journal's link. It is taken out
 * of the address as soon as this file is read, which `main.tsx` does before anything else: before the router has seen
 * the address, and before anything is drawn.
 */
export type Arrival = { readonly start: string } | { readonly link: string };

let arrived: Arrival | undefined;
const listeners = new Set<() => void>();

take();
// Also when it is put into the address of a page that is open already.
addEventListener("popstate", take, true);
addEventListener("hashchange", take, true);

/** What came and was not used yet. */
export function getArrival(): Arrival | undefined {
  return arrived;
}

export function subscribeToArrivals(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** It was used, or sent away. */
export function endArrival(arrival: Arrival): void {
  if (arrived === arrival) change(undefined);
}

function take(): void {
  const { hash, pathname, search } = location;
  const [, kind, rest = ""] = /^#?(start|journal)=(.*)$/i.exec(hash) ?? [];
  if (kind === undefined) return;
  history.replaceState(history.state, "", pathname + search);
  const here = location.origin;
  change(kind.toLowerCase() === "start" ? { start: rest } : { link: `${here}/#journal=${rest}` });
}

function change(arrival: Arrival | undefined): void {
  arrived = arrival;
  for (const listener of listeners) listener();
}
