// Which messages are meant. Each is a subject and a way to its bytes, as a File that nobody has decoded.

import { Problem } from "./problem.js";

export const MOST = 200;
const MAIL = "message/rfc822";

/** The messages that a tab shows. */
export async function displayed(tab) {
  return ofList(await browser.messageDisplay.getDisplayedMessages(tab.id));
}

/** The messages that are selected in a tab's list, or those that it shows. */
export async function selected(tab) {
  try {
    return await ofList(await browser.mailTabs.getSelectedMessages(tab.id));
  } catch {
    // A tab without a list of messages; anything else would be told by the other question too.
    return displayed(tab);
  }
}

/** The messages of one of Thunderbird's lists, which come in pages. */
export async function ofList(list) {
  const headers = [];
  for (let page = list; page; page = page.id ? await browser.messages.continueList(page.id) : null) {
    headers.push(...(page.messages ?? page));
    if (headers.length > MOST) {
      throw new Problem("many", String(MOST));
    }
  }
  if (headers.length === 0) {
    throw new Problem("nothing");
  }
  return headers.map(({ id, subject }) => ({ subject, bytes: () => raw(id) }));
}

/** The messages among the attachments that the menu was opened for. */
export async function attached(attachments, tab) {
  const mails = attachments.filter((each) => each.message || each.contentType === MAIL);
  if (mails.length === 0) {
    throw new Problem("attachment");
  }
  const outer = await browser.messageDisplay.getDisplayedMessages(tab.id);
  const holder = (outer.messages ?? outer)[0];
  return mails.map(({ message, name, partName }) => ({
    subject: message?.subject ?? name,
    bytes: () => (message ? raw(message.id) : browser.messages.getAttachmentFile(holder.id, partName)),
  }));
}

// Not getFull: it loses the order of the fields and unfolds them.
function raw(id) {
  return browser.messages.getRaw(id, { data_format: "File" });
}
