"""The header pane: the source, untouched, with who wrote what."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from made_view import DATA, LINES, span_of, view, view_without_border
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from pytestqt.qtbot import QtBot
from shown_header import shown_pane
from wcag import contrast
from window_maker import Maker
from window_room import settle

from keshiin.judge.model import Evidence
from keshiin.span import Span
from keshiin_resources import path
from keshiin_ui.header.field_names import explained
from keshiin_ui.header.formats import formats_of
from keshiin_ui.header.header_pane import HeaderPane, meant
from keshiin_ui.header.margin import GAP
from keshiin_ui.header.positions import positions_of
from keshiin_ui.header.rows import Remarks, rows_of
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from keshiin_ui.reading import Given


@pytest.fixture
def pane(qtbot: QtBot) -> HeaderPane:
    return shown_pane(qtbot)


REMARKS = Remarks("{count} more", "1 more", "… {count} bytes", {})


def test_the_pane_shows_every_line_of_the_header_and_its_number(pane: HeaderPane) -> None:
    rows = pane.edit.positions.rows
    assert [row.line for row in rows if row.line] == list(range(1, len(LINES) + 1))
    shown = pane.edit.positions.copied(0, pane.edit.document().characterCount())
    assert shown == "\n".join(LINES)


def test_a_line_breaks_at_a_blank_and_no_address_is_torn(pane: HeaderPane) -> None:
    document = pane.edit.document()
    for number in range(document.blockCount()):
        block = document.findBlockByNumber(number)
        layout, text = block.layout(), block.text()
        ends = [layout.lineAt(at).textStart() for at in range(1, layout.lineCount())]
        assert all(not (text[end - 1].isalnum() and text[end].isalnum()) for end in ends), text
    assert any(document.findBlockByNumber(n).layout().lineCount() > 1 for n in range(document.blockCount()))


def test_a_field_that_was_joined_to_another_has_a_row_of_its_own(pane: HeaderPane) -> None:
    texts = [row.text for row in pane.edit.positions.rows]
    assert "Date: Fri, 30 Mar 2001 16:12:39 +0900 (JST)" in texts


def test_the_wall_stands_below_what_the_service_wrote_on_the_border(pane: HeaderPane) -> None:
    rows = pane.edit.positions.rows
    wall = next(place for place, row in enumerate(rows) if row.kind == "wall")
    assert rows[wall - 1].text.startswith("Received: from email.seznam.cz")
    assert pane.edit.wall_text == "Below: the sending side’s claim, except added rows"


def test_no_wall_stands_where_the_border_is_not_known() -> None:
    assert all(row.kind != "wall" for row in rows_of(view_without_border(), REMARKS))


def test_encoded_words_are_read_below_their_field(pane: HeaderPane) -> None:
    texts = [row.text for row in pane.edit.positions.rows]
    subject = next(place for place, text in enumerate(texts) if text.startswith("Subject:"))
    assert texts[subject + 1] == "reads: 緊急アップ♪"


def test_a_card_outlines_what_it_points_at_and_brings_it_into_sight(pane: HeaderPane) -> None:
    pane.select(Selection("card", 1))
    assert span_of("pa207.kornik.sdi.tpnet.pl") in pane.edit.chosen
    assert list(pane.edit.span_areas(pane.edit.chosen[0]))


def test_a_press_on_a_span_chooses_its_card_and_elsewhere_its_hop_or_field(pane: HeaderPane) -> None:
    shown = view()
    assert meant(shown, span_of("smtp.im.cz").start) == Selection("card", 3)
    assert meant(shown, span_of("(RCPT_GW)").start) == Selection("hop", 1)
    assert meant(shown, span_of("MIME-Version").start) == Selection("field", 8)


def test_a_press_with_the_mouse_tells_what_was_chosen(pane: HeaderPane, qtbot: QtBot) -> None:
    area = next(pane.edit.span_areas(span_of("195.39.10.6")))
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.mouseClick(pane.edit.viewport(), Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert told.args == [Selection("card", 2)]


def test_a_press_on_a_disc_in_the_margin_chooses_its_card(pane: HeaderPane, qtbot: QtBot) -> None:
    pane.edit.margin.grab()
    area = next(area for area, number in pane.edit.margin._areas if number == 1)
    with qtbot.waitSignal(pane.chosen) as told:
        qtbot.mouseClick(pane.edit.margin, Qt.MouseButton.LeftButton, pos=area.center().toPoint())
    assert told.args == [Selection("card", 1)]


def test_a_tip_on_a_disc_tells_its_card_and_what_the_shapes_mean(pane: HeaderPane) -> None:
    first = pane.edit.margin.tip(1)
    assert first.startswith("1. ")
    assert "for information" in first
    assert "Diamond: weighs heavily" in first
    assert pane.edit.margin.tip(99) == ""


def test_copy_takes_the_source_without_the_remarks(pane: HeaderPane) -> None:
    pane.edit.selectAll()
    pane.edit.copy()
    assert QGuiApplication.clipboard().text() == "\n".join(LINES)


COPIES = """
from PySide6.QtGui import QGuiApplication
from made_view import view
from keshiin_ui.qt.application import application
from keshiin_ui.header.header_pane import HeaderPane
from keshiin_ui.look.theme import LIGHT

