/** Runs beside the page: reads what people said, so that typing never waits for it. */
import type { Answer, Order } from "./order.ts";
import { readNow } from "./read.ts";

addEventListener("message", ({ data }: MessageEvent<Order>) => {
  postMessage(answerTo(data));
});
postMessage("listening" satisfies Answer);

function answerTo(order: Order): Answer {
  const { number } = order;
  try {
    return { number, result: readNow(order) };
  } catch (error) {
    return { number, fault: String(error) };
  }
}
