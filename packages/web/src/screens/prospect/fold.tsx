import { type ReactNode, useState } from "react";

interface FoldProps {
  readonly title: ReactNode;
  /** How it begins; from then on the person's hand decides. */
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something folded away under its title. It is made when it is first opened. */
export function Fold({ title, open: begins = false, children }: FoldProps) {
  const [open, setOpen] = useState(begins);
  const [made, setMade] = useState(begins);
  return (
    <details
      className="document"
      open={open}
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
        if (event.currentTarget.open) setMade(true);
      }}
    >
      <summary className="unfold">{title}</summary>
      {made && children}
    </details>
  );
}
