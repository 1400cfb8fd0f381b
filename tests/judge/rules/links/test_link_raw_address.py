"""A public number as a host is odd, a name and an inside number are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.links import link_raw_address


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


def test_a_typed_number_is_one_to_press_too() -> None:
    typed = [link("http://203.0.113.7/login", "http://203.0.113.7/login", kind="text")]
    assert [each.weight for each in found(link_raw_address, made(links=typed))] == ["odd"]
    assert found(link_raw_address, made(links=typed, vouched=True)) == []


@pytest.mark.parametrize(
    ("header", "odd"),
    [
        (TOP + OLDER + FIELDS.replace("example.com", "club.example"), 1),
        (TOP + OLDER + FIELDS, 0),
        (TOP.replace("192.0.2.10", "203.0.113.7") + FIELDS.replace("example.com", "club.example"), 0),
    ],
)
def test_people_who_are_known_and_the_machine_itself_may_type_a_number(header: str, odd: int) -> None:
    assert len(found(link_raw_address, case(header + "\nsee http://203.0.113.7/x\n"))) == odd
