import { about, type Entry, type EntryId } from "@twoway/model";
import { useDates } from "../../dates.ts";
import { useSay } from "../../language.tsx";
import { nameOf, voiceWords } from "../../parts/voice-words.ts";
import { useJournal, useNow } from "../../session.tsx";
import { useLibrary } from "../../view.ts";
import { endWords, stageWords } from "../prospects/words.ts";

/** One entry of a prospect's history in a sentence. */
export function useEntryWords(): (entry: Entry) => string {
  const say = useSay();
  const state = useJournal();
  const library = useLibrary();
  const now = useNow();
  const { day, when } = useDates();
  const standard = (id: string | undefined) =>
    state.standards.find((one) => one.id === id)?.now.name ??
    library.standards.get(id ?? "")?.name ??
    say("prospect.something");
  const need = (prospect: EntryId, id: string | undefined) =>
    about(state, prospect).needs.find((one) => one.id === id)?.now.name ?? say("prospect.something");
  const question = (id: string) =>
    state.questions.find((one) => one.id === id)?.now.words ??
    library.questions.get(id)?.words ??
    say("prospect.something");
  return (entry) => {
    switch (entry.type) {
      case "prospect.set":
        return say(entry.over ? "prospect.did-edit" : "prospect.did-add", { name: entry.organisation });
      case "prospect.moved": {
        const stage = entry.end ? say(endWords[entry.end]) : (entry.label ?? say(stageWords[entry.stage]));
        return say("prospect.did-move", { stage });
      }
      case "contact.set":
        return say("prospect.did-contact", { name: entry.name ?? say(voiceWords[entry.role]) });
      case "document.added":
        return say("prospect.did-document", { kind: say(`prospect.kind-${entry.kind}`) });
      case "proposal.dismissed":
        return say("prospect.did-dismiss");
      case "fact.noted":
        return say("prospect.did-fact", { words: entry.words || entry.value || "" });
      case "need.stated":
        return say(entry.over ? "prospect.did-need-edit" : "prospect.did-need", { name: entry.name });
      case "interview.set":
        return entry.dated
          ? say("prospect.did-interview", { number: entry.number, when: when(entry.at, now) })
          : say("prospect.did-interview-undated", { number: entry.number });
      case "question.asked":
        return say(`prospect.did-asked-${entry.reply === "not reached" ? "not-reached" : entry.reply}`, {
          words: question(entry.question),
        });
      case "plan.set":
        return say("prospect.did-plan");
      case "observation.noted": {
        const name = entry.need ? need(entry.prospect, entry.need) : standard(entry.standard);
        const who = nameOf(state, entry.prospect, entry.who) ?? say(voiceWords[entry.voice]);
        if (entry.channel === "advert") return say("prospect.did-claim", { name, words: entry.words });
        if (entry.level === null) return say("prospect.did-refused", { name, who });
        return say(entry.words ? "prospect.did-heard-words" : "prospect.did-heard", {
          name,
          who,
          words: entry.words,
        });
      }
      case "cue.noted":
        return say("prospect.did-cue", {
          words: library.cues.get(entry.cue ?? "")?.words ?? entry.words ?? "",
        });
      case "interest.noted":
        return entry.value === undefined
          ? say("prospect.did-feeling", { words: entry.words ?? entry.feeling ?? "" })
          : say("prospect.did-interest", { value: entry.value, when: say(`prospect.moment-${entry.when}`) });
      case "effort.noted":
        return say("prospect.did-effort", { what: entry.what, minutes: entry.minutes });
      case "reminder.set":
        return say(entry.done ? "prospect.did-reminder-done" : "prospect.did-reminder", {
          words: entry.words,
          when: day(entry.on),
        });
      case "decision.made":
        return say(`prospect.did-decide-${entry.kind}`);
      case "letter.written":
        return say("prospect.did-letter");
      case "outcome.recorded":
        return say("prospect.did-outcome");
      case "standard.set":
        return say("prospect.did-standard", { name: entry.name });
      default:
        return say("prospect.did-other", { type: entry.type });
    }
  };
}
