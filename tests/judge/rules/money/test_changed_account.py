"""A request to pay by another way is told, and counts beside another sign alone."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made, weighed
from keshiin.judge.folder import found_rules
from keshiin.judge.rules.money import changed_account
from keshiin.judge.runner import run

FROM = "From: Accounts <a@shop.example>\nTo: reader@example.jp\n"


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        ("Please note that our bank account has changed.", ""),
        ("Pay it with the updated banking details below.", ""),
        ("I need an urgent wire to a supplier.", "urgent"),
        ("振込先の口座が変更になりました。", ""),
        ("至急の振込をお願いします。", "urgent"),
        ("I need you to buy four gift cards and send me the codes.", "gone"),
        ("Appleギフトカードを3枚購入してください。", "gone"),
        ("Send it in Apple cards or at a Bitcoin machine.", "gone"),
        ("Pay by Zelle today, the crate comes tomorrow.", "gone"),
        ("Could you do PayPal friends & family?", "gone"),
        ("The bail is to be paid in cash. An officer comes to pick it up.", "gone"),
        ("60万円を紙袋に入れて渡してほしい。", "gone"),
        ("従来の口座が今月末まで使用できなくなりました。下記へお願いいたします。", ""),
        ("Our account with Barclays is under audit.", ""),
        ("Our account is under audit. Remit to our new account.", "audit"),
        ("口座が税務監査のため使用できなくなりました。下記の口座へお願いいたします。", "audit"),
        ("弊社の口座が税務監査中のため、添付の新しい口座へお振込みください。", "audit"),
        ("Please change my direct deposit.", ""),
    ],
)
def test_such_words_are_found(text: str, variant: str) -> None:
    (finding,) = found(changed_account, made(FROM, text=text))
    assert finding.variant == variant
    assert finding.values["words"] in text


@pytest.mark.parametrize(
    "text",
    [
        "Our bank details are unchanged. Please pay within 30 days.",
        "Our bank details will not change during this matter.",
        "Please update the payment method of your account.",
        "下記の口座へお振り込みください。",
        "引落口座の登録が完了しました。",
        "I got you a gift card for your birthday.",
        "We do not accept gift cards or prepaid cards.",
        "Enter the draw for one of ten £50 gift cards.",
        "The audit of your account is complete.",
        "11月分給与の締め日と振込口座の変更について、総務課の窓口で承ります。",
        "ご予約の現金書留を受け取りました。",
        "Your account details were updated.",
        "Please sign in and update your direct deposit details by Friday.",
    ],
)
def test_ordinary_payments_are_left_alone(text: str) -> None:
    assert found(changed_account, made(FROM, text=text)) == []


def test_it_counts_beside_another_sign_alone() -> None:
    rules = found_rules()[0]
    text = "Please note that our bank account has changed."

    def weight(header: str) -> str:
        findings, _ = run(rules, made(header, text=text, vouched=True))
        return next(each.weight for each in findings if each.rule == "changed_account")

    assert weight(FROM) == "neutral"
    assert weight(FROM + "Reply-To: accounts.shop@gmail.com\n") == "odd"


FREE = FROM + "Reply-To: minato.jichikai@gmail.com\n"


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("会計担当が代わりました。今年度の町内会費は新しい口座へお振り込みください。", "neutral"),
        ("PTA会費の振込先が変更になりました。", "neutral"),
        ("Please pay your membership fee into our new bank account.", "neutral"),
        ("請求書のお支払いは新しい口座へお願いします。", "odd"),
        ("会費の件とは別に、貴社からのお支払いの振込先が変更になりました。", "odd"),
        ("Membership fees apart, the invoice goes to our new bank account.", "odd"),
        ("町内会費のため、至急の振込をお願いします。", "odd"),
    ],
)
def test_a_clubs_new_account_for_its_dues_is_context_a_firms_is_not(text: str, weight: str) -> None:
    assert weighed(made(FREE, text=text), changed_account) == [weight]


def test_whoever_warns_of_such_a_request_quotes_it() -> None:
    for text in (
        "「振込先の口座が変更になりました」というにせの連絡にご注意ください。",
        'Do not trust mail that says "our bank account has changed".',
    ):
        assert found(changed_account, made(FREE, text=text)) == [], text


def test_a_treasurers_account_is_closed_for_the_clubs_auditors() -> None:
    text = "今までの口座は、会計監査のため3月末で使えなくなります。4月からの会費は下記の口座にお願いします。"
    (finding,) = found(changed_account, made(FROM, text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("neutral", "audit")
    for other in (
        "Google put your ad account under audit. I opened another account for the campaign.",
        "Our account is under audit in May. Then a new account manager looks after you.",
    ):
        assert "audit" not in [each.variant for each in found(changed_account, made(FROM, text=other))], other


def test_an_audit_as_the_reason_is_serious_alone() -> None:
    text = "Our account is under audit. Kindly remit to our new account."
    assert weighed(made(FROM, text=text, vouched=True), changed_account) == ["serious"]
    assert changed_account.ALONE
    findings, _ = run(found_rules()[0], made(FROM, text=text, vouched=True))
    assert [each.weight for each in findings if each.rule == "changed_account"] == ["serious"]
