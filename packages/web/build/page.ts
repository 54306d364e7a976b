import type { Plugin } from "vite";
import { metaPolicy } from "../../../scripts/policy.mjs";

/** Puts the content policy into the built page, for static hosts that cannot send headers. */
export function pagePolicy(): Plugin {
  return {
    name: "twoway-page-policy",
    apply: "build",
    transformIndexHtml: {
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: metaPolicy },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}
