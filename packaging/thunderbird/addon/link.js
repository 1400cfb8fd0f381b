// The link to the program: one question, one answer, and a limit of time for each.

import { Problem } from "./problem.js";

const PROGRAM = "keshiin";
const MISSING = "No such native application";
const REFUSALS = ["old_addon", "old_program", "large", "many", "disk", "window"];

export class Link {
  #port = browser.runtime.connectNative(PROGRAM);
  #answered = () => {};
  #failed = () => {};
  #lost = null;

  constructor() {
    this.#port.onMessage.addListener((answer) => this.#answered(answer));
    this.#port.onDisconnect.addListener((port) => this.#lose(port.error?.message ?? ""));
  }

  /** The program's answer of that type; throws a Problem where there is none. */
  ask(question, type, seconds) {
    return new Promise((resolve, reject) => {
      const clock = setTimeout(() => reject(new Problem("silent")), seconds * 1000);
      this.#failed = (problem) => {
        clearTimeout(clock);
        reject(problem);
      };
      this.#answered = (answer) => {
        clearTimeout(clock);
        if (answer.type === type) {
          resolve(answer);
        } else {
          reject(new Problem(REFUSALS.includes(answer.reason) ? answer.reason : "broken", answer.detail));
        }
      };
      if (this.#lost) {
        this.#failed(this.#lost);
      } else {
        this.#port.postMessage(question);
      }
    });
  }

  /** Let the program go. */
  close() {
    this.#port.disconnect();
  }

  #lose(message) {
    this.#lost = new Problem(message.includes(MISSING) ? "missing" : "broken", message);
    this.#failed(this.#lost);
  }
}
