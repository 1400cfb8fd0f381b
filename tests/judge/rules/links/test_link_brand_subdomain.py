"""A known name in front of or behind a stranger’s domain is found."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_brand_subdomain


def test_a_brand_in_front_is_serious() -> None:
    case = made(links=[link("https://www.amazon.co.jp.evil.example.net/ap/signin")])
    (finding,) = found(link_brand_subdomain, case)
    assert (finding.weight, finding.values["brand"], finding.values["domain"]) == (
        "serious",
        "Amazon",
        "example.net",
    )
    assert pointed(case, finding) == ["https://www.amazon.co.jp.evil.example.net/ap/signin"]


def test_a_brand_as_the_first_folder_is_odd() -> None:
    (finding,) = found(
        link_brand_subdomain, made(links=[link("https://hacked.example/activemail.kagoya.com/?e=x")])
    )
    assert (finding.weight, finding.variant, finding.values["imitated"]) == (
        "odd",
        "path",
        "activemail.kagoya.com",
    )


def test_own_hosts_and_other_folders_are_left_alone() -> None:
    urls = (
        "https://www.amazon.co.jp/netflix.com",
        "https://shop.example/blog.shop.example/",
        "https://amazon.shop.example/",
        "https://archive.example/web/https:/x.example/",
    )
    assert found(link_brand_subdomain, made(links=[link(url) for url in urls])) == []