application()
pane = HeaderPane(LIGHT)
pane.show_analysis(view())
pane.edit.selectAll()
pane.edit.copy()
assert QGuiApplication.clipboard().text()
"""


def test_what_was_copied_ends_no_program_with_a_crash() -> None:
    paths = os.pathsep.join((str(Path(__file__).parents[1]), *sys.path))
    subprocess.run([sys.executable, "-c", COPIES], check=True, env={**os.environ, "PYTHONPATH": paths})


def test_the_body_is_not_in_the_header_pane(pane: HeaderPane) -> None:
    assert b"Hello." in DATA
    assert "Hello." not in pane.edit.toPlainText()


def presumed_view() -> View:
    """The third lesson where the two fields below the border line are the service's too."""
    known = view()
    wall = next(
        place
        for place, field in enumerate(known.analysis.message.fields)
        if field.span.start == known.hops[1].span.start
    )
    authors = ("service",) * (wall + 3) + ("sender",) * (len(known.analysis.route.authors) - wall - 3)
    route = replace(known.analysis.route, authors=authors)
    return View(replace(known.analysis, route=route), known.explanation)


def test_what_is_blue_below_the_border_is_told_as_probable_and_looks_so(pane: HeaderPane) -> None:
    made = presumed_view()
    presumed = [place for place in range(len(made.analysis.message.fields)) if made.is_presumed(place)]
    assert len(presumed) == 2
    assert all(made.field_tone(place) == "recorded" for place in presumed)
    assert not any(made.is_presumed(place) for place in range(min(presumed)))
    pane.show_analysis(made)
    assert pane.legend._pairs["presumed"].isVisible()
    assert pane.edit.wall_text == "Below: the sending side’s claim, except added rows"
    assert explained(made, presumed[0], "en")[1].endswith("probably the service’s own.")
    pane.show_analysis(view_without_border())
    assert pane.edit.wall_text == "From here down: the sending side’s claim"
    assert not pane.legend._pairs["presumed"].isVisible()


def test_the_legend_tells_of_what_does_not_fit_only_where_something_does_not(pane: HeaderPane) -> None:
    made = view()
    pane.show_analysis(made)
    assert pane.edit.contradicted
    assert pane.legend._pairs["contradicted"].isVisible()
    calm = tuple(
        card._replace(finding=card.finding._replace(weight="neutral")) for card in made.explanation.cards
    )
    for cards in ((), calm):
        pane.show_analysis(View(made.analysis, replace(made.explanation, cards=cards)))
        assert not pane.legend._pairs["contradicted"].isVisible()
        assert not pane.edit.contradicted


