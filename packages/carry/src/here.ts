import type { Ports } from "./ports.ts";

/** The ports of a browser, a worker or Node: its network, its clock, its chance, and its locks where it has any. */
export function portsHere(): Ports {
  return {
    fetch: (url, init) => fetch(url, init),
    clock: () => Date.now(),
    random: (bytes) => crypto.getRandomValues(new Uint8Array(bytes)),
    wait,
    alone,
  };
}

function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      done();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}

/** Without locks (an old browser, Node) two may push at once: that costs a few bytes and harms nothing. */
async function alone(name: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const locks = typeof navigator === "undefined" ? undefined : navigator.locks;
  if (!locks) return signal.aborted ? undefined : work();
  try {
    await locks.request(name, { signal }, work);
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
