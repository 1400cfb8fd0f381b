"""The window as its reader meets it: the answer, the cards, the choice that all panes share."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_view import analysis, explanation, span_of, view
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot
from window_maker import Maker

from keshiin.analysis import Analysis
from keshiin.explain import explain
from keshiin.judge.model import Evidence
from keshiin_ui.explanation.steps import StepsDialog
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.reading import Opened
from keshiin_ui.tabs.links import LinksTab
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.window.window import Window


def test_a_screen_reader_is_told_the_headline_of_each_new_message_once(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.banner, "announce", lambda: said.append(window.banner.headline.text()))
    window.set_language("ja")
    window.slices.finish()
    assert said == []
    other = replace(analysis(), message=replace(analysis().message))
    window.opening.take(Opened(other, {"en": explanation("en"), "ja": explanation("ja")}))
    window.slices.finish()
    assert said == [window.banner.headline.text()]


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


def test_a_choice_in_the_last_message_is_none_in_the_next_one(window: Window, ministry: Analysis) -> None:
    other = View(ministry, explain(ministry, "en"))
    window.workspace.linking.choose(Selection("hop", 1))
    broken_off = window.workspace.steps(other)
    next(broken_off)
    # A change of the language begins anew in the middle.
    for _ in window.workspace.steps(other):
        pass
    assert window.workspace.linking.selection is None
    assert window.workspace.header.edit.chosen == ()


def test_what_another_message_had_is_not_chosen_in_this_one() -> None:
    for kind in ("hop", "field", "card"):
        none = Selection(kind, 500)
        assert view().spans_of(none) == ()
        view().hops_of(none)


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


def test_a_link_that_a_filter_rewrote_is_shown_as_it_was_sent(qtbot: QtBot) -> None:
    made = view()
    url = "https://jpn01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fstrange.example%2Fx&data=05"
    link = made.analysis.message.links[0]._replace(text="Press", url=url, kind="a", signs=("redirect",))
    message = replace(made.analysis.message, links=(link,))
    tab = LinksTab(LIGHT)
    qtbot.addWidget(tab)
    tab.show_analysis(replace(made, analysis=replace(made.analysis, message=message)))
    row = tab.table.topLevelItem(0)
    assert (row.text(1), row.text(2)) == ("strange.example", "written anew by a mail filter")
    assert tab.whole.text() == "Whole address: https://strange.example/x"


def test_a_link_without_letters_says_so(qtbot: QtBot) -> None:
    made = view()
    link = made.analysis.message.links[0]._replace(text=" ")
    message = replace(made.analysis.message, links=(link,))
    tab = LinksTab(LIGHT)
    qtbot.addWidget(tab)
    tab.show_analysis(replace(made, analysis=replace(made.analysis, message=message)))
    assert tab.table.topLevelItem(0).text(0) == "(no text)"


def test_the_text_of_the_message_is_shown_as_text(window: Window) -> None:
    assert window.workspace.message.text.toPlainText().startswith("Hello.")
    assert "From: nanako <nanako@livedoor.example>" in window.workspace.message.claims.text()


def test_the_help_for_the_source_leaves_the_message_open(window: Window) -> None:
    window.do("source_help")
    assert window.view is not None
    assert window.dialogs.current is not None
    said = "\n".join(flow.text() for flow in window.dialogs.current.findChildren(FlowText))
    assert "Ctrl+U" in said


def test_what_the_reader_tells_of_the_border_is_taken_at_once(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.ways_in.open_example()
    with qtbot.waitSignal(window.shown):
        window.workspace.graph.border_told.emit(2)
    assert window.view is not None
    assert window.view.border_hop == 2
    assert window.view.analysis.route.border.confidence == "configured"


def test_the_reader_says_in_the_header_too_whose_lines_are_his(make_window: Maker, qtbot: QtBot) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.ways_in.open_example()
    assert window.view is not None
    edit, second = window.workspace.header.edit, window.view.hops[1]
    said = {each.text(): each for each in edit.menu_maker(edit, second.span.start).actions()}
    assert f"Station {window.view.letter(2)}" in said
    with qtbot.waitSignal(window.shown):
        next(each for text, each in said.items() if text.startswith("My side begins behind it")).trigger()
    assert window.view.border_hop == 2


def test_a_forwarder_named_on_the_screen_is_kept_and_its_line_is_a_record(
    make_window: Maker, qtbot: QtBot
) -> None:
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.ways_in.open_example()
    with qtbot.waitSignal(window.shown):
        window.workspace.header.forwarder_told.emit(3)
    assert window.view is not None
    assert window.view.border_hop == 4
    assert window.opening.settings.my_forwarders == ("mhlw.go.jp",)
    assert "mhlw.go.jp" not in window.opening.settings.my_services


def test_a_term_in_the_steps_is_explained_on_top_of_them(window: Window) -> None:
    window.do("steps")
    dialog = window.findChild(StepsDialog)
    assert dialog is not None
    dialog.findChildren(FlowText)[0].term_wanted.emit("address", dialog.mapToGlobal(QPoint(40, 40)))
    assert dialog.tip.isVisible()
    assert not window.tip.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_presses_the_button_that_has_the_focus(make_window: Maker, qtbot: QtBot, key: Qt.Key) -> None:
    window = make_window(empty=True)
    pressed: list[str] = []
    window.empty.wanted.connect(pressed.append)
    window.empty.guide.setFocus()
    qtbot.keyClick(window.empty.guide, key)
    assert pressed == ["source_help"]


def test_in_the_empty_window_tab_goes_as_the_buttons_stand(make_window: Maker) -> None:
    window = make_window(empty=True)
    offer = window.empty.offer
    assert offer is not None
    wanted = [window.empty.target.example, offer.tour, offer.lesson, offer.later, window.empty.guide]
    met, at = [], window.empty.target.example
    while at is not window.empty.guide or not met:
        met += [at] if at in wanted else []
        at = at.nextInFocusChain()
    assert [*met, at] == wanted
