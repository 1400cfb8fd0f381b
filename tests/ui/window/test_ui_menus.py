"""The menus by keys: a letter for each entry and no letter twice in a menu, and shortcuts for daily work."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu
from window_maker import Maker

from keshiin_ui.window.menus import MARKS
from keshiin_ui.window.window import Window

MARK = re.compile(r"(?<!&)(?:&&)*&([^&])")
RARE = frozenset({"lessons_again", "thunderbird", "newer", "about"})
"""What nobody does every day, and needs no shortcut of its own."""


def menus_of(window: Window) -> Iterator[tuple[str, QMenu]]:
    """Every menu of the bar and below it, with its title."""
    for menu in window.menus.findChildren(QMenu):
        if menu.actions():
            yield menu.title(), menu


def marks_of(actions: list[QAction]) -> list[str]:
    """The keys of the entries that are entries, upper case; "" where one has none."""
    words = [each.text() for each in actions if not each.isSeparator()]
    return [found[1].upper() if (found := MARK.search(text)) else "" for text in words]


@pytest.mark.parametrize("language", ["en", "ja"])
def test_every_entry_has_a_letter_and_none_has_that_of_another(make_window: Maker, language: str) -> None:
    window = make_window(language)
    window.memory.keeps_recent = True
    for number in range(9):
        window.memory.opened(f"/tmp/{number} & more.eml")
    window.recent.renew()
    marks = marks_of(window.menus.actions())
    assert "" not in marks
    assert len(set(marks)) == len(marks)
    seen = 0
    for title, menu in menus_of(window):
        marks = marks_of(menu.actions())
        seen += 1
        assert "" not in marks, (title, marks)
        assert [mark for mark, count in Counter(marks).items() if count > 1] == [], title
    assert seen >= 9
    assert len(MARKS) == len(set(MARKS))


def test_what_is_done_every_day_has_a_shortcut_and_none_has_that_of_another(make_window: Maker) -> None:
    window = make_window()
    actions = window.menus.actions_by_id
    assert {name for name, action in actions.items() if action.shortcut().isEmpty()} <= RARE
    entries = window.menus.findChildren(QAction)
    keys = Counter(key.toString() for action in entries for key in action.shortcuts() if not key.isEmpty())
    assert [key for key, count in keys.items() if count > 1] == []


def test_the_language_at_the_end_of_the_bar_stands_on_the_line_of_the_menus(make_window: Maker) -> None:
    bar = make_window("en", empty=True).menus
    shown, edge = bar.grab().toImage(), bar.button.geometry().left()

    def top(begin: int, end: int) -> int:
        """The highest row of letters: of capitals, in both."""
        rows = range(2, shown.height() - 2)
        return next(
            y for y in rows if any(shown.pixelColor(x, y).lightness() < 110 for x in range(begin, end))
        )

    first = bar.actionGeometry(bar.actions()[0])
    assert abs(top(first.left(), first.right()) - top(edge, bar.width())) <= 1


def test_in_japanese_the_letter_of_an_entry_stands_before_its_three_dots(make_window: Maker) -> None:
    window = make_window("ja")
    texts = [action.text() for _, menu in menus_of(window) for action in menu.actions()]
    assert [text for text in texts if "…(" in text] == []
