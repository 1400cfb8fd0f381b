// One transfer: the handshake, every message in pieces, and the program's word that its window has them.

import { Link } from "./link.js";
import { Progress } from "./progress.js";

const PROTOCOL = 1;
// Thunderbird reads one JSON text of many megabytes in minutes, and pieces of this size at once.
const PIECE = 512 * 1024;
const GREETING_SECONDS = 15;
const PIECE_SECONDS = 30;
const OPENING_SECONDS = 60;

/** Give the messages to the program; the subjects of those that Thunderbird could not get. */
export async function transfer(messages, tab) {
  const progress = new Progress(tab, messages.length);
  const link = new Link();
  try {
    await greet(link);
    const failures = [];
    for (const message of messages) {
      const file = await bytesOf(message);
      if (file) {
        await send(link, file, progress);
      } else {
        failures.push(message.subject);
      }
      progress.next();
    }
    if (failures.length < messages.length) {
      await link.ask({ type: "open" }, "opened", OPENING_SECONDS);
    }
    return failures;
  } finally {
    link.close();
    progress.end();
  }
}

async function greet(link) {
  const { version } = browser.runtime.getManifest();
  // The program compares, and refuses a form that it does not speak.
  await link.ask({ type: "hello", protocol: PROTOCOL, version }, "hello", GREETING_SECONDS);
}

async function bytesOf(message) {
  try {
    const file = await message.bytes();
    return file.size > 0 ? file : null;
  } catch (error) {
    console.warn("The message could not be had:", error);
    return null;
  }
}

async function send(link, file, progress) {
  await link.ask({ type: "begin", size: file.size }, "ready", PIECE_SECONDS);
  for (let start = 0; start < file.size; start += PIECE) {
    const data = await base64(file.slice(start, start + PIECE));
    const answer = await link.ask({ type: "piece", data }, "ready", PIECE_SECONDS);
    progress.show(answer.bytes / file.size);
  }
  await link.ask({ type: "end", sha256: await digest(file) }, "ready", PIECE_SECONDS);
}

function base64(blob) {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result.slice(reader.result.indexOf(",") + 1));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
}

async function digest(file) {
  const sum = new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer()));
  return Array.from(sum, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
