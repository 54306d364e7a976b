/** A PostgreSQL of its own for tests and benchmarks: a temporary folder, a socket in it, no port; gone afterwards. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import process from "node:process";

const newestFirst = (/** @type {string} */ a, /** @type {string} */ b) => Number(b) - Number(a);

function debianFolders() {
  const place = "/usr/lib/postgresql";
  if (!existsSync(place)) return [];
  const versions = readdirSync(place).filter((name) => /^\d+$/.test(name));
  return versions.sort(newestFirst).map((name) => path.join(place, name, "bin"));
}

/** The folder of PostgreSQL's programs, or nothing. `TWOWAY_PG_BIN` names it where it is somewhere else. */
export function findPostgres() {
  const places = [
    process.env.TWOWAY_PG_BIN,
    ...(process.env.PATH ?? "").split(path.delimiter),
    ...debianFolders(),
    "/usr/local/bin",
    "/opt/homebrew/bin",
    "/opt/homebrew/opt/postgresql@17/bin",
  ];
  for (const place of places) {
    const found = place === undefined || place === "" ? "" : path.join(place, "initdb");
    if (found === "" || !existsSync(found)) continue;
    // A link on the PATH stands alone; the program it means has its neighbours beside it.
    const folder = path.dirname(realpathSync(found));
    if (existsSync(path.join(folder, "postgres"))) return folder;
  }
  return undefined;
}

/** PostgreSQL refuses to run as root: somebody who owns nothing runs it then. */
function otherUser() {
  if (process.getuid?.() !== 0) return {};
  for (const name of ["postgres", "nobody"]) {
    const ids = ["-u", "-g"].map((word) => spawnSync("id", [word, name], { encoding: "utf8" }));
    if (ids.every(({ status }) => status === 0))
      return { uid: Number(ids[0]?.stdout), gid: Number(ids[1]?.stdout) };
  }
  return {};
}

/**
 * Starts it. Without `durable` it trusts that the machine stays on, which is quicker.
 * @param {{ durable?: boolean }} [options]
 */
export async function startPostgres({ durable = false } = {}) {
  const programs = findPostgres();
  if (programs === undefined) throw new Error("no PostgreSQL was found");
  const folder = mkdtempSync(path.join(tmpdir(), "twoway-pg-"));
  const user = otherUser();
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = path.join(folder, "data");
  const options = { cwd: folder, ...user };
  const words = ["-A", "trust", "-U", "keeper", "--no-sync", "--locale=C", "-E", "UTF8", "-D", data];
  execFileSync(path.join(programs, "initdb"), words, { ...options, stdio: ["ignore", "ignore", "pipe"] });

  const trusting = durable ? [] : ["-c", "fsync=off", "-c", "full_page_writes=off"];
  /** @type {import("node:child_process").ChildProcess | undefined} */
  let running;

  async function start() {
    const settings = ["-k", folder, "-c", "listen_addresses=", "-c", "max_connections=100", ...trusting];
    const child = spawn(path.join(programs ?? "", "postgres"), ["-D", data, ...settings], {
      ...options,
      stdio: ["ignore", "ignore", "pipe"],
    });
    running = child;
    await new Promise((resolve, reject) => {
      let said = "";
      child.stderr.on("data", (piece) => {
        said += piece;
        if (said.includes("ready to accept connections")) resolve(undefined);
      });
      child.once("exit", () => reject(new Error(`PostgreSQL did not start:\n${said}`)));
    });
  }

  /** @param {"SIGINT" | "SIGQUIT"} signal SIGQUIT: at once, as if it had crashed */
  async function halt(signal) {
    const child = running;
    running = undefined;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once("exit", resolve));
    child.kill(signal);
    await gone;
  }

  await start();
  let databases = 0;
  const url = (/** @type {string} */ name) => `postgres://keeper@/${name}?host=${encodeURIComponent(folder)}`;
  return {
    /** Its process, to measure its memory. */
    pid: () => running?.pid,
    /** The address of a new, empty database. */
    async database() {
      databases += 1;
      const name = `journals${databases}`;
      const { Client } = await import("pg");
      const client = new Client({ connectionString: url("postgres") });
      await client.connect();
      await client.query(`create database ${name}`);
      await client.end();
      return url(name);
    },
    halt,
    start,
    async stop() {
      await halt("SIGINT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
