import type { EntryId } from "@twoway/model";
import { expect, test } from "vitest";
import { Story } from "../test-cases/story.ts";
import { adopt, bar } from "./index.ts";

test("a prospect where every must is as good as hopeless is nothing to fall back on", () => {
  const story = new Story();
  const musts = ["MGR-2", "TIME-1", "TIME-2", "TEAM-1", "TEAM-4", "PAY-3", "PAY-2", "LOG-1"].map(
    (id) => story.note(adopt(story.view, id, { kind: "must" })) as EntryId,
  );
  const prospectOf = (organisation: string) => {
    const prospect = story.note({ type: "prospect.set", organisation, role: "", tags: [] });
    story.note({ type: "prospect.moved", prospect, stage: "talking" });
    return prospect;
  };
  const hopeless = prospectOf("Hopeless");
  const looked = prospectOf("Looked at");
  for (const standard of musts)
    for (const voice of ["manager", "peer", "executive", "own eyes", "contract"] as const)
      story.note({
        type: "observation.noted",
        prospect: hopeless,
        standard,
        level: 0,
        voice,
        channel: voice === "own eyes" ? "shown" : voice === "contract" ? "written" : "said",
        mods: ["episode"],
        words: "",
      });
  const { mean, because } = bar(story.view, looked);
  expect(mean).toBeGreaterThan(0);
  expect(because.some(({ entries }) => entries.includes(hopeless))).toBe(false);
});
