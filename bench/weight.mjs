import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";

/** What scripts may weigh, in kilobytes as a server sends them: for the first screen, and all there are. */
export const limits = { firstScreen: 180, whole: 450 };

/**
 * Every script of a built app.
 * @param {string} folder
 * @returns {string[]} paths from the folder
 */
export function scriptsIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));
}

/**
 * @param {string} folder
 * @param {readonly string[]} files
 * @returns {number} kilobytes, each file gzipped by itself
 */
export function gzipped(folder, files) {
  const bytes = files.map((file) => gzipSync(readFileSync(path.join(folder, file)), { level: 9 }).length);
  return Math.ceil(bytes.reduce((sum, one) => sum + one, 0) / 1000);
}
