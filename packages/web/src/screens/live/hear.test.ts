import type { View } from "@twoway/advice";
import { adopt, heldForPlan, plan } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { about, type EntryId } from "@twoway/model";
import { memoryStore, type Notebook, type Noting, openNotebook } from "@twoway/notebook";
import { describe, expect, it } from "vitest";
import { type Hearing, hearing, levelOn, type Place, replied, settleHearing, withLevel } from "./hear.ts";

/** A journal with one meeting tomorrow, and, if asked, one standard of one's own. */
async function meeting({ standard }: { standard: boolean }) {
  let tick = 0;
  let minute = 0;
  const notebook = await openNotebook({
    store: memoryStore(),
    clock: () => {
      minute += 1;
      return Date.parse("2026-11-26T10:00:00Z") + minute * 60_000;
    },
    random: (length) => {
      tick = (tick + 1) % 256;
      return new Uint8Array(length).fill(tick);
    },
    zone: "UTC",
  });
  const prospect = await first(notebook, {
    type: "prospect.set",
    organisation: "Northgate",
    role: "Nurse",
    tags: [],
  });
  if (standard) await notebook.note(adopt(viewOf(notebook), "MGR-1", { kind: "must" }));
  const interview = await first(notebook, {
    type: "interview.set",
    prospect,
    number: 1,
    zone: "UTC",
    minutes: 45,
    myMinutes: 15,
    medium: "phone",
    people: [],
  });
  const place: Place = { prospect, interview };
  const question = plan(viewOf(notebook), interview).ask.find(({ reveals }) => reveals.length > 0);
  const revealed = question?.reveals[0];
  if (!question || !revealed) throw new Error("the plan asks nothing that reveals a standard");
  const stands = () => hearing(notebook.state, place, question.id);
  const settle = async (change: (before: Hearing) => Hearing) => {
    const [one, ...rest] = settleHearing(viewOf(notebook), place, question, change(stands()));
    if (one) await notebook.note(one, ...rest);
    return stands();
  };
  const mark = (level: 0 | 1 | 2 | 3 | 4 | null | undefined) =>
    settle((before) => withLevel(notebook.state, before, revealed, level));
  return {
    notebook,
    place,
    question,
    revealed,
    settle,
    mark,
    observations: () => about(notebook.state, prospect).observations,
  };
}

async function first(notebook: Notebook, noting: Noting): Promise<EntryId> {
  return (await notebook.note(noting))[0].id;
}

function viewOf({ state }: Notebook): View {
  return { state, library: english, assumptions: generalEstimates, now: "2026-11-26T10:00:00Z" };
}

describe("a mark in the room", () => {
  it("notes that the question was answered, and the level, in the person's own voice", async () => {
    const { mark, observations, notebook, revealed } = await meeting({ standard: true });
    const heard = await mark(3);
    expect(heard.reply).toBe("answered");
    expect(levelOn(notebook.state, heard, revealed)).toBe(3);
    expect(observations()).toMatchObject([
      { level: 3, voice: "manager", channel: "said", asked: true, words: "" },
    ]);
  });

  it("changed, is taken back and noted anew, and keeps when it was heard", async () => {
    const { mark, observations } = await meeting({ standard: true });
    await mark(3);
    const at = observations()[0]?.at;
    await mark(1);
    expect(at).toMatch(/^2026-11-26/);
    expect(observations()).toMatchObject([{ level: 1, at }]);
  });

  it("taken back, leaves nothing", async () => {
    const { mark, observations, place, notebook } = await meeting({ standard: true });
    await mark(3);
    const heard = await mark(undefined);
    expect(heard.reply).toBeUndefined();
    expect(observations()).toEqual([]);
    expect(notebook.state.asked.get(place.interview)).toEqual([]);
  });

  it("on a standard that only stood in adopts it as a want, in the same act", async () => {
    const { mark, observations, notebook, revealed } = await meeting({ standard: false });
    expect(revealed.provisional).toBe(true);
    const heard = await mark(2);
    expect(notebook.state.standards.map(({ now }) => [now.from, now.kind])).toEqual([[revealed.id, "want"]]);
    expect(observations()).toMatchObject([{ standard: notebook.state.standards[0]?.id, level: 2 }]);
    expect(levelOn(notebook.state, heard, revealed)).toBe(2);
    await mark(4);
    expect(notebook.state.standards).toHaveLength(1);
  });

  it("that says they would not say is a refusal, and no real case", async () => {
    const { settle, observations, notebook, revealed } = await meeting({ standard: true });
    const heard = await settle((before) => ({
      ...withLevel(notebook.state, before, revealed, null),
      episode: true,
    }));
    expect(heard.reply).toBe("refused");
    expect(observations()).toMatchObject([{ level: null, mods: [] }]);
  });
});

describe("words typed after a mark", () => {
  it("are attached to it, and nothing else changes", async () => {
    const { mark, settle, observations, notebook, place } = await meeting({ standard: true });
    await mark(3);
    const asked = notebook.state.asked.get(place.interview)?.[0]?.id;
    await settle((before) => ({ ...before, words: "Goes up on the 1st" }));
    expect(observations()).toMatchObject([{ level: 3, words: "Goes up on the 1st" }]);
    expect(notebook.state.asked.get(place.interview)?.map(({ id }) => id)).toEqual([asked]);
  });

  it("without any mark count as an answer, and survive a mark that comes and goes", async () => {
    const { mark, settle, notebook, place } = await meeting({ standard: true });
    await settle((before) => replied({ ...before, words: "He laughed" }));
    await mark(2);
    const heard = await mark(undefined);
    expect(heard).toMatchObject({ reply: "answered", words: "He laughed" });
    expect(notebook.state.asked.get(place.interview)).toMatchObject([
      { reply: "answered", words: "He laughed" },
    ]);
  });

  it("that are the same again write nothing", async () => {
    const { mark, settle, notebook } = await meeting({ standard: true });
    await mark(3);
    const { lines } = notebook.state;
    await settle((before) => before);
    expect(notebook.state.lines).toBe(lines);
  });
});

it("a plan always has something to stand on, even before anything was said about oneself", async () => {
  const { notebook } = await meeting({ standard: false });
  expect(heldForPlan(viewOf(notebook)).length).toBeGreaterThan(0);
});
