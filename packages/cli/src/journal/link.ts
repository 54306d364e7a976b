import { formatLink } from "@twoway/carry";
import { type Asked, noWords } from "../asked.ts";
import { Fault } from "../fault.ts";
import { homeOf } from "../kept/folder.ts";
import { readKeyring } from "../kept/keyring.ts";
import { keeperAt } from "../kept/running.ts";
import { print, printJson } from "../paper.ts";

/** `twoway link`: the link that opens this journal in another browser of this machine. */
export async function link({ words, flags }: Asked): Promise<void> {
  noWords("link", words);
  const home = homeOf();
  const keyring = readKeyring(home);
  if (!keyring) throw new Fault(`There is no journal in ${home.data} yet. \`twoway start\` begins one.`);
  const running = await keeperAt(home);
  if (!running)
    throw new Fault("A link leads to a running keeper. Start it in another window: `twoway start`.");
  const made = formatLink({ ...keyring, keeper: running.origin }, running.origin);
  if (flags.has("--json")) printJson({ link: made, keeper: running.origin });
  else
    print([
      made,
      "",
      "Open it in another browser on this machine, or paste it into Twoway there.",
      "Whoever has it can read and write the journal: treat it as you would a key.",
    ]);
}
