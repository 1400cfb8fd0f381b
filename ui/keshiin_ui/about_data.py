"""The data that comes with the program, set by set: what it is for, how old it is, whose it is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_resources import path
from keshiin_ui.label import PlainLabel
from keshiin_ui.words import in_language

SETS = {
    "country": N_("the country of a network"),
    "network": N_("the owner of a network"),
    "map": N_("the outlines of the map"),
    "names": N_("the names of countries"),
    "zones": N_("the clocks of countries"),
    "registries": N_("which register knows a network"),
    "font": N_("Japanese letters, where the system has none"),
}
HEADS = (N_("What for"), N_("Date or version"), N_("Taken from"), N_("Licence"))
COLUMN_WIDTHS, DATED = (150, 90, 220, 130), 1


def rows(language: Language) -> Iterator[tuple[str, str, str, str]]:
    """The table's rows: what the set is for, its date or version, whose it is, under which licence."""
    tr = in_language(language)
    about = tomllib.loads(path("data.toml").read_text("utf-8"))
    for name, purpose in SETS.items():
        entry = about[name]
        version = str(entry["package"]).rsplit(" ", 1)[1]
        yield tr(purpose), str(entry.get("date", version)), str(entry["credit"]), str(entry["licence"])


class DataTable(QWidget):
    """The table as plain labels, which a screen reader reads line by line."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        tr = in_language(language)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(8)
        lines = [tuple(tr(head) for head in HEADS), *rows(language)]
        for row, line in enumerate(lines):
            for column, text in enumerate(line):
                # A date that is parted is no date any more.
                wraps = row == 0 or column != DATED
                label = PlainLabel(text, "small", bold=row == 0, wrap=wraps, name="" if row == 0 else "quiet")
                if wraps:
                    label.setMinimumWidth(COLUMN_WIDTHS[column])
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(label, row, column, Qt.AlignmentFlag.AlignTop)
        layout.setColumnStretch(2, 1)
