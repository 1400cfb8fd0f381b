"""Values as chips: set apart by their ground, and by quotation marks only where text has nothing else."""

from __future__ import annotations

import pytest
from made_view import text

from keshiin.explain.model import plain
from keshiin_ui.widgets.chips import without_quotes


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (("It is “", "=a.example", "”."), "It is a.example."),
        (("相手は「", "=a.example", "」です。"), "相手は a.example です。".replace(" ", "")),
        (("“", "=a.example", "” wrote it"), "a.example wrote it"),
        (("「", "=a", "」「", "=b", "」"), "a b"),
        (("Its ", "?helo:name", " “", "=a", "” is."), "Its name a is."),
        (("The words “in its own hand” stand by ", "=a", "."), "The words “in its own hand” stand by a."),
        (("It said “I am ", "=a", "”."), "It said “I am a”."),
    ],
)
def test_only_the_marks_directly_around_a_value_go(runs: tuple[str, ...], shown: str) -> None:
    made = text(*runs)
    assert plain(without_quotes(made)) == shown
    assert len(without_quotes(made)) == len(made)


def test_a_chip_never_touches_a_term() -> None:
    made = without_quotes(text("Its ", "?helo:name", "「", "=a.example", "」です"))
    assert plain(made) == "Its name a.exampleです"
