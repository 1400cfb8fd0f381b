"""The mark shows its whole date in every size that it takes with the text."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from noting_painter import NotingPainter
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage
from pytestqt.qtbot import QtBot

from keshiin_ui.look.postmark import draw_postmark


@pytest.mark.parametrize("day", [datetime(2001, 3, 18, tzinfo=UTC), datetime(2022, 11, 14, tzinfo=UTC)])
def test_no_date_of_a_mark_is_cut(qtbot: QtBot, day: datetime) -> None:
    image = QImage(100, 100, QImage.Format.Format_ARGB32)
    for size in range(44, 97):
        painter = NotingPainter(image)
        draw_postmark(painter, QRectF(0, 0, size, size), QColor("black"), day, "example.jp")
        painter.end()
        assert f"{day.year}.{day.month}.{day.day}" in [text for text, _ in painter.noted], size
