"""The tabs of what a message holds say that it holds nothing only where that is known."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.panes.view import View
from keshiin_ui.tabs.attachments import AttachmentsTab
from keshiin_ui.tabs.links import LinksTab
from keshiin_ui.tabs.message import MessageTab

HEADER = b"From: a@example.com\r\nTo: b@example.jp\r\nSubject: x\r\n\r\n"


def view_of(data: bytes) -> View:
    analysis = analyze(read(data), Places.bundled())
    return View(analysis, explain(analysis, "en"))


@pytest.mark.parametrize(("tab", "held"), [(LinksTab, "links"), (AttachmentsTab, "attachments")])
def test_a_header_alone_leaves_open_what_the_message_held(
    qtbot: QtBot, tab: type[LinksTab | AttachmentsTab], held: str
) -> None:
    made = tab(LIGHT)
    qtbot.addWidget(made)
    made.show_analysis(view_of(HEADER))
    assert made.note.text() == f"This message has no {held}, or only its header was given."
    made.show_analysis(view_of(HEADER + b"Hello\r\n"))
    assert made.note.text() == f"This message has no {held}."


def test_the_text_is_wrapped_and_never_scrolled_sideways(qtbot: QtBot) -> None:
    """A Japanese full stop may hang over the edge of its line."""
    made = MessageTab()
    qtbot.addWidget(made)
    assert made.text.horizontalScrollBarPolicy() == Qt.ScrollBarPolicy.ScrollBarAlwaysOff


def test_a_reader_learns_what_opening_the_message_elsewhere_would_load(qtbot: QtBot) -> None:
    made = MessageTab()
    qtbot.addWidget(made)
    page = HEADER[:-2] + b"Content-Type: text/html\r\n\r\n<p>Hello</p>"
    made.show_analysis(view_of(page + b"<img src=https://count.example/1>"))
    assert made.note.text().split("\n")[1:] == [
        "Nothing is loaded here. A mail program that loads pictures asks “count.example” for them, "
        "and so tells that the message was opened."
    ]
    made.show_analysis(view_of(page + b"<a href=https://count.example/1>x</a>"))
    assert made.note.text() == "Shown as plain text; links do not work here."
