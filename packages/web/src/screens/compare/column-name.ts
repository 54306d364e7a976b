import { useSay } from "../../language.tsx";
import type { Column } from "./columns.ts";

/** What heads a column. */
export function useColumnName(): (column: Column) => string {
  const say = useSay();
  return (column) => {
    if (column.kind === "ordinary") return say("compare.ordinary");
    const name = column.thing.now.organisation;
    return column.kind === "present" ? say("compare.present", { name }) : name;
  };
}
