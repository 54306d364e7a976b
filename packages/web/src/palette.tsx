import { useNavigate } from "@tanstack/react-router";
import { about, type EntryId } from "@twoway/model";
import { type KeyboardEvent, useEffect, useId, useMemo, useState } from "react";
import type { Found } from "./found.ts";
import { useSay, useSpeech } from "./language.tsx";
import { Dialog } from "./parts/dialog.tsx";
import { useJournal, useNotebook, useNotice } from "./session.tsx";

interface Choice {
  readonly words: string;
  readonly kind: string;
  readonly go: () => void;
}

/** Every page, every prospect, every action, by a few letters. */
export function Palette({ onClose }: { onClose: () => void }) {
  const say = useSay();
  const list = useId();
  const [typed, setTyped] = useState("");
  const [at, setAt] = useState(0);
  const choices = useChoices();
  const found = useFound(typed);
  const shown = useMemo(() => [...matching(choices, typed).slice(0, 40), ...found], [choices, typed, found]);
  const chosen = Math.min(at, shown.length - 1);
  const run = (choice: Choice | undefined) => {
    if (!choice) return;
    onClose();
    choice.go();
  };
  const onKey = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setAt((chosen + step + shown.length) % Math.max(1, shown.length));
    } else if (event.key === "Enter") run(shown[chosen]);
  };
  return (
    <Dialog title={say("palette.title")} onClose={onClose}>
      <input
        role="combobox"
        aria-label={say("palette.label")}
        placeholder={say("palette.label")}
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={chosen >= 0 ? `${list}-${chosen}` : undefined}
        autoComplete="off"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div className="options" role="listbox" id={list} aria-label={say("palette.title")}>
        {shown.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keyboard; options are never focused
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={`${choice.kind} ${choice.words}`}
            id={`${list}-${place}`}
            role="option"
            aria-selected={place === chosen}
            onClick={() => run(choice)}
          >
            {choice.words} <span className="note small">{choice.kind}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 && <p className="note">{say("palette.none")}</p>}
    </Dialog>
  );
}

function matching(choices: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.toLowerCase().split(/\s+/).filter(Boolean);
  return choices.filter(({ words, kind }) =>
    wanted.every((one) => `${words} ${kind}`.toLowerCase().includes(one)),
  );
}

/** From so many letters on, the content is looked through too. */
const enoughLetters = 3;

/** Standards and questions that the words mean. The content is fetched when somebody looks for some of it. */
function useFound(typed: string): readonly Choice[] {
  const { say, language } = useSpeech();
  const navigate = useNavigate();
  const [find, setFind] = useState<(words: string) => Found>();
  const wanted = typed.trim().length >= enoughLetters;
  useEffect(() => {
    if (!wanted) return;
    let live = true;
    void import("./found.ts").then(({ finder }) => live && setFind(() => finder(language)));
    return () => {
      live = false;
    };
  }, [wanted, language]);
  return useMemo(() => {
    if (!wanted || !find) return [];
    const { standards, questions } = find(typed);
    return [
      ...standards.map(({ name }) => ({
        words: name,
        kind: say("palette.standard"),
        go: () => void navigate({ to: "/standards", search: { find: name } as never, hash: "add" }),
      })),
      ...questions.map(({ id, words }) => ({
        words,
        kind: say("palette.question"),
        go: () => void navigate({ to: "/questions", hash: id }),
      })),
    ];
  }, [wanted, find, typed, say, navigate]);
}

function useChoices(): readonly Choice[] {
  const say = useSay();
  const navigate = useNavigate();
  const notebook = useNotebook();
  const notify = useNotice();
  const state = useJournal();
  return useMemo(() => {
    const page = (
      words: string,
      to:
        | "/"
        | "/standards"
        | "/strengths"
        | "/prospects"
        | "/decide"
        | "/settings"
        | "/welcome"
        | "/questions"
        | "/practice"
        | "/rights"
        | "/hiring"
        | "/standards/experience",
      part?: string,
    ) => ({
      words,
      kind: say("palette.page"),
      go: () => void navigate({ to, ...(part ? { search: { part } as never } : {}) }),
    });
    const act = (words: string, go: () => void) => ({ words, kind: say("palette.act"), go });
    const ofProspect = (id: EntryId, name: string): Choice[] => {
      const interview = about(state, id).interviews.at(-1)?.id;
      const params = { prospect: id };
      return [
        {
          words: name,
          kind: say("palette.prospect"),
          go: () => void navigate({ to: "/prospects/$prospect", params }),
        },
        act(
          say("palette.verdict", { name }),
          () => void navigate({ to: "/prospects/$prospect/verdict", params }),
        ),
        act(
          say("palette.decide", { name }),
          () => void navigate({ to: "/prospects/$prospect/decide", params }),
        ),
        ...(interview ? ofInterview(interview, name) : []),
      ];
    };
    const ofInterview = (interview: EntryId, name: string): Choice[] => {
      const to = (path: "plan" | "card" | "live" | "debrief", hash?: string) => () =>
        void navigate({
          to: `/interviews/$interview/${path}` as const,
          params: { interview },
          ...(hash ? { hash } : {}),
        });
      return [
        act(say("palette.plan", { name }), to("plan")),
        act(say("palette.card", { name }), to("card")),
        act(say("palette.live", { name }), to("live")),
        act(say("palette.note-learned", { name }), to("debrief")),
        act(say("palette.note-cue", { name }), to("debrief", "cues")),
      ];
    };
    const undoLast = async () => {
      const last = notebook.lines.at(-1);
      if (last) await notebook.undo([last.id]);
      notify({ words: say("shell.undone") });
    };
    return [
      page(say("shell.today"), "/"),
      page(say("shell.standards"), "/standards"),
      page(say("strengths.title"), "/strengths"),
      page(say("shell.prospects"), "/prospects"),
      page(say("shell.decide"), "/decide"),
      page(say("shell.settings"), "/settings"),
      page(say("palette.welcome"), "/welcome"),
      page(say("experience.title"), "/standards/experience"),
      page(say("questions.link"), "/questions"),
      page(say("practice.link"), "/practice"),
      page(say("rights.asked"), "/rights"),
      page(say("rights.scams"), "/rights", "scams"),
      page(say("palette.turn"), "/rights", "turn"),
      page(say("hiring.link-long"), "/hiring"),
      act(say("palette.new-prospect"), () => void navigate({ to: "/begin" })),
      act(say("palette.add-standard"), () => void navigate({ to: "/standards", hash: "add" })),
      act(say("palette.save-copy"), () => void navigate({ to: "/settings", hash: "copy" })),
      act(say("palette.undo-last"), () => void undoLast()),
      ...state.prospects.flatMap((one) => ofProspect(one.id, one.now.organisation)),
    ];
  }, [say, navigate, notebook, notify, state]);
}
