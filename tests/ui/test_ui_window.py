"""The window as its reader meets it: what it says, what a choice marks, what keys do."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from made_view import LINES, explanation, span_of, view
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from keshiin.judge.model import Evidence
from keshiin_ui.explanation.flow_text import FlowText
from keshiin_ui.incoming import given_in
from keshiin_ui.links_tab import LinksTab
from keshiin_ui.memory import Memory
from keshiin_ui.reading import Opened, Refusal
from keshiin_ui.selection import Selection
from keshiin_ui.steps import StepsDialog
from keshiin_ui.theme import DARK, LIGHT
from keshiin_ui.view import View
from keshiin_ui.window import Window

Maker = Callable[..., Window]
SOURCE = "\r\n".join(LINES).encode() + b"\r\n\r\nHello.\r\n"


def texts(window: Window) -> str:
    """Everything that labels, buttons and paragraphs of the window say."""
    said = [label.text() for label in window.findChildren(QLabel)]
    said += [button.text() for button in window.findChildren(QPushButton)]
    return "\n".join([*said, *(flow.text() for flow in window.findChildren(FlowText))])


def test_the_banner_tells_the_verdict_and_what_is_known_and_not(window: Window) -> None:
    assert window.banner.headline.text() == "Something does not fit. The sender cannot be taken at its word."
    assert window.banner.known.text() == "It reached your BIGLOBE from the address 195.39.10.6."
    assert window.banner.unknown.text() == "The way before that. Whether it came from livedoor."


def test_the_cards_stand_in_order_with_their_numbers(window: Window) -> None:
    names = [frame.accessibleName() for frame in window.workspace.explanation.cards.frames]
    assert names == [
        "1. The trail breaks here",
        "2. Only this line is certain",
        "3. The name given and the name looked up differ",
    ]


@pytest.mark.parametrize(
    ("selection", "cards"),
    [
        (Selection("card", 2), {2}),
        (Selection("hop", 3), {1}),
        (Selection("span", span_of("smtp.im.cz")), {3}),
        (Selection("hop", 1), set()),
    ],
)
def test_a_choice_in_any_pane_opens_its_cards(window: Window, selection: Selection, cards: set[int]) -> None:
    window.workspace.linking.choose(selection)
    frames = window.workspace.explanation.cards.frames
    assert {frame.card.number for frame in frames if frame.open} == cards


def test_a_press_on_a_card_marks_its_evidence_in_the_header(window: Window, qtbot: QtBot) -> None:
    frame = window.workspace.explanation.cards.frames[1]
    qtbot.mouseClick(frame, Qt.MouseButton.LeftButton, pos=QPoint(20, 20))
    assert window.workspace.header.edit.chosen == (span_of("195.39.10.6"),)
    assert frame.open


def test_a_card_opens_by_keyboard_and_escape_takes_the_choice_back(window: Window, qtbot: QtBot) -> None:
    frame = window.workspace.explanation.cards.frames[0]
    frame.setFocus()
    qtbot.keyClick(frame, Qt.Key.Key_Return)
    assert window.workspace.linking.selection == Selection("card", 1)
    window.menus.actions_by_id["nothing_chosen"].trigger()
    assert window.workspace.header.edit.chosen == ()


def test_the_language_changes_at_run_time_and_the_choice_stays(window: Window) -> None:
    window.workspace.linking.choose(Selection("card", 2))
    window.menus.language_wanted.emit("ja")
    window.slices.finish()
    said = texts(window)
    assert window.banner.steps.text() == "どうすればいい?"
    assert "Something does not fit" not in said
    assert "確かなのは、この一行だけです" in said
    assert window.workspace.linking.selection == Selection("card", 2)
    assert window.workspace.explanation.cards.frames[1].open


def test_what_should_i_do_opens_the_steps(window: Window, qtbot: QtBot) -> None:
    qtbot.mouseClick(window.banner.steps, Qt.MouseButton.LeftButton)
    dialog = window.findChild(StepsDialog)
    assert dialog is not None
    said = [flow.text() for flow in dialog.findChildren(FlowText)]
    assert said[:2] == [
        "Open no link and no attachment of this message.",
        "Ring a number that you found yourself.",
    ]


def test_the_tabs_count_links_and_attachments(window: Window) -> None:
    left = window.workspace.left
    assert [left.tabText(place) for place in range(4)] == ["Header", "Message", "Links 1", "Attachments 1"]


def test_the_real_host_of_a_link_is_shown_with_the_registered_part_in_bold(window: Window) -> None:
    row = window.workspace.links.table.topLevelItem(0)
    assert row.text(1) == "login.example.com.evil.example"
    assert row.text(1)[row.data(1, Qt.ItemDataRole.UserRole) :] == "evil.example"


def test_the_whole_address_of_a_link_is_told_below_the_table(window: Window) -> None:
    links = window.workspace.links
    assert links.whole.text() == f"Whole address: {window.view.analysis.message.links[0].url}"


def test_a_link_names_the_cards_that_are_about_it(qtbot: QtBot) -> None:
    made = view()
    finding = made.cards[1].finding._replace(evidence=(Evidence("link", 0),))
    cards = (made.cards[0], made.cards[1]._replace(finding=finding))
    tab = LinksTab(LIGHT)
    qtbot.addWidget(tab)
    tab.show_analysis(View(made.analysis, replace(made.explanation, cards=cards)))
    assert tab.table.topLevelItem(0).text(2).endswith("see 2")


def test_the_text_of_the_message_is_shown_as_text(window: Window) -> None:
    assert window.workspace.message.text.toPlainText().startswith("Hello.")
    assert "From: nanako <nanako@livedoor.example>" in window.workspace.message.claims.text()


def test_the_empty_window_says_how_to_begin_and_that_nothing_leaves(make_window: Maker) -> None:
    said = texts(make_window(empty=True))
    for part in (
        "Drop a message here",
        "Open…",
        "Paste source",
        "Thunderbird",
        "Outlook",
        "Gmail",
        "Apple Mail",
    ):
        assert part in said
    assert "Nothing leaves this computer" in said


def test_without_a_message_its_actions_are_off(make_window: Maker) -> None:
    window = make_window(empty=True)
    assert not window.menus.actions_by_id["steps"].isEnabled()
    assert window.menus.actions_by_id["paste"].isEnabled()


def test_pasted_source_is_analysed_off_the_window_and_shown(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    QGuiApplication.clipboard().setText(SOURCE.decode())
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.menus.actions_by_id["paste"].trigger()
        assert window.view is None
    assert window.view is not None
    assert "Received: from email.seznam.cz" in window.workspace.header.edit.toPlainText()


def test_text_that_is_no_mail_is_refused_in_a_sentence(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    QGuiApplication.clipboard().setText("Good morning, this is not a header at all")
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.ways_in.paste()
    assert window.view is None
    assert window.empty.target.failure.text().startswith("This text holds no mail header.")


def test_a_clipboard_that_gives_nothing_opens_nothing() -> None:
    assert given_in(None) == ()


def test_a_dropped_file_is_opened(make_window: Maker, qtbot: QtBot, tmp_path: Path) -> None:
    window = make_window(empty=True)
    path = tmp_path / "message.eml"
    path.write_bytes(SOURCE)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    how = (Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPoint(50, 50), *how)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    with qtbot.waitSignal(window.shown, timeout=20_000):
        QApplication.sendEvent(window, QDropEvent(QPointF(50, 50), *how))
    assert window.view is not None


def test_what_could_not_be_read_is_told_beside_what_was(make_window: Maker) -> None:
    made = make_window()
    refusal = Refusal("/tmp/picture.png", {"en": "This is a picture.", "ja": "画像です。"})
    made.opening.take(replace(made.opening.current, refusals=(refusal,)))
    made.slices.finish()
    assert made.notice.label.text() == "This is a picture."
    made.set_language("ja")
    assert "画像です。" in made.notice.label.text()


def test_a_message_stays_when_the_next_one_cannot_be_read(make_window: Maker) -> None:
    made = make_window()
    made.opening.take(Opened(refusals=(Refusal("x", {"en": "No.", "ja": "いいえ。"}),)))
    made.slices.finish()
    assert made.view is not None
    assert made.notice.label.text() == "No."


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
    assert again.banner.steps.text() == "どうすればいい?"
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


def test_the_help_for_the_source_leaves_the_message_open(window: Window) -> None:
    window.do("source_help")
    assert window.view is not None
    assert window.dialogs.current is not None
    said = "\n".join(flow.text() for flow in window.dialogs.current.findChildren(FlowText))
    assert "Ctrl+U" in said


def test_an_example_is_offered_by_its_title_and_opens(window: Window, qtbot: QtBot) -> None:
    titles = [action.text() for action, _ in window.menus._texts]
    assert "A notice from the ministry" in titles
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.ways_in.open_example()
    assert "mhlw.go.jp" in window.workspace.header.edit.toPlainText()


def test_the_window_answers_while_a_message_is_analysed(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    beats: list[int] = []
    timer = QTimer()
    timer.timeout.connect(lambda: beats.append(1))
    timer.start(5)
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.ways_in.open_example()
    assert len(beats) >= 2


def test_what_the_reader_tells_of_the_border_is_taken_at_once(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.ways_in.open_example()
    with qtbot.waitSignal(window.shown, timeout=20_000):
        window.workspace.graph.border_told.emit(2)
    assert window.view is not None
    assert window.view.border_hop == 2
    assert window.view.analysis.route.border.confidence == "configured"


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


def test_a_term_in_the_steps_is_explained_on_top_of_them(window: Window) -> None:
    window.do("steps")
    dialog = window.findChild(StepsDialog)
    assert dialog is not None
    dialog.findChildren(FlowText)[0].term_wanted.emit("address", dialog.mapToGlobal(QPoint(40, 40)))
    assert dialog.tip.isVisible()
    assert not window.tip.isVisible()
