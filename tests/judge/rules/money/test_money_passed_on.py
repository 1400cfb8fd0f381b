"""Who is to take money in and pass the rest on is told alone; rent, refunds and warnings are not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import money_passed_on


@pytest.mark.parametrize(
    "text",
    [
        "We send you a check. Deposit it, keep $100 as a bonus, and send the rest by Zelle to our vendor.",
        "A cheque will come. Deposit it, keep your first pay and send the rest to the vendor by Zelle.",
        "The cheque is for too much. Please cash it and forward the difference to the shipper.",
        "You receive transfers to your private account, keep 5% and send the rest by Bitcoin.",
        "Your first task is to cash a check and buy equipment from our vendor.",
        "あなたの口座に振り込まれたお金から報酬を差し引き、残りを指定の口座へ送金してください。",
    ],
)
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(money_passed_on, made(text=text, vouched=True))
    assert finding.weight == "serious"
    assert money_passed_on.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "I deposited the check. Please send the remaining balance of the rent by Zelle.",
        "You paid too much. We will send the difference to your account.",
        "Cash the check when you like and keep the rest for the cake.",
        "Beware: scammers tell you to deposit it, keep $100 and send the rest to their vendor.",
        "Shops receive payments to your account at once and keep 5% less. Pay the balance next month.",
        "Once the insurance has paid, deposit the check and pay the balance to our supplier.",
        "Pay a deposit of 100 EUR; we accept cash, check or card. Pay the rest to the driver on the day.",
        "I will deposit the check from the school today and forward the remaining balance to the driver.",
        "Deposit the check when it comes. " + "Other news. " * 60 + "Send the difference to the courier.",
        "家賃が入金されましたら、管理手数料を差し引いてオーナー様の口座へ送金いたします。",
        "会費は私の口座に振り込まれますので、手数料を差し引いて残りを連合会に送金しておきます。",
        "振り込まれた給付金から手数料が引かれることはありません。",
    ],
)
def test_rent_refunds_and_warnings_are_left_alone(text: str) -> None:
    assert found(money_passed_on, made(text=text)) == []


def test_who_is_to_carry_packets_and_hides_the_talk_is_told_alone() -> None:
    text = "書類を受け取って運ぶだけ、日給10万円。身分証を送れば登録完了。詳細はSignalで。"
    (finding,) = found(money_passed_on, made(text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("serious", "carried")


@pytest.mark.parametrize(
    "text",
    [
        "荷物を受け取って届けるだけの軽作業です。面接は営業所で行います。06-5555-0155",
        "引っ越しを手伝って。荷物を運ぶだけ。昼ごはんつき。Telegramで時間を連絡するね。",
        "お荷物は宅配ロッカーに入れるだけで発送できます。",
        "荷物を届けるだけ、日給1万円。面接は当店の事務所です。Telegramでの連絡はいたしません。",
        "「荷物を運ぶだけ、連絡はTelegramで」という闇バイトの募集にご注意ください。",
    ],
)
def test_couriers_and_warnings_are_left_alone(text: str) -> None:
    assert found(money_passed_on, made(text=text)) == []
