"""What can be seen, measured from the pixels of the window: words on their ground, and where the focus is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QMenu, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from settings_dialog import dialog_of
from wcag import contrast
from window_maker import Maker
from window_room import settle

from keshiin_ui.look.theme import DARK, LIGHT, Theme
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window

WORDS, SIGNS, LARGE, LOWEST, AROUND = 4.5, 3.0, 4, 14, 4
SHOWING_WORDS = (QLabel, QAbstractButton, QLineEdit, FlowText)
in_both_themes = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=["light", "dark"])


def words_in(top: QWidget) -> Iterator[tuple[str, QRect]]:
    """The texts that labels, buttons, fields and tabs show now, with where they stand."""
    for part in top.findChildren(QWidget):
        seen = part.visibleRegion().boundingRect().translated(part.mapTo(top, QPoint()))
        if isinstance(part, QTabBar):
            for tab in filter(part.isTabVisible, range(part.count())):
                place = part.tabRect(tab).translated(part.mapTo(top, QPoint())).intersected(seen)
                if place.width() > LOWEST:
                    yield part.tabText(tab), place.adjusted(3, 3, -3, -5)
        elif isinstance(part, SHOWING_WORDS) and part.isEnabled() and seen.height() > LOWEST:
            text = part.text() or (part.placeholderText() if isinstance(part, QLineEdit) else "")
            framed = isinstance(part, QAbstractButton | QLineEdit)
            if text:
                yield text, seen.adjusted(3, 3, -3, -3) if framed else seen


def strongest(image: QImage, place: QRect) -> float:
    """The contrast of the words there: their darkest or lightest dot to the colour of most dots."""
    place = place.intersected(image.rect())
    rows, columns = range(place.top(), place.bottom() + 1), range(place.left(), place.right() + 1)
    dots = Counter(image.pixel(x, y) & 0xFFFFFF for y in rows for x in columns)
    ground = f"#{dots.most_common(1)[0][0]:06x}"
    return max(contrast(f"#{dot:06x}", ground) for dot in dots)


def faint(top: QWidget) -> list[tuple[str, float]]:
    """What is shown with less contrast than words need."""
    image = top.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    measured = [(text, strongest(image, place)) for text, place in words_in(top)]
    assert measured or not top.isVisible()
    return [(text, found) for text, found in measured if found < WORDS]


def large(window: Window, theme: Theme) -> None:
    """Show that theme, and words of which a dot lies within the stroke of a letter."""
    window.zoom(LARGE)
    window.set_theme(theme)
    window.resize(1500, 1000)
    window.slices.finish()
    settle()


@in_both_themes
def test_words_beside_a_message_and_its_list_have_contrast(make_window: Maker, theme: Theme) -> None:
    window = make_window()
    window.messages.show()
    large(window, theme)
    assert faint(window) == []
    window.workspace.header.begin_finding()
    settle()
    assert faint(window.workspace.header) == []


@in_both_themes
def test_words_of_the_empty_window_and_of_the_settings_have_contrast(
    make_window: Maker, theme: Theme
) -> None:
    window = make_window(empty=True)
    large(window, theme)
    assert faint(window) == []
    dialog = dialog_of(window)
    for page in range(dialog.pages.count()):
        dialog.pages.setCurrentIndex(page)
        settle()
        assert faint(dialog) == []


@in_both_themes
def test_words_in_the_panes_beside_the_light_of_a_lesson_have_contrast(
    make_window: Maker, qtbot: QtBot, theme: Theme
) -> None:
    window = make_window(empty=True)
    large(window, theme)
    window.do("tour")
    page = window.school.page
    assert page is not None
    qtbot.waitUntil(page.light.isVisible)
    settle()
    assert faint(window) == []


@in_both_themes
def test_the_focus_is_seen_wherever_tab_leads(make_window: Maker, qtbot: QtBot, theme: Theme) -> None:
    window = make_window()
    window.set_theme(theme)
    window.slices.finish()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    window.do("header")
    walked: list[QWidget] = []
    unseen: list[str] = []
    while (part := QApplication.focusWidget()) is not None and part not in walked:
        walked.append(part)
        settle()
        place = QRect(part.mapTo(window, QPoint()), part.size()).adjusted(-AROUND, -AROUND, AROUND, AROUND)
        with_focus = _picture(window, place)
        part.clearFocus()
        settle()
        without = _picture(window, place)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        if not _differs(with_focus, without):
            unseen.append(f"{type(part).__name__} {part.objectName()} {part.accessibleName()}")
        qtbot.keyClick(part, Qt.Key.Key_Tab)
    assert len(walked) > 20
    assert not unseen, "; ".join(unseen)


@in_both_themes
def test_the_entry_that_keys_have_come_to_is_seen(make_window: Maker, qtbot: QtBot, theme: Theme) -> None:
    window = make_window()
    window.set_theme(theme)
    for menu in (window.menus, window.menus.findChildren(QMenu)[0]):
        menu.show()
        entry = next(each for each in menu.actions() if not each.isSeparator())
        place, before = menu.actionGeometry(entry), menu.grab().toImage()
        menu.setActiveAction(entry)
        settle()
        after = menu.grab().toImage()
        assert _differs(after.copy(place), before.copy(place))
        for popup in window.menus.findChildren(QMenu):
            popup.hide()


def _picture(window: Window, place: QRect) -> QImage:
    """What stands on the screen at that place; a frame may lie around what has the focus."""
    return window.grab(place).toImage().convertToFormat(QImage.Format.Format_RGB32)


def _differs(one: QImage, other: QImage) -> bool:
    """Whether enough dots have so much contrast to what was there that it is noticed."""
    seen = 0
    for y in range(min(one.height(), other.height())):
        for x in range(min(one.width(), other.width())):
            a, b = one.pixel(x, y) & 0xFFFFFF, other.pixel(x, y) & 0xFFFFFF
            if a != b and contrast(f"#{a:06x}", f"#{b:06x}") >= SIGNS:
                seen += 1
                if seen >= 2 * LOWEST:
                    return True
    return False
