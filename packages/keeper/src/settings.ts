import { isIP } from "node:net";
import path from "node:path";
import { CannotOpen } from "./refused.ts";

/** How a keeper is run, read from its environment. */
export interface Settings {
  /** PostgreSQL when it is there, else a folder. */
  readonly database:
    | { readonly url: string; readonly connections: number }
    | { readonly folder: string; readonly fileBytes?: number };
  readonly port: number;
  readonly address: string;
  readonly loopback: boolean;
  /** Names beside those of this machine itself. */
  readonly hosts: readonly string[];
  readonly invite?: string;
  readonly proxies?: readonly string[];
  readonly requestsPerMinute?: number;
  readonly metrics?: boolean;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export const usualPort = 4880;

/**
 * The settings in an environment; `docs/keeper.md` lists them.
 * @throws CannotOpen with a sentence that names the variable and what it may be
 */
export function settingsOf(env: Environment): Settings {
  const address = text(env, "HOST") ?? "127.0.0.1";
  const loopback = isLoopback(address);
  const hosts = list(env, "TWOWAY_HOSTS");
  if (!loopback && hosts.length === 0)
    throw new CannotOpen(
      `HOST is ${address}, so others can reach this keeper. Name the addresses it answers under: TWOWAY_HOSTS=twoway.example.org`,
    );
  const invite = text(env, "TWOWAY_INVITE");
  const proxies = list(env, "TWOWAY_PROXIES");
  const requestsPerMinute = number(env, "TWOWAY_RATE", 1, 1_000_000);
  const metrics = text(env, "TWOWAY_METRICS");
  if (metrics !== undefined && metrics !== "on" && metrics !== "off")
    throw new CannotOpen(`TWOWAY_METRICS is “${metrics}”. It may be on or off.`);
  return {
    database: databaseOf(env),
    port: number(env, "PORT", 0, 65_535) ?? usualPort,
    address,
    loopback,
    hosts,
    ...(invite !== undefined && { invite }),
    ...(proxies.length > 0 && { proxies }),
    ...(requestsPerMinute !== undefined && { requestsPerMinute }),
    ...(metrics !== undefined && { metrics: metrics === "on" }),
  };
}

function databaseOf(env: Environment): Settings["database"] {
  const url = text(env, "DATABASE_URL");
  if (url !== undefined) return { url, connections: number(env, "TWOWAY_CONNECTIONS", 1, 1000) ?? 10 };
  const megabytes = number(env, "TWOWAY_FILE_MB", 1, 100_000_000);
  const folder = path.resolve(text(env, "TWOWAY_KEEPER_DATA") ?? "keeper-data");
  return { folder, ...(megabytes !== undefined && { fileBytes: megabytes * 1024 * 1024 }) };
}

function isLoopback(address: string): boolean {
  return address === "localhost" || address === "::1" || (isIP(address) === 4 && address.startsWith("127."));
}

function text(env: Environment, name: string): string | undefined {
  const value = env[name]?.trim();
  return value === "" ? undefined : value;
}

function list(env: Environment, name: string): readonly string[] {
  return (text(env, name) ?? "").split(",").flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
}

function number(env: Environment, name: string, least: number, most: number): number | undefined {
  const value = text(env, name);
  if (value === undefined) return undefined;
  const found = Number(value);
  if (Number.isInteger(found) && found >= least && found <= most) return found;
  throw new CannotOpen(`${name} is “${value}”. It may be a whole number from ${least} to ${most}.`);
}
