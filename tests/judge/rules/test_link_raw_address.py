"""A public number as a host is odd, a name and an inside number are not."""

from __future__ import annotations

from content_cases import found, link, made, pointed

from keshiin.judge.rules import link_raw_address


def test_a_public_number_is_odd() -> None:
    case = made(links=[link("http://203.0.113.7/login")])
    (finding,) = found(link_raw_address, case)
    assert (finding.weight, finding.values["host"]) == ("odd", "203.0.113.7")
    assert pointed(case, finding) == ["http://203.0.113.7/login"]
    assert finding.evidence[0].contradicted


def test_one_long_number_is_an_address_too() -> None:
    assert len(found(link_raw_address, made(links=[link("http://3405803783/")]))) == 1


def test_names_and_inside_numbers_are_left_alone() -> None:
    links = [link("https://shop.example/203.0.113.7"), link("http://192.168.1.1/setup")]
    assert found(link_raw_address, made(links=links)) == []
