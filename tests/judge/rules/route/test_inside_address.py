"""Private and loopback addresses are explained once for all."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import inside_address


def test_private_and_loopback_addresses_are_named_together() -> None:
    own = OLDER.replace("192.0.2.20", "127.0.0.1")
    made = case(TOP + OLDER.replace("192.0.2.20", "10.97.2.54") + own + FIELDS)
    (finding,) = found(inside_address, made)
    assert (finding.weight, finding.values["addresses"]) == ("neutral", "10.97.2.54, 127.0.0.1")
    assert pointed(made, finding) == ["[10.97.2.54]", "[127.0.0.1]"]


def test_public_addresses_are_left_alone() -> None:
    assert found(inside_address, case()) == []


def test_what_the_readers_own_service_has_inside_needs_no_card() -> None:
    inside = TOP.replace("192.0.2.10", "10.1.2.3").replace("mail.example.com", "mx2.example.jp")
    made = case(inside + TOP + FIELDS, border=2)
    assert [hop.zone for hop in made.route.hops] == ["internal", "border"]
    assert found(inside_address, made) == []
