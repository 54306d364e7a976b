/** A keeper on its own, set up by its environment: `docs/keeper.md`. */
import process from "node:process";
import type { LogLine } from "./keeper.ts";
import { CannotOpen } from "./refused.ts";
import { serve } from "./serving.ts";
import { settingsOf } from "./settings.ts";

/** How long requests may take to finish when it is stopped. */
const patience = 10_000;

const log = (line: LogLine): void => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...line })}\n`);
};

try {
  const { address, close } = await serve(settingsOf(process.env), log);
  log({ event: "listening", address });
  let asked = false;
  const stop = () => {
    // Asked twice, it goes at once; what was acknowledged is on the disk.
    if (asked) process.exit(1);
    asked = true;
    setTimeout(() => process.exit(1), patience).unref();
    void close().then(() => {
      log({ event: "stopped" });
      process.exit(0);
    });
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
} catch (fault) {
  if (!(fault instanceof CannotOpen)) throw fault;
  log({ event: "cannot-start", sentence: fault.message });
  process.exitCode = 1;
}
