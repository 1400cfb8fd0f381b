"""Another port than the web’s own is context."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import link_odd_port


def test_another_port_is_told() -> None:
    case = made(links=[link("http://shop.example:8081/x")])
    (finding,) = found(link_odd_port, case)
    assert (finding.weight, finding.values["port"]) == ("neutral", "8081")
    assert pointed(case, finding) == ["http://shop.example:8081/x"]


def test_the_usual_ports_are_left_alone() -> None:
    links = [
        link("https://shop.example:443/"),
        link("http://shop.example:80/"),
        link("https://shop.example/a:99"),
    ]
    assert found(link_odd_port, made(links=links)) == []
