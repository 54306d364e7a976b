import type { MessageKey } from "@twoway/library/words";
import type { Body } from "@twoway/model";

/** How an interview takes place, in words. */
export const mediumWords: Readonly<Record<Body<"interview.set">["medium"], MessageKey>> = {
  "in person": "plan.medium-in-person",
  phone: "plan.medium-phone",
  video: "plan.medium-video",
  "one-way video": "plan.medium-one-way",
  "take-home": "plan.medium-take-home",
  "assessment day": "plan.medium-assessment-day",
};
