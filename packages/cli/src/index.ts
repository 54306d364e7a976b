/** @twoway/cli: `twoway` in the terminal. `bin/twoway.mjs` builds what is missing and runs this. */
export { type Around, main } from "./main.ts";
