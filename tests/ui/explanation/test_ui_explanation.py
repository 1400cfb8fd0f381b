"""The expert's table: every fact of the message in the reader's words with its id."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from made_view import view
from PySide6.QtCore import QEvent, QPoint, QRect, Qt
from PySide6.QtGui import QGuiApplication, QHelpEvent
from PySide6.QtWidgets import QApplication, QStackedWidget, QTreeWidgetItem, QWidget
from pytestqt.qtbot import QtBot
from told_facts import told

from keshiin.explain.model import Language, Piece, plain
from keshiin.identity.model import Reported
from keshiin.judge.model import Ran
from keshiin.lookup.model import Lookup
from keshiin.route.model import Hop
from keshiin.span import Span
from keshiin_ui.explanation.details import Details
from keshiin_ui.explanation.fact import Fact
from keshiin_ui.explanation.fact_names import NAMES
from keshiin_ui.explanation.fact_tips import ABOUT, tip_of
from keshiin_ui.explanation.facts import groups_of
from keshiin_ui.explanation.hop_facts import FIELDS, FLAGS
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.wrapped import BOLD, bold_ranges

JAPANESE = re.compile("[\u3041-\u30ff\u4e00-\u9fff]")
VOUCHERS = "Does the mail really come through the domain it shows?"


@pytest.fixture
def table(qtbot: QtBot) -> Details:
    """The table of the third lesson in a narrow pane."""
    made = Details()
    qtbot.addWidget(made)
    made.retranslate("en")
    made.show_analysis(view())
    made.resize(420, 500)
    made.show()
    return made


def group_of(table: Details, title: str) -> QTreeWidgetItem:
    """The top row of that title."""
    tops = (table.topLevelItem(place) for place in range(table.topLevelItemCount()))
    return next(top for top in tops if top.text(0) == title)


@pytest.mark.parametrize(("language", "where"), [("en", "behind C"), ("ja", "C のすぐ後ろ")])
def test_the_border_is_told_to_be_behind_the_machine_that_its_line_names(language: str, where: str) -> None:
    assert next(groups_of(view(), in_language("ja" if language == "ja" else "en"))).summary == where


def test_the_table_holds_every_recorded_field_of_every_hop() -> None:
    groups = [group for group in groups_of(view(), in_language("en")) if group.hop is not None]
    assert [group.title for group in groups] == ["D · line 1", "C · line 2", "B · line 4", "A · line 5"]
    border = dict(told(groups[1]))
    assert border["Address it came from (ip)"] == "195.39.10.6"
    assert border["Kind of address (address_kind)"] == "an address of the internet (public)"
    assert border["Called itself (helo)"] == "email.seznam.cz"
    assert border["Name looked up (rdns)"] == "smtp.im.cz"
    assert border["Network (network)"] == "AS43614 Seznam.cz"
    assert border["Marked “may be forged” (may_be_forged)"] == "yes"
    assert border["The line itself (raw)"].startswith("Received: from email.seznam.cz")
    assert dict(told(groups[2]))["Delay in seconds (delay_s)"] == "-12240"


def test_no_field_of_a_hop_is_forgotten() -> None:
    elsewhere = {"index", "line", "span", "marks", "cuts", "time", "delay_s", "readable", "raw"}
    elsewhere |= {"ip", "address_kind", "zone"}
    shown = {attribute for _, attribute in FIELDS} | set(FLAGS)
    assert set(Hop._fields) == shown | elsewhere
    assert {name for name, _ in FIELDS} | set(FLAGS) <= set(NAMES)


def test_japanese_readers_meet_japanese_words_with_the_id_beside() -> None:
    seen = view("ja")
    facts = [fact for group in groups_of(seen, in_language("ja")) for fact in group.facts]
    named = [fact for fact in facts if "→" not in fact.name]
    assert len(named) > 60
    for fact in named:
        assert JAPANESE.search(fact.name), fact
    for fact in facts:
        assert (
            not fact.words or not fact.value or JAPANESE.search(plain(fact.value)) or "." in plain(fact.value)
        )
    said = {plain(fact.value) for fact in facts}
    assert "食い違っています（contradicted）。名前が違う（names-differ）" in said
    assert "インターネットのIPアドレス（public）" in said


def test_a_rule_says_in_its_own_row_what_became_of_it() -> None:
    ran = Ran(
        ("chain_contradicted",),
        (("listed_address", "lookups"),),
        (("loop", "ValueError"),),
        ("weekday_mismatch", "undelivered_address"),
    )
    seen = view()
    assessment = replace(seen.analysis.assessment, ran=ran)
    seen = replace(seen, analysis=replace(seen.analysis, assessment=assessment))
    (group,) = (group for group in groups_of(seen, in_language("en")) if group.title == "Rules")
    assert told(group) == [
        ("The trail breaks here", "found (chain_contradicted)"),
        (
            "The message went round in a circle, or was passed on many times",
            "the rule broke (loop: ValueError)",
        ),
        ("Skipped, for want of: answers of the network (lookups)", ""),
        ("The sending IP address is on a block list", "not looked for (listed_address)"),
        ("Found nothing", ""),
        ("The weekday is wrong · The weekday is wrong in … places", "not found (weekday_mismatch)"),
        (
            "The notice says: not delivered to … · The notice says: not yet delivered to …",
            "not found (undelivered_address)",
        ),
    ]


def test_a_result_that_only_the_sending_side_wrote_is_told_as_none_that_counts() -> None:
    made = view()
    claimed = Reported("spf", "pass", "a.example", None, None, False, "sender_side", Span(0, 1), True)
    identity = replace(made.analysis.identity, reported=(claimed, claimed._replace(believed=True)))
    groups = groups_of(View(replace(made.analysis, identity=identity), made.explanation), in_language("en"))
    assert [each.summary for each in groups if each.title == "SPF, as reported"] == [
        "passed (pass): does not count",
        "passed (pass)",
    ]


def test_every_lookup_is_in_the_table_with_its_time_and_answer() -> None:
    lookup = Lookup("195.39.10.6", "ptr", "10.39.195.in-addr.arpa", "2026-11-22T01:02:03+00:00", "answered",
                    {"names": ["smtp.im.cz"]})  # fmt: skip
    seen = view()
    facts = replace(seen.analysis.facts, lookups=(lookup,))
    asked = replace(seen, analysis=replace(seen.analysis, facts=facts))
    (group,) = (each for each in groups_of(asked, in_language("en")) if "is asked which name" in each.title)
    assert group.summary == "smtp.im.cz"
    assert ("Asked at (at)", "22 Nov 2026 10:02:03 (UTC+9)") in told(group)
    assert ("Names (names)", "smtp.im.cz") in told(group)


def test_what_a_message_hides_in_a_name_is_made_visible_in_the_table() -> None:
    seen = view()
    hop = seen.hops[1]._replace(helo="mail\u202egpj.example")
    route = replace(seen.analysis.route, hops=(seen.hops[0], hop, *seen.hops[2:]))
    changed = replace(seen, analysis=replace(seen.analysis, route=route))
    groups = [group for group in groups_of(changed, in_language("en")) if group.hop == 2]
    assert "\u202e" not in dict(told(groups[0]))["Called itself (helo)"]


def test_the_table_copies_the_chosen_rows(table: Details, qtbot: QtBot) -> None:
    item = table.topLevelItem(2).child(1)
    table.setCurrentItem(item)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "Address it came from (ip)\t195.39.10.6"
    table.topLevelItem(2).child(2).setSelected(True)
    qtbot.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        "Address it came from (ip)\t195.39.10.6\n"
        "Kind of address (address_kind)\tan address of the internet (public)"
    )


def test_a_closed_group_has_its_rows_when_it_is_opened(table: Details) -> None:
    rules = group_of(table, "Rules")
    assert (rules.isExpanded(), rules.childCount()) == (False, 0)
    table.expandItem(rules)
    told = [rules.child(place).text(0) for place in range(rules.childCount())]
    assert told[0] == "The trail breaks here"
    table.collapseItem(rules)
    table.expandItem(rules)
    assert rules.childCount() == len(told)


def test_the_table_of_another_message_begins_at_its_top(table: Details, qtbot: QtBot) -> None:
    table.resize(400, 160)
    QApplication.processEvents()
    table.verticalScrollBar().setValue(table.verticalScrollBar().maximum())
    assert table.verticalScrollBar().value() > 0
    table.show_analysis(view())
    QApplication.processEvents()
    assert table.verticalScrollBar().value() == 0


def test_a_station_chosen_while_another_tab_is_open_stands_at_the_top_later(qtbot: QtBot) -> None:
    """Rows behind another tab have no height yet, so that scrolling to one would miss it."""
    pages, table = QStackedWidget(), Details()
    qtbot.addWidget(pages)
    pages.addWidget(QWidget())
    pages.addWidget(table)
    pages.resize(420, 200)
    table.retranslate("en")
    table.show_analysis(view())
    pages.show()
    table.select(Selection("hop", 4))
    pages.setCurrentWidget(table)
    chosen = group_of(table, "A · line 5")
    assert table.visualItemRect(chosen).top() == 0


def test_the_whole_table_is_one_text() -> None:
    made = Details()
    made.show_analysis(view())
    lines = made.whole_text().splitlines()
    assert "\tCalled itself (helo)\tlivedoor" in lines
    assert "A · line 5\t173.27.47.111" in lines


def test_the_table_asks_in_plain_words_who_vouches() -> None:
    (group,) = (group for group in groups_of(view(), in_language("en")) if group.title == VOUCHERS)
    assert told(group)[:3] == [
        ("Was it sent by a machine that the return address’s domain allows? (SPF)", ""),
        ("Your mail service said", "Nothing about this."),
        (
            "Keshiin’s own check",
            "The text may differ from the one delivered, so a check proves nothing. "
            "Save the message as a file (.eml) and open that.",
        ),
    ]
    assert ("Sender shown (From)", "livedoor.example") in told(group)


def test_long_answers_take_the_lines_they_need(table: Details, qtbot: QtBot) -> None:
    top = group_of(table, VOUCHERS)
    line = table.fontMetrics().height()
    answer = table.visualItemRect(top.child(2))
    assert answer.height() > 1.9 * line
    table.resize(1200, 500)
    qtbot.waitUntil(lambda: table.visualItemRect(top.child(2)).height() < 1.9 * line)


def test_the_arrow_of_a_row_of_several_lines_stands_on_its_first(table: Details) -> None:
    top = table.topLevelItem(1)
    top.setExpanded(False)
    top.setText(1, "so many words that they need a line more than the name beside them " * 3)
    top.setSelected(False)
    table.scheduleDelayedItemsLayout()
    QApplication.processEvents()
    row = table.visualItemRect(top)
    assert row.height() > 2 * table.fontMetrics().height()
    drawn = table.viewport().grab(QRect(0, row.top(), table.indentation(), row.height())).toImage()
    ground = drawn.pixelColor(0, drawn.height() - 1)
    inked = [
        y
        for y in range(drawn.height())
        if any(drawn.pixelColor(x, y) != ground for x in range(drawn.width()))
    ]
    assert inked
    assert max(inked) < table.fontMetrics().height() + 6


def test_the_registered_part_of_a_domain_is_bold(table: Details) -> None:
    seen = view()
    (group,) = (group for group in groups_of(seen, in_language("en")) if group.title == VOUCHERS)
    host = next(fact.value for fact in group.facts if fact.name == "Sender shown (From)")
    assert [piece.text for piece in host if piece.kind == "value"] == ["livedoor.example"]
    top = group_of(table, VOUCHERS)
    rows = [top.child(place) for place in range(top.childCount())]
    row = next(row for row in rows if row.text(0) == "Sender shown (From)")
    before = len(row.text(1)) - len("livedoor.example")
    assert row.text(1)[before:] == "livedoor.example"
    assert row.data(1, BOLD) == [[before, len("livedoor.example")]]


def test_places_in_bold_are_counted_as_qt_counts() -> None:
    text = (Piece("plain", "\U0001f4ee"), Piece("value", "\U0001f4eeb"), Piece("plain", "c"))
    assert bold_ranges((*text, Piece("value", "d"))) == [[2, 3], [6, 1]]


def test_bold_letters_are_painted_bold(table: Details) -> None:
    def ink(kind: str) -> int:
        row = QTreeWidgetItem(["", "WWWWWWWW"])
        row.setData(1, BOLD, bold_ranges((Piece(kind, "WWWWWWWW"),)))  # type: ignore[arg-type]
        table.clear()
        table.addTopLevelItem(row)
        picture = table.viewport().grab().toImage()
        ground = picture.pixelColor(2, picture.height() - 2)
        points = ((x, y) for y in range(24) for x in range(picture.width()))
        return sum(picture.pixelColor(*point) != ground for point in points)

    assert ink("value") > 1.1 * ink("plain")


def test_a_rule_that_found_two_things_is_told_by_both() -> None:
    seen = view()
    first = seen.cards[0]
    other = first._replace(title=(Piece("plain", "Another thing"),))
    seen = replace(seen, explanation=replace(seen.explanation, cards=(first, first, other)))
    (group,) = (group for group in groups_of(seen, in_language("en")) if group.title == "Rules")
    rule = first.finding.rule
    assert (f"{plain(first.title)} · Another thing", f"found ({rule})") in told(group)


def test_a_row_explains_its_words_of_the_trade_when_it_is_looked_at(table: Details, qtbot: QtBot) -> None:
    top = group_of(table, "C · line 2")
    table.expandItem(top)
    names = [top.child(place).text(0) for place in range(top.childCount())]
    row = top.child(names.index("Method of handing over (with)"))
    table.setCurrentItem(top.child(names.index("Method of handing over (with)") - 1))
    assert not row.toolTip(0)
    qtbot.keyClick(table, Qt.Key.Key_Down)
    assert "An S at the end means encrypted" in row.toolTip(1)
    assert "SMTP" in row.data(0, Qt.ItemDataRole.AccessibleDescriptionRole)
    named = top.child(names.index("Called itself (helo)"))
    place = table.visualItemRect(named).center()
    QApplication.sendEvent(table.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, QPoint()))
    assert "The name that a machine gives for itself" in named.toolTip(0)


@pytest.mark.parametrize("language", ["en", "ja"])
def test_what_is_explained_is_in_the_table_and_in_both_languages(language: Language) -> None:
    assert set(ABOUT) <= set(NAMES)
    tips = {id_: tip_of(Fact(in_language(language)(NAMES[id_]), (), id=id_), language) for id_ in NAMES}
    explained = (*ABOUT, "helo", "rdns", "id", "domain", "list", "network")
    assert [id_ for id_ in explained if not tips[id_]] == []
