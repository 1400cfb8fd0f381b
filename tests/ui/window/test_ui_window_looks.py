"""The window's words, sizes and colours, and what it remembers of them."""

from __future__ import annotations

from pathlib import Path

import pytest
from made_view import explanation
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QPushButton
from window_maker import Maker
from window_room import settle
from window_texts import texts

from keshiin_ui.look.theme import DARK, LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.panes.selection import Selection
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window


def test_the_language_changes_at_run_time_and_the_choice_stays(window: Window) -> None:
    window.workspace.linking.choose(Selection("card", 2))
    window.menus.language_wanted.emit("ja")
    window.slices.finish()
    said = texts(window)
    assert window.banner.steps.text() == "どうすればいい？"
    assert "Something does not fit" not in said
    assert "確かなのは、この一行だけです" in said
    assert window.workspace.linking.selection == Selection("card", 2)
    assert window.workspace.explanation.cards.frames[1].open


def test_every_action_says_something_and_no_two_share_a_shortcut(window: Window) -> None:
    actions: list[QAction] = list(window.menus.actions_by_id.values())
    assert all(action.text() for action in actions)
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))


def test_size_language_and_layout_are_remembered_and_nothing_of_the_mail(
    make_window: Maker, tmp_path: Path
) -> None:
    made = make_window()
    made.set_language("ja")
    made.resize(900, 640)
    made.close()
    kept = (tmp_path / "window.ini").read_text()
    assert "biglobe" not in kept.lower()
    assert "nanako" not in kept
    again = Window(Memory(str(tmp_path / "window.ini")), "en", LIGHT)
    assert again.height() == 640
    assert again.banner.steps.text() == "どうすればいい？"
    again.deleteLater()


def test_larger_text_is_larger_everywhere_and_usual_again(window: Window) -> None:
    before = window.workspace.header.edit.font().pointSizeF()
    window.do("larger")
    assert window.workspace.header.edit.font().pointSizeF() > before
    window.do("usual")
    assert window.workspace.header.edit.font().pointSizeF() == pytest.approx(before)


def test_dark_colours_reach_every_pane(window: Window) -> None:
    window.set_theme(DARK)
    assert window.workspace.header.edit.theme is DARK
    assert DARK.ground in window.styleSheet()
    window.set_theme(LIGHT)


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("size", [(1024, 700), (1280, 800), (1600, 1000)])
def test_no_button_or_line_of_the_window_is_cut(
    make_window: Maker, language: str, size: tuple[int, int]
) -> None:
    window = make_window(language)
    window.resize(*size)
    QApplication.processEvents()
    assert window.width() == size[0]
    for button in window.findChildren(QPushButton):
        if button.isVisible():
            assert button.width() >= button.fontMetrics().horizontalAdvance(button.text())
    for flow in window.findChildren(FlowText):
        if flow.isVisible():
            assert flow.height() >= flow.heightForWidth(flow.width())


def test_both_languages_of_the_lesson_have_the_same_cards() -> None:
    assert [card.number for card in explanation("ja").cards] == [
        card.number for card in explanation("en").cards
    ]


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("wanted", ["source_help", "steps"])
def test_no_line_of_a_dialog_is_cut(make_window: Maker, language: str, wanted: str) -> None:
    window = make_window(language)
    window.do(wanted)
    QApplication.processEvents()
    assert window.dialogs.current is not None
    flows = window.dialogs.current.findChildren(FlowText)
    assert flows
    assert all(flow.height() >= flow.heightForWidth(flow.width()) for flow in flows)


@pytest.mark.parametrize(
    ("language", "word", "meaning"), [("en", "source", "usually hidden"), ("ja", "ソース", "隠れている行")]
)
def test_the_empty_window_says_what_a_source_is(
    make_window: Maker, language: str, word: str, meaning: str
) -> None:
    window = make_window(language, empty=True)
    settle()
    said = window.empty.target.subtitle.text()
    assert word in said
    assert meaning in said
    assert window.empty.meaning.isVisible()
    assert word in window.empty.meaning.text().lower()


def test_the_window_is_gone_before_what_is_under_way_ends(
    make_window: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = make_window()
    seen: list[bool] = []
    monkeypatch.setattr(window.work, "close", lambda: seen.append(window.isVisible()))
    window.close()
    assert seen == [False]
