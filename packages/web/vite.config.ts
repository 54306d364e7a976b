import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { beside } from "./build/beside.ts";
import { contentAsData } from "./build/content.ts";
import { pagePolicy } from "./build/page.ts";
import { precache } from "./build/precache.ts";
import { sources } from "./build/sources.ts";
import { wordsAsData } from "./build/words.ts";
import manifest from "./package.json" with { type: "json" };

const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

export default defineConfig({
  root: here("."),
  plugins: [
    react(),
    beside(),
    contentAsData(here("../library/src/en")),
    wordsAsData(here("src"), here("../library/src/words/index.ts"), here("../library/src/words/en")),
    pagePolicy(),
    precache(here("src/service-worker.ts")),
  ],
  resolve: { alias: sources(here("..")) },
  define: { __APP_VERSION__: JSON.stringify(manifest.version) },
  server: { host: "127.0.0.1" },
  build: {
    target: "es2022",
    // Its polyfill is an inline script, which the content policy refuses and today's browsers do not need.
    modulePreload: { polyfill: false },
    // Everything is a file of its own, so that fonts and pictures come from the site itself and can be cached.
    assetsInlineLimit: 0,
  },
});
