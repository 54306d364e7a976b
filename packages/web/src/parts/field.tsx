import { type InputHTMLAttributes, type ReactNode, type TextareaHTMLAttributes, useId } from "react";

interface FieldProps {
  readonly label: ReactNode;
  /** A sentence under the field: what to write, or what was wrong and what to do. */
  readonly note?: ReactNode;
  readonly wrong?: boolean;
}

/** A label above, a rule below; faults are said in words. */
export function Field({ label, note, wrong, ...input }: FieldProps & InputHTMLAttributes<HTMLInputElement>) {
  const id = useId();
  return (
    <div className="stack field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        aria-invalid={wrong || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        {...input}
      />
      {note && (
        <p className="small note" id={`${id}-note`} role={wrong ? "alert" : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}

/** The same for more than a line. */
export function Area({
  label,
  note,
  wrong,
  ...area
}: FieldProps & TextareaHTMLAttributes<HTMLTextAreaElement>) {
  const id = useId();
  return (
    <div className="stack field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        aria-invalid={wrong || undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        {...area}
      />
      {note && (
        <p className="small note" id={`${id}-note`} role={wrong ? "alert" : undefined}>
          {note}
        </p>
      )}
    </div>
  );
}
