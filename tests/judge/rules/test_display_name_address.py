"""An address in place of a name is odd when it is another organisation’s."""

from __future__ import annotations

from content_cases import found, made, pointed

from keshiin.judge.rules import display_name_address


def test_a_foreign_address_in_the_name_is_odd() -> None:
    case = made('From: "boss@shop.example" <x@mail.example>\n')
    (finding,) = found(display_name_address, case)
    assert (finding.weight, finding.values["shown"]) == ("odd", "boss@shop.example")
    assert pointed(case, finding) == ['From: "boss@shop.example" <x@mail.example>']


def test_lists_are_calm_and_the_same_domain_is_nothing() -> None:
    (via,) = found(display_name_address, made('From: "a@shop.example via List" <l@lists.example>\n'))
    assert via.weight == "neutral"
    assert found(display_name_address, made('From: "a@shop.example" <b@mail.shop.example>\n')) == []
