// Which messages are meant. Each is a subject and a way to its bytes, as a File that nobody has decoded.

import { Problem } from "./problem.js";

export const MOST = 200;
const MAIL = "message/rfc822";
// Many mail programs attach a saved message as a file of no known type.
const SAVED_MAIL = /\.eml$/i;

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
  const { holder, all } = await carrier(attachments, tab);
  const mails = all.filter((each) => isMail(each) && attachments.some((meant) => isSame(each, meant)));
  if (mails.length === 0) {
    throw new Problem("attachment");
  }
  return mails.map(({ message, name, partName }) => ({
    subject: message?.subject ?? name,
    bytes: () => (message ? raw(message.id) : browser.messages.getAttachmentFile(holder.id, partName)),
  }));
}

/** The message that carries the attachments, and all of them as only its own list knows them. */
async function carrier(attachments, tab) {
  // Thunderbird 153 names a tab of the message's own frame here, in which nothing is displayed.
  const tabs = [tab, ...(await browser.tabs.query({ active: true }))];
  for (const each of tabs) {
    const list = await browser.messageDisplay.getDisplayedMessages(each.id);
    for (const holder of list.messages ?? list) {
      const all = await browser.messages.listAttachments(holder.id);
      if (attachments.every((meant) => all.some((other) => isSame(other, meant)))) {
        return { holder, all };
      }
    }
  }
  throw new Problem("nothing");
}

function isSame(one, other) {
  return one.partName === other.partName && one.name === other.name;
}

// Not getFull: it loses the order of the fields and unfolds them.
function raw(id) {
  return browser.messages.getRaw(id, { data_format: "File" });
}

function isMail({ message, contentType, name }) {
  return Boolean(message) || contentType === MAIL || SAVED_MAIL.test(name ?? "");
}
