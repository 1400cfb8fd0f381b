"""Answers to a free mailbox behind an organisation’s name."""

from __future__ import annotations

from judge.rules.content_cases import found, link, made, pointed
from judge.rules.route_cases import FIELDS, FILTERED, OLDER, TOP, case
from keshiin.judge.rules.sender_address import foreign_reply_to


def test_a_free_mailbox_is_odd() -> None:
    asked = case(TOP + OLDER + FIELDS + "Reply-To: director77@gmail.com\n")
    (finding,) = found(foreign_reply_to, asked)
    assert (finding.weight, finding.variant) == ("odd", "freemail")
    assert pointed(asked, finding)[0] == "Reply-To: director77@gmail.com"


def test_another_organisation_is_neutral() -> None:
    (finding,) = found(foreign_reply_to, case(TOP + OLDER + FIELDS + "Reply-To: help@desk.example.net\n"))
    assert finding.weight == "neutral"


def test_ones_own_organisation_is_left_alone() -> None:
    assert found(foreign_reply_to, case(TOP + OLDER + FIELDS + "Reply-To: office@mail.example.com\n")) == []


def test_a_known_platform_that_writes_for_its_user_is_context() -> None:
    header = "From: Hana (via Google Drive) <drive-shares@google.com>\nReply-To: hana@gmail.com\n"
    (finding,) = found(foreign_reply_to, made(header, vouched=True))
    assert finding.weight == "neutral"
    (unvouched,) = found(foreign_reply_to, made(header))
    assert unvouched.weight == "odd"


def test_a_mailbox_that_takes_no_answers_must_name_another() -> None:
    header = "From: Yamada Design <noreply@bills.example>\nReply-To: yamada@gmail.com\n"
    home, away = link("https://my.bills.example/1"), link("https://elsewhere.example/1")
    for asked, weight in (
        (made(header, links=[home], vouched=True), "neutral"),
        (made(header, links=[home]), "neutral"),
        (made(header, links=[away]), "odd"),
        (made(header, links=[away], vouched=True), "odd"),
        (made(header.replace("noreply", "president"), links=[home], vouched=True), "odd"),
    ):
        assert [each.weight for each in found(foreign_reply_to, asked)] == [weight]


def test_its_own_machine_stands_for_a_pass_where_no_results_are_written() -> None:
    header = (
        "Received: from {0} ({0} [198.51.100.7])\n\tby mail.reader.example (Postfix) with ESMTP id 4F3D2A0001"
        "\n\tfor <a@reader.example>; Mon, 6 May 2024 10:00:05 +0900 (JST)\n"
        "From: Yamada Design <noreply@bills.example>\nTo: a@reader.example\n"
        "Reply-To: yamada@gmail.com\nSubject: x\n\nhttps://my.bills.example/1\n"
    )
    for machine, weight in (("o1.bills.example", "neutral"), ("a.elsewhere.example", "odd")):
        assert [each.weight for each in found(foreign_reply_to, case(header.format(machine)))] == [weight]


def test_a_list_explains_it_where_whoever_handed_it_over_bears_its_fields_out() -> None:
    asked = TOP + OLDER + FIELDS + "Reply-To: hana@gmail.com\n"
    (listed,) = found(foreign_reply_to, case(asked + "List-Id: <talk.example.com>\n"))
    assert listed.weight == "neutral"
    (claimed,) = found(foreign_reply_to, case(asked + "List-Id: <talk.example.org>\n"))
    assert claimed.weight == "odd"


def test_the_form_of_a_website_that_names_the_visitor_is_context() -> None:
    header = TOP + OLDER + FIELDS + "Reply-To: visitor@gmail.com\n\n"
    form = "Name: Visitor\nMail: Visitor@gmail.com\nMessage: Please send an offer.\n"
    (finding,) = found(foreign_reply_to, case(header + form))
    assert (finding.weight, finding.variant) == ("neutral", "form")


def test_a_letter_that_only_mentions_the_mailbox_is_no_form() -> None:
    header = TOP + OLDER + FIELDS + "Reply-To: boss77@gmail.com\n\n"
    for text in (
        "Please answer to boss77@gmail.com today.\n",
        "Mail: boss77@gmail.com\n",
        "Name: Boss\nTask: answer to boss77@gmail.com\nWhen: now\n",
    ):
        (finding,) = found(foreign_reply_to, case(header + text))
        assert finding.weight == "odd", text


def test_a_signature_of_labelled_lines_below_a_request_for_money_is_no_form() -> None:
    header = "From: A <a@shop.example>\nReply-To: boss@gmail.com\nSubject: x\n"
    signed = "Name: Taro\nTel: 090\nMail: boss@gmail.com\n"
    (form,) = found(foreign_reply_to, made(header, text=f"A visitor wrote:\n{signed}"))
    assert (form.weight, form.variant) == ("neutral", "form")
    (asked,) = found(foreign_reply_to, made(header, text=f"Please make an urgent wire today.\n{signed}"))
    assert (asked.weight, asked.variant) == ("odd", "freemail")


def test_an_address_under_no_known_ending_answers_nowhere() -> None:
    asked = case(TOP + OLDER + FIELDS + "Reply-To: reply_to@shop.newslette\n")
    (finding,) = found(foreign_reply_to, asked)
    assert (finding.weight, finding.variant) == ("neutral", "nowhere")


def test_before_the_readers_filter_nobody_can_vouch_for_a_billing_service() -> None:
    letter = (
        "From: Yamada Design <noreply@bills.example>\nTo: reader@gmail.com\nReply-To: yamada@gmail.com\n"
        "Subject: Invoice\n\nSee https://www.bills.example/1\n"
    )
    for top, weight in ((FILTERED("mail.sender.example"), "neutral"), (TOP, "odd")):
        (finding,) = found(foreign_reply_to, case(top + letter, border=None))
        assert finding.weight == weight
