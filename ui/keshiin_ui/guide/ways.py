"""The ways to a message's source, as data: for each mail program some steps, each with a picture."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keshiin.texts import N_

Scene = Literal["drag", "menu", "dots", "select", "box", "paste", "phone", "settings"]


@dataclass(frozen=True, slots=True)
class Move:
    """One step: its words, what its picture shows, and the words within the picture, all in English.

    ``way`` names the way that begins with it, where there are several; its steps are counted anew.
    """

    text: str
    scene: Scene
    opened: str = ""
    chosen: str = ""
    way: str = ""


@dataclass(frozen=True, slots=True)
class Way:
    """A mail program, the way in one line, and the same in steps."""

    program: str
    brief: str
    moves: tuple[Move, ...]


COPY_ALL = N_("Select all with Ctrl+A and copy with Ctrl+C.")
PASTE = N_("Come back to this window and paste with Ctrl+V.")
DRAG = N_("Drag the message from the list to this window. That is all.")

WAYS = (
    Way(
        "Thunderbird",
        N_("Drag the message from the list to this window. Or press Ctrl+U, select all, copy, paste here."),
        (
            Move(DRAG, "drag", way=N_("Method A: drag the message")),
            Move(
                N_("Open the source: View → Message Source, or Ctrl+U. Then select all and copy."),
                "menu", N_("View"), N_("Message Source"), way=N_("Method B: copy the source"),
            ),
            Move(PASTE, "paste"),
        ),
    ),
    Way(
        N_("Outlook, new and web"),
        N_("Open the message: … → View → View message source. Copy all, paste here."),
        (
            Move(
                N_("Open the message and press the three dots above it, then View → View message source. "
                   "Some versions call it View message details."),
                "dots", "…", N_("View message source"),
            ),
            Move(COPY_ALL, "select"),
            Move(PASTE, "paste"),
        ),
    ),
    Way(
        N_("Outlook, classic"),
        N_("Open the message: File → Properties → Internet headers. Copy all, paste here."),
        (
            Move(
                N_("Open the message in a window of its own with a double click, then File → Properties."),
                "menu", N_("File"), N_("Properties"),
            ),
            Move(
                N_("Click into the box Internet headers, select all with Ctrl+A, copy with Ctrl+C."),
                "box", "", N_("Internet headers"),
            ),
            Move(
                N_("Paste here with Ctrl+V. This gives only the header: no text, links or attachments. "
                   "For all of it, drag the message to the desktop, and the file here."),
                "paste",
            ),
        ),
    ),
    Way(
        "Gmail",
        N_("In a browser: ⋮ beside Reply → Show original → Copy to clipboard. Then paste here."),
        (
            Move(
                N_("Open the message in a browser. Press the three dots beside Reply, then Show original."),
                "dots", "⋮", N_("Show original"),
            ),
            Move(N_("In the new tab, press Copy to clipboard."), "box", "", N_("Copy to clipboard")),
            Move(PASTE, "paste"),
        ),
    ),
    Way(
        N_("Yahoo! JAPAN Mail"),
        N_("In a browser: open the message, then the menu → Detailed header. Copy all, paste here."),
        (
            Move(
                N_("Open the message in a browser, on a computer. "
                   "In the menu above it, choose Detailed header."),
                "dots", "⋮", N_("Detailed header"),
            ),
            Move(
                N_("Select the whole header, from its first line to its last, and copy with Ctrl+C."),
                "select",
            ),
            Move(
                N_("Paste here with Ctrl+V. This gives only the header: no text, links or attachments."),
                "paste",
            ),
        ),
    ),
    Way(
        N_("iCloud and Apple Mail"),
        N_("On a Mac: View → Message → Raw Source. Or drag the message to the desktop, then to this window."),
        (
            Move(
                N_("On a Mac, choose the message in Mail, then View → Message → Raw Source. Copy all of it."),
                "menu", N_("View"), N_("Raw Source"), way=N_("Method A: Mail on a Mac"),
            ),
            Move(PASTE, "paste"),
            Move(
                N_("At icloud.com, open the message’s own menu and let it show all headers. Copy them."),
                "dots", "…", N_("Show all headers"), way=N_("Method B: in a browser"),
            ),
            Move(
                N_("Paste here. The mail app of an iPhone shows no source: use a Mac or a browser."),
                "paste",
            ),
        ),
    ),
    Way(
        N_("docomo mail"),
        N_("The app shows no source. Read the mailbox with Thunderbird on a computer, then do as above."),
        (
            Move(
                N_("The app on the phone shows no source. So look at the mailbox from a computer."),
                "phone",
            ),
            Move(
                N_("In My docomo, find the password for other mail programs. "
                   "In Thunderbird, add the mailbox: the server is imap.spmode.ne.jp."),
                "settings", "", "imap.spmode.ne.jp",
            ),
            Move(DRAG, "drag"),
        ),
    ),
)  # fmt: skip
