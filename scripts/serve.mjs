/** `npm start`: the built app and its keeper on this machine, at an address that stays the same from day to day. */
import { existsSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";
import { holderOf } from "./port-holder.mjs";
import { pagesOf, serverName } from "./site.mjs";

/**
 * @typedef {{
 *   origin: string,
 *   kept?: {
 *     home: { data: string, backups: string, backedUp: boolean },
 *     startAddress: string,
 *     firstStart: boolean,
 *     backupOf?: string,
 *   },
 *   why?: string,
 *   close: () => Promise<void>,
 * }} Started
 * @typedef {(options: {
 *   port: number,
 *   pages: (port: number) => ReturnType<typeof pagesOf>,
 *   listening: (origin: string) => void,
 * }) => Promise<Started>} Start
 */

const usualPort = 4873;
const root = fileURLToPath(new URL("../packages/web/dist", import.meta.url));
const keeper = new URL("../packages/cli/dist/kept/start.js", import.meta.url);

const port = portWanted(process.env.PORT);
if (!existsSync(path.join(root, "index.html")) || !existsSync(keeper))
  leave("Twoway is not built yet. Run `npm run build` first.");

/** @type {{ start: Start }} */
const { start } = await import(keeper.href);
const twoway = await start({
  port,
  pages: (taken) => pagesOf({ root, port: () => taken }),
  listening: (origin) => console.log(`Twoway is at ${origin} (Ctrl+C ends it).`),
}).catch(async (fault) => leave(await reason(fault)));
tellWhereItIsKept(twoway);

let ending = false;
for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, () => {
    // Whoever asks twice does not want to wait for the backup.
    if (ending) process.exit(1);
    ending = true;
    twoway.close().then(
      () => process.exit(0),
      (/** @type {Error} */ fault) => leave(fault.message),
    );
  });
}

function tellWhereItIsKept(/** @type {Started} */ { kept, why }) {
  if (kept === undefined) {
    console.error(`${why}\nThe app works all the same; its journal stays in the browser.`);
    return;
  }
  const { home, startAddress, firstStart, backupOf } = kept;
  console.log(`To keep your journal on this machine, open this address once: ${startAddress}`);
  if (firstStart && backupOf !== undefined) {
    console.log(
      `This journal is new, and there is a backup of ${backupOf}: \`npx --no-install twoway restore\` brings it back.`,
    );
  }
  if (firstStart) {
    console.log(`It is kept in ${home.data}, for you alone.`);
    if (home.backedUp) {
      console.log(
        `A backup that you can read is made each day in ${home.backups}; \`npx --no-install twoway backup --off\` ends that.`,
      );
    }
  }
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
