const paths = {
  today: "M4 4h12v12H4zM4 8h12M7 12h3",
  standards: "M3 5h14M3 10h10M3 15h6",
  prospects: "M4 4v12M10 4v8M16 4v5",
  decide: "M3 5l6 5-6 5zM17 5l-6 5 6 5z",
  settings: "M3 6h8M15 6h2M3 14h2M9 14h8M11 4v4M7 12v4",
  advert: "M4 3h12v14H4zM7 7h6M7 10h6",
  said: "M3 4h14v9H9l-4 4v-4H3z",
  shown: "M3 3h14v9H3zM10 12v4M6 17h8",
  written: "M4 15l1-4 7.5-7.5 3 3L8 14zM3 18h14",
  "third party":
    "M7 4.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM14 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4zM2 16c1-5 9-5 10 0M13 12.5c3-.5 4.5 1.5 5 3.5",
  "own eyes": "M2 10c4-6 12-6 16 0-4 6-12 6-16 0zM10 7.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z",
} as const;
export type IconName = keyof typeof paths;

/** One line thick, current colour, silent: its word stands beside it. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 20 20" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}

/** Two sides facing each other. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 20 14" width="24" aria-hidden="true">
      <path d="M1 1l8 6-8 6z" fill="var(--yours)" />
      <path d="M19 1l-8 6 8 6z" fill="var(--theirs)" />
    </svg>
  );
}
