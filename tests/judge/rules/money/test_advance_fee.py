"""A large sum, such a matter and a free mailbox together are serious; each alone is not."""

from __future__ import annotations

from judge.rules.content_cases import found, made, pointed
from keshiin.judge import judge
from keshiin.judge.rules.money import advance_fee

TEXT = "My late husband left US$ 4,500,000.00. I want to make a donation to you."


def test_a_promise_from_a_free_mailbox_is_serious() -> None:
    case = made("From: Mrs A <a1@gmail.com>\nSubject: Hello\n", text=TEXT)
    (finding,) = found(advance_fee, case)
    assert (finding.weight, finding.values["sum"], finding.values["address"]) == (
        "serious",
        "US$ 4,500,000",
        "a1@gmail.com",
    )
    assert pointed(case, finding) == ["From: Mrs A <a1@gmail.com>"]


def test_the_address_for_the_answer_counts() -> None:
    case = made("From: A <a@shop.example>\nReply-To: b@gmail.com\n", text="3億円の遺産があります。")
    assert [each.values["address"] for each in found(advance_fee, case)] == ["b@gmail.com"]


def test_a_sum_for_an_account_abroad_and_a_mailbox_under_a_rarer_free_name_count() -> None:
    text = "We want to transfer the sum of US$31,000,000.00 to a foreign account."
    case = made("From: Dr. B <b@consultant.com>\nSubject: Hello\n", text=text)
    assert [each.weight for each in found(advance_fee, case)] == ["serious"]


def test_each_part_alone_is_left_alone() -> None:
    assert found(advance_fee, made("From: A <a@charity.example>\n", text=TEXT)) == []
    assert found(advance_fee, made("From: A <a@gmail.com>\n", text="The flat costs $250,000.")) == []
    assert found(advance_fee, made("From: A <a@gmail.com>\n", text="Thank you for your donation.")) == []


def test_money_that_only_waits_is_odd_with_the_sign_before_or_behind_the_sum() -> None:
    for text in ("Withdraw your 23,543$ today.", "Você possui R$4.593,21 liberados para você."):
        (finding,) = found(advance_fee, made("From: A <a@gmail.com>\n", text=text))
        assert (finding.weight, finding.variant) == ("odd", "waiting"), text
    assert found(advance_fee, made("From: A <a@bank.example>\n", text="Withdraw your 23,543$ today.")) == []
    assert found(advance_fee, made("From: A <a@gmail.com>\n", text="Please withdraw your offer.")) == []


def test_a_letter_that_is_quoted_weighs_less() -> None:
    for text in (f"Is this true?\n> {TEXT}", f"Look:\n-------- Forwarded Message --------\n{TEXT}"):
        (finding,) = found(advance_fee, made("From: A <a@gmail.com>\n", text=text))
        assert finding.weight == "odd", text


def test_the_one_free_mailbox_for_answers_counts_once() -> None:
    news = "Our charity raised $1,250,000. Thank you for every donation."
    header = "From: Harbour Helpers <news@helpers.example>\nReply-To: helpers.harbour@gmail.com\n"
    for text, vouched, weight in (
        (news, True, "odd"),
        (news, False, "odd"),
        (TEXT, True, "odd"),
        (TEXT, False, "serious"),
    ):
        asked = made(header, text=text, vouched=vouched)
        (finding,) = found(advance_fee, asked)
        assert (finding.weight, len(judge(asked).reasons)) == (weight, 1)
