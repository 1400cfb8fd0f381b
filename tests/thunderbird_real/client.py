"""Thunderbird as the tests use it: started with a profile, shown a message, pressed on."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from imap_of_tests import PASSWORD
from marionette import Failure, Marionette

COMMAND = ("thunderbird", "--no-remote", "--marionette", "--remote-allow-system-access", "--profile")
WIDGET = "thunderbird_keshiin"
PATIENCE_SECONDS = 60.0
HEAD = """
const { MailServices } = ChromeUtils.importESModule("resource:///modules/MailServices.sys.mjs");
const { MailUtils } = ChromeUtils.importESModule("resource:///modules/MailUtils.sys.mjs");
const main = Services.wm.getMostRecentWindow("mail:3pane");
const tabs = main.document.getElementById("tabmail");
const pane = tabs.tabInfo[0].chromeBrowser.contentWindow;
const until = async (what, test) => {
  for (let turn = 0; turn < 250; turn++) {
    const found = await test();
    if (found) { return found; }
    await new Promise(go => main.setTimeout(go, 100));
  }
  throw new Error("waited for " + what);
};
// Thunderbird 140 goes on to say "loading" beside "loaded".
const shown = () => tabs.currentTabInfo.mode.name == "mailMessageTab"
  ? tabs.currentTabInfo.chromeBrowser.contentWindow : pane.messageBrowser.contentWindow;
"""
SIGN_IN = """
const account = MailServices.accounts.createAccount();
const server = MailServices.accounts.createIncomingServer("hanako", "127.0.0.1", "imap");
server.port = args[0];
server.password = args[1];
server.loginAtStartUp = false;
server.QueryInterface(Ci.nsIImapIncomingServer).autoSyncOfflineStores = false;
server.QueryInterface(Ci.nsIMsgIncomingServer).setBoolValue("offline_download", false);
const identity = MailServices.accounts.createIdentity();
identity.email = "hanako@reader.example";
account.incomingServer = server;
account.addIdentity(identity);
const inbox = await until("its inbox", () => server.rootFolder.subFolders
  .find(each => each.name.toLowerCase() == "inbox"));
pane.displayFolder(inbox.URI);
await until("its mail", () => inbox.getTotalMessages(false) > 0);
return inbox.name;
"""
SHOW = """
const folder = await until("the folder " + args[0], () => [...MailServices.accounts.allFolders]
  .find(each => each.name.toLowerCase() == args[0].toLowerCase() && each.server.type == args[1]));
pane.displayFolder(folder.URI);
const row = await until("the message " + args[2], () => {
  if (pane.gFolder != folder || !pane.gDBView) { return null; }
  for (let each = 0; each < pane.gDBView.rowCount; each++) {
    if (pane.gDBView.getMsgHdrAt(each).mime2DecodedSubject == args[2]) { return { each }; }
  }
  return null;
});
pane.threadTree.selectedIndex = row.each;
await until("its text", () => shown().gMessage?.mime2DecodedSubject == args[2] && shown().msgLoaded);
return true;
"""
SELECT_ALL = """
await until("the list", () => pane.gDBView?.rowCount == args[0]);
pane.threadTree.selectAll();
return pane.gDBView.selection.count;
"""
PRESS = """
const button = await until("the button", () => shown().document.getElementById(args[0]));
button.click();
return button.getAttribute("label");
"""
KEY = """
const key = await until("the key", () => main.document.querySelector(`#ext-keyset-id-${args[0]} key`));
key.doCommand();
return key.getAttribute("modifiers") + " " + key.getAttribute("key");
"""
OPEN_FILE = """
const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");
const file = new FileUtils.File(args[0]);
MailUtils.openEMLFile(main, file, Services.io.newFileURI(file));
await until("its tab", () => tabs.currentTabInfo.mode.name == "mailMessageTab" && shown().gMessage
  && shown().msgLoaded);
return true;
"""
POINT = """
const row = await until("the row", () => pane.threadTree.getRowAtIndex(args[0]));
const cell = row.querySelector(".subject-line") ?? row;
const area = cell.getBoundingClientRect();
return [Math.round(pane.mozInnerScreenX + area.x + Math.min(60, area.width / 2)),
  Math.round(pane.mozInnerScreenY + area.y + area.height / 2)];
"""
POINT_OF_ATTACHMENT = """
const about = shown();
const item = await until("the attachment", () => about.document.querySelector(".attachmentItem"));
about.toggleAttachmentList(true);
const area = await until("its place", () => {
  const found = item.getBoundingClientRect();
  return found.height > 0 && found.y + found.height < about.innerHeight ? found : null;
});
return [Math.round(about.mozInnerScreenX + area.x + area.width / 2),
  Math.round(about.mozInnerScreenY + area.y + area.height / 2)];
