"""What a limit cut is told on screen, in a sentence of the reader's language."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.explain.cuts import cut_told
from keshiin.explain.model import Language, plain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin_ui.reading import Opened
from keshiin_ui.window.window import Window

TOP = b"From: a@b.example\r\n"
CUT = {
    "fields": TOP + b"X-A: b\r\n" * 1_000 + b"\r\nx",
    "shown_line": TOP + b"Subject: " + b"x" * 2_001 + b"\r\n\r\nx",
    "received_clauses": TOP + b"Received: from a by b " + b"with P " * 65 + b"\r\n\r\nx",
    "parts": TOP + b"Content-Type: multipart/mixed; boundary=b\r\n" + b"\r\n--b\r\n\r\nx" * 1_001,
}


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("limit", CUT)
def test_a_cut_is_told_beside_the_text_and_among_the_details(
    limit: str, language: Language, make_window: Callable[..., Window]
) -> None:
    made = analyze(read(CUT[limit]), Places.bundled())
    window = make_window(language, Opened(made, {each: explain(made, each) for each in ("en", "ja")}))
    window.slices.finish()
    (cut,) = made.cuts
    sentence = plain(cut_told(cut, language))
    assert sentence in window.workspace.message.note.text()
    assert sentence in window.workspace.explanation.details.whole_text()


def test_nothing_is_told_of_a_message_that_was_read_whole(window: Window) -> None:
    note = window.workspace.message.note.text()
    assert note
    assert "Only the first" not in note
