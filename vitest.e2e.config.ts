import { defineConfig } from "vitest/config";

/** The built app in a real browser: two files at a time, each with a browser of its own. */
export default defineConfig({
  test: {
    include: ["e2e/**/*.e2e.ts"],
    globalSetup: ["e2e/setup.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    // A browser on a busy machine may miss a beat once; what fails twice has failed.
    retry: 1,
    hookTimeout: 60_000,
  },
});
