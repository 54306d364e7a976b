import process from "node:process";
import type { Locator, Page } from "playwright-core";
import { expect, test } from "vitest";
import { addStrength, begin, makeCard, strengths } from "./acts.ts";
import { launch } from "./browser.ts";
import { say } from "./words.ts";

const { newProfile } = launch();

/** How often the browser is killed; by hand it may be more: TWOWAY_KILLS=200. */
const rounds = Number(process.env.TWOWAY_KILLS ?? 30);

/** So many keys at most are typed in a round. */
const longest = 12;
const story =
  "The stair had to turn where nobody had planned for it. I drew it again on the floor, in chalk, and we cut the " +
  "strings by hand. It took two days more than agreed. The owner has sent us three other people since then. ";
const text = story.repeat(Math.ceil((rounds * longest) / story.length));

/** A long form: what is noted beside it, and the field one types in. */
interface Form {
  readonly name: string;
  /** Opens it, sees that all that was noted in earlier rounds is there, and gives the field. */
  readonly open: (page: Page) => Promise<Locator>;
  /** Notes something, and waits until the app says that it is noted. */
  readonly note: (page: Page, round: number) => Promise<void>;
}

function advertForm(): Form {
  return {
    name: "the advert at the first door",
    open: async (page) => {
      await page.goto("/begin");
      return begin.advert(page);
    },
    note: async () => {},
  };
}

function roomForm(interview: string): Form {
  const mark = (page: Page, level: number) => page.getByRole("button", { name: say("live.mark", { level }) });
  let marked: number | undefined;
  return {
    name: "a note in the room",
    open: async (page) => {
      await page.goto(`${interview}/live`);
      if (marked === undefined) await page.getByRole("button", { name: say("live.next") }).click();
      else {
        await mark(page, marked).waitFor();
        expect(await mark(page, marked).getAttribute("aria-pressed")).toBe("true");
      }
      return page.getByRole("textbox", { name: say("live.note") });
    },
    note: async (page, round) => {
      marked = round % 5;
      await page.keyboard.press(String(marked));
      await page.getByRole("status").getByText(say("live.status-noted")).waitFor({ state: "attached" });
    },
  };
}

function storyForm(): Form {
  const named: string[] = [];
  const tell = (page: Page) => page.getByRole("button", { name: say("strengths.story-add") }).first();
  const another = async (page: Page, name: string) => {
    await addStrength(page, name);
    named.push(name);
  };
  return {
    name: "the story of a strength",
    open: async (page) => {
      await page.goto("/strengths");
      await page.getByRole("heading", { level: 1 }).waitFor();
      expect(await strengths(page).allInnerTexts()).toEqual(named);
      if (named.length === 0) await another(page, "Setting out a stair");
      await tell(page).click();
      return page.getByRole("textbox", { name: say("strengths.story-did") });
    },
    note: async (page, round) => {
      await page.getByRole("button", { name: say("shell.close") }).click();
      await another(page, `Strength ${round}`);
      await tell(page).click();
    },
  };
}

const nothingButTheLastKey = `nothing but the last key is missing, and nothing that was noted, when the browser is killed ${rounds} times`;

test(nothingButTheLastKey, { timeout: 60_000 + rounds * 20_000 }, async () => {
  const profile = await newProfile({ viewport: "phone" });
  const interview = await makeCard(await profile.open(), "Marlpit Joinery, Thursday at ten");
  await profile.kill();
  const forms = [advertForm(), roomForm(interview), storyForm()];
  const typed = new Map<Form, { readonly least: number; readonly most: number }>();

  for (let round = 0; round < rounds; round++) {
    const form = forms[round % forms.length];
    if (form === undefined) break;
    const page = await profile.open();
    const field = await form.open(page);
    const before = typed.get(form) ?? { least: 0, most: 0 };
    const value = await field.inputValue();
    const where = `${form.name}, round ${round}: “${value}”`;
    expect(text.startsWith(value), where).toBe(true);
    expect(value.length, where).toBeGreaterThanOrEqual(before.least);
    expect(value.length, where).toBeLessThanOrEqual(before.most);

    await form.note(page, round);
    // In the room a mark takes the words along into its entry, without a space at their end.
    const start = (await field.inputValue()).length;
    // Now and then death comes straight after what was noted, before another key.
    const count = round % 4 === 0 ? 0 : 1 + ((round * 7) % longest);
    const keys = text.slice(start, start + count);
    await typeAndDie(page, field, keys, profile.kill);
    const least = text.slice(0, start + Math.max(0, keys.length - 1)).trimEnd().length;
    typed.set(form, { least, most: start + keys.length });
  }
});

/** At the pace of somebody quick; the last key is on its way when the browser dies. */
async function typeAndDie(
  page: Page,
  field: Locator,
  keys: string,
  kill: () => Promise<void>,
): Promise<void> {
  await field.focus();
  await page.keyboard.press("ControlOrMeta+End");
  for (const key of keys.slice(0, -1)) await page.keyboard.type(key, { delay: 40 });
  const last = page.keyboard.type(keys.slice(-1)).catch(() => undefined);
  await kill();
  await last;
}
