"""A code in a picture is shown with where it leads, and is no sign by itself."""

from __future__ import annotations

from content_cases import found, link, made, pointed

from keshiin.judge.rules import link_in_picture


def test_a_code_is_told_with_its_target() -> None:
    case = made(links=[link("https://www.example.org/"), link("https://login.example.net/a", "", "qr")])
    (finding,) = found(link_in_picture, case)
    assert (finding.weight, finding.values) == ("neutral", {"host": "login.example.net"})
    assert pointed(case, finding) == ["https://login.example.net/a"]


def test_links_of_the_text_are_left_alone() -> None:
    assert found(link_in_picture, made(links=[link("https://www.example.org/")])) == []
