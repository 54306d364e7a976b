import { about, type Channel, channels, type EntryId, type Voice, voices } from "@twoway/model";
import { useId } from "react";
import { useSay } from "../../language.tsx";
import { channelWords, voiceWords } from "../../parts/voice-words.ts";
import { useJournal } from "../../session.tsx";

/** From whom something comes, and in what way. */
export interface Source {
  readonly voice: Voice;
  readonly who?: EntryId | undefined;
  readonly channel: Channel;
}

interface SaidByProps {
  readonly prospect: EntryId;
  readonly source: Source;
  readonly onChange: (source: Source) => void;
}

/** Who said it: somebody recorded here, or a role; and how. */
export function SaidBy({ prospect, source, onChange }: SaidByProps) {
  const say = useSay();
  const id = useId();
  const { contacts } = about(useJournal(), prospect);
  const choose = (value: string) => {
    const contact = contacts.find((one) => one.id === value);
    const voice = contact?.now.role ?? voices.find((one) => one === value) ?? "manager";
    const channel =
      voice === "own eyes"
        ? "shown"
        : voice === "contract" || voice === "policy"
          ? "written"
          : source.channel;
    onChange({ voice, who: contact?.id, channel });
  };
  return (
    <>
      <div>
        <label htmlFor={`${id}-who`}>{say("prospect.who-said")}</label>
        <select
          id={`${id}-who`}
          value={source.who ?? source.voice}
          onChange={(event) => choose(event.target.value)}
        >
          {contacts.map((one) => (
            <option key={one.id} value={one.id}>
              {one.now.name?.trim() || say(voiceWords[one.now.role])}
            </option>
          ))}
          {voices.map((voice) => (
            <option key={voice} value={voice}>
              {say(voiceWords[voice])}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor={`${id}-how`}>{say("prospect.how-said")}</label>
        <select
          id={`${id}-how`}
          value={source.channel}
          onChange={(event) =>
            onChange({ ...source, channel: channels.find((one) => one === event.target.value) ?? "said" })
          }
        >
          {channels.map((one) => (
            <option key={one} value={one}>
              {say(channelWords[one])}
            </option>
          ))}
        </select>
      </div>
    </>
  );
}
