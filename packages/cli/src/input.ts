import { open, stat } from "node:fs/promises";
import process from "node:process";
import { askedWrongly, Fault } from "./fault.ts";

/** A text as it was given, and how it is called when something about it has to be said. */
export interface Given {
  readonly name: string;
  readonly text: string;
}

/** More than this is no text that anybody wants read: the readers stop far below. */
const most = 32 * 1024 * 1024;

/**
 * The text of the one file that a command names, or of what is piped in for `-`.
 * Offsets into `text` are offsets into the file, in UTF-16 units: a byte order mark stays.
 * @throws Fault where there is no such text, in a sentence that names the file
 */
export async function given(command: string, words: readonly string[]): Promise<Given> {
  const [file, ...more] = words;
  if (file === undefined)
    throw askedWrongly(`Which file? \`twoway ${command} FILE\`, or - for what is piped in.`);
  if (more.length > 0) {
    throw askedWrongly(`\`twoway ${command}\` reads one file at a time, and was given ${words.length}.`);
  }
  const name = file === "-" ? "what was piped in" : file;
  if (file === "-" && process.stdin.isTTY)
    console.error("Type or paste it here, then Ctrl+D on a line of its own.");
  const bytes = file === "-" ? await piped() : await contentOf(file);
  const text = decoded(bytes);
  if (text.replace(/^\ufeff/, "").trim() === "")
    throw new Fault(`${sentenceStart(name)} is empty: there is nothing to read.`);
  return { name, text };
}

async function piped(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > most) throw new Fault(`What was piped in is longer than ${inMegabytes(most)}. ${shorter}`);
  }
  return Buffer.concat(chunks);
}

async function contentOf(file: string): Promise<Buffer> {
  const found = await stat(file).catch((fault: NodeJS.ErrnoException) => {
    throw new Fault(whyNot(file, fault));
  });
  if (found.isDirectory()) throw new Fault(`${file} is a folder. Name one file in it.`);
  if (found.size > most)
    throw new Fault(
      `${file} is ${inMegabytes(found.size)} long, and ${inMegabytes(most)} is the most that is read. ${shorter}`,
    );
  try {
    const handle = await open(file);
    try {
      return await handle.readFile();
    } finally {
      await handle.close();
    }
  } catch (fault) {
    throw new Fault(whyNot(file, fault as NodeJS.ErrnoException));
  }
}

const shorter = "Give the part that matters.";

function whyNot(file: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT" || code === "ENOTDIR")
    return `There is no file ${file}. Names are taken from the folder you are in.`;
  if (code === "EACCES" || code === "EPERM")
    return `You may not read ${file}. Its owner can allow it: chmod u+r.`;
  return `${file} cannot be read (${message}).`;
}

/** UTF-8, else UTF-16 where a mark says so, else the letters of old Windows files, so that nothing is lost. */
function decoded(bytes: Buffer): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe)
    return new TextDecoder("utf-16le", { ignoreBOM: true }).decode(bytes);
  if (first === 0xfe && second === 0xff)
    return new TextDecoder("utf-16be", { ignoreBOM: true }).decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

function inMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}

/** A name at the beginning of a sentence; a file keeps its own letters. */
export function sentenceStart(name: string): string {
  return name.startsWith("what ") ? `W${name.slice(1)}` : name;
}

/** Why a text was not read, in words. */
export function refusalOf({ name, text }: Given, refused: string, longest: number): Fault {
  const start = sentenceStart(name);
  if (refused === "too long") {
    const has = `${start} has ${count(text.length)} characters`;
    return new Fault(`${has}, and ${count(longest)} are the most that are read at once. ${shorter}`);
  }
  if (refused === "other language")
    return new Fault(`${start} is not in English, and Twoway cannot yet read other languages.`);
  return new Fault(
    `${start} is not plain text (a picture, a PDF or a word processor’s file, perhaps). Copy its words into a text file, and give that.`,
  );
}

function count(number: number): string {
  return number.toLocaleString("en-GB");
}
