/** The words on screen: one file an area, one key a message (ICU). A key exists in every language, or it does not compile. */
import because from "./en/because.json" with { type: "json" };
import begin from "./en/begin.json" with { type: "json" };
import bring from "./en/bring.json" with { type: "json" };
import card from "./en/card.json" with { type: "json" };
import compare from "./en/compare.json" with { type: "json" };
import debrief from "./en/debrief.json" with { type: "json" };
import decide from "./en/decide.json" with { type: "json" };
import devices from "./en/devices.json" with { type: "json" };
import experience from "./en/experience.json" with { type: "json" };
import hiring from "./en/hiring.json" with { type: "json" };
import live from "./en/live.json" with { type: "json" };
import plan from "./en/plan.json" with { type: "json" };
import practice from "./en/practice.json" with { type: "json" };
import prospect from "./en/prospect.json" with { type: "json" };
import prospects from "./en/prospects.json" with { type: "json" };
import questions from "./en/questions.json" with { type: "json" };
import rights from "./en/rights.json" with { type: "json" };
import settings from "./en/settings.json" with { type: "json" };
import shell from "./en/shell.json" with { type: "json" };
import standards from "./en/standards.json" with { type: "json" };
import strengths from "./en/strengths.json" with { type: "json" };
import today from "./en/today.json" with { type: "json" };
import transcript from "./en/transcript.json" with { type: "json" };
import verdict from "./en/verdict.json" with { type: "json" };

export const en = {
  ...because,
  ...shell,
  ...begin,
  ...card,
  ...plan,
  ...live,
  ...debrief,
  ...transcript,
  ...verdict,
  ...standards,
  ...strengths,
  ...prospects,
  ...prospect,
  ...today,
  ...compare,
  ...decide,
  ...settings,
  ...devices,
  ...bring,
  ...experience,
  ...practice,
  ...hiring,
  ...questions,
  ...rights,
};
/** The key of one message. */
export type MessageKey = keyof typeof en;
/** Fills one message; made once at the edge, for one language, with an ICU formatter. */
export type Say = (key: MessageKey, data?: Readonly<Record<string, string | number>>) => string;
export type Messages = Readonly<Record<MessageKey, string>>;
