"""A wish for a chat group and for the way into it is odd; news of a group that exists is nothing."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.requests import chat_group_request

BOSS = "From: 社長 <a@outlook.com>\n"


@pytest.mark.parametrize(
    "text",
    [
        "LINEの新しいグループを作成してください。作成後、QRコードをこのメールに返信してください。",
        "Please create a new WhatsApp group for the project and send me the QR code.",
    ],
)
def test_both_wishes_together_are_odd(text: str) -> None:
    case = made(BOSS, text=text)
    (finding,) = found(chat_group_request, case)
    assert finding.weight == "odd"
    assert pointed(case, finding) == [BOSS.strip()]


def test_a_group_that_exists_and_an_answer_are_left_alone() -> None:
    assert (
        found(chat_group_request, made(text="保護者会のLINEグループができました。QRコードから入れます。"))
        == []
    )
    answer = "From: A <a@example.com>\nSubject: Re: x\nIn-Reply-To: <1@x.example>\n"
    wish = "Please create a WhatsApp group and send me the invitation link."
    assert found(chat_group_request, made(answer, text=wish)) == []


def test_whoever_warns_of_such_a_wish_quotes_it() -> None:
    text = (
        "「LINEの新しいグループを作成し、QRコードを返信してください」という社長をかたるメールが来ています。"
    )
    assert found(chat_group_request, made(BOSS, text=text)) == []


def test_the_head_of_a_firm_in_a_free_mailbox_who_asks_for_one_is_serious_alone() -> None:
    text = "業務のため、LINEの新しいグループを作成し、QRコードを返信してください。\n\n代表取締役 木村"
    for sender, weight in (("a@gmail.com", "serious"), ("a@kimura.example", "odd")):
        (finding,) = found(chat_group_request, made(f"From: 木村 <{sender}>\n", text=text))
        assert finding.weight == weight
    assert chat_group_request.ALONE
