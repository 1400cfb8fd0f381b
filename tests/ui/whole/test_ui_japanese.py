"""Japanese on the screen: where lines break, which font writes it where the system has none."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase, QFontInfo, QFontMetricsF, QTextLayout, QTextOption
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from keshiin.explain.model import Language, Piece, Text
from keshiin_resources import path
from keshiin_ui.guide.ways import WAYS
from keshiin_ui.learn.lessons import lessons, tour
from keshiin_ui.learn.saying import text_of
from keshiin_ui.look import fonts
from keshiin_ui.look.fonts import font
from keshiin_ui.tabs.signs import sign_words
from keshiin_ui.texts.words import in_language
from keshiin_ui.widgets.flow_text import FlowText
from keshiin_ui.widgets.text_shape import TextShape
from keshiin_ui.window.window import Window

NOT_FIRST = (
    "、。，．・：；？！」』）］｝〉》】〕…ー゛゜ゝゞヽヾ々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
)
NOT_LAST = "「『（［｛〈《【〔"
WIDTHS = range(90, 620, 37)
JAPANESE: Language = "ja"


def all_texts() -> list[Text]:
    """The longer Japanese texts of the lessons and of the guide, with their chips."""
    told = [text_of(step.says, JAPANESE) for lesson in (tour(), *lessons()) for step in lesson.steps]
    tr = in_language(JAPANESE)
    told += [(Piece("plain", tr(move.text)),) for way in WAYS for move in way.moves]
    return told


def lines_of(layout: QTextLayout) -> list[str]:
    """The lines as they stand."""
    lines = (layout.lineAt(number) for number in range(layout.lineCount()))
    return [layout.text()[line.textStart() : line.textStart() + line.textLength()] for line in lines]


@pytest.mark.usefixtures("qapp")
def test_no_line_begins_with_a_full_stop_or_ends_with_an_opening_bracket() -> None:
    broken = 0
    # A name wider than the line breaks anywhere; the narrowest line has room for a short one with every font.
    unit = QFontMetricsF(font("mono")).horizontalAdvance("example.com") / 60
    for text in all_texts():
        for width in WIDTHS:
            shape = TextShape(text, font("body"), font("mono"))
            shape.height(round(width * unit))
            lines = lines_of(shape._layout)
            broken += len(lines) - 1
            for line in lines[1:]:
                assert line[0] not in NOT_FIRST, lines
            for line in lines[:-1]:
                assert line.rstrip()[-1] not in NOT_LAST, lines
    assert broken > 1000


@pytest.mark.usefixtures("qapp")
def test_no_letter_or_two_stand_alone_on_the_last_line_where_the_others_can_give_some() -> None:
    letter = QFontInfo(font("body")).pixelSize()
    mended = 0
    for letters in range(41, 80):
        text = "あ" * (letters - 1) + "。"
        shape = TextShape((Piece("plain", text),), font("body"), font("mono"))
        shape.height(20.9 * letter)
        lines = lines_of(shape._layout)
        assert "".join(lines) == text
        assert len(lines) == -(-letters // 20)
        assert len(lines[-1]) >= 3
        mended += len(lines[0]) < 20
    assert mended


@pytest.mark.usefixtures("qapp")
def test_the_check_of_line_breaks_can_fail() -> None:
    layout = QTextLayout("あ、い。", font("body"))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setNumColumns(1)
    layout.endLayout()
    assert any(line[0] in NOT_FIRST for line in lines_of(layout)[1:])


WITHOUT_FONTS = """
from keshiin_ui.qt.application import application
from keshiin_ui.look.fonts import font, has_japanese
from PySide6.QtGui import QFontDatabase, QFontMetrics, QRawFont
app = application()
print(has_japanese(), "Noto Sans JP" in QFontDatabase.families())
print(QFontMetrics(font("body")).inFontUcs4(ord("消")), QFontMetrics(font("mono")).inFontUcs4(ord("印")))
"""
ONE_FONT = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{folder}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="fontconfig is asked on Linux alone")
def test_without_a_japanese_font_on_the_system_the_one_that_comes_along_writes(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    config = tmp_path / "fonts.conf"
    config.write_text(ONE_FONT.format(folder=tmp_path / "empty", cache=tmp_path / "cache"))
    asked = {**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"}
    done = subprocess.run(
        [sys.executable, "-c", WITHOUT_FONTS], env=asked, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines() == ["True True", "True True"]


@pytest.mark.parametrize("family", ["", "Noto Sans JP"])
def test_the_names_of_the_lines_stand_on_the_same_line_as_their_text(
    make_window: Callable[..., Window], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, family: str
) -> None:
    for each in path("fonts").glob("*.ttf"):
        QFontDatabase.addApplicationFont(str(each))
    if family:
        monkeypatch.setattr(fonts, "SANS_FIRST", [family])
    monkeypatch.setattr(fonts, "_made", {})
    banner = make_window("ja").banner
    assert family in ("", QFontInfo(banner.words.known_name.font()).family())
    for name, flow in ((banner.words.known_name, banner.known), (banner.words.unknown_name, banner.unknown)):

        def apart(name: QLabel = name, flow: FlowText = flow) -> float:
            top = name.y() + name.contentsRect().top()
            return top + QFontMetricsF(name.font()).ascent() - flow.y() - flow.baseline

        qtbot.waitUntil(lambda: abs(apart()) <= 1)


@pytest.mark.parametrize(
    ("language", "told"), [("ja", "圧縮ファイル、ディスクイメージ"), ("en", "archive, disc image")]
)
def test_signs_of_a_file_stand_apart_as_their_language_wants(language: Language, told: str) -> None:
    assert sign_words(("archive", "disc_image"), in_language(language)) == told
