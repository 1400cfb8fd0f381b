"""The process that reads tells times by the computer's clock of now, not of when it began."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest

from keshiin.explain.model import plain
from keshiin_resources import path
from keshiin_ui.reading import Given, Opened, Terms
from keshiin_ui.reading.child import serve
from keshiin_ui.reading.parcels import receive, send


def test_the_next_message_follows_the_computer_to_another_zone(
    in_zone: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    in_zone("JST-9")
    # The system has it now, but nobody has told the program.
    monkeypatch.setenv("TZ", "PST8")
    questions, answers = BytesIO(), BytesIO()
    given = Given(path=str(path("samples", "returned-yahoo.paste.txt")))
    send(("show", (given, Terms(), None)), questions)
    questions.seek(0)
    serve(questions, answers, bool, bool)
    answers.seek(0)
    opened = receive(answers)
    assert isinstance(opened, Opened)
    seen = [plain(card.seen) for card in opened.explanations["en"].cards]
    assert any("17 Mar 2001 17:40:08 (UTC−8)" in each for each in seen)
