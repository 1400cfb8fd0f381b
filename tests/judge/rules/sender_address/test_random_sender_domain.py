"""A row of letters and digits is odd, names with a number in them are not."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_address import random_sender_domain


def test_a_mixture_is_odd() -> None:
    case = made("From: A <a@k7xq2m9tb4.example>\n")
    (finding,) = found(random_sender_domain, case)
    assert (finding.weight, finding.values["domain"]) == ("odd", "k7xq2m9tb4.example")
    assert pointed(case, finding) == ["From: A <a@k7xq2m9tb4.example>"]


def test_names_with_a_number_are_left_alone() -> None:
    for domain in ("area51shop.example", "route-66-diner.example", "mail2web.example", "xn--1ck2e1b.example"):
        assert found(random_sender_domain, made(f"From: A <a@{domain}>\n")) == []