"""
CLOSE_FILE = "tabs.closeTab(tabs.currentTabInfo); return true;"
MENU = """
const scope = args[0] == "mailContext" ? pane : shown();
const popup = await until("the menu", () => scope.document.getElementById(args[0]));
const opened = new Promise(go => popup.addEventListener("popupshown", go, { once: true }));
if (args[0] == "mailContext") {
  const row = pane.threadTree.getRowAtIndex(0);
  row.dispatchEvent(new pane.MouseEvent("contextmenu", { bubbles: true, button: 2 }));
} else {
  const item = await until("the attachment", () => scope.document.querySelector(".attachmentItem"));
  scope.toggleAttachmentList(true);
  scope.document.getElementById("attachmentList").selectedIndex = 0;
  item.dispatchEvent(new scope.MouseEvent("contextmenu", { bubbles: true, button: 2 }));
}
await opened;
const entry = await until("the entry", () => popup.querySelector(`[id^="${args[1]}-menuitem"]`));
const label = entry.getAttribute("label");
entry.doCommand();
popup.hidePopup();
return label;
"""
PAGE = """
const text = await until("the page", () => {
  const tab = tabs.tabInfo.find(each => each.browser?.currentURI?.spec.includes("/page/problem.html"));
  return tab?.title && tab.browser.browsingContext.currentWindowGlobal ? tab : null;
});
const asked = text.browser.currentURI.spec.split("?")[1];
tabs.closeTab(text);
return asked;
"""


class Thunderbird:
    """A running Thunderbird, of a user of its own."""

    def __init__(self, profile: Path, port: int, environment: Mapping[str, str], log: Path) -> None:
        command = [*COMMAND, str(profile)]
        with log.open("ab") as told:
            self._running = subprocess.Popen(
                command, env={**environment}, stdout=told, stderr=told, start_new_session=True
            )
        self._marionette = Marionette(port)

    def run(self, script: str, *arguments: object) -> object:
        """What a script answers that knows the windows by name."""
        return self._marionette.run(HEAD + script, *arguments)

    def install(self, addon: Path) -> None:
        """Add an add-on."""
        self._marionette.install(addon)

    def sign_in(self, port: int) -> None:
        """Add the account of the mail server at that port, and learn what mail is there."""
        self.run(SIGN_IN, port, PASSWORD)

    def show(self, folder: str, kind: str, subject: str) -> None:
        """Show a message of a folder, in an account of that kind."""
        self.run(SHOW, folder, kind, subject)

    def select_all(self, count: int) -> int:
        """Select all messages of the folder, which are that many."""
        return cast(int, self.run(SELECT_ALL, count))

    def lie_at_the_left(self, width: int, height: int) -> None:
        """Take that much of the screen, from its upper left corner."""
        self.run("main.restore(); main.resizeTo(args[0], args[1]); main.moveTo(0, 0);", width, height)

    def point_of_row(self, row: int) -> tuple[int, int]:
        """Where on the screen a row of the list is."""
        x, y = cast("list[int]", self.run(POINT, row))
        return x, y

    def point_of_attachment(self) -> tuple[int, int]:
        """Where on the screen the first attachment of the shown message is."""
        x, y = cast("list[int]", self.run(POINT_OF_ATTACHMENT))
        return x, y

    def press(self) -> str:
        """Press our button above the message; its label."""
        return cast(str, self.run(PRESS, f"{WIDGET}-messageDisplayAction-toolbarbutton"))

    def press_key(self) -> str:
        """Press our shortcut; which it is."""
        return cast(str, self.run(KEY, WIDGET))

    def choose(self, menu: str) -> str:
        """Choose our entry of a context menu; its label."""
        return cast(str, self.run(MENU, menu, WIDGET))

    def open_file(self, path: Path) -> None:
        """Open a file, which gets a tab of its own."""
        self.run(OPEN_FILE, str(path))

    def close_file(self) -> None:
        """Close that tab."""
        self.run(CLOSE_FILE)

    def problem(self) -> str:
        """What the page tells that the add-on opened, as its address does; the page is closed."""
        return cast(str, self.run(PAGE))

    def quit(self) -> None:
        """End it, as a reader does; by force where it does not."""
        try:
            self._marionette.quit()
            self._running.wait(timeout=PATIENCE_SECONDS)
        except (Failure, OSError, subprocess.TimeoutExpired):
            os.killpg(self._running.pid, 9)
            self._running.wait()
