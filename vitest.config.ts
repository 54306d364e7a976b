import { defineConfig } from "vitest/config";

/** Pure packages run in one shared context: they hold no state, and this is many times quicker. */
export default defineConfig({
  resolve: { conditions: ["development"] },
  ssr: { resolve: { conditions: ["development"] } },
  test: {
    include: ["packages/*/src/**/*.test.ts", "tools/**/*.test.ts"],
    pool: "threads",
    isolate: false,
    testTimeout: 60_000,
  },
});
