/**
 * Has every page of a browser context note when its first heading was drawn, and what it had loaded to draw it.
 * @param {import("playwright-core").BrowserContext} context
 */
export async function noteFirstScreens(context) {
  await context.addInitScript(() => {
    const look = (_, observer) => {
      if (!document.querySelector("h1")) return;
      observer.disconnect();
      const files = performance.getEntriesByType("resource").map(({ name }) => new URL(name).pathname);
      const scripts = [...new Set(files)].filter((file) => file.endsWith(".js"));
      const noted = () => {
        globalThis.firstScreen = { ms: performance.now(), scripts };
      };
      // Only after the next frame is it seen.
      requestAnimationFrame(() => setTimeout(noted));
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true });
  });
}

/**
 * What the page noted, once it has.
 * @param {import("playwright-core").Page} page
 * @returns {Promise<{ ms: number, scripts: string[] }>} milliseconds since the page was asked for; paths of scripts
 */
export async function firstScreen(page) {
  await page.waitForFunction(() => globalThis.firstScreen !== undefined);
  return page.evaluate(() => globalThis.firstScreen);
}
