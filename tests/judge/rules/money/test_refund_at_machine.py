"""A refund at a cash machine by telephone says itself what it is; who warns of it does not."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, made
from keshiin.judge.rules.money import refund_at_machine


@pytest.mark.parametrize(
    "text",
    [
        "医療費の還付金がございます。本日中でしたらATMでお手続きいただけます。下記までお電話ください。",
        "お近くのＡＴＭで還付のお手続きができます。封筒のご返送が確認できませんでした。"
        "携帯電話をお持ちのうえお越しください。",
        "更新を希望されない場合はお電話ください。遠隔操作にて返金の手続きをご案内します。",
    ],
)
def test_money_back_at_a_machine_is_serious_alone(text: str) -> None:
    (finding,) = found(refund_at_machine, made(text=text, vouched=True))
    assert finding.weight == "serious"
    assert refund_at_machine.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "ATMで還付金を受け取ることはできません。不審な電話があればご相談ください。",
        "「還付金があるのでATMへ行ってください」という電話は詐欺です。すぐにお電話ください。",
        "還付金は口座に振り込みます。ご不明な点はお電話ください。",
        "ATMの営業時間が変わります。返金はレジで承ります。",
        "返金は窓口かATMで口座から引き出せます。",
        "遠隔操作で設定をお手伝いします。返金をご希望の方はお電話ください。",
        "遠隔操作で返金すると言われても応じないでください。不審なときはお電話ください。詐欺です。",
    ],
)
def test_warnings_and_common_notices_are_left_alone(text: str) -> None:
    assert found(refund_at_machine, made(text=text)) == []
