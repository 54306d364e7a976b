import { encode } from "uqr";

/** A module is a whole number of pixels, so that none comes out wider than the next. */
const pixels = 4;

/**
 * Words as a square that a phone's camera reads: text, no address and no secret, so it works without a network.
 * Black on white whatever the theme, with the four modules of quiet around it that readers need.
 */
export function Square({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: "L", border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? `M${x} ${y}h1v1h-1z` : [])));
  return (
    <svg
      className="square"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      width={size * pixels}
      height={size * pixels}
      shapeRendering="crispEdges"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={dark.join("")} fill="#000" />
    </svg>
  );
}
