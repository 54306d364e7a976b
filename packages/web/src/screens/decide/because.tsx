import { type Reason, sentence } from "@twoway/library";
import type { MessageKey } from "@twoway/library/words";
import { useSay } from "../../language.tsx";
import { useNames } from "../compare/names.ts";

/** Each reason as a sentence of its own. */
export function Because({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay();
  return reasons.map((reason) => {
    const words = sentence(reason, say);
    return <p key={words}>{words}</p>;
  });
}

/** Where one thing is said of several musts, one sentence names them all. */
const several: Readonly<Partial<Record<Reason["code"], MessageKey>>> = {
  "must-found": "decide.several-found",
  "must-not-found": "decide.several-not-found",
};

/** The reasons in few sentences. */
export function BecauseInShort({ reasons }: { reasons: readonly Reason[] }) {
  const say = useSay();
  const names = useNames();
  const codes = [...new Set(reasons.map(({ code }) => code))];
  return codes.map((code) => {
    const same = reasons.filter((one) => one.code === code);
    const together = several[code];
    if (!together || same.length === 1) return <Because key={code} reasons={same} />;
    const all = same.map(({ data }) => say("decide.named", { name: data?.name ?? "" }));
    return <p key={code}>{say(together, { names: names(all) })}</p>;
  });
}
