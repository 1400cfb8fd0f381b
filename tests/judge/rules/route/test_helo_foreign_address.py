"""A greeting with another machine’s address is odd; within one network a router explains it."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import helo_foreign_address


def helo(text: str) -> str:
    return TOP.replace("from mail.example.com (", f"from {text} (") + OLDER + FIELDS


def test_another_networks_address_is_odd() -> None:
    made = case(helo("[8.8.4.4]"))
    (finding,) = found(helo_foreign_address, made)
    assert (finding.weight, finding.variant) == ("odd", "")
    assert pointed(made, finding) == ["[8.8.4.4]", "[192.0.2.10]"]


def test_an_address_of_the_same_network_is_told_with_its_honest_reason() -> None:
    text = helo("[39.33.4.85]").replace("192.0.2.10", "39.33.27.49")
    (finding,) = found(helo_foreign_address, case(text))
    assert finding.variant == "same_network"


def test_its_own_and_a_private_address_are_left_alone() -> None:
    assert found(helo_foreign_address, case(helo("[192.0.2.10]"))) == []
    assert found(helo_foreign_address, case(helo("[192.168.1.5]"))) == []
