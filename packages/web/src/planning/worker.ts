/** Runs beside the page: works plans and cards out, so that typing never waits for one. */
import { plan, pocketCard, type View } from "@twoway/advice";
import { generalEstimates } from "@twoway/engine";
import type { State } from "@twoway/model";
import { libraryIn } from "../content.ts";
import type { Answer, Order } from "./order.ts";

const works = { plan, card: pocketCard };
let state: State | undefined;
let view: View | undefined;

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  postMessage(answerTo(data));
});
postMessage("listening" satisfies Answer);

function answerTo(order: Order): Answer {
  const { number, work, interview } = order;
  try {
    return { number, result: works[work](viewFor(order), interview) };
  } catch (error) {
    return { number, fault: String(error) };
  }
}

/** The same view as long as nothing in it changed, so that what was worked out for it is not worked out again. */
function viewFor({ state: sent, language, now }: Order): View {
  state = sent ?? state;
  if (state === undefined) throw new Error("no journal was sent");
  const library = libraryIn(language);
  if (view?.state !== state || view.now !== now || view.library !== library)
    view = { state, library, assumptions: generalEstimates, now };
  return view;
}
