"""Characters that hide in the sender line, and line breaks in disguise."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import hidden_sender_characters


@pytest.mark.parametrize(
    ("line", "variant", "seen"),
    [
        ("From: Ad\u200bmin <a@shop.example>", "", "⟨U+200B⟩"),
        ("From: \u202enimda <a@shop.example>", "", "⟨U+202E⟩"),
        ("From: =?utf-8?Q?Admin=0AFrom=3A_x?= <a@shop.example>", "newline", "␊"),
    ],
)
def test_each_is_odd_and_made_visible(line: str, variant: str, seen: str) -> None:
    case = made(line + "\n")
    (finding,) = found(hidden_sender_characters, case)
    assert (finding.weight, finding.variant) == ("odd", variant)
    assert seen in finding.values["text"]
    assert pointed(case, finding) == [line]


def test_ordinary_names_are_left_alone() -> None:
    for name in ("消印", "Müller", "=?utf-8?B?5raI5Y2w?=", "\U0001f469\u200d\U0001f4bb"):
        assert found(hidden_sender_characters, made(f"From: {name} <a@shop.example>\n")) == []
