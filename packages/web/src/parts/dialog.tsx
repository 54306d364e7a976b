import { type ReactNode, useEffect, useId, useRef } from "react";
import { useSay } from "../language.tsx";

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** Something that lies over the page. The browser's own dialog holds the focus, and gives it back when closed. */
export function Dialog({ title, onClose, children, wide = false }: DialogProps) {
  const say = useSay();
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const dialog = ref.current;
    const before = document.activeElement;
    dialog?.showModal();
    // The browser would begin at “Close”; one opened this to write or to choose.
    dialog?.querySelector<HTMLElement>(":is(input, textarea, select):not([type=hidden])")?.focus();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus();
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
