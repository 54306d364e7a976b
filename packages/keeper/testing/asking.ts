import { type IncomingHttpHeaders, type IncomingMessage, request } from "node:http";
import type { AddressInfo } from "node:net";
import { type Item, routes } from "@twoway/carry/protocol";
import type { FastifyInstance } from "fastify";
import { type KeeperOptions, openKeeper } from "../src/keeper.ts";
import type { TestJournal } from "./journals.ts";

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  // biome-ignore lint/suspicious/noExplicitAny: what a test expects of it stands in the test
  readonly json: any;
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, without a content type. */
  readonly raw?: string;
}

export interface TestKeeper {
  readonly app: FastifyInstance;
  readonly port: number;
  readonly origin: string;
  /** Asks with any headers at all, as a browser or a stranger's program might. */
  ask(path: string, asked?: Asked): Promise<Answer>;
}

/** A keeper that listens at a free port of this machine. */
export async function startKeeper(
  options: Omit<KeeperOptions, "hosts" | "loopback"> & Partial<KeeperOptions>,
): Promise<TestKeeper> {
  let port = 0;
  const app = await openKeeper({ loopback: true, hosts: () => [`127.0.0.1:${port}`], ...options });
  await app.listen({ port: 0, host: "127.0.0.1" });
  ({ port } = app.server.address() as AddressInfo);
  return { app, port, origin: `http://127.0.0.1:${port}`, ask: (path, asked) => ask(port, path, asked) };
}

export const bearerOf = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });

/** The parts of a request with a JSON body and the journal's token. */
export const posted = (journal: { token: string }, body: unknown): Asked => ({
  method: "POST",
  headers: bearerOf(journal),
  body,
});

export async function ask(port: number, path: string, asked: Asked = {}): Promise<Answer> {
  const response = await sent(port, path, asked);
  let text = "";
  for await (const piece of response.setEncoding("utf8")) text += piece;
  const json = text.startsWith("{") ? JSON.parse(text) : undefined;
  return { status: response.statusCode ?? 0, headers: response.headers, text, json };
}

function sent(port: number, path: string, { method = "GET", headers, body, raw }: Asked) {
  return new Promise<IncomingMessage>((resolve, reject) => {
    const typed = body === undefined ? {} : { "content-type": "application/json" };
    const going = request({ host: "127.0.0.1", port, path, method, agent: false }, resolve);
    for (const [name, value] of Object.entries({ ...typed, ...headers })) going.setHeader(name, value);
    going.once("error", reject);
    going.end(raw ?? (body === undefined ? undefined : JSON.stringify(body)));
  });
}

export interface Listener {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly items: Item[];
  readonly beats: () => number;
  readonly ended: Promise<void>;
  leave(): void;
}

/** Reads a live stream as a client would. */
export async function listen(port: number, journal: TestJournal, since = 0): Promise<Listener> {
  const response = await sent(port, routes.live(journal.journal, since), { headers: bearerOf(journal) });
  const items: Item[] = [];
  let beats = 0;
  let rest = "";
  response.setEncoding("utf8").on("data", (piece: string) => {
    const events = (rest + piece).split("\n\n");
    rest = events.pop() ?? "";
    for (const one of events) {
      if (one === ":") beats += 1;
      const data = /^id: (\d+)\ndata: (.*)$/.exec(one);
      if (data?.[2] !== undefined) items.push(JSON.parse(data[2]));
      if (data !== null && items.at(-1)?.seq !== Number(data[1]))
        throw new Error(`an id that is not its item's: ${one}`);
    }
  });
  response.on("error", () => undefined);
  const ended = new Promise<void>((resolve) => response.once("close", resolve));
  const { statusCode = 0, headers } = response;
  return { status: statusCode, headers, items, beats: () => beats, ended, leave: () => response.destroy() };
}
