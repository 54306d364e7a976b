import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** Where the built app is served for all specs ("http://127.0.0.1:41234"). */
    origin: string;
  }
}

/** Serves the built app as `npm start` does, at any free port and with a home of its own, while the specs run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const serve = fileURLToPath(new URL("../scripts/serve.mjs", import.meta.url));
  const folder = await mkdtemp(path.join(tmpdir(), "twoway-e2e-"));
  const server = spawn(process.execPath, [serve], {
    env: { ...process.env, PORT: "0", TWOWAY_DATA: path.join(folder, "data") },
    stdio: ["ignore", "pipe", "inherit"],
  });
  server.stdout.setEncoding("utf8");
  const said = await Promise.race([once(server.stdout, "data"), once(server, "exit")]);
  const origin = /http:\/\/\S+/.exec(String(said[0]))?.[0];
  if (origin === undefined) throw new Error("the built app is not being served; run `npm run build` first");
  project.provide("origin", origin);
  return async () => {
    server.kill("SIGTERM");
    if (server.exitCode === null) await once(server, "exit");
    await rm(folder, { recursive: true });
  };
}
