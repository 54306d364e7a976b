/**
 * Lets the app open without a network from the second visit on. Does nothing in development, nor in a browser that
 * has no service workers; the app is the same without.
 * @param options.onUpdate called when a newer build is ready and waiting. `takeOver` starts it and loads this page
 * anew; other windows go on undisturbed with what they have. Never calling it is fine: the newer build then begins
 * once every window was closed.
 */
export function registerOffline({ onUpdate }: { onUpdate: (takeOver: () => void) => void }): void {
  if (!import.meta.env.PROD || !("serviceWorker" in navigator)) return;
  const workers = navigator.serviceWorker;
  const offer = (waiting: ServiceWorker) =>
    onUpdate(() => {
      // Another window may have taken it already: then it is enough to load this one anew.
      if (waiting.state !== "installed") return location.reload();
      workers.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
  workers
    .register("/sw.js", { updateViaCache: "none" })
    .then((registration) => watch(registration, offer))
    // Private windows and full disks may refuse; the app then simply needs the network to open.
    .catch(() => undefined);
}

/** Tells once of each build that is kept and waits; the very first one has nothing to replace and is not told of. */
function watch(registration: ServiceWorkerRegistration, offer: (waiting: ServiceWorker) => void): void {
  const told = new WeakSet<ServiceWorker>();
  const look = () => {
    const { installing, waiting } = registration;
    installing?.addEventListener("statechange", look, { once: true });
    if (!waiting || told.has(waiting) || !navigator.serviceWorker.controller) return;
    told.add(waiting);
    offer(waiting);
  };
  registration.addEventListener("updatefound", look);
  look();
}
