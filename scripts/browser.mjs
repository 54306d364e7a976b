import { existsSync, readdirSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";

const names = [
  "chromium",
  "chromium-browser",
  "google-chrome",
  "google-chrome-stable",
  "chrome",
  "microsoft-edge",
  "msedge",
];

/** What to say where no browser is found. */
export const howToGetABrowser =
  "Install Chromium, Chrome or Edge, or name one: TWOWAY_BROWSER=/path/to/chromium npm test";

/**
 * A browser to drive: the one named by TWOWAY_BROWSER, else one on the PATH, else one where systems usually keep them.
 * @returns {string | undefined} the path of its program
 */
export function findBrowser() {
  const named = process.env.TWOWAY_BROWSER;
  if (named) return existsSync(named) ? named : undefined;
  return [...onPath(), ...usualPlaces(), ...playwrightCache()].find((place) => existsSync(place));
}

function onPath() {
  const endings = process.platform === "win32" ? [".exe"] : [""];
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter((folder) => folder !== "");
  return names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
}

function usualPlaces() {
  if (process.platform === "darwin") {
    const apps = ["Google Chrome", "Chromium", "Microsoft Edge"];
    const folders = ["/Applications", path.join(os.homedir(), "Applications")];
    return folders.flatMap((folder) => apps.map((app) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (process.platform !== "win32") return ["/snap/bin/chromium", "/opt/google/chrome/chrome"];
  const roots = [process.env.PROGRAMFILES, process.env["PROGRAMFILES(X86)"], process.env.LOCALAPPDATA];
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ];
  return roots.flatMap((root) => (root ? programs.map((program) => path.join(root, program)) : []));
}

/** Browsers that Playwright once downloaded, newest first. */
function playwrightCache() {
  const caches = {
    darwin: path.join(os.homedir(), "Library/Caches/ms-playwright"),
    win32: path.join(process.env.LOCALAPPDATA ?? "", "ms-playwright"),
    linux: path.join(os.homedir(), ".cache/ms-playwright"),
  };
  const programs = [
    "chrome-linux/chrome",
    "chrome-linux64/chrome",
    "chrome-mac/Chromium.app/Contents/MacOS/Chromium",
    "chrome-win/chrome.exe",
    "chrome-win64/chrome.exe",
  ];
  const cache =
    process.env.PLAYWRIGHT_BROWSERS_PATH ?? caches[/** @type {keyof typeof caches} */ (process.platform)];
  if (!cache || !existsSync(cache)) return [];
  const kept = readdirSync(cache).filter((name) => /^chromium-\d+$/.test(name));
  const number = (/** @type {string} */ name) => Number(name.slice("chromium-".length));
  return kept
    .sort((a, b) => number(b) - number(a))
    .flatMap((name) => programs.map((program) => path.join(cache, name, program)));
}
