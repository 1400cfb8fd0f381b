"""A link that brings its content along is serious."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_odd_scheme


def test_a_page_inside_the_link_is_serious() -> None:
    case = made(links=[link("data:text/html;base64,PGI+")])
    (finding,) = found(link_odd_scheme, case)
    assert (finding.weight, finding.values["scheme"]) == ("serious", "data")
    assert pointed(case, finding) == ["data:text/html;base64,PGI+"]


def test_a_script_is_context_and_an_idle_one_nothing() -> None:
    assert [each.weight for each in found(link_odd_scheme, made(links=[link("javascript:go(1)")]))] == [
        "neutral"
    ]
    links = [
        link("javascript:void(0);"),
        link("https://shop.example/"),
        link("mailto:a@shop.example"),
        link("tel:188"),
    ]
    assert found(link_odd_scheme, made(links=links)) == []
