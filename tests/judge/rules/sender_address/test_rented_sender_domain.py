"""A place under a hosting service is odd as a sender, an own domain is not."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_address import rented_sender_domain


def test_a_rented_place_is_odd() -> None:
    case = made("From: A <noreply@demo-1.firebaseapp.com>\n")
    (finding,) = found(rented_sender_domain, case)
    assert (finding.weight, finding.values["landlord"]) == ("odd", "firebaseapp.com")
    assert pointed(case, finding) == ["From: A <noreply@demo-1.firebaseapp.com>"]


def test_own_domains_are_left_alone() -> None:
    for domain in (
        "shop.example",
        "mail.example.co.jp",
        "firebaseapp.com",
        "shop.uk.com",
        "tax.service.gov.uk",
    ):
        assert found(rented_sender_domain, made(f"From: A <a@{domain}>\n")) == []
