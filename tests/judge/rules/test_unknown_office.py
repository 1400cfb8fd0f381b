"""A fine or a refund on a stranger's page is told alone; offices and roads that know the reader are not."""

from __future__ import annotations

import pytest
from content_cases import found, link, made

from keshiin.judge.rules import unknown_office

STRANGER = "From: Notices <info@notices.example>\nTo: reader@example.jp\nSubject: x\n"
PAGE = link("https://notices.example/pay")


@pytest.mark.parametrize(
    "text",
    [
        "Our records show an unpaid toll of $6.99. Pay your balance to avoid a late fee.",
        "A penalty charge remains unpaid and doubles in 48 hours. Pay here.",
        "You are eligible to receive a tax refund of £468.20. Claim it with your card.",
        "Your parcel waits. Please pay the redelivery fee of £1.45.",
        "放置違反金の納付期限が過ぎています。お支払いは下記の画面からお願いします。",
        "所得税の再計算により還付金があります。受取口座の登録をお願いします。",
        "国勢調査です。給与の振込口座をご記入ください。",
        "海外からのお荷物が止まっています。通関手数料 198円をお支払いください。",
    ],
)
def test_it_is_serious_alone(text: str) -> None:
    (finding,) = found(unknown_office, made(STRANGER, text=text, links=[PAGE], vouched=True))
    assert finding.weight == "serious"
    assert unknown_office.ALONE


@pytest.mark.parametrize(
    "text",
    [
        "Your crossing on 8 November at 07:41 is unpaid. The toll is £2.70; pay by midnight tomorrow.",
        "An unpaid toll stands on account 4410 882031. Statement 20251101. Please pay within 30 days.",
        "Your library book is overdue. Please pay the parking machine in the yard.",
        "Your statement is ready. Fraud warning: unpaid toll messages with a link to pay are false.",
        "Import VAT and a clearance fee of £18.40 are due. You can pay online.",
        "還付金の受取口座の登録を装う偽メールにご注意ください。",
        "マイナンバーカードの更新予約を受け付けました。窓口でお待ちします。",
        "再配達は無料です。手数料をいただくことはありません。",
    ],
)
def test_bills_that_know_the_reader_and_warnings_are_left_alone(text: str) -> None:
    assert found(unknown_office, made(STRANGER, text=text, links=[PAGE])) == []


@pytest.mark.parametrize(
    ("sender", "url"),
    [
        ("noreply@tax.service.gov.uk", "https://www.gov.uk/tax"),
        ("info@news.example", "https://www.impots.gouv.fr/"),
        ("shimin@city.minami.lg.jp", "https://notices.example/pay"),
        ("info@kuronekoyamato.co.jp", "https://notices.example/pay"),
    ],
)
def test_so_is_whoever_is_an_office_or_leads_to_one(sender: str, url: str) -> None:
    header = f"From: Notices <{sender}>\nTo: reader@example.jp\nSubject: x\n"
    text = "An unpaid parking fine: please pay on this page."
    assert found(unknown_office, made(header, text=text, links=[link(url)])) == []


def test_an_advertisement_that_can_be_left_is_odd() -> None:
    header = "From: Shop <a@shop.example>\nSubject: x\nList-Unsubscribe: <https://shop.example/u>\n"
    text = "You are entitled to a tax refund? Our program helps you claim it."
    (finding,) = found(
        unknown_office, made(header, text=text, links=[link("https://shop.example/")], vouched=True)
    )
    assert finding.weight == "odd"


def test_without_a_page_nothing_is_told() -> None:
    assert found(unknown_office, made(STRANGER, text="You have an unpaid toll. Please pay.")) == []
