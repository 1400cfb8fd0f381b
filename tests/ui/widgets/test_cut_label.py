"""A line that is cut where it has no room, by whole sentences first."""

from __future__ import annotations

from math import ceil

from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from keshiin_ui.widgets.cut_label import CutLabel

FORMS = ("The further left, the less is known. A second sentence.", "The further left, the less is known.")


def test_a_line_without_room_takes_its_longest_form_that_fits(qtbot: QtBot) -> None:
    label = CutLabel()
    qtbot.addWidget(label)
    label.say(*FORMS)
    label.show()
    widths = [ceil(QFontMetricsF(label.font()).horizontalAdvance(form)) for form in FORMS]
    for room, said in ((widths[0], FORMS[0]), (widths[0] - 1, FORMS[1]), (widths[1], FORMS[1])):
        label.resize(room, 20)
        assert label.text() == said
    label.resize(widths[1] - 1, 20)
    assert label.text().endswith("…")
    assert label.accessibleName() == FORMS[0]
    assert FORMS[0] in label.toolTip()


def test_a_line_that_is_a_fraction_of_a_pixel_too_long_takes_its_next_form(qtbot: QtBot) -> None:
    label = CutLabel()
    qtbot.addWidget(label)
    label.show()
    for length in range(1, 60):
        label.say("m" * length + "i.", "m")
        label.resize(label.fontMetrics().horizontalAdvance("m" * length + "i."), 20)
        assert "…" not in label.text()
