"""Macros of SPF records: what a name becomes, beside the cases of the standard in `spf.toml`."""

from __future__ import annotations

from time import process_time

import pytest

from keshiin.identity.check.macros import expand, is_well_formed
from slowness import within

# The sender of the examples of RFC 7208, section 7.4.
VALUES = {
    "s": "strong-bad@email.example.com",
    "o": "email.example.com",
    "d": "email.example.com",
    "l": "strong-bad",
    "i": "192.0.2.3",
    "v": "in-addr",
    "h": "mx.example.org",
    "p": "mx.example.org",
}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("%{s}", "strong-bad@email.example.com"),
        ("%{o}", "email.example.com"),
        ("%{d4}", "email.example.com"),
        ("%{d2}", "example.com"),
        ("%{d1}", "com"),
        ("%{dr}", "com.example.email"),
        ("%{d2r}", "example.email"),
        ("%{l-}", "strong.bad"),
        ("%{lr}", "strong-bad"),
        ("%{lr-}", "bad.strong"),
        ("%{l1r-}", "strong"),
        ("%{ir}.%{v}._spf.%{d2}", "3.2.0.192.in-addr._spf.example.com"),
        ("%{lr-}.lp.%{ir}.%{v}._spf.%{d2}", "bad.strong.lp.3.2.0.192.in-addr._spf.example.com"),
        ("%{d2}.trusted-domains.example.net.", "example.com.trusted-domains.example.net"),
        ("%{S}", "strong-bad%40email.example.com"),
        ("a%%b%_c%-d", "a%b c%20d"),
    ],
)
def test_the_standards_own_examples(text: str, name: str) -> None:
    assert is_well_formed(text)
    assert expand(text, VALUES.__getitem__) == name


@pytest.mark.parametrize(
    "text", ["%", "%a", "%{", "%{}", "%{a}", "%{l0}", "%{lrr}", "%{l2-r}", "%{l }", "%%%"]
)
def test_what_the_grammar_lacks_is_told(text: str) -> None:
    assert not is_well_formed(text)


@pytest.mark.parametrize(("first", "kept"), [(57, True), (58, False)])
def test_a_name_of_the_most_characters_stays_whole(first: int, kept: bool) -> None:
    name = ".".join(["a" * first, *["b" * 48] * 4])
    assert expand("%{d}", lambda letter: name) == (name if kept else name[first + 1 :])


def test_a_name_of_many_long_values_is_made_at_once() -> None:
    value = "a-b." * 250_000

    def made() -> str:
        return expand("%{l}%{l5-}." * 20 + "example", lambda letter: value)

    assert len(within(5, made, process_time)) <= 253
