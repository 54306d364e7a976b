import { Link, useLocation } from "@tanstack/react-router";

interface StepTabsProps<Part extends string> {
  readonly label: string;
  readonly to: "/rights" | "/hiring";
  readonly parts: readonly Part[];
  readonly now: Part;
  readonly nameOf: (part: Part) => string;
}

/** Which part of a page stands open, as the address says: “?part=…”; without it the first. */
export function usePart<Part extends string>(parts: readonly [Part, ...Part[]]): Part {
  const asked = useLocation({ select: ({ search }) => (search as { part?: string }).part });
  return parts.find((one) => one === asked) ?? parts[0];
}

/** The parts of a page of which one stands open, each with an address of its own. */
export function StepTabs<Part extends string>({ label, to, parts, now, nameOf }: StepTabsProps<Part>) {
  return (
    <nav className="tabs steps-of" aria-label={label}>
      {parts.map((part) => (
        // The first part is also what stands there without any “part”, so the router alone cannot tell.
        <Link
          key={part}
          to={to}
          search={{ part } as never}
          {...(part === now ? { "aria-current": "page" } : {})}
        >
          {nameOf(part)}
        </Link>
      ))}
    </nav>
  );
}
