"""A block list names the address."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import answered, case

from keshiin.judge.rules import listed_address


def test_a_listing_is_odd() -> None:
    made = case(lookups=(answered("blocklist", "192.0.2.10", listed=True, list="list.example"),))
    (finding,) = found(listed_address, made)
    assert (finding.weight, finding.values["list"]) == ("odd", "list.example")
    assert pointed(made, finding) == ["[192.0.2.10]"]


def test_no_listing_and_another_address_are_left_alone() -> None:
    assert found(listed_address, case(lookups=(answered("blocklist", "192.0.2.10", listed=False),))) == []
    assert found(listed_address, case(lookups=(answered("blocklist", "192.0.2.99", listed=True),))) == []
