"""A known name on a stranger’s address is found; the same name on its own address is not."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge.rules.sender_name import brand_claim


def test_a_stranger_with_a_known_name_is_found() -> None:
    case = made("From: Amazon Customer Service <info@mail.example>\nSubject: x\n")
    (finding,) = found(brand_claim, case)
    assert (finding.weight, finding.values["brand"], finding.values["domain"]) == (
        "serious",
        "Amazon",
        "mail.example",
    )
    assert pointed(case, finding) == ["From: Amazon Customer Service <info@mail.example>"]


def test_a_free_mailbox_and_disguised_letters_are_told_apart() -> None:
    (free,) = found(brand_claim, made("From: 三井住友カード <a@gmail.com>\n"))
    (disguised,) = found(brand_claim, made("From: P\u0430ypal <a@mail.example>\n"))
    assert (free.variant, disguised.variant) == ("freemail", "disguised")


def test_a_meeting_of_a_name_that_is_no_word_and_points_of_one_that_is_are_claims() -> None:
    for sender in ("Zoom Meeting", "iCloud Storage", "Pontaポイント", "PontaWeb"):
        assert found(brand_claim, made(f"From: {sender} <info@mail.example>\n")), sender


def test_a_stray_comma_does_not_hide_the_name() -> None:
    (finding,) = found(brand_claim, made("From: Microsoft account team ,_<no-reply@mail.example>\n"))
    assert finding.values["brand"] == "Microsoft"


def test_the_name_of_a_group_is_one_that_is_shown() -> None:
    (finding,) = found(brand_claim, made("From: Amazon: info@mail.example;\n"))
    assert finding.values["brand"] == "Amazon"
    assert found(brand_claim, made("From: Amazon: account-update@amazon.co.jp;\n")) == []


def test_honest_names_are_left_alone() -> None:
    for sender in (
        "Amazon.co.jp <account-update@amazon.co.jp>",
        "Amazon <news@amazon.example>",
        "Apple Core <club@mail.example>",
        "国税庁 <info@e-tax.nta.go.jp>",
        "Chase <chase@mail.example>",
        "Chase Storage <rent@storage.example>",
        "Target Meeting <office@mail.example>",
        "ponta <ponta77@mail.example>",
    ):
        assert found(brand_claim, made(f"From: {sender}\nSubject: x\n")) == []


def test_an_offices_address_in_place_of_a_name_claims_the_office() -> None:
    (finding,) = found(brand_claim, made('From: "support@smbc.co.jp" <info@mail.example>\n'))
    assert (finding.weight, finding.values["name"]) == ("serious", "support@smbc.co.jp")
    for sender in (
        '"support@smbc.co.jp" <support@dn.smbc.co.jp>',
        '"hanako@docomo.ne.jp" <hanako@mail.example>',
        '"hanako@icloud.com" <hanako@mail.example>',
        '"info@flower.example" <info@mail.example>',
    ):
        assert found(brand_claim, made(f"From: {sender}\n")) == []


def test_a_firm_that_is_said_to_carry_it_is_claimed_save_by_a_list() -> None:
    for sender, fields, count in (
        ("Jane (via Dropbox) <a@mail.example>", "", 1),
        ("Jane via DocuSign <a@mail.example>", "", 1),
        ("Jane (via Dropbox) <no-reply@dropbox.com>", "", 0),
        ("Jane via weavers <weavers@mail.example>", "", 0),
        ("Jane via PayPal <paypal@mail.example>", "List-Id: <paypal.mail.example>\n", 0),
    ):
        header = f"From: {sender}\nSubject: x\n{fields}"
        assert len(found(brand_claim, made(header))) == count, sender
