import type { View } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import { english } from "@twoway/library";
import { about } from "@twoway/model";
import { memoryStore, type Notebook, openNotebook } from "@twoway/notebook";
import { expect, test } from "vitest";
import { toNote } from "./noting.ts";
import { type Typed, understood } from "./reading.ts";

const advert = `Registered nurse
Northgate Clinic

Northgate Clinic is looking for a registered nurse. You join a friendly and well-staffed team.`;

const here = { zone: "Europe/Berlin", locale: "en-GB", unnamed: "My interview" };

async function journal(): Promise<Notebook> {
  let drawn = 0;
  return openNotebook({
    store: memoryStore(),
    clock: () => Date.parse("2026-11-22T12:50:00Z"),
    random: (length) => {
      drawn += 1;
      return new Uint8Array(length).fill(drawn);
    },
    zone: here.zone,
  });
}
function read(notebook: Notebook, typed: Partial<Typed>) {
  const view: View = {
    state: notebook.state,
    library: english,
    assumptions: generalEstimates,
    now: "2026-11-22T12:50:00Z",
  };
  const all = { words: "", advert: "", invitation: "", day: "", time: "", ...typed };
  return understood(view, all, here).beginning;
}
async function note(notebook: Notebook, typed: Partial<Typed>) {
  const [first, ...rest] = toNote(read(notebook, typed));
  if (!first) throw new Error("nothing to note");
  await notebook.note(first, ...rest);
  return notebook.state;
}

test("a name, a time and an advert become a prospect that is being talked to, its advert and a dated interview", async () => {
  const state = await note(await journal(), { words: "Northgate Clinic, Thursday at ten", advert });
  const [prospect] = state.prospects;
  expect(prospect?.now).toMatchObject({ organisation: "Northgate Clinic", role: "Registered nurse" });
  const all = about(state, prospect?.id as never);
  expect(all.moves.map(({ stage }) => stage)).toEqual(["talking"]);
  expect(all.documents.map(({ kind, text }) => [kind, text])).toEqual([["advert", advert]]);
  expect(all.interviews[0]?.now).toMatchObject({
    at: "2026-11-26T10:00:00+01:00",
    dated: true,
    number: 1,
    minutes: 45,
    myMinutes: 15,
    medium: "in person",
    people: [],
    zone: "Europe/Berlin",
  });
});

test("with nothing typed there is still an interview, without a date", async () => {
  const state = await note(await journal(), {});
  expect(state.prospects[0]?.now).toMatchObject({ organisation: "My interview", role: "" });
  expect(about(state, state.prospects[0]?.id as never).interviews[0]?.now.dated).toBeUndefined();
});

test("without a name the advert names them; a name in a longer line is the advert's", async () => {
  const notebook = await journal();
  expect(read(notebook, { advert }).organisation).toBe("Northgate Clinic");
  expect(read(notebook, { words: "Nurse, northgate clinic, Friday", advert }).organisation).toBe(
    "Northgate Clinic",
  );
  expect(read(notebook, { words: "Acme, Friday", advert }).organisation).toBe("Acme");
});

test("the same name again is one more interview with them, and their advert is not kept twice", async () => {
  const notebook = await journal();
  await note(notebook, { words: "Northgate Clinic, Thursday at ten", advert });
  const state = await note(notebook, { words: "northgate clinic, Friday 2pm", advert });
  expect(state.prospects).toHaveLength(1);
  const all = about(state, state.prospects[0]?.id as never);
  expect(all.interviews.map(({ now }) => now.number)).toEqual([1, 2]);
  expect(all.documents).toHaveLength(1);
  expect(all.moves).toHaveLength(1);
});

test("two interviews without a name are two prospects", async () => {
  const notebook = await journal();
  await note(notebook, {});
  expect((await note(notebook, {})).prospects).toHaveLength(2);
});

test("a correction holds against the words", async () => {
  const { at } = read(await journal(), { words: "Acme, Thursday at ten", day: "2026-11-27", time: "11:15" });
  expect(at).toBe("2026-11-27T11:15:00+01:00");
});

test("what does not read as words is not kept as an advert; another language is", async () => {
  const notebook = await journal();
  expect(read(notebook, { advert: "x".repeat(200_001) }).advert).toBeUndefined();
  const german =
    "Wir suchen ab sofort eine Pflegefachkraft für unsere Klinik. Sie arbeiten in einem netten Team mit fairen Schichten.";
  expect(read(notebook, { advert: german }).advert).toBe(german);
});

test("one's own minutes are never more than the interview has", async () => {
  const [, , interview] = toNote(read(await journal(), { words: "Acme, Thursday at ten for 10 minutes" }));
  expect(typeof interview === "function" && interview(() => "x" as never)).toMatchObject({
    minutes: 10,
    myMinutes: 10,
  });
});
