"""A known name in the subject is context, and only where nothing of the mail belongs to it."""

from __future__ import annotations

from content_cases import found, link, made, pointed

from keshiin.judge.rules import brand_in_subject, links_elsewhere


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
