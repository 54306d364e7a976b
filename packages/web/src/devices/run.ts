import { portsHere, type Sync, startSync } from "@twoway/carry";
import type { Here, KeptLink } from "@twoway/notebook";

/** Starts carrying the journal between this device and its keeper. */
export function run({ linked }: Here, link: KeptLink): Sync {
  const channel =
    typeof BroadcastChannel === "undefined"
      ? {}
      : { channel: new BroadcastChannel(`twoway sync ${link.journal}`) };
  return startSync({ link, outbox: linked.outbox(link.journal), ports: portsHere(), ...channel });
}
