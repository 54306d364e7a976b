import { type AdvertAdvice, readAdvert, stageOf, type View } from "@twoway/advice";
import { about, type State, type Thing } from "@twoway/model";
import { localMoment } from "@twoway/notebook";
import { momentIn } from "../plan/moment.ts";
import type { Beginning } from "./noting.ts";
import { readWhen, type When } from "./when.ts";

/** What stands in the fields of the first door. */
export interface Typed {
  readonly words: string;
  readonly advert: string;
  readonly invitation: string;
  /** Corrections of what was understood; empty where it was right. */
  readonly day: string;
  readonly time: string;
}

/** What was understood of it, and what will be noted. */
export interface Reading {
  readonly when: When;
  readonly advert?: AdvertAdvice;
  readonly beginning: Beginning;
}

/** The longest name that fits a head and a card. */
const longestName = 120;

/**
 * Understands what was typed, so that a person sees it before anything is noted.
 * @param zone the device's zone, in which days and hours are meant
 * @param unnamed what an interview is called of which nothing is known
 */
export function understood(
  view: View,
  typed: Typed,
  { zone, locale, unnamed }: { zone: string; locale: string; unnamed: string },
): Reading {
  const when = corrected(
    readWhen(typed.words, localMoment(Date.parse(view.now), zone).slice(0, 16), monthFirst(locale)),
    typed,
  );
  const text = typed.advert.trim();
  const advert = text === "" ? undefined : readAdvert(view, text);
  const organisation = named(when.who, advert?.organisation);
  const known = organisation === undefined ? undefined : living(view, organisation);
  return {
    when,
    ...(advert ? { advert } : {}),
    beginning: {
      organisation: known?.now.organisation ?? organisation ?? unnamed,
      role: advert?.role?.slice(0, longestName) ?? "",
      ...met(view, known),
      advert:
        text !== "" &&
        advert?.refused !== "too long" &&
        advert?.refused !== "not text" &&
        !has(view.state, known, text)
          ? text
          : undefined,
      invitation: typed.invitation === "" ? undefined : typed.invitation,
      at: when.day === undefined ? undefined : momentIn(when.day, when.time, zone),
      zone,
      number: when.number ?? (known ? about(view.state, known.id).interviews.length + 1 : 1),
      minutes: when.minutes ?? 45,
      medium: when.medium ?? "in person",
    },
  };
}

function corrected(when: When, { day, time }: Typed): When {
  return { ...when, ...(day === "" ? {} : { day }), ...(time === "" ? {} : { time }) };
}

/** The advert's own name where what was typed holds it: “Registered nurse, Northgate Clinic”. */
function named(who: string, inAdvert: string | undefined): string | undefined {
  if (inAdvert && (who === "" || who.toLowerCase().includes(inAdvert.toLowerCase())))
    return inAdvert.slice(0, longestName);
  return who === "" ? undefined : who.slice(0, longestName);
}

function met(view: View, known: Thing<"prospect.set"> | undefined) {
  if (!known) return { talking: false };
  const stage = stageOf(view, known.id);
  return { prospect: known.id, talking: stage === "talking" || stage === "offer" };
}

/** A prospect of that name that has not ended. */
function living(view: View, organisation: string): Thing<"prospect.set"> | undefined {
  const name = organisation.trim().toLowerCase();
  return view.state.prospects.find(
    ({ id, now }) =>
      now.organisation.trim().toLowerCase() === name && !now.present && stageOf(view, id) !== "ended",
  );
}

function has(state: State, known: Thing<"prospect.set"> | undefined, text: string): boolean {
  return known !== undefined && about(state, known.id).documents.some((one) => one.text === text);
}

/** Where days are written with the month first. */
function monthFirst(locale: string): boolean {
  const parts = new Intl.DateTimeFormat(locale).formatToParts(0).map(({ type }) => type);
  return parts.indexOf("month") < parts.indexOf("day") && parts.indexOf("year") > parts.indexOf("month");
}
