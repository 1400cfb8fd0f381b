"""A shortened link behind a text is odd; a bare or vouched one is context."""

from __future__ import annotations

from content_cases import found, link, made, pointed

from keshiin.judge.rules import link_shortener


def test_a_shortened_button_is_odd() -> None:
    case = made(links=[link("https://bit.ly/3abc")])
    (finding,) = found(link_shortener, case)
    assert (finding.weight, finding.values["host"]) == ("odd", "bit.ly")
    assert pointed(case, finding) == ["https://bit.ly/3abc"]


def test_a_bare_or_vouched_one_is_context() -> None:
    for case in (
        made(links=[link("https://bit.ly/3abc", "https://bit.ly/3abc", "text")]),
        made(links=[link("https://bit.ly/3abc"), link("https://www.shop.example/")], vouched=True),
    ):
        assert [each.weight for each in found(link_shortener, case)] == ["neutral"]
    assert found(link_shortener, made(links=[link("https://orbit.ly.example/")])) == []
