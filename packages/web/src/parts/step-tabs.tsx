import { Link } from "@tanstack/react-router";

interface StepTabsProps<Part extends string> {
  readonly label: string;
  readonly to: "/rights" | "/hiring";
  readonly parts: readonly Part[];
  readonly now: Part;
  readonly nameOf: (part: Part) => string;
}

/** The parts of a page of which one stands open: each has an address of its own behind #. */
export function StepTabs<Part extends string>({ label, to, parts, now, nameOf }: StepTabsProps<Part>) {
  return (
    <nav className="tabs steps-of" aria-label={label}>
      {parts.map((part) => (
        // The first part is also what stands there without any #, so the router alone cannot tell.
        <Link
          key={part}
          to={to}
          hash={part}
          activeOptions={{ includeHash: true }}
          {...(part === now ? { "aria-current": "page" } : {})}
        >
          {nameOf(part)}
        </Link>
      ))}
    </nav>
  );
}
