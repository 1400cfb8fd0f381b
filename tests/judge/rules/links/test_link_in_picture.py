"""A code in a picture is shown with where it leads; one that leads away is odd beside other signs."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed, weighed
from keshiin.judge import judge
from keshiin.judge.rules.links import link_in_picture, links_elsewhere


def test_a_code_is_told_with_its_target() -> None:
    case = made(links=[link("https://www.example.org/"), link("https://login.example.net/a", "", "qr")])
    (finding,) = found(link_in_picture, case)
    assert (finding.weight, finding.variant) == ("odd", "away")
    assert finding.values == {"host": "login.example.net"}
    assert pointed(case, finding) == ["https://login.example.net/a"]


def test_it_counts_only_beside_another_sign_and_links_that_lead_away_are_none() -> None:
    code = link("https://login.example.net/a", "", "qr")
    assert weighed(made(links=[link("https://www.shop.example/"), code]), link_in_picture) == ["neutral"]
    away = [link("https://away.example.net/x"), link("https://away.example.net/y")]
    assert weighed(made(links=[*away, code]), link_in_picture) == ["odd"]
    assert weighed(made(links=[*away, code]), links_elsewhere) == ["odd"]
    assert judge(made(links=[*away, code])).level == judge(made(links=away)).level == "unclear"


def test_a_code_that_leads_to_the_sender_is_context() -> None:
    case = made("From: A <a@shop.example>\n", links=[link("https://t.shop.example/1", "", "qr")])
    assert [(each.weight, each.variant) for each in found(link_in_picture, case)] == [("neutral", "")]


def test_links_of_the_text_are_left_alone() -> None:
    assert found(link_in_picture, made(links=[link("https://www.example.org/")])) == []
