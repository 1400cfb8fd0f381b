"""An address in place of a name is odd when it is another organisation’s."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import display_name_address


def test_a_foreign_address_in_the_name_is_odd() -> None:
    case = made('From: "boss@shop.example" <x@mail.example>\n')
    (finding,) = found(display_name_address, case)
    assert (finding.weight, finding.values["shown"]) == ("odd", "boss@shop.example")
    assert pointed(case, finding) == ['From: "boss@shop.example" <x@mail.example>']


def test_lists_are_calm_and_the_same_domain_is_nothing() -> None:
    (via,) = found(display_name_address, made('From: "a@shop.example via List" <l@lists.example>\n'))
    assert via.weight == "neutral"
    assert found(display_name_address, made('From: "a@shop.example" <b@mail.shop.example>\n')) == []


def test_another_persons_free_mailbox_is_odd_and_the_same_one_written_otherwise_is_not() -> None:
    (finding,) = found(display_name_address, made('From: "office.bank@gmail.com" <paul798@gmail.com>\n'))
    assert (finding.weight, finding.values["shown"]) == ("odd", "office.bank@gmail.com")
    for same in ("paul798@gmail.com", "Paul.798@gmail.com", "paul798+news@gmail.com"):
        assert found(display_name_address, made(f'From: "{same}" <paul798@gmail.com>\n')) == [], same
    assert found(display_name_address, made('From: "sales@shop.example" <info@shop.example>\n')) == []
