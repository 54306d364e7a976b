import { plan } from "@twoway/advice";
import type { EntryId } from "@twoway/model";
import { useSay } from "../../language.tsx";
import { useView } from "../../view.ts";

/** How many questions are planned for an interview. */
export function Planned({ interview }: { interview: EntryId }) {
  const say = useSay();
  const planned = plan(useView(), interview).ask.length;
  return say(planned > 0 ? "today.lead" : "today.lead-none", { planned });
}
