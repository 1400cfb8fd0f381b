"""A platform's user is measured by the mailbox to which answers go, not by the name that he chose."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge import judge
from keshiin.judge.rules.sender_address import foreign_reply_to
from keshiin.judge.rules.sender_name import platform_user
from keshiin.judge.sender.platforms import users_name

HEADER = 'From: "{}" <dse_NA4@docusign.net>\nReply-To: {}\n'


@pytest.mark.parametrize(
    ("name", "reply", "weight", "variant"),
    [
        ("Netflix via Docusign", "a@billing.example", "serious", ""),
        ("Microsoft 365 Admin (via Google Docs)", "a@gmail.com", "serious", ""),
        ("HR Department via Docusign", "a@gmail.com", "odd", "office"),
    ],
)
def test_a_borrowed_name_is_told(name: str, reply: str, weight: str, variant: str) -> None:
    (finding,) = found(platform_user, made(HEADER.format(name, reply), vouched=True))
    assert (finding.weight, finding.variant, finding.values["reply"]) == (weight, variant, reply)


@pytest.mark.parametrize(
    ("name", "reply"),
    [
        ("Netflix via Docusign", "contracts@netflix.com"),
        ("HR Department via Docusign", "hr@firm.example"),
        ("Yamada Design K.K. via Docusign", "yamada@gmail.com"),
        ("Hana (via Google Docs)", "hana@gmail.com"),
    ],
)
def test_true_users_are_left_alone(name: str, reply: str) -> None:
    assert found(platform_user, made(HEADER.format(name, reply), vouched=True)) == []


def test_nothing_is_a_platforms_that_nobody_vouches_for() -> None:
    assert found(platform_user, made(HEADER.format("Netflix via Docusign", "a@gmail.com"))) == []


def test_the_platforms_own_words_fall_away() -> None:
    assert users_name("鈴木 一郎 (Google スプレッドシート経由)") == "鈴木 一郎"
    assert users_name("Jane via Notion") == "Jane"
    assert users_name("Harbour Legal") == "Harbour Legal"


@pytest.mark.parametrize(
    "sender",
    ["HR Department via Docusign <dse@docusign.net>", "Billing Team via Notion <notify@mail.notion.so>"],
)
def test_an_offices_free_mailbox_is_one_fact_whoever_tells_of_it(sender: str) -> None:
    asked = made(f"From: {sender}\nReply-To: office.minato@gmail.com\n", vouched=True)
    (answers,) = found(foreign_reply_to, asked)
    assert answers.weight == "neutral", "a platform sends the answers to its user"
    assert len(judge(asked).reasons) == 1
