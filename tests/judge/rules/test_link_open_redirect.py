"""A link with a third organisation’s address inside is context."""

from __future__ import annotations

from content_cases import found, link, made, pointed

from keshiin.judge.rules import link_open_redirect


def test_a_third_address_inside_is_told() -> None:
    case = made(links=[link("https://search.example.net/url?q=https%3A%2F%2Flure.test%2Fx")])
    (finding,) = found(link_open_redirect, case)
    assert (finding.weight, finding.values["target"]) == ("neutral", "lure.test")
    assert pointed(case, finding) == ["https://search.example.net/url?q=https%3A%2F%2Flure.test%2Fx"]


def test_links_home_and_vouched_mail_are_left_alone() -> None:
    home = link("https://search.example.net/url?q=https%3A%2F%2Fwww.shop.example%2Fx")
    away = link("https://search.example.net/url?q=https%3A%2F%2Flure.test%2Fx")
    assert found(link_open_redirect, made(links=[home])) == []
    assert found(link_open_redirect, made(links=[away], vouched=True)) == []
