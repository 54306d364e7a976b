/** `npm start`: the built app on this machine, at an address that stays the same from day to day. */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { holderOf } from "./port-holder.mjs";
import { openSite, serverName } from "./site.mjs";

const usualPort = 4873;
const root = fileURLToPath(new URL("../packages/web/dist", import.meta.url));

const port = portWanted(process.env.PORT);
if (!existsSync(path.join(root, "index.html"))) leave("Twoway is not built yet. Run `npm run build` first.");

const site = await openSite({ root, port }).catch(async (fault) => leave(await reason(fault)));
console.log(`Twoway is at ${site.origin} (Ctrl+C ends it).`);

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => void site.close().then(() => process.exit(0)));
}

/** The port asked for: 0 means any free one. */
function portWanted(/** @type {string | undefined} */ asked) {
  if (asked === undefined || asked.trim() === "") return usualPort;
  const number = Number(asked);
  if (Number.isInteger(number) && number >= 0 && number < 65536) return number;
  return leave(`PORT is “${asked}”. A number from 1 to 65535, please: ${startAt(usualPort + 1)}`);
}

/** Why the port could not be had, by whom it is held if that can be told, and what to do. */
async function reason(/** @type {NodeJS.ErrnoException} */ fault) {
  const instead = startAt(port === usualPort + 1 ? usualPort + 2 : usualPort + 1);
  if (fault.code === "EACCES") return `You may not use port ${port} on this machine. Another one: ${instead}`;
  if (fault.code !== "EADDRINUSE")
    return `Port ${port} does not open (${fault.message}). Another one: ${instead}`;
  const holder = holderOf(port);
  if (await isTwoway()) {
    const again = holder === undefined ? "" : ` To start it anew, first end ${holder}.`;
    return `Twoway is already running at http://127.0.0.1:${port}.${again}`;
  }
  return [
    `Port ${port} is in use by ${holder ?? "another program"}.`,
    `End that one, or start Twoway at another port: ${instead}`,
    "There your browser keeps another journal. To bring yours along, use “Save a copy” and open the file there.",
  ].join("\n");
}

async function isTwoway() {
  const answer = await fetch(`http://127.0.0.1:${port}/`, { signal: AbortSignal.timeout(1000) }).catch(
    () => undefined,
  );
  return answer?.headers.get("server") === serverName;
}

function startAt(/** @type {number} */ other) {
  return process.platform === "win32" ? `set PORT=${other}&& npm start` : `PORT=${other} npm start`;
}

/** @returns {never} */
function leave(/** @type {string} */ sentence) {
  console.error(sentence);
  process.exit(1);
}
