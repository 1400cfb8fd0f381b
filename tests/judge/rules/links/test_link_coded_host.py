"""Plain letters of a host written as codes are odd; other alphabets and the rest of a link are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_coded_host


@pytest.mark.parametrize("url", ["http://%77%77w.strange.example/a", "https:/shop.ex%61mple/"])
def test_letters_of_a_host_as_codes_are_odd(url: str) -> None:
    case = made(links=[link("https://shop.example/"), link(url, kind="text")])
    (finding,) = found(link_coded_host, case)
    assert (finding.weight, pointed(case, finding)) == ("odd", [url])
    assert "%" not in finding.values["host"]


@pytest.mark.parametrize(
    "url",
    [
        "https://shop.example/%61/b?c=%64",
        "https://%E3%81%8A%E5%BA%97.example/",
        "https://shop.example?next=https%3A%2F%2F%61.example",
        "mailto:%61@shop.example",
    ],
)
def test_other_alphabets_and_what_stands_behind_the_host_are_left_alone(url: str) -> None:
    assert found(link_coded_host, made(links=[link(url)])) == []
