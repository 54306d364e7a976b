/** Word lists of the reader of answers, apart from the rest: the app does not carry what it does not use yet. */
import answers from "./en/answers.json" with { type: "json" };

export { answers };
