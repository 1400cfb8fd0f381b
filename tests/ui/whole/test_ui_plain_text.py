"""No text of a message is ever taken for markup: Qt would open the files that it names."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from made_view import analysis, explanation, text
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QTextEdit

import keshiin_ui
from keshiin_ui.hops.table import HopTable
from keshiin_ui.reading import Opened, Refusal
from keshiin_ui.window.window import Window

SOURCES = sorted(Path(next(iter(keshiin_ui.__path__))).rglob("*.py"))
RICH = frozenset(
    {"QTextBrowser", "QTextEdit", "QMessageBox", "QErrorMessage", "QGraphicsTextItem", "setHtml"}
)
# The report on paper is made of our own HTML; test_ui_pdf.py holds that no value in it is more than text.
OUR_HTML = {"pdf.py": {"setHtml"}}
MARKUP = '<b>x</b><img src="file:///dev/null">'


def names(code: str) -> Iterator[str]:
    """Every name and attribute that a file uses."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Name):
            yield node.id
        elif isinstance(node, ast.Attribute):
            yield node.attr


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_no_file_uses_a_part_that_reads_markup(source: Path) -> None:
    assert not RICH & set(names(source.read_text("utf-8"))) - OUR_HTML.get(source.name, set())


@pytest.mark.parametrize("source", SOURCES, ids=lambda path: path.name)
def test_only_the_plain_label_makes_labels(source: Path) -> None:
    calls = [
        node.lineno
        for node in ast.walk(ast.parse(source.read_text("utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "QLabel"
    ]
    assert not calls


def test_every_label_of_the_window_is_plain(window: Window) -> None:
    window.do("steps")
    window.do("about")
    labels = window.findChildren(QLabel)
    assert len(labels) > 20
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)
    assert not window.findChildren(QTextEdit)


def test_markup_in_a_message_is_shown_as_it_is(window: Window) -> None:
    claims = replace(analysis().message.claims, subject=MARKUP)
    made = replace(analysis(), message=replace(analysis().message, claims=claims))
    words = replace(explanation("en"), headline=text("=" + MARKUP))
    refusal = Refusal("x", {"en": MARKUP, "ja": MARKUP})
    window.opening.take(Opened(made, {"en": words, "ja": words}, refusals=(refusal,)))
    window.slices.finish()
    assert MARKUP in window.workspace.message.claims.text()
    assert window.banner.headline.text() == MARKUP
    assert window.notice.label.text() == MARKUP


def test_a_cell_that_is_cut_is_told_whole_in_its_tip_and_as_plain_text(window: Window) -> None:
    table = window.workspace.links.table
    table.fill([(MARKUP, "x" * 200)])
    row = table.topLevelItem(0)
    whole = QTextDocument()
    whole.setHtml(row.toolTip(0))
    assert whole.toPlainText() == MARKUP
    assert "x" * 200 in row.toolTip(1)
    window.workspace.graph.show_list(True)
    hops = window.workspace.graph.findChild(HopTable)
    whole.setHtml(hops.item(0, 1).toolTip())
    assert whole.toPlainText() == hops.item(0, 1).text()
