"""Headers of any size in their pane: folded, cut, scrolled without a halt."""

from __future__ import annotations

from dataclasses import replace
from time import process_time

import pytest
from made_view import LINES, analysis, explanation
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shown_header import shown_pane

from keshiin.analysis import analyze
from keshiin.explain.writer import write
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.field import Field
from keshiin.message.model import Source
from keshiin.span import Span
from keshiin_ui.header.header_pane import HeaderPane
from keshiin_ui.panes.selection import Selection
from keshiin_ui.panes.view import View
from slowness import within


@pytest.fixture
def pane(qtbot: QtBot) -> HeaderPane:
    return shown_pane(qtbot)


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


def test_key_data_is_folded_until_it_is_opened(pane: HeaderPane, qtbot: QtBot) -> None:
    lines = [
        b"DKIM-Signature: v=1; d=example.jp;",
        *(b"\tb=" + b"Ab1+" * 15 for _ in range(6)),
        b"To: a@example.jp",
    ]
    pane.show_analysis(lone(b"\r\n".join(lines) + b"\r\n", [b"DKIM-Signature", b"To"]))
    shown = [row.text for row in pane.edit.positions.rows]
    fold = shown.index("6 more lines of data for machines")
    block = pane.edit.document().findBlockByNumber(fold)
    assert not block.next().isVisible()
    cursor = pane.edit.textCursor()
    cursor.setPosition(block.position())
    pane.edit.setTextCursor(cursor)
    qtbot.keyClick(pane.edit, Qt.Key.Key_Return)
    assert block.next().isVisible()


@pytest.mark.parametrize(
    ("name", "line"),
    [
        (b"Received", b"from " + b"a" * 60 + b".example (" + b"a" * 60 + b".example [192.0.2.1])"),
        (b"Subject", b"=?UTF-8?B?" + b"44GC" * 12 + b"?="),
        (b"Authentication-Results", b"mx.example; dkim=pass header.i=@" + b"a" * 50 + b".example"),
    ],
)
def test_what_a_reader_comes_for_is_never_folded(pane: HeaderPane, name: bytes, line: bytes) -> None:
    pane.show_analysis(lone(name + b": " + b"\r\n\t".join([line] * 4) + b"\r\n", [name]))
    assert all(row.kind != "fold" for row in pane.edit.positions.rows)


def test_a_chosen_span_opens_the_fold_that_hides_it(pane: HeaderPane) -> None:
    lines = [b"DKIM-Signature: v=1;", *(b"\tb=" + b"Ab1+" * 15 for _ in range(6)), b"To: a@example.jp"]
    header = b"\r\n".join(lines) + b"\r\n"
    pane.show_analysis(lone(header, [b"DKIM-Signature", b"To"]))
    at = header.rindex(b"b=")
    pane.select(Selection("span", Span(at, at + 2)))
    assert pane.edit.document().findBlock(pane.edit.positions.position(at)).isVisible()


@pytest.mark.parametrize("wanted", [10, 25, 27, 60, 78])
def test_a_chosen_span_comes_with_the_lines_around_it(pane: HeaderPane, wanted: int) -> None:
    names = [b"X-%02d" % number for number in range(80)]
    header = b"".join(name + b": word\r\n" for name in names)
    pane.show_analysis(lone(header, names))
    pane.resize(600, 320)
    QApplication.processEvents()
    at = header.index(names[wanted])
    pane.select(Selection("span", Span(at, at + 4)))
    edit = pane.edit
    for near in (wanted - 1, wanted, wanted + 1):
        cursor = edit.textCursor()
        cursor.setPosition(edit.positions.position(header.index(names[near])))
        area = edit.cursorRect(cursor)
        assert area.top() >= 0, near
        assert area.bottom() < edit.viewport().height(), near


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
    view = View(replace(shown.analysis, message=message, route=route), shown.explanation)

    def show() -> None:
        pane.show_analysis(view)
        pane.grab()

    within(3, show)
    bar = pane.edit.verticalScrollBar()
    for step in range(1, 21):
        bar.setValue(bar.maximum() * step // 20)
        within(0.25, pane.grab)
    assert bar.maximum() > 1_000
    assert pane.edit.cursorForPosition(QPoint(10, 10)).block().blockNumber() > 500


def test_a_signature_on_one_endless_line_is_folded_too(pane: HeaderPane) -> None:
    lines = [b"ARC-Seal: i=1; d=example.jp;", b"\tb=" + b"Ab1+" * 80, b"To: a@example.jp"]
    pane.show_analysis(lone(b"\r\n".join(lines) + b"\r\n", [b"ARC-Seal", b"To"]))
    assert "1 more line of data for machines" in [row.text for row in pane.edit.positions.rows]
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
