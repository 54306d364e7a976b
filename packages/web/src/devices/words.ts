import type { Trouble } from "@twoway/carry";
import type { MessageKey, Say } from "@twoway/library/words";
import type { Problem } from "./found.ts";

/** Why a link was not opened, and what to do. */
export function problemWords(problem: Problem, say: Say): string {
  switch (problem.code) {
    case "link":
      return say(linkWords[problem.why]);
    case "elsewhere":
      return say("devices.elsewhere", { keeper: problem.keeper });
    case "used":
      return say("devices.why-used");
    case "trouble":
      return troubleWords(problem.trouble, say);
  }
}

/** Why the keeper did not do what was asked, and what to do. */
export function troubleWords(trouble: Trouble, say: Say): string {
  switch (trouble.code) {
    case "offline":
      return say("devices.why-offline");
    case "slow down":
      return say("devices.why-slow-down");
    case "wrong link":
      return say("devices.why-wrong-link");
    case "refused":
      return refusedWords(trouble.why, trouble.sentence, say);
  }
}

/** Whether a keeper wants the word of whoever runs it before it begins a journal. */
export function wantsInvite(trouble: Trouble): boolean {
  return trouble.code === "refused" && trouble.why === "invite";
}

/** The same where a journal is to be begun: a word that was given is told apart from one that was not. */
export function askedWords(trouble: Trouble, invite: string | undefined, say: Say): string {
  return wantsInvite(trouble) && invite ? say("devices.invite-wrong") : troubleWords(trouble, say);
}

/** @param why a code of the keeper's or of this device's */
export function refusedWords(why: string, sentence: string | undefined, say: Say): string {
  const known = refusals[why];
  if (known) return say(known);
  return sentence ? say("devices.why-other", { sentence }) : say("devices.why-unknown", { code: why });
}

const linkWords = {
  empty: "devices.link-empty",
  "not a link": "devices.link-not-a-link",
  "cut short": "devices.link-cut-short",
  altered: "devices.link-altered",
  keeper: "devices.link-keeper",
} as const;

const refusals: Readonly<Partial<Record<string, MessageKey>>> = {
  invite: "devices.why-invite",
  "no-keeper": "devices.why-no-keeper",
  origin: "devices.why-origin",
  host: "devices.why-origin",
  quota: "devices.why-quota",
  "disk-full": "devices.why-disk-full",
  device: "devices.why-device",
  "not linked": "devices.why-not-linked",
  incomplete: "devices.why-incomplete",
};
