// What `npm start` and `npm test` do first. Nothing is installed yet when this runs, and the Node that runs it may
// be too old for Twoway, so it is written in words that old versions understand.
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);

if (major > 20 || (major === 20 && minor >= 19)) {
  import("./install.mjs")
    .then((install) => install.prepare({ build: process.argv.includes("--build") }))
    .then((code) => {
      process.exitCode = code;
    });
} else {
  console.error(
    `Twoway needs Node 20.19 or newer, and this is Node ${process.versions.node}. Newer ones are at https://nodejs.org.`,
  );
  process.exitCode = 1;
}
