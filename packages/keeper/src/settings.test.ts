import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { type Environment, settingsOf } from "./settings.ts";

describe("the settings of a keeper", () => {
  test("are, without any, a keeper for this machine alone with a folder beside where it was started", () => {
    expect(settingsOf({})).toEqual({
      database: { folder: path.resolve("keeper-data") },
      port: 4880,
      address: "127.0.0.1",
      loopback: true,
      hosts: [],
    });
  });

  test("take everything that docs/keeper.md lists", () => {
    const env = {
      DATABASE_URL: "postgres://keeper@db/journals",
      TWOWAY_CONNECTIONS: "20",
      PORT: "8080",
      HOST: "0.0.0.0",
      TWOWAY_HOSTS: "twoway.example.org, www.twoway.example.org",
      TWOWAY_INVITE: "a word",
      TWOWAY_PROXIES: "loopback,172.16.0.0/12",
      TWOWAY_RATE: "1200",
      TWOWAY_METRICS: "on",
    };
    expect(settingsOf(env)).toEqual({
      database: { url: "postgres://keeper@db/journals", connections: 20 },
      port: 8080,
      address: "0.0.0.0",
      loopback: false,
      hosts: ["twoway.example.org", "www.twoway.example.org"],
      invite: "a word",
      proxies: ["loopback", "172.16.0.0/12"],
      requestsPerMinute: 1200,
      metrics: true,
    });
    expect(settingsOf({ TWOWAY_KEEPER_DATA: "/data", TWOWAY_FILE_MB: "2" }).database).toEqual({
      folder: path.resolve("/data"),
      fileBytes: 2 * 1024 * 1024,
    });
  });

  test("count an empty variable as none", () => {
    expect(settingsOf({ PORT: "", DATABASE_URL: " ", TWOWAY_HOSTS: " , " })).toEqual(settingsOf({}));
  });

  test.each<[string, Environment]>([
    ["PORT is “many”. It may be a whole number from 0 to 65535.", { PORT: "many" }],
    ["TWOWAY_RATE is “0”. It may be a whole number from 1 to 1000000.", { TWOWAY_RATE: "0" }],
    ["TWOWAY_METRICS is “yes”. It may be on or off.", { TWOWAY_METRICS: "yes" }],
    [
      "HOST is 0.0.0.0, so others can reach this keeper. Name the addresses it answers under: TWOWAY_HOSTS=twoway.example.org",
      { HOST: "0.0.0.0" },
    ],
  ])("that are not possible are refused: %s", (sentence, env) => {
    expect(() => settingsOf(env)).toThrow(sentence);
  });

  test("are all in the table of docs/keeper.md, which names no other", () => {
    const text = (file: string) => readFileSync(fileURLToPath(new URL(file, import.meta.url)), "utf8");
    const listed = Array.from(
      text("../../../docs/keeper.md").matchAll(/^\| `([A-Z_]+)` \|/gm),
      ([, name]) => name,
    );
    const read = Array.from(text("settings.ts").matchAll(/env, "([A-Z_]+)"/g), ([, name]) => name);
    expect(listed.sort()).toEqual(read.sort());
  });
});
