// A keeper of this machine as `npm start` runs it, in a process of its own, with one page for all of the app.
import process from "node:process";
import { start } from "../dist/kept/start.js";

const pages = () => (_, response) => response.end("the app");
const running = await start({ port: 0, pages });
console.log(
  JSON.stringify({ origin: running.origin, startAddress: running.kept?.startAddress, why: running.why }),
);
process.on("SIGTERM", () => void running.close().then(() => process.exit(0)));
