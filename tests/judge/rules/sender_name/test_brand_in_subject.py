"""A known name in the subject is context, and only where nothing of the mail belongs to it."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, link, made, pointed
from keshiin.judge.rules.links import links_elsewhere
from keshiin.judge.rules.sender_name import brand_in_subject


def test_a_foreign_mail_that_names_a_brand_gives_context() -> None:
    case = made(
        "From: A <a@mail.example>\nSubject: Your Netflix account\n", links=[link("https://b.example/")]
    )
    (finding,) = found(brand_in_subject, case)
    assert finding.weight == "neutral"
    assert pointed(case, finding) == ["Netflix"]


def test_a_link_to_the_brand_itself_needs_no_word() -> None:
    case = made("From: A <a@mail.example>\nSubject: Netflix\n", links=[link("https://www.netflix.com/x")])
    assert found(brand_in_subject, case) == []


SIGNED = "From: A <a@mail.example>\nSubject: 【重要】【楽天カード】ご利用制限のお知らせ\n"


def test_a_subject_signed_with_a_brand_is_odd_where_a_stranger_presses() -> None:
    case = made(
        SIGNED, links=[link("https://mail.example/")], text="24時間以内にご確認ください。", vouched=True
    )
    (finding,) = found(brand_in_subject, case)
    assert (finding.weight, finding.variant, finding.values["brand"]) == ("odd", "signed", "楽天カード")
    (links,) = found(links_elsewhere, case)
    assert (links.weight, links.values["brand"]) == ("odd", "楽天カード")


def test_a_signed_subject_of_the_brand_of_a_list_or_without_pressure_is_calm() -> None:
    hurry = "24時間以内にご確認ください。"
    own = SIGNED.replace("a@mail.example", "info@mail.rakuten-card.co.jp")
    plain = SIGNED.replace("【", "[").replace("】", "]")
    for case in (
        made(own, text=hurry),
        made(plain, text=hurry),
        made(SIGNED.replace("Subject: ", "Subject: Fwd: "), text=hurry),
        made(SIGNED.replace("ご利用制限のお知らせ", "入会のご案内"), text="特典は本日中です。"),
        made(SIGNED, links=[link("https://www.rakuten-card.co.jp/")], text=hurry),
        made(SIGNED + "List-Id: <a.mail.example>\n", text=hurry),
        made(SIGNED.replace("制限", "明細"), text="今月の明細です。"),
    ):
        assert {each.weight for each in found(brand_in_subject, case)} <= {"neutral"}


def test_the_brand_that_the_senders_name_claims_is_not_told_again() -> None:
    header = "From: {name} <a@mail.example>\nSubject: Your Netflix account\n"
    claimed, other = (made(header.format(name=name)) for name in ("Netflix", "PayPal"))
    assert found(brand_in_subject, claimed) == []
    assert [each.values["brand"] for each in found(brand_in_subject, other)] == ["Netflix"]


AWAY = [link("https://away.example.net/")]
SIGNED_TEXTS = (
    "ゆうちょ銀行より重要なお知らせです。\n\n口座が凍結されています。",
    "いつも三井住友カードをご利用いただきありがとうございます。\n\n利用を制限いたしました。",
    "Your account has been suspended.\n\nNetflix Support Team",
    "野村證券をご利用いただきありがとうございます。\n\n口座が凍結されています。",
)


@pytest.mark.parametrize("text", SIGNED_TEXTS)
def test_a_text_that_a_firms_office_signs_is_odd_where_it_threatens_and_nothing_is_the_firms(
    text: str,
) -> None:
    (finding,) = found(brand_in_subject, made(links=AWAY, text=text, vouched=True))
    assert (finding.weight, finding.variant) == ("odd", "text")
    calm = text.replace("凍結", "開設").replace("制限", "開始").replace("suspended", "opened")
    assert found(brand_in_subject, made(links=AWAY, text=calm, vouched=True)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Your account has been suspended.\n\nNetflix",
        "Netflix Support Team\n" * 3 + "said so.\n" * 8 + "Your account has been suspended.\n" * 8,
        "Your account has been suspended.\n\nGarden Support Team",
        "未納の方は会費をお振り込みください。\n\n三井住友銀行",
        "楽天市場をご利用いただきありがとうございます。\n\n代金が未納です。",
    ],
)
def test_headings_and_other_firms_sign_nothing(text: str) -> None:
    quiet = text.replace("Netflix Support Team\n" * 3, "x\ny\nNetflix Support Team\n")
    assert found(brand_in_subject, made(links=AWAY, text=quiet, vouched=True)) == []


def test_the_firms_own_page_or_address_bears_its_signature_out() -> None:
    text = SIGNED_TEXTS[2]
    own = [*AWAY, link("https://www.netflix.com/")]
    assert found(brand_in_subject, made(links=own, text=text, vouched=True)) == []
    assert found(brand_in_subject, made("From: A <a@netflix.com>\n", links=AWAY, text=text)) == []
