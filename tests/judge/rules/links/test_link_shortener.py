"""A shortened link behind a text is odd; a bare or vouched one is context."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_shortener, links_elsewhere


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


def test_a_bare_one_is_odd_where_the_text_presses_and_offers_nothing_else() -> None:
    bare = [link("https://bit.ly/3abc", "https://bit.ly/3abc", "text")]
    threat = "Pay within 24 hours or we start legal action."
    assert [each.weight for each in found(link_shortener, made(links=bare, text=threat))] == ["odd"]
    both = [*bare, link("https://www.shop.example/", "https://www.shop.example/", "text")]
    assert [each.weight for each in found(link_shortener, made(links=both, text="A new page."))] == [
        "neutral"
    ]


def test_it_is_of_one_cause_with_links_that_lead_away() -> None:
    assert link_shortener.CAUSE == links_elsewhere.CAUSE


def test_a_shortened_link_that_another_leads_on_to_is_one_too() -> None:
    url = "https://platform.example/away?to=https%3A%2F%2Ftinyurl.com%2Fab12"
    (finding,) = found(link_shortener, made(links=[link(url)]))
    assert (finding.weight, finding.values["host"]) == ("odd", "tinyurl.com")
    assert found(link_shortener, made(links=[link(url.replace("tinyurl.com", "shop.example"))])) == []
