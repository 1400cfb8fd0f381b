"""No character that hides, reorders or controls text is in any text of the window, nor in what is copied."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from unicodedata import category

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QPlainTextEdit, QTabWidget, QWidget
from shown_walk import DEEDS, indexes, settle

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_ui.reading import Opened
from keshiin_ui.window.window import Window

sys.path.append(str(Path(__file__).parents[2] / "hostile"))
from deceptive_texts import CLASSES, planted

RAW = frozenset(("Cc", "Cf", "Cs", "Co", "Zl", "Zp"))
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
NAMES = (
    QAccessible.Text.Name,
    QAccessible.Text.Description,
    QAccessible.Text.Value,
    QAccessible.Text.Help,
)


def raw_in(text: str) -> set[str]:
    """The characters of a text that are not shown, but for line feed and tab."""
    return {f"U+{ord(char):04X}" for char in text if char not in "\n\t" and category(char) in RAW}


def texts(top: QWidget) -> Iterator[tuple[str, str]]:
    """Every text of a window and of all below it, with the kind of thing that shows it."""
    for widget in (top, *top.findChildren(QWidget)):
        kind = type(widget).__name__
        for each in (
            "text",
            "toolTip",
            "statusTip",
            "whatsThis",
            "windowTitle",
            "toPlainText",
            "placeholderText",
        ):
            get = getattr(widget, each, None)
            if callable(get) and isinstance(text := get(), str):
                yield f"{kind}.{each}", text
        yield f"{kind} name", widget.accessibleName()
        yield f"{kind} description", widget.accessibleDescription()
        interface = QAccessible.queryAccessibleInterface(widget)
        for name in NAMES:
            yield f"{kind} {name}", (interface.text(name) if interface else "") or ""
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from items(widget)
    for action in top.findChildren(QAction):
        yield "action", action.text() + action.toolTip() + action.statusTip()


def items(view: QAbstractItemView) -> Iterator[tuple[str, str]]:
    """Every text of a list or a table."""
    for index in indexes(view.model(), QModelIndex()):
        for role in ROLES:
            if isinstance(text := index.data(role), str):
                yield f"{type(view).__name__} item", text


def faults(top: QWidget) -> set[tuple[str, str]]:
    """The kinds of things below a window that show a raw character, with the character."""
    for tabs in top.findChildren(QTabWidget):
        for number in range(tabs.count()):
            tabs.setCurrentIndex(number)
            settle()
    return {(kind, mark) for kind, text in texts(top) for mark in raw_in(text)}


@pytest.fixture(params=CLASSES)
def shown(request: pytest.FixtureRequest, make_window: Callable[..., Window]) -> Window:
    """A window with a message that holds all texts of a class, wherever a sender can write."""
    made = analyze(read(planted(" ".join(CLASSES[request.param])[:800])), Places.bundled())
    return make_window(opened=Opened(made, {"en": explain(made, "en"), "ja": explain(made, "ja")}))


def test_no_text_of_the_window_holds_one(shown: Window) -> None:
    assert faults(shown) == set()


def test_nothing_that_is_copied_holds_one(shown: Window) -> None:
    clipboard = QGuiApplication.clipboard()
    copied = []
    for widget in shown.findChildren(QWidget):
        if isinstance(widget, QPlainTextEdit | QAbstractItemView):
            widget.setFocus()
            widget.selectAll()
            clipboard.clear()
            shown.do("copy")
            copied.append(clipboard.text())
    assert sum(map(bool, copied)) >= 2
    assert {mark for text in copied for mark in raw_in(text)} == set()


def test_no_dialog_holds_one(make_window: Callable[..., Window]) -> None:
    every = " ".join(text for texts_ in CLASSES.values() for text in texts_[:3])
    made = analyze(read(planted(every)), Places.bundled())
    window = make_window(opened=Opened(made, {"en": explain(made, "en"), "ja": explain(made, "ja")}))
    seen = 0
    for deed in DEEDS:
        window.do(deed)
        settle()
        for top in QApplication.topLevelWidgets():
            if top is not window and top.isVisible():
                assert (deed, faults(top)) == (deed, set())
                seen += 1
                top.close()
    assert seen >= 3


def test_one_would_be_seen(window: Window) -> None:
    window.workspace.message.claims.setText("a\u202eb")
    assert {mark for _, mark in faults(window)} == {"U+202E"}
