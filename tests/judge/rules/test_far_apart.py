"""What stands near each other is one request; what a digest has far apart is none."""

from __future__ import annotations

from types import ModuleType

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import advance_fee, crypto_extortion, cut_off, fee_first
from keshiin.judge.rules.requests import chat_group_request, telephone_request

FREE = "From: PayPal Billing <billing.desk@gmail.com>\nSubject: x\n"
NEWS = "Other news of the week. " * 200
WALLET = "bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq"


@pytest.mark.parametrize(
    ("rule", "first", "second"),
    [
        (advance_fee, "She may inherit the house. ", "It cost $50,000. "),
        (chat_group_request, "We create a WhatsApp group. ", "Reply with your phone number. "),
        (crypto_extortion, "The camera shop recorded you. ", f"Give to {WALLET}. "),
        (cut_off, "Please buy gift cards for the team. ", "I can't take calls. "),
        (
            fee_first,
            "I cannot show it before the deposit. ",
            "The keys will be sent. If you don't like it you get it back. ",
        ),
        (fee_first, "You have won $500,000. ", "The transfer fee is low. "),
        (
            telephone_request,
            "PayPal took $499.99. If you did not authorize this charge, read on. ",
            "Call us at +1 (888) 221-1161. ",
        ),
    ],
)
def test_two_things_are_one_request_where_they_stand_together(
    rule: ModuleType, first: str, second: str
) -> None:
    assert found(rule, made(FREE, text=first + second))
    assert found(rule, made(FREE, text=first + NEWS + second)) == []
