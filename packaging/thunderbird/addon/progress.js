// How far a transfer is, on the button: a number of hundredths, or of messages where there are several.

const SMALL_MS = 400;

export class Progress {
  #tab;
  #count;
  #done = 0;
  #began = Date.now();

  constructor(tab, count) {
    this.#tab = tab;
    this.#count = count;
  }

  /** Show the share of the present message that is there, from 0 to 1. */
  show(share) {
    // What is done at once needs no sign that would only flicker.
    if (Date.now() - this.#began > SMALL_MS) {
      const hundredths = `${Math.floor(share * 100)}%`;
      this.#badge(this.#count > 1 ? `${this.#done + 1}/${this.#count}` : hundredths);
    }
  }

  /** Go on to the next message. */
  next() {
    this.#done += 1;
    this.show(0);
  }

  /** Show nothing any more. */
  end() {
    this.#badge("");
  }

  async #badge(text) {
    try {
      await browser.messageDisplayAction.setBadgeText({ text, tabId: this.#tab?.id });
    } catch (error) {
      // The tab can have been closed in the meantime; the transfer goes on without its sign.
      console.info("No progress shown:", error);
    }
  }
}
