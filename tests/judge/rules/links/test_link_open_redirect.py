"""A link with a third organisation’s address inside is context."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed, weighed
from keshiin.judge.rules.links import link_open_redirect


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


def test_a_search_pages_counter_counts_beside_a_lure_also_where_somebody_vouches() -> None:
    for url in (
        "https://www.bing.com/ck/a?!&&p=b655",
        "https://translate.google.com/translate?u=lure.test",
        "https://www.google.co.jp/url?sa=t&url=https%3A%2F%2Flure.test%2Fx",
        "https://www.google.de/url?q=https%3A%2F%2Flure.test%2Fx",
    ):
        asked = made(links=[link(url)], text="You have won. Claim your prize.", vouched=True)
        (finding,) = found(link_open_redirect, asked)
        assert (finding.weight, finding.variant) == ("odd", "search"), url
        assert weighed(asked, link_open_redirect) == ["odd"], url
        assert weighed(made(links=[link(url)], text="See this.", vouched=True), link_open_redirect) == [
            "neutral"
        ]


def test_googles_own_mail_may_count_its_links() -> None:
    header = "From: Google Alerts <googlealerts-noreply@google.com>\n"
    url = "https://www.google.com/url?rct=j&url=https://paper.example/1"
    assert found(link_open_redirect, made(header, links=[link(url)], vouched=True)) == []
