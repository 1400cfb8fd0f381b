"""The header pane: the source, untouched, with who wrote what."""

from __future__ import annotations

from dataclasses import replace
from time import perf_counter, process_time

import pytest
from made_view import DATA, LINES, analysis, explanation, span_of, view, view_without_border
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from keshiin.analysis import analyze
from keshiin.explain.writer import write
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import Field, Source
from keshiin.span import Span
from keshiin_ui.header.field_names import explained
from keshiin_ui.header.header_pane import HeaderPane, meant
from keshiin_ui.header.rows import Remarks, rows_of
from keshiin_ui.selection import Selection
from keshiin_ui.theme import LIGHT
from keshiin_ui.view import View

REMARKS = Remarks("{count} more", "1 more", "… {count} bytes", {})


@pytest.fixture
def pane(qtbot: QtBot) -> HeaderPane:
    """The pane with the third lesson."""
    made = HeaderPane(LIGHT)
    qtbot.addWidget(made)
    made.resize(600, 500)
    made.retranslate("en")
    made.show_analysis(view())
    made.show()
    qtbot.waitExposed(made)
    return made


def lone(header: bytes, names: list[bytes]) -> View:
    """A view of a header whose fields begin with those names, all of unknown authors."""
    starts = [header.index(name + b":") for name in names]
    ends = [*starts[1:], len(header)]
    fields = tuple(
        Field(name.decode(), 1, Span(start, start + len(header[start:end].rstrip())),
              header[start:end].rstrip(), len(name), ((0, start),))
        for name, start, end in zip(names, starts, ends, strict=True)
    )  # fmt: skip
    known = analysis()
    message = replace(
        known.message, source=Source("x", "file", header), fields=fields, header_end=len(header)
    )
    route = replace(
        known.route, hops=(), joints=(), border=replace(known.route.border, hop=None),
        authors=("unknown",) * len(fields),
    )  # fmt: skip
    return View(replace(known, message=message, route=route), replace(explanation("en"), cards=()))


def test_the_pane_shows_every_line_of_the_header_and_its_number(pane: HeaderPane) -> None:
    rows = pane.edit.positions.rows
    assert [row.line for row in rows if row.line] == list(range(1, len(LINES) + 1))
    shown = pane.edit.positions.copied(0, pane.edit.document().characterCount())
    assert shown == "\n".join(LINES)


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


def test_copy_takes_the_source_without_the_remarks(pane: HeaderPane) -> None:
    pane.edit.selectAll()
    pane.edit.copy()
    assert QGuiApplication.clipboard().text() == "\n".join(LINES)


def test_key_data_is_folded_until_it_is_opened(pane: HeaderPane, qtbot: QtBot) -> None:
    lines = [
        b"DKIM-Signature: v=1; d=example.jp;",
        *(b"\tb=" + b"Ab1+" * 15 for _ in range(6)),
        b"To: a@example.jp",
    ]
    pane.show_analysis(lone(b"\r\n".join(lines) + b"\r\n", [b"DKIM-Signature", b"To"]))
    shown = [row.text for row in pane.edit.positions.rows]
    fold = shown.index("6 more lines of key data")
    block = pane.edit.document().findBlockByNumber(fold)
    assert not block.next().isVisible()
    cursor = pane.edit.textCursor()
    cursor.setPosition(block.position())
    pane.edit.setTextCursor(cursor)
    qtbot.keyClick(pane.edit, Qt.Key.Key_Return)
    assert block.next().isVisible()


def test_a_chosen_span_opens_the_fold_that_hides_it(pane: HeaderPane) -> None:
    lines = [b"DKIM-Signature: v=1;", *(b"\tb=" + b"Ab1+" * 15 for _ in range(6)), b"To: a@example.jp"]
    header = b"\r\n".join(lines) + b"\r\n"
    pane.show_analysis(lone(header, [b"DKIM-Signature", b"To"]))
    at = header.rindex(b"b=")
    pane.select(Selection("span", Span(at, at + 2)))
    assert pane.edit.document().findBlock(pane.edit.positions.position(at)).isVisible()


def test_a_long_line_is_cut_and_the_cut_is_told(pane: HeaderPane) -> None:
    pane.show_analysis(lone(b"X-Long: " + b"a" * 5_000 + b"\r\n", [b"X-Long"]))
    text = pane.edit.toPlainText()
    assert text.endswith("… 3,008 more bytes of this line are not shown")
    assert len(text) < 2_100


