import type { AdvertAdvice } from "@twoway/advice";
import { type RefObject, useId } from "react";
import { useSay } from "../../language.tsx";
import { pastedText } from "./files.ts";

interface AdvertFieldProps {
  readonly text: string;
  readonly read: AdvertAdvice | undefined;
  readonly onText: (text: string) => void;
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/** The advert, or nothing. What was read of it stands below, and where it could not be read, what then. */
export function AdvertField({ text, read, onText, field }: AdvertFieldProps) {
  const say = useSay();
  const id = useId();
  return (
    <div className="stack field">
      <label htmlFor={id} className="serif">
        {say("begin.advert")}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={6}
        value={text}
        aria-describedby={`${id}-note`}
        onChange={(event) => onText(event.target.value)}
        onPaste={(event) => {
          const words = pastedText(event.clipboardData);
          if (words === undefined) return;
          event.preventDefault();
          const { selectionStart, selectionEnd } = event.currentTarget;
          onText(text.slice(0, selectionStart) + words + text.slice(selectionEnd));
        }}
      />
      <p className="small note" id={`${id}-note`} role="status">
        {read ? <WasRead read={read} /> : say("begin.advert-note")}
      </p>
    </div>
  );
}

function WasRead({ read }: { read: AdvertAdvice }) {
  const say = useSay();
  if (read.refused === "other language") return say("begin.other-language");
  if (read.refused === "too long") return say("begin.too-long");
  if (read.refused === "not text") return say("begin.not-text");
  const { organisation = "", role = "" } = read;
  const named =
    organisation !== "" && role !== ""
      ? "both"
      : organisation !== ""
        ? "organisation"
        : role !== ""
          ? "role"
          : "none";
  const touched = new Set(read.claims.map(({ start }) => start)).size;
  return say("begin.read", { named, organisation, role, n: touched });
}
