"""A numbered or jumbled mailbox is odd, words and free mail names are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_address import random_mailbox


@pytest.mark.parametrize("mailbox", ["offer_now_46827", "4721132041", "GqRlsAUV", "hrUsmGyi"])
def test_machine_made_mailboxes_are_odd(mailbox: str) -> None:
    case = made(f"From: A <{mailbox}@shop.example>\n")
    (finding,) = found(random_mailbox, case)
    assert (finding.weight, finding.values["mailbox"]) == ("odd", mailbox)
    assert pointed(case, finding) == [f"From: A <{mailbox}@shop.example>"]


@pytest.mark.parametrize(
    "mailbox",
    ["CNNNewsAlert", "NoReply", "hanako.yamada", "info2026", "iPhoneNews", "ABCDE", "12306", "95588"],
)
def test_words_are_left_alone(mailbox: str) -> None:
    assert found(random_mailbox, made(f"From: A <{mailbox}@shop.example>\n")) == []


def test_free_mail_names_are_left_alone() -> None:
    assert found(random_mailbox, made("From: A <hanako_1984@gmail.com>\n")) == []
