"""Ten organisations behind the links are told as context."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import many_link_domains


def test_ten_organisations_are_told() -> None:
    case = made(links=[link(f"https://site{number}.example/") for number in range(10)])
    (finding,) = found(many_link_domains, case)
    assert (finding.weight, finding.values["count"]) == ("neutral", "10")
    assert pointed(case, finding)[0] == "https://site0.example/"


def test_many_links_to_one_are_left_alone() -> None:
    links = [link(f"https://page{number}.shop.example/") for number in range(30)]
    assert found(many_link_domains, made(links=links)) == []
