import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useRef } from "react";
import { useKeptDraft } from "../../drafts.ts";
import { useSpeech } from "../../language.tsx";
import { useAct } from "../../session.tsx";
import { useView } from "../../view.ts";
import { toNote } from "./noting.ts";
import { type Reading, type Typed, understood } from "./reading.ts";
import { readWhen } from "./when.ts";

const empty: Typed = { words: "", advert: "", invitation: "", day: "", time: "" };

/** What stands in the fields, what is understood of it, and the one act that makes the card. */
export function useBegin() {
  const { say, locale } = useSpeech();
  const view = useView();
  const [typed, setTyped, clear] = useKeptDraft<Typed>("begin", empty);
  const here = useMemo(
    () => ({
      zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      locale,
      unnamed: say("begin.my-interview"),
    }),
    [locale, say],
  );
  const shown = useDeferredValue(typed);
  const reading = useMemo(() => understood(view, shown, here), [view, shown, here]);
  const make = useMake(typed, setTyped, clear);
  return {
    typed,
    reading,
    zone: here.zone,
    type: (change: Partial<Typed>) => setTyped({ ...typed, ...change, ...outdated(typed, change, view.now) }),
    make: () => make(understood(view, typed, here)),
  };
}

/** A correction falls away once other words say another day or hour. */
function outdated({ words }: Typed, change: Partial<Typed>, now: string): Partial<Typed> {
  if (change.words === undefined) return {};
  const [before, after] = [readWhen(words, now), readWhen(change.words, now)];
  return {
    ...(before.day === after.day ? {} : { day: "" }),
    ...(before.time === after.time ? {} : { time: "" }),
  };
}

/**
 * Notes it all; its undo puts the words back into their fields.
 */
function useMake(typed: Typed, setTyped: (typed: Typed) => void, clear: () => void) {
  const { say } = useSpeech();
  const act = useAct();
  const navigate = useNavigate();
  const busy = useRef(false);
  return async ({ beginning }: Reading) => {
    if (busy.current) return;
    busy.current = true;
    const words = say("begin.noted", { organisation: beginning.organisation });
    const entries = await act(toNote(beginning), words, async () => {
      setTyped(typed);
      await navigate({ to: "/begin" });
    });
    const interview = entries?.at(-1);
    busy.current = false;
    if (!entries || interview?.type !== "interview.set") return;
    clear();
    await navigate({ to: "/interviews/$interview/card", params: { interview: interview.id } });
  };
}
