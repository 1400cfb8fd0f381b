"""The cards: frames that tell one message after the other, and nothing of the one before."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_view import view
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from keshiin_ui.explanation.card import ARROW, RIGHT, CardFrame
from keshiin_ui.explanation.cards import Cards
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window


@pytest.fixture
def cards(qtbot: QtBot) -> Cards:
    """An explanation with little room, its message told."""
    made = Cards(LIGHT)
    qtbot.addWidget(made)
    made.resize(420, 160)
    made.show()
    made.show_analysis(view())
    return made


def another(count: int) -> View:
    """Another message with so many of the cards, their titles turned round."""
    told = view().explanation
    kept = tuple(card._replace(title=card.title[::-1], seen=()) for card in told.cards[:count])
    analysis = replace(view().analysis)
    return View(analysis, replace(told, cards=kept, border_why=()))


def seen(cards: Cards) -> list[str]:
    """The names of the frames that stand there."""
    return [frame.accessibleName() for frame in cards.findChildren(CardFrame) if frame.isVisible()]


def test_a_shorter_message_leaves_nothing_of_the_one_before(cards: Cards) -> None:
    assert len(seen(cards)) == len(view().cards) > 2
    cards.show_analysis(another(1))
    assert seen(cards) == [frame.accessibleName() for frame in cards.frames]
    assert len(seen(cards)) == 1
    told = [flow.text() for flow in cards.findChildren(FlowText) if flow.isVisible()]
    assert view().explanation.cards[1].title[0].text not in "".join(told)
    assert "".join(piece.text for piece in view().explanation.border_why) not in told


def test_below_an_answer_higher_than_the_pane_nothing_is_left_either(cards: Cards) -> None:
    """Then no card has room at first, and none was told to make way."""
    cards.show_answer(shown=True)
    cards.resize(420, 60)
    cards.show_analysis(view())
    cards.verticalScrollBar().setValue(cards.verticalScrollBar().maximum())
    cards.show_analysis(another(1))
    assert len(seen(cards)) == 1
    assert cards.verticalScrollBar().value() == 0
    cards.show_analysis(None)
    assert seen(cards) == []


def test_below_the_cards_and_on_their_numbers_stands_what_the_shapes_mean(cards: Cards) -> None:
    cards.retranslate("en")
    assert cards.shapes.isVisible()
    assert cards.shapes.text().startswith("Diamond: weighs heavily · Square")
    number = cards.frames[0].childAt(8, 8)
    assert "Diamond: weighs heavily" in number.toolTip()
    cards.show_analysis(None)
    assert not cards.shapes.isVisible()


def test_another_message_begins_with_closed_cards_and_no_focus(cards: Cards) -> None:
    cards.frames[0].choose(True)
    cards.frames[0].setFocus()
    cards.show_analysis(another(2))
    assert [frame.open for frame in cards.frames] == [False, False]
    focused = cards.focusWidget()
    assert not isinstance(focused, CardFrame)
    assert not cards.frames[0]._chosen


def test_the_same_message_in_other_words_keeps_its_open_cards(cards: Cards) -> None:
    told = view()
    cards.show_analysis(told)
    cards.frames[1].turn(True)
    cards.show_analysis(View(told.analysis, view("ja").explanation))
    assert [frame.open for frame in cards.frames][:2] == [False, True]


def test_a_message_that_comes_while_another_is_told_has_the_cards(cards: Cards) -> None:
    begun = cards.steps(view())
    next(begun)
    cards.show_analysis(another(2))
    told = seen(cards)
    assert list(begun) == []
    assert seen(cards) == told
    assert len(told) == 2


def test_an_open_card_is_as_high_as_what_it_says(cards: Cards) -> None:
    closed = cards.frames[0].heightForWidth(396)
    cards.frames[0].turn(True)
    assert cards.frames[0].heightForWidth(396) > closed
    cards.show_analysis(another(2))
    parts = [part for part in cards.frames[0].findChildren(QWidget) if part.isVisible()]
    assert max(part.geometry().bottom() for part in parts) <= cards.frames[0].height()


def test_no_message_leaves_no_frame_behind(cards: Cards, qtbot: QtBot) -> None:
    cards.show_analysis(None)
    qtbot.waitUntil(lambda: cards.findChildren(CardFrame) == [])


def test_no_card_stands_pressed_together_while_others_come(cards: Cards, qapp: QApplication) -> None:
    for told in (another(4), view(), view("ja")):
        for _ in cards.steps(told):
            qapp.processEvents()
            heights = {frame.height() - frame.heightForWidth(frame.width()) for frame in cards.frames}
            assert heights == {0}


class Painted(QObject):
    """Notes each text that is painted with less height than it needs."""

    def __init__(self, cards: Cards) -> None:
        super().__init__()
        self.paints, self.pressed = 0, list[str]()
        self._cards = cards
        cards.widget().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            self.paints += 1
            texts = (flow for flow in self._cards.findChildren(FlowText) if flow.isVisible())
            self.pressed += [
                flow.text() for flow in texts if flow.height() < flow.heightForWidth(flow.width())
            ]
        return False


@pytest.mark.parametrize("height", [160, 700])
def test_no_text_is_painted_pressed_together_not_even_at_first(
    cards: Cards, qapp: QApplication, height: int
) -> None:
    cards.resize(420, height)
    qapp.processEvents()
    painted = Painted(cards)
    for told in (another(1), view(), another(3), view("ja"), view()):
        for _ in cards.steps(told):
            qapp.processEvents()
    assert painted.paints > 5
    assert painted.pressed == []


def test_the_border_is_called_below_the_cards_as_it_is_in_the_details(cards: Cards) -> None:
    """“Why the border is there” stood over a sentence that says that there is none."""
    cards.show_analysis(view())
    headings = [label.text() for label in cards._border.findChildren(QLabel) if label.objectName() == "quiet"]
    assert headings == ["Border of trust"]


def test_tab_walks_the_explanation_from_its_top_to_its_end(ministry_window: Window) -> None:
    """What stands below the cards came first, and the pane leapt to its end."""
    cards = ministry_window.workspace.explanation.cards
    assert cards._border.isVisible()
    walked, part = [], cards.nextInFocusChain()
    while part is not cards:
        inside = cards.widget().isAncestorOf(part) and part.isVisible()
        if inside and part.focusPolicy() & Qt.FocusPolicy.TabFocus:
            walked.append(part.mapTo(cards.widget(), QPoint()).y())
        part = part.nextInFocusChain()
    assert len(walked) >= 5
    assert walked == sorted(walked)


def test_a_chosen_card_higher_than_the_pane_is_shown_from_its_heading(cards: Cards, qtbot: QtBot) -> None:
    chosen = cards.frames[-1]
    cards.select(Selection("card", chosen.card.number))
    qtbot.waitUntil(lambda: chosen.height() > cards.viewport().height())
    qtbot.waitUntil(lambda: cards.verticalScrollBar().value() > 0)
    top = chosen.mapTo(cards.viewport(), QPoint(0, 0)).y()
    assert 0 <= top <= cards.viewport().height() // 4


def test_only_the_title_leaves_room_for_the_arrow(cards: Cards) -> None:
    frame = cards.frames[0]
    assert frame.seen.geometry().right() - frame.title.geometry().right() == ARROW
    assert frame.not_proof.geometry().right() == frame.seen.geometry().right()
    assert frame.width() - frame.seen.geometry().right() - 1 == RIGHT
