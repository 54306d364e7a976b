import { useMemo } from "react";
import { useSpeech } from "./language.tsx";

/** Moments in words of the language on screen. */
export interface Dates {
  /** “Thursday 26 November”, with the year where it is another one. */
  readonly day: (moment: string | number) => string;
  /** “10:00”; nothing for a day without an hour. */
  readonly time: (moment: string) => string | undefined;
  /** “today at 10:00”, “Thursday at 10:00”, “Thursday 10 December at 10:00”: nearer is shorter. */
  readonly when: (moment: string, now: string) => string;
  /** How many days from now: 0 is today. Counted by midnights of this device. */
  readonly daysUntil: (moment: string, now: string) => number;
}

export function useDates(): Dates {
  const { locale, say } = useSpeech();
  return useMemo(() => {
    const withYear = new Intl.DateTimeFormat(locale, {
      weekday: "long",
      day: "numeric",
      month: "long",
      year: "numeric",
    });
    const full = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" });
    const weekday = new Intl.DateTimeFormat(locale, { weekday: "long" });
    const clock = new Intl.DateTimeFormat(locale, { timeStyle: "short" });
    const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
    const day = (moment: string | number) => {
      const date = new Date(local(moment));
      return date.getFullYear() === new Date().getFullYear() ? full.format(date) : withYear.format(date);
    };
    const time = (moment: string) => (moment.includes("T") ? clock.format(new Date(moment)) : undefined);
    const daysUntil = (moment: string, now: string) =>
      Math.round((midnight(local(moment)) - midnight(Date.parse(now))) / 86_400_000);
    const when = (moment: string, now: string) => {
      const days = daysUntil(moment, now);
      const spoken =
        Math.abs(days) <= 1
          ? relative.format(days, "day")
          : days > 1 && days < 7
            ? weekday.format(new Date(local(moment)))
            : day(moment);
      const hour = time(moment);
      return hour === undefined ? spoken : say("dates.at", { day: spoken, time: hour });
    };
    return { day, time, when, daysUntil };
  }, [locale, say]);
}

/** A day without an hour is meant here, not in Greenwich. */
function local(moment: string | number): number {
  if (typeof moment === "number") return moment;
  return new Date(moment.length === 10 ? `${moment}T12:00:00` : moment).getTime();
}

function midnight(time: number): number {
  return new Date(time).setHours(0, 0, 0, 0);
}
