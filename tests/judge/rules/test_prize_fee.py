"""A prize of a large sum for a fee says itself what it is; raffles and lotteries that ask for none do not."""

from __future__ import annotations

import pytest
from content_cases import found, made

from keshiin.judge.rules import prize_fee


@pytest.mark.parametrize(
    "text",
    [
        "You have won 850,000 euros in our lottery. A processing fee of 250 euros applies.",
        "We located $41,870 of your lost funds. We need the network fee of $390 first.",
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
        "チケットにご当選されました。コンビニでお受け取りの際に発券手数料がかかります。総額1億円の感謝祭も開催中。",
        "抽選の結果、当選となりました。受け取り方法により決済手数料・システム手数料がかかります。売上累計1億円突破。",
        "The diversity visa lottery asks a processing fee of $330. Investors bring $800,000 or more.",
        "Congratulations, you won the auction at $12,500. A processing fee of 3 % applies.",
        "You won your appeal. The processing fee is paid back. "
        + "Other news. " * 30
        + "Budget: $5,000,000.",
    ],
)
def test_raffles_lotteries_and_sport_are_left_alone(text: str) -> None:
    assert found(prize_fee, made(text=text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Fraudsters tell people that you have won $1,000,000 in a lottery and ask for a processing fee.",
        'Be careful with the words "you have won 850,000 euros, pay the processing fee" in mail.',
        "Is this true?\n\n> You have won 850,000 euros.\n> A processing fee of 250 euros applies.",
        "Mum got this:\n---------- Forwarded message ---------\n"
        "You have won 850,000 euros. A processing fee of 250 euros applies.",
        "「3,000万円に当選しました。受け取りには手数料が必要です」という詐欺のメールにご注意ください。",
        "1億円が当選したなどと偽り、受け取りのための手数料を電子マネーで払わせる手口が増えています。",
    ],
)
def test_whoever_warns_of_it_or_asks_about_it_only_quotes_it(text: str) -> None:
    (finding,) = found(prize_fee, made(text=text))
    assert finding.weight == "neutral"


def test_marks_around_the_prize_alone_calm_nothing() -> None:
    text = "「1億円当選」のお受け取りには手数料3,000円が必要です。"
    (finding,) = found(prize_fee, made(text=text))
    assert finding.weight == "serious"
    (finding,) = found(prize_fee, made(text=f"{text}詐欺ではありません。"))
    assert finding.weight == "odd"


def test_a_page_quotes_by_its_marks() -> None:
    scam = "You have won 850,000 euros. A processing fee of 250 euros applies."
    page = f"<p>Is this true?</p><BlockQuote type=cite><p>{scam}</p></BlockQuote>"
    (quoted,) = found(prize_fee, made(text=f"Is this true?\n> {scam}", html=page))
    (said,) = found(prize_fee, made(text="Is this true?", html=f"<p>{scam}</p>"))
    assert (quoted.weight, said.weight) == ("neutral", "serious")
