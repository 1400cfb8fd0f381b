"""A button that writes to a foreign free mailbox is odd."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_writes_elsewhere


def test_a_button_to_a_free_mailbox_is_odd() -> None:
    case = made(links=[link("mailto:help.team01@gmail.com?subject=Report")])
    (finding,) = found(link_writes_elsewhere, case)
    assert (finding.weight, finding.values["address"]) == ("odd", "help.team01@gmail.com")
    assert pointed(case, finding) == ["mailto:help.team01@gmail.com?subject=Report"]


def test_a_page_at_home_makes_it_calm() -> None:
    links = [link("mailto:shop@gmail.com"), link("https://www.shop.example/")]
    assert [each.weight for each in found(link_writes_elsewhere, made(links=links))] == ["neutral"]


def test_persons_and_own_addresses_are_left_alone() -> None:
    links = [link("mailto:hanako@gmail.com")]
    assert found(link_writes_elsewhere, made("From: H <hanako@gmail.com>\n", links=links)) == []
    assert found(link_writes_elsewhere, made(links=[link("mailto:info@shop.example")])) == []
