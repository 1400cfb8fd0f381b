// What the reader presses in Thunderbird, and which messages he means by it.

import { attached, displayed, ofList, selected } from "./choice.js";
import { Problem, tell } from "./problem.js";
import { transfer } from "./transfer.js";

const MENUS = { list: "message_list", attachment: "message_attachments" };

browser.messageDisplayAction.onClicked.addListener((tab) => open(tab, () => displayed(tab)));

browser.commands.onCommand.addListener(async (_command, pressedIn) => {
  const tab = pressedIn ?? (await browser.tabs.query({ active: true, currentWindow: true }))[0];
  open(tab, () => selected(tab));
});

browser.menus.onClicked.addListener((info, tab) => {
  if (info.menuItemId === "list") {
    open(tab, () => ofList(info.selectedMessages));
  } else {
    open(tab, () => attached(info.attachments ?? [], tab));
  }
});

// An add-on that was put in place while Thunderbird did not run is never told that it was installed, so the
// entries are made at every start; where they are still there, Thunderbird says so and nothing is lost.
for (const [id, context] of Object.entries(MENUS)) {
  const entry = { id, contexts: [context], title: browser.i18n.getMessage(`menu_${id}`) };
  browser.menus.create(entry, () => void browser.runtime.lastError);
}

async function open(tab, choose) {
  try {
    const failures = await transfer(await choose(), tab);
    if (failures.length > 0) {
      await tell(new Problem("message", failures.join("\n")));
    }
  } catch (problem) {
    await tell(problem);
  }
}
