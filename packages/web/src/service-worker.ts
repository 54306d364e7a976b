/**
 * Keeps the whole app in the browser, so that it opens in a basement without a network.
 * One cache for each build, filled before the build may be used; a new build waits until a person asks for it.
 */
declare const self: ServiceWorkerGlobalScope;

/** Written in front of this file by the build: see build/precache.ts. */
declare const build: {
  /** Changes whenever any file changes. */
  readonly cache: string;
  /** Paths from the root of the site; "/" is the page itself. */
  readonly files: readonly string[];
};

const ours = "twoway-";

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(takeOver()));
self.addEventListener("message", (event) => {
  if (event.data === "take over") event.waitUntil(self.skipWaiting());
});
self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  const page = origin === self.location.origin && !pathname.startsWith("/api/");
  // What is asked of the keeper goes straight to it: nothing of that is kept here, and its live stream must not end with this worker.
  if (page && request.method === "GET") event.respondWith(answer(request));
});

/** All or nothing: a build with a file missing is never installed. Files without a hash skip the browser's own cache. */
async function keep(): Promise<void> {
  const cache = await caches.open(build.cache);
  await cache.addAll(
    build.files.map(
      (file) => new Request(file, { cache: file.startsWith("/assets/") ? "default" : "reload" }),
    ),
  );
}

/** Old builds go; but while another window may still run on one, the files it has yet to load stay until the next build. */
async function takeOver(): Promise<void> {
  const windows = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  const old = (await caches.keys()).filter((name) => name.startsWith(ours) && name !== build.cache);
  const kept = windows.length > 1 ? old.slice(-1) : [];
  await Promise.all(old.filter((name) => !kept.includes(name)).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** From this build, else from an older one that a window still runs on, else from the network. */
async function answer(request: Request): Promise<Response> {
  // A module script is asked for with an Origin header and stored with `Vary: Origin`: the name alone decides.
  const loosely = { ignoreVary: true, ignoreSearch: true };
  const cache = await caches.open(build.cache);
  const page = request.mode === "navigate" && !build.files.includes(new URL(request.url).pathname);
  const stored = await cache.match(page ? "/" : request, loosely);
  return stored ?? (await caches.match(request, loosely)) ?? fetch(request);
}
