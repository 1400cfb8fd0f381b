"""A reason to pay with a number to ring, and no link, is told as context."""

from __future__ import annotations

from content_cases import found, link, made

from keshiin.judge.rules import telephone_request


def test_an_invoice_with_a_number_is_told() -> None:
    case = made(text="Your subscription renewed for $399. To cancel call us at +1 (555) 010-0199.")
    (finding,) = found(telephone_request, case)
    assert (finding.weight, finding.values["number"]) == ("neutral", "+1 (555) 010-0199")


def test_a_signature_alone_and_mail_with_links_are_left_alone() -> None:
    assert found(telephone_request, made(text="See you on Monday. Tel 03-5550-0100")) == []
    text = "Refund: call 03-5550-0100"
    assert found(telephone_request, made(text=text, links=[link("https://shop.example/")])) == []
