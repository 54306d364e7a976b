import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterEach } from "vitest";
import { openSite } from "../scripts/site.mjs";

/** The folder of the built app. */
export const built = fileURLToPath(new URL("../packages/web/dist", import.meta.url));

export type Site = Awaited<ReturnType<typeof openSite>>;

/** Gives servers of one's own, which a test may stop; those still running are stopped after the test. Once a file. */
export function sites(): (root?: string) => Promise<Site> {
  const open = new Set<Site>();
  afterEach(async () => {
    for (const site of open) await site.close();
    open.clear();
  });
  return async (root = built) => {
    const site = await openSite({ root, port: 0 });
    open.add(site);
    return site;
  };
}

/** Until the whole app is kept in this browser and answers for itself. */
export async function kept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (navigator.serviceWorker.controller) return;
    await new Promise((resolve) => navigator.serviceWorker.addEventListener("controllerchange", resolve));
  });
}
