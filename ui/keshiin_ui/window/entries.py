"""What stands in the menus: every action of the window with its shortcut, menu by menu."""

from __future__ import annotations

from typing import NamedTuple

from PySide6.QtGui import QKeySequence

from keshiin.texts import N_

Key = QKeySequence.StandardKey


class Entry(NamedTuple):
    """An action: its id, its English text, its shortcut."""

    id: str
    text: str
    shortcut: str | QKeySequence.StandardKey = ""


ENTRIES: tuple[tuple[Entry | None, ...], ...] = (
    (
        Entry("open", N_("&Open…"), Key.Open),
        Entry("open_folder", N_("Open a &folder…"), "Ctrl+Shift+O"),
        Entry("examples", N_("Try an &example")),
        None,
        Entry("save_report", N_("&Save report…"), "Ctrl+Shift+S"),
        Entry("write_to", N_("&Report it to…"), "Ctrl+Shift+W"),
        Entry("save_evidence", N_("Save the e&vidence…"), "Ctrl+Shift+E"),
        None,
        Entry("close_message", N_("&Close message"), Key.Close),
        Entry("quit", N_("&Quit"), "Ctrl+Q"),
    ),
    (
        Entry("copy", N_("&Copy"), Key.Copy),
        Entry("paste", N_("&Paste source"), Key.Paste),
        Entry("find", N_("&Find…"), Key.Find),
        None,
        Entry("settings", N_("&Settings…"), "Ctrl+,"),
    ),
    (
        Entry("list", N_("List o&f messages"), "Alt+0"),
        Entry("header", N_("&Header"), "Alt+1"),
        Entry("message", N_("&Message"), "Alt+2"),
        Entry("links", N_("&Links"), "Alt+3"),
        Entry("attachments", N_("&Attachments"), "Alt+4"),
        Entry("explanation", N_("&Explanation"), "Alt+5"),
        Entry("details", N_("&Details"), "Alt+6"),
        Entry("way", N_("The wa&y it took"), "Alt+7"),
        Entry("places", N_("Approximate &places"), "Alt+8"),
        Entry("lists", N_("Way and places as l&ists"), "Ctrl+L"),
        Entry("next_pane", N_("&Next pane"), "F6"),
        Entry("previous_pane", N_("P&revious pane"), "Shift+F6"),
        None,
        Entry("steps", N_("&What should I do?"), "Ctrl+D"),
        Entry("nothing_chosen", N_("Clear the &choice"), "Esc"),
        None,
        Entry("larger", N_("Larger &text"), Key.ZoomIn),
        Entry("smaller", N_("&Smaller text"), Key.ZoomOut),
        Entry("usual", N_("&Usual text size"), "Ctrl+0"),
        Entry("languages", N_("Lan&guage")),
    ),
    (
        Entry("check_online", N_("Check &online…"), "Ctrl+R"),
        Entry("stop_asking", N_("Sto&p asking"), "Ctrl+Shift+X"),
        Entry("account", N_("What was &sent"), "Ctrl+Shift+R"),
        None,
        Entry("compare", N_("&Compare with one you trust…"), "Ctrl+Shift+C"),
        None,
        Entry("inside", N_("Show the message &inside"), "Alt+Down"),
        Entry("outside", N_("&Back to the outer message"), "Alt+Up"),
        None,
        Entry("show_there", N_("Show in &Thunderbird"), "Ctrl+T"),
    ),
    (
        Entry("tour", N_("A short &tour"), "Shift+F1"),
        None,
        Entry("lessons", ""),
        None,
        Entry("lessons_again", N_("Begin all lessons &again")),
    ),
    (
        Entry("source_help", N_("How to get the message’s &source"), Key.HelpContents),
        Entry("thunderbird", N_("Connect to &Thunderbird…")),
        None,
        Entry("newer", N_("Check for a &newer version")),
        Entry("about", N_("&About Keshiin")),
    ),
)  # fmt: skip
