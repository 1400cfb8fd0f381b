"""The data that comes with the program, set by set: what it is for, how old it is, whose it is."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontInfo
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from keshiin.explain.model import Language
from keshiin.texts import N_
from keshiin_resources import path
from keshiin_ui.look.fonts import font
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.label import PlainLabel

SETS = {
    "country": N_("the country of a network"),
    "network": N_("the owner of a network"),
    "map": N_("the outlines of the map"),
    "names": N_("the names of countries"),
    "zones": N_("the clocks of countries"),
    "registries": N_("which register knows a network"),
    "font": N_("Japanese letters, where the system has none"),
    "icons": N_("the small pictures on buttons"),
}
LEAST_EM = 9


def rows(language: Language) -> Iterator[tuple[str, str, str, str]]:
    """The table's rows: what the set is for, its date or version, whose it is, under which licence."""
    tr = in_language(language)
    about = tomllib.loads(path("data.toml").read_text("utf-8"))
    for name, purpose in SETS.items():
        entry = about[name]
        version = str(entry["package"]).rsplit(" ", 1)[1]
        yield tr(purpose), str(entry.get("date", version)), str(entry["credit"]), str(entry["licence"])


class DataTable(QWidget):
    """Two lines for each set, as plain labels, which a screen reader reads one by one."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.setHorizontalSpacing(16)
        layout.setVerticalSpacing(0)
        for number, (purpose, dated, credit, licence) in enumerate(rows(language)):
            row = 3 * number
            labels = (
                (PlainLabel(purpose, "small", bold=True, wrap=True), row, 0),
                # A date that is parted is no date any more.
                (PlainLabel(dated, "small", name="quiet"), row, 1),
                (PlainLabel(credit, "small", wrap=True, name="quiet"), row + 1, 0),
                (PlainLabel(licence, "small", wrap=True, name="quiet"), row + 1, 1),
            )
            for label, line, column in labels:
                label.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
                label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                layout.addWidget(label, line, column, Qt.AlignmentFlag.AlignTop)
            layout.setRowMinimumHeight(row + 2, 10)
        layout.setColumnStretch(0, 3)
        layout.setColumnStretch(1, 2)
        layout.setColumnMinimumWidth(1, LEAST_EM * QFontInfo(font("small")).pixelSize())
