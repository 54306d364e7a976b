/** `npm run bench`: every claim about speed, measured now, as a ratio or against its limit. Ends with 1 if one is broken. */
const wanted = process.argv.slice(2);
const benches = ["fold", "verdicts", "engine", "advice", "language", "first-screen", "keeper"].filter(
  (name) => wanted.length === 0 || wanted.includes(name),
);
let holds = true;
for (const name of benches) {
  console.log(`\n${name}`);
  const { run } = await import(`./${name}.mjs`);
  for (const one of await run()) holds &&= one;
}
process.exitCode = holds ? 0 : 1;
