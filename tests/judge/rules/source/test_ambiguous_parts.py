"""Parts that programs read differently are told by kind; a broken program's slips weigh nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.rules.content_cases import attachment, found, made, pointed
from judge.rules.route_cases import FIELDS, TOP, case
from keshiin.judge.model import Case
from keshiin.judge.rules.source import ambiguous_parts
from keshiin.limits import Cut


def with_signs(*signs: str) -> Case:
    """A case with one part that carries the signs."""
    case = made(text="hello")
    (part,) = case.message.parts
    return replace(case, message=replace(case.message, parts=(replace(part, ambiguities=signs),)))


@pytest.mark.parametrize(
    ("sign", "weight", "variant"),
    [
        ("two_types", "odd", "types"),
        ("two_encodings", "odd", "codings"),
        ("part_outside", "odd", "borders"),
        ("two_names", "odd", "names"),
        ("stray_control", "odd", "header"),
        ("stray_line", "odd", "header"),
        ("no_boundary", "neutral", "borders"),
        ("unreadable_encoding", "neutral", "codings"),
    ],
)
def test_it_is_told_with_its_weight(sign: str, weight: str, variant: str) -> None:
    (finding,) = found(ambiguous_parts, with_signs(sign))
    assert (finding.weight, finding.variant, finding.values) == (weight, variant, {"part": "1"})


@pytest.mark.parametrize("sign", ["foreign_in_base64", "padding_in_base64"])
def test_what_a_copy_puts_into_base64_weighs_nothing(sign: str) -> None:
    delivered = with_signs(sign)
    source = replace(delivered.message.source, kind="paste")
    copied = replace(delivered, message=replace(delivered.message, source=source))
    assert [each.weight for case in (delivered, copied) for each in found(ambiguous_parts, case)] == [
        "odd",
        "neutral",
    ]


def test_every_sign_has_a_kind_of_words() -> None:
    kinds = [sign for signs in ambiguous_parts.KINDS.values() for sign in signs]
    assert len(kinds) == len(set(kinds))
    assert set(kinds) >= ambiguous_parts.CALM
    assert set(ambiguous_parts.WORDS) == {*ambiguous_parts.KINDS, "line", "more", "overfull"}


@pytest.mark.parametrize(
    "line", ["Fr\u043em: Bank <x@bank.example>", "From\uff1a Bank <x@bank.example>", "From\0: x@bank.example"]
)
def test_a_line_that_only_looks_like_a_field_is_quoted_and_pointed_at(line: str) -> None:
    message = case(TOP + line + "\n" + FIELDS + "\nHello\n")
    (finding,) = found(ambiguous_parts, message)
    assert (finding.weight, finding.variant) == ("odd", "line")
    assert finding.values["text"].startswith(line[:2])
    assert pointed(message, finding) == [line]


def test_what_another_reading_holds_is_named() -> None:
    (finding,) = found(ambiguous_parts, made(attachments=[attachment("run.exe", signs=("other_reading",))]))
    assert (finding.weight, finding.variant, finding.values) == ("neutral", "more", {"listed": "run.exe"})


@pytest.mark.parametrize("limit", ["parts", "nesting", "delimiters"])
def test_parts_that_nobody_looked_at_are_told(limit: str) -> None:
    whole = with_signs()
    cut = replace(whole, message=replace(whole.message, cuts=(Cut(limit, 1000, 1234),)))
    (finding,) = found(ambiguous_parts, cut)
    assert (finding.weight, finding.variant) == ("odd", "overfull")
    assert finding.values == {"found": "1,234", "allowed": "1,000"}


def test_a_long_text_is_no_ambiguity() -> None:
    whole = with_signs()
    assert (
        found(
            ambiguous_parts, replace(whole, message=replace(whole.message, cuts=(Cut("text_bytes", 1, 2),)))
        )
        == []
    )


def test_an_ordinary_message_is_left_alone() -> None:
    assert found(ambiguous_parts, with_signs()) == []
    assert found(ambiguous_parts, made(attachments=[attachment("a.pdf")])) == []
