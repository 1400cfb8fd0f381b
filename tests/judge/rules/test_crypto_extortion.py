"""A threat with a payment address of a virtual currency is serious."""

from __future__ import annotations

from content_cases import found, made

from keshiin.judge.rules import crypto_extortion

WALLET = "1ExampLeExampLeExampLeExampLe"


def test_a_threat_with_a_payment_address_is_serious() -> None:
    case = made(text=f"I have access to your device and recorded you. Pay to {WALLET}.")
    (finding,) = found(crypto_extortion, case)
    assert (finding.weight, finding.values["wallet"]) == ("serious", WALLET)


def test_a_receipt_and_a_threat_without_an_address_are_left_alone() -> None:
    assert found(crypto_extortion, made(text=f"Your payment to {WALLET} has arrived.")) == []
    assert found(crypto_extortion, made(text="New malware steals passwords.")) == []