def test_the_legend_tells_of_records_and_claims_only_where_they_can_be_told_apart(pane: HeaderPane) -> None:
    for made, known in ((view(), True), (view_without_border(), False)):
        pane.show_analysis(made)
        shown = {meaning for meaning, pair in pane.legend._pairs.items() if pair.isVisible()}
        assert ("recorded" in shown, "claimed" in shown, "quiet" in shown) == (known, known, not known)


def test_the_bar_of_a_probable_record_is_hollow(pane: HeaderPane) -> None:
    columns = {}
    for presumed in (False, True):
        image = QImage(pane.edit.margin.width(), 20, QImage.Format.Format_ARGB32)
        image.fill(QColor(LIGHT.card))
        painter = QPainter(image)
        pane.edit.margin._paint_bar(painter, image.rect().toRectF(), "recorded", presumed)
        painter.end()
        columns[presumed] = [
            image.pixelColor(x, 10).lightness() < 150 for x in range(image.width() - 4, image.width())
        ]
    assert all(columns[False])
    assert not all(columns[True])
    assert any(columns[True])


def test_what_the_sender_said_in_a_record_has_the_ground_of_a_claim(pane: HeaderPane) -> None:
    """The greeting of the border's peer stands in a row that the service wrote."""
    image = pane.edit.viewport().grab().toImage()
    grounds = {}
    for text in ("email.seznam.cz", "(8.9.3+3.2W"):
        area = next(pane.edit.span_areas(span_of(text, "Received: from email")))
        row = [image.pixelColor(x, int(area.top()) + 2) for x in range(int(area.left()), int(area.right()))]
        grounds[text] = {colour.name() for colour in row}
    # Letters may reach into the row that was looked at: how high they are is the font's matter.
    claimed, recorded = QColor(LIGHT.claimed_ground).name(), QColor(LIGHT.recorded_ground).name()
    assert claimed in grounds["email.seznam.cz"]
    assert recorded not in grounds["email.seznam.cz"]
    assert recorded in grounds["(8.9.3+3.2W"]
    assert claimed not in grounds["(8.9.3+3.2W"]


def test_no_disc_lies_on_the_number_of_a_line_however_wide_the_pane(make_window: Maker, qtbot: QtBot) -> None:
    """A column of discs takes width from the text, whose fields are higher then and need fewer columns."""
    window = make_window(empty=True)
    with qtbot.waitSignal(window.shown):
        window.open((Given(path=str(path("samples", "lesson-forged-spam.paste.txt"))),))
    margin, seen = window.workspace.header.edit.margin, 0
    for width in range(960, 1180, 4):
        window.resize(width, 700)
        settle()
        margin.grab()
        lefts = [area.left() for area, _ in margin._areas]
        assert min(lefts) >= GAP + margin._digits_width(), width
        seen += len(lefts)
    assert seen > 300


def test_what_is_marked_as_contradicted_has_the_ink_of_plain_words() -> None:
    """No tone of a writer can be read well on that ground."""
    shown = view()
    hop = shown.hops[1]
    card = next(each for each in shown.cards if each.finding.is_sign)
    address = Evidence("span", Span(*hop.marks["ip"]), contradicted=True)
    wrong = card._replace(finding=card.finding._replace(evidence=(address,)))
    inks = []
    for seen in (shown, View(shown.analysis, replace(shown.explanation, cards=(wrong,)))):
        positions = positions_of(rows_of(seen, REMARKS))
        start = positions.range(address.value)[0]
        (look,) = (look for at, _, look in formats_of(seen, positions, LIGHT) if at == start)
        inks.append(look.foreground().color().name())
    assert inks == [LIGHT.recorded.lower(), LIGHT.text.lower()]
    assert contrast(LIGHT.text, LIGHT.contradicted_ground) >= 4.5
