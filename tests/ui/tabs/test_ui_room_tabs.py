"""The tabs beside the source have their words whole and one scroll bar at most, in small windows too."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QScrollArea, QWidget
from pytestqt.qtbot import QtBot
from window_maker import Maker
from window_room import LANGUAGES, settle

from keshiin_resources import path
from keshiin_ui.reading import Given
from keshiin_ui.tabs.table import TableTab
from keshiin_ui.window.window import Window

SMALL = ((640, 480, 0), (1024, 700, 7))


def shown(make_window: Maker, qtbot: QtBot, language: str, sample: str, size: tuple[int, int, int]) -> Window:
    """A window of that size and steps of larger text, with that sample."""
    width, height, steps = size
    window = make_window(language, empty=True)
    window.resize(width, height)
    window.zoom(steps)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", sample))),))
    window.slices.finish()
    return window


def page_in_front(window: Window, tab: str) -> QScrollArea:
    """What scrolls that tab as a whole, once it is in front."""
    window.do(tab)
    settle()
    page = window.workspace.left.currentWidget()
    assert isinstance(page, QScrollArea)
    return page


def whole(part: QWidget, page: QScrollArea) -> bool:
    """Whether all of a part is in sight."""
    area = part.visibleRegion().boundingRect()
    return part.isVisible() and area.height() == part.height() and not page.verticalScrollBar().maximum()


@pytest.mark.parametrize("size", SMALL)
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chosen_row_stands_whole_right_below_a_short_table(
    make_window: Maker, qtbot: QtBot, language: str, size: tuple[int, int, int]
) -> None:
    window = shown(make_window, qtbot, language, "invitation.eml", size)
    page, tab = page_in_front(window, "attachments"), window.workspace.attachments
    assert whole(tab.whole, page)
    assert whole(tab.save, page)
    line = tab.whole.fontMetrics().lineSpacing()
    assert tab.whole.y() - tab.table.geometry().bottom() < line
    assert tab.table.height() < 5 * line


def test_the_name_of_a_value_begins_a_line_and_does_not_end_that_of_another(
    make_window: Maker, qtbot: QtBot
) -> None:
    window = shown(make_window, qtbot, "ja", "invitation.eml", SMALL[0])
    whole_row = window.workspace.attachments.whole
    shape = whole_row._shape
    shape.set_in(whole_row.width())
    hash_begins = next(at for at, piece in enumerate(shape.text) if piece.text.startswith("SHA-256"))
    name_ends = max(area.bottom() for area in shape.areas(hash_begins - 2))
    (area,) = shape.areas(hash_begins)
    assert area.left() == 0
    assert area.top() >= name_ends
    assert "SHA-256" in whole_row.accessibleName().splitlines()[1]


@pytest.mark.parametrize("size", SMALL)
def test_the_text_of_a_message_alone_scrolls(
    make_window: Maker, qtbot: QtBot, size: tuple[int, int, int]
) -> None:
    window = shown(make_window, qtbot, "en", "hoster-notice.eml", size)
    page = page_in_front(window, "message")
    assert whole(window.workspace.message.text, page)
    assert window.workspace.message.text.verticalScrollBar().maximum() > 0


@pytest.mark.parametrize(
    ("sample", "tab"), [("hoster-notice.eml", "links"), ("invitation.eml", "attachments")]
)
def test_what_stands_above_and_below_a_table_begins_where_its_texts_do(
    make_window: Maker, qtbot: QtBot, sample: str, tab: str
) -> None:
    window = shown(make_window, qtbot, "ja", sample, (1280, 800, 0))
    page = page_in_front(window, tab).widget()
    assert isinstance(page, TableTab)
    above = page.note.geometry().left() + page.note.contentsMargins().left()
    assert page.whole.geometry().left() == above
