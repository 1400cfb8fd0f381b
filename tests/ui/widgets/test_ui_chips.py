"""Values as chips: set apart by their ground, and by quotation marks only where text has nothing else."""

from __future__ import annotations

import pytest
from made_view import text

from keshiin.explain.model import plain
from keshiin_ui.widgets.chips import on_chips


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
    assert plain(on_chips(made)) == shown
    assert len(on_chips(made)) == len(made)


@pytest.mark.parametrize(
    ("runs", "shown"),
    [
        (
            ("メールは ", "=192.0.2.1", " から ", "=mx.example", " に届きました。"),
            "メールは192.0.2.1からmx.exampleに届きました。",
        ),
        (("（", "=a", " ）"), "（a）"),
        (("it came from ", "=192.0.2.1", " to you"), "it came from 192.0.2.1 to you"),
        (("行の ", "?helo:名前", " ", "=a", " は"), "行の 名前 aは"),
        (("行の HELO ", "=a", " is"), "行の HELO a is"),
    ],
)
def test_the_room_of_a_chip_stands_for_the_blank_beside_japanese(runs: tuple[str, ...], shown: str) -> None:
    assert plain(on_chips(text(*runs))) == shown


def test_a_chip_never_touches_a_term() -> None:
    made = on_chips(text("Its ", "?helo:name", "「", "=a.example", "」です"))
    assert plain(made) == "Its name a.exampleです"
