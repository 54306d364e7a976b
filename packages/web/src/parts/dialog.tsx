import { type ReactNode, useEffect, useId, useRef } from "react";
import { useSay } from "../language.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/**
 * Something that lies over the page. The browser's own dialog holds the focus. Closed, it gives it back to what opened
 * it, or, where that has gone with what was done, to the heading of the part it stood in.
 */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const say = useSay();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    const part = before?.closest("section, main");
    dialog?.showModal();
    // The browser would begin at “Close”; one opened this to write or to choose.
    dialog?.querySelector<HTMLElement>(":is(input, textarea, select):not([type=hidden])")?.focus();
    return () => {
      dialog?.close();
      if (!(before instanceof HTMLElement) || before === document.body) return;
      if (before.isConnected) before.focus();
      else focusHeading(part);
    };
  }, []);
  return (
    <dialog
      ref={ref}
      className={wide ? "over wide-over" : "over"}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <div className="stack">
        <div className="row apart">
          <h2 id={heading}>{title}</h2>
          <button type="button" className="plain small" onClick={onClose}>
            {say("shell.close")}
          </button>
        </div>
        {children}
      </div>
    </dialog>
  );
}

function focusHeading(part: Element | null | undefined): void {
  const within = part?.isConnected ? part : document.querySelector("main");
  const heading = within?.querySelector<HTMLElement>("h1, h2, h3");
  if (!heading || document.querySelector("dialog[open]")) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}
