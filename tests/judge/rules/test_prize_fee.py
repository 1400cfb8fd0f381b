"""A prize of a large sum for a fee says itself what it is; raffles and lotteries that ask for none do not."""

from __future__ import annotations

import pytest
from content_cases import found, made

from keshiin.judge.rules import prize_fee


@pytest.mark.parametrize(
    "text",
    [
        "You have won 850,000 euros in our lottery. A processing fee of 250 euros applies.",
        "高額当選：3,000万円のお受け取りには手数料3,000円の電子マネーでのお支払いが必要です。",
    ],
)
def test_a_prize_for_a_fee_is_serious_alone(text: str) -> None:
    (finding,) = found(prize_fee, made(text=text, vouched=True))
    assert (finding.weight, finding.values["fee"] in text) == ("serious", True)
    assert prize_fee.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "The winners of our raffle share £1,500. Collect the prize at the bar. No fee.",
        "Check your bank details, so that we can pay what you won. The jackpot is £4,000,000.",
        "ジャンボは7億円。高額当選を目指して。電子マネーでのお支払いもできます。",
        "高額当選が出ました。手数料無料、電子マネーでのお支払いもできます。1等は7億円。",
        "当選金1,000万円のお受け取りに手数料はかかりません。",
        "厳正なる抽選の結果、ご当選されました。送付先をご登録ください。",
        "The transfer fee of the striker is €3,000,000.",
        "The scorer of the winning goal came for a transfer fee of €60 million.",
        "Our award-winning app sends up to $10,000 for a transfer fee of 0.4 %.",
        "Your offer of $450,000 is the winning one. The registry takes a transfer fee of $300.",
        "You have won $10,000. No processing fee applies.",
        "最大100万円で高額買取中。買取金額お受け取り時の振込手数料は当店が負担します。",
        "1億円以上の高額のお受け取りは店頭で承ります。受取手数料は1件2,500円です。",
    ],
)
def test_raffles_lotteries_and_sport_are_left_alone(text: str) -> None:
    assert found(prize_fee, made(text=text)) == []