def test_a_header_of_256_kib_is_shown_and_scrolled_without_a_halt(pane: HeaderPane, qtbot: QtBot) -> None:
    line = b"X-Field: " + b"word and word " * 17 + b"\r\n"
    header = line * (256 * 1024 // len(line))
    starts = range(0, len(header), len(line))
    shown = lone(line, [b"X-Field"])
    fields = tuple(
        Field("X-Field", n, Span(at, at + len(line) - 2), line[:-2], 7, ((0, at),))
        for n, at in enumerate(starts, 1)
    )
    message = replace(
        shown.analysis.message, source=Source("x", "file", header), fields=fields, header_end=len(header)
    )
    route = replace(shown.analysis.route, authors=("unknown",) * len(fields))
    begin = perf_counter()
    pane.show_analysis(View(replace(shown.analysis, message=message, route=route), shown.explanation))
    pane.grab()
    assert perf_counter() - begin < 3.0
    bar, slowest = pane.edit.verticalScrollBar(), 0.0
    for step in range(1, 21):
        begin = perf_counter()
        bar.setValue(bar.maximum() * step // 20)
        pane.grab()
        slowest = max(slowest, perf_counter() - begin)
    assert slowest < 0.25
    assert bar.maximum() > 1_000
    assert pane.edit.cursorForPosition(QPoint(10, 10)).block().blockNumber() > 500


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


def test_a_signature_on_one_endless_line_is_folded_too(pane: HeaderPane) -> None:
    lines = [b"ARC-Seal: i=1; d=example.jp;", b"\tb=" + b"Ab1+" * 80, b"To: a@example.jp"]
    pane.show_analysis(lone(b"\r\n".join(lines) + b"\r\n", [b"ARC-Seal", b"To"]))
    assert "1 more line of key data" in [row.text for row in pane.edit.positions.rows]
    assert not pane.edit.document().findBlockByNumber(2).isVisible()


def frame_time(pane: HeaderPane, view: View) -> float:
    """The seconds of work for one frame while scrolling through that header, as the median of many."""
    pane.show_analysis(view)
    QApplication.processEvents()
    bar, times = pane.edit.verticalScrollBar(), []
    for step in range(31):
        bar.setValue(bar.maximum() * step // 30)
        begin = process_time()
        pane.edit.viewport().repaint()
        pane.edit.margin.repaint()
        times.append(process_time() - begin)
    return sorted(times)[15]


@pytest.mark.parametrize("shape", ["one field of many lines", "many fields", "endless lines"])
def test_a_header_of_256_kib_scrolls_as_a_small_one_does(pane: HeaderPane, shape: str) -> None:
    bodies = {
        "one field of many lines": b"X-A: 1\r\n" + b" b c\r\n" * 36_000,
        "many fields": b"".join(
            b"X-A: %d some words\r\n" % number + b" and more\r\n" * 26 for number in range(900)
        ),
        "endless lines": b"".join(b"X-A: " + b"word " * 1_900 + b"\r\n" for _ in range(26)),
    }
    top = b"".join(line.encode() + b"\r\n" for line in LINES)
    views = []
    for body in (bodies["many fields"][:3_000], bodies[shape]):
        data = (top + body)[: 255 * 1024].rstrip() + b"\r\n\r\n"
        made = analyze(read(data), Places.bundled())
        views.append(View(made, write(made, "en")))
    small, large = (frame_time(pane, each) for each in views)
    assert large < 6 * small


def test_what_the_sender_said_in_a_record_has_the_ground_of_a_claim(pane: HeaderPane) -> None:
    """The greeting of the border's peer stands in a row that the service wrote."""
    image = pane.edit.viewport().grab().toImage()
    grounds = {}
    for text in ("email.seznam.cz", "(8.9.3+3.2W"):
        area = next(pane.edit.span_areas(span_of(text, "Received: from email")))
        row = [image.pixelColor(x, int(area.top()) + 2) for x in range(int(area.left()), int(area.right()))]
        grounds[text] = {colour.name() for colour in row}
    assert QColor(LIGHT.claimed_ground).name() in grounds["email.seznam.cz"]
    assert grounds["(8.9.3+3.2W"] == {QColor(LIGHT.recorded_ground).name()}
