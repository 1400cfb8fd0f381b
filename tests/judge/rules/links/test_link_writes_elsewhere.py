"""A button that writes to a foreign free mailbox is odd."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_writes_elsewhere


def test_a_button_to_a_free_mailbox_is_odd() -> None:
    case = made(links=[link("mailto:help.team01@gmail.com?subject=Report")])
    (finding,) = found(link_writes_elsewhere, case)
    assert (finding.weight, finding.values["address"]) == ("odd", "help.team01@gmail.com")
    assert pointed(case, finding) == ["mailto:help.team01@gmail.com?subject=Report"]


@pytest.mark.parametrize(
    "url",
    [
        "MAILTO:help.team01%40gmail.com",
        "mailto:?subject=Report&to=help.team01@gmail.com",
        "mailto:info@shop.example,help.team01@gmail.com",
        "mailto:info@shop.example?CC=help.team01@gmail.com",
    ],
)
def test_it_is_told_wherever_the_link_names_it(url: str) -> None:
    (finding,) = found(link_writes_elsewhere, made(links=[link(url)]))
    assert finding.values["address"] == "help.team01@gmail.com"


def test_a_page_at_home_makes_it_calm() -> None:
    links = [link("mailto:shop@gmail.com"), link("https://www.shop.example/")]
    assert [each.weight for each in found(link_writes_elsewhere, made(links=links))] == ["neutral"]


def test_persons_and_own_addresses_are_left_alone() -> None:
    links = [link("mailto:hanako@gmail.com")]
    assert found(link_writes_elsewhere, made("From: H <hanako@gmail.com>\n", links=links)) == []
    assert found(link_writes_elsewhere, made(links=[link("mailto:info@shop.example")])) == []
