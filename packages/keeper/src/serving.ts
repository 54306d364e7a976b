import type { AddressInfo } from "node:net";
import { type LogLine, loopbackRates, openKeeper, usualRates } from "./keeper.ts";
import { openPostgres } from "./postgres.ts";
import { CannotOpen, codeOf } from "./refused.ts";
import type { Settings } from "./settings.ts";
import { openSqlite } from "./sqlite.ts";

export interface Serving {
  /** Where it listens: `http://127.0.0.1:4880`. */
  readonly address: string;
  /** Ends the live streams, lets requests finish, closes the database. */
  close(): Promise<void>;
}

/**
 * Opens the database, then listens.
 * @throws CannotOpen with a sentence when either is not possible
 */
export async function serve(settings: Settings, log: (line: LogLine) => void): Promise<Serving> {
  const { database, loopback, requestsPerMinute } = settings;
  const store = "url" in database ? await openPostgres(database) : await openSqlite(database);
  for (const sentence of store.warnings) log({ event: "warning", sentence });
  if (!loopback && settings.invite === undefined)
    log({
      event: "warning",
      sentence: "No new journals can be begun here: TWOWAY_INVITE is not set. Those that are here go on.",
    });
  let port = settings.port;
  const app = await openKeeper({
    ...settings,
    store,
    // A check of the container or the machine itself may ask under these names, whatever the public ones are.
    hosts: () => [...settings.hosts, ...["127.0.0.1", "localhost", "[::1]"].map((name) => `${name}:${port}`)],
    ...(requestsPerMinute !== undefined && {
      rates: { ...(loopback ? loopbackRates : usualRates), requests: requestsPerMinute },
    }),
    log,
  });
  const close = async () => {
    await app.close();
    await store.close();
  };
  try {
    await app.listen({ port, host: settings.address });
  } catch (fault) {
    await close();
    throw new CannotOpen(whyNot(fault, settings), { cause: fault });
  }
  ({ port } = app.server.address() as AddressInfo);
  const name = settings.address.includes(":") ? `[${settings.address}]` : settings.address;
  return { address: `http://${name}:${port}`, close };
}

function whyNot(fault: unknown, { port, address }: Settings): string {
  const code = codeOf(fault);
  if (code === "EADDRINUSE")
    return `Port ${port} is in use. Take another one with PORT, or end what uses it.`;
  if (code === "EACCES") return `This user may not use port ${port}. Take one above 1023 with PORT.`;
  return `The keeper cannot listen at ${address}, port ${port} (${code}). HOST and PORT say where.`;
}
