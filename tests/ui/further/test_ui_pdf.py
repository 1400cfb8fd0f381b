"""The report on paper: its text can be taken out again, and no value of a message is more than text."""

from __future__ import annotations

import re
import shutil
import subprocess
import zlib
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import pytest
from PySide6.QtCore import qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted, compose
from keshiin.report.document import Annex, Heading
from keshiin_resources import path
from keshiin_ui.further.pdf import _Paper, as_pdf
from keshiin_ui.look.style import palette
from keshiin_ui.look.theme import DARK, LIGHT

NOW = datetime(2026, 11, 22, tzinfo=UTC)


def analysis(data: bytes) -> Analysis:
    return analyze(read(data), Places.bundled())


def words_of(pdf: bytes, folder: Path) -> str:
    if shutil.which("pdftotext") is None:
        pytest.skip("NO pdftotext: that the text of a PDF can be read was NOT tested (package poppler-utils)")
    (folder / "a.pdf").write_bytes(pdf)
    done = subprocess.run(["pdftotext", "-layout", "a.pdf", "-"], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode()


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", ("Dangerous: do not act on it", "183.181.84.151", "hxxps://shop[.]example[.]net", "1/")),
        ("ja", ("危険です", "183.181.84.151", "メールについての報告書", "あなたのアドレス")),
    ],
)
def test_the_text_can_be_taken_out(
    language: str, words: tuple[str, ...], qapp: object, tmp_path: Path
) -> None:
    notice = analysis(path("samples", "hoster-notice.eml").read_bytes())
    wanted = Wanted(("ja" if language == "ja" else "en",), NOW)
    text = words_of(as_pdf(compose(notice, wanted).documents), tmp_path)
    # Fonts give some kanji by the code point of their radical.
    bare = text.replace("⽂", "文").replace("⾏", "行").replace("⼈", "人")
    assert [each for each in words if each not in bare] == []
    assert "hiroshi" not in text


def test_the_first_page_is_one_page(qapp: object, tmp_path: Path) -> None:
    notice = analysis(path("samples", "hoster-notice.eml").read_bytes())
    pages = words_of(as_pdf(compose(notice, Wanted(("en",), NOW)).documents), tmp_path).split("\f")
    assert "What to do" in pages[0]
    assert "The way it took" in pages[1]


@pytest.mark.parametrize("sample", ["ministry-notice.paste.txt", "invitation.eml"])
def test_no_page_ends_with_a_heading(sample: str, qapp: object, tmp_path: Path) -> None:
    """Without the breaks before them, headings of these reports are the last words of their pages."""
    notice = analysis(path("samples", sample).read_bytes())
    (document,) = compose(notice, Wanted(("en",), NOW)).documents
    headings = {
        "".join(run.text for run in block.text) for block in document.blocks if isinstance(block, Heading)
    }
    pages = words_of(as_pdf((document,)), tmp_path).rstrip("\f").split("\f")
    last = [[line.strip() for line in page.splitlines() if line.strip()][-2] for page in pages]
    assert len(pages) > 2
    assert headings.isdisjoint(last)
    (source,) = (block for block in document.blocks if isinstance(block, Annex))
    assert source.text.split()[-1] in pages[-1]


@pytest.mark.parametrize("number", range(2))
def test_markers_in_every_header_stay_text(number: int, corpus: Path, qapp: object, tmp_path: Path) -> None:
    file = sorted(corpus.rglob("*.eml"))[number * 300 + 7]
    data = file.read_bytes()
    value = b" (zzmark) Tj ET\\) endstream endobj <a href='https://zzmark.invalid/'>x</a> \x1b[2J\xe2\x80\xae"
    pieces, at = [], 0
    for field in read(data).fields:
        pieces += [data[at : field.span.end], value]
        at = field.span.end
    planted = b"".join([*pieces, data[at : at + 20_000]])
    pdf = as_pdf(compose(analysis(planted), Wanted(("en",), NOW)).documents)
    assert [each for each in (b"/URI", b"/JavaScript", b"/Launch", b"/EmbeddedFile") if each in pdf] == []
    text = words_of(pdf, tmp_path)
    assert text.count("zzmark") > 10
    assert [each for each in text if each in "\x1b\u202e\u200b"] == []


def test_no_value_is_more_than_text(qapp: object, tmp_path: Path) -> None:
    bait = tmp_path / "bait.png"
    bait.write_bytes(path("samples", "hoster-notice.eml").read_bytes())
    value = f'<img src="{bait}"><a href="https://zz.invalid/">x</a><table><tr><td>(x) Tj ET endstream'
    data = f"From: a@example.net\r\nSubject: {value}\r\nTo: b@example.jp\r\n\r\n{value}\r\n".encode()
    pdf = as_pdf(compose(analysis(data), Wanted(("en",), NOW)).documents)
    assert b"/URI" not in pdf
    assert b"/JavaScript" not in pdf
    assert b"/Launch" not in pdf
    text = words_of(pdf, tmp_path)
    assert "<table><tr><td>(x) Tj ET endstream" in " ".join(text.split())


def drawn(pdf: bytes) -> list[bytes]:
    """What a PDF draws, without its date and its number."""
    # Qt ends its lines with a line feed alone; a return before it is the stream's own last byte.
    streams = re.findall(rb"stream\n(.*?)\nendstream", pdf, re.DOTALL)
    return [zlib.decompress(each) for each in streams if each.startswith(b"\x78")]


def test_the_words_are_dark_on_paper_while_the_window_is_dark(qapp: QApplication) -> None:
    found = analysis(path("samples", "hoster-notice.eml").read_bytes())
    documents = compose(found, Wanted(("en",), NOW)).documents
    before = qapp.palette()
    try:
        qapp.setPalette(palette(LIGHT))
        light = drawn(as_pdf(documents))
        qapp.setPalette(palette(DARK))
        dark = drawn(as_pdf(documents))
    finally:
        qapp.setPalette(before)
    assert len(light) > 3
    assert dark == light


def test_qt_has_nothing_to_say_where_another_thread_writes_it(qapp: QApplication) -> None:
    found = analysis(path("samples", "hoster-notice.eml").read_bytes())
    documents = compose(found, Wanted(("en",), NOW)).documents
    said: list[str] = []
    made: list[bytes] = []
    before = qInstallMessageHandler(lambda _kind, _where, words: said.append(words))
    try:
        saving = Thread(target=lambda: made.append(as_pdf(documents)))
        saving.start()
        saving.join()
    finally:
        qInstallMessageHandler(before)
    assert said == []
    assert drawn(made[0]) == drawn(as_pdf(documents))


def test_a_name_in_the_headline_is_not_smaller_than_a_name_in_the_text(qapp: object) -> None:
    """Values have a smaller type of their own, which would lose the name that the headline is about."""
    notice = analysis(path("samples", "hoster-notice.eml").read_bytes())
    paper = _Paper(compose(notice, Wanted(("en",), NOW)).documents)
    sizes = {}
    for at in ("Kagoya", "183.181.84.151"):
        cursor = paper.find(at)
        assert not cursor.isNull()
        sizes[at] = cursor.charFormat().fontPointSize()
    assert sizes["Kagoya"] > sizes["183.181.84.151"]
