import { limits } from "./protocol.ts";

/** More than this without an end is no event of ours. */
const longest = limits.requestBytes;

/**
 * Takes `text/event-stream` apart as it comes. Only `data` matters here: an item carries its own number.
 * @returns for each piece of text the data of the events that it completed
 * @throws RangeError when an event does not end
 */
export function eventReader(): (piece: string) => string[] {
  let rest = "";
  return (piece) => {
    const events = (rest + piece).replace(/\r\n/g, "\n").split("\n\n");
    rest = events.pop() ?? "";
    if (rest.length > longest) throw new RangeError("an event without an end");
    return events.flatMap((event) => {
      const data = event
        .split("\n")
        .flatMap((line) => (line.startsWith("data:") ? [line.slice(5).trim()] : []));
      return data.length > 0 ? [data.join("\n")] : [];
    });
  };
}
