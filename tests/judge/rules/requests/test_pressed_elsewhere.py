"""Pressing words are odd where every link leads away, and nothing where one leads home."""

from __future__ import annotations

from dataclasses import replace

import pytest

from judge.rules.content_cases import found, link, made, pointed, weighed
from judge.rules.route_cases import FIELDS, FILTERED, OLDER, TOP, case
from keshiin.identity.model import Identity
from keshiin.judge.rules.links import links_elsewhere
from keshiin.judge.rules.requests import pressed_elsewhere
from keshiin.settings import Settings

AWAY = [link("https://away.example.net/x")]
TEXT = "Your account has been suspended."


def test_pressure_with_foreign_links_is_odd_even_when_vouched_for() -> None:
    case = made(links=AWAY, text=TEXT, vouched=True)
    (finding,) = found(pressed_elsewhere, case)
    assert (finding.weight, finding.values["words"]) == ("odd", "account has been suspended")
    assert pointed(case, finding) == ["https://away.example.net/x"]


def test_an_address_that_shows_itself_is_what_a_threat_wants_pressed() -> None:
    shown = [link("https://away.example.net/x", "https://away.example.net/x")]
    for text, count in ((TEXT, 1), ("アカウントは停止されます", 1), ("You have won a gift card.", 0)):
        assert len(found(pressed_elsewhere, made(links=shown, text=text))) == count, text


def test_pages_of_authorities_are_no_strangers() -> None:
    office = link("https://www.police.pref.kita.lg.jp/news")
    assert found(pressed_elsewhere, made(links=[office], text=TEXT)) == []
    case = made(links=[office, *AWAY], text=TEXT)
    (finding,) = found(pressed_elsewhere, case)
    assert pointed(case, finding) == ["https://away.example.net/x"]


def test_links_home_plain_words_and_answers_are_left_alone() -> None:
    home = [*AWAY, link("https://www.shop.example/")]
    answer = "From: A <a@shop.example>\nSubject: Re: x\nIn-Reply-To: <1@x.example>\n"
    assert found(pressed_elsewhere, made(links=home, text=TEXT)) == []
    assert found(pressed_elsewhere, made(links=AWAY, text="Hello, here is the page.")) == []
    assert found(pressed_elsewhere, made(answer, links=AWAY, text="You have won a gift card.")) == []


@pytest.mark.parametrize("text", [TEXT, "You have won a gift card."])
def test_an_answer_goes_back_to_a_message_of_the_readers_side(text: str) -> None:
    answer = "From: A <a@shop.example>\nTo: me@desk.example.jp\nSubject: Re: x\nReferences: <1@{}>\n"
    (finding,) = found(pressed_elsewhere, made(answer.format("x.example"), links=AWAY, text=text))
    assert finding.weight == "odd"
    assert found(pressed_elsewhere, made(answer.format("pc.example.jp"), links=AWAY, text=text)) == []
    mine = Settings(my_addresses=("me@x.example",))
    assert (
        found(pressed_elsewhere, made(answer.format("x.example"), links=AWAY, text=text, settings=mine)) == []
    )


def test_who_greets_the_reader_by_name_duns_him_save_under_a_borrowed_name() -> None:
    for greeting in ("Guten Tag Frau Brandt,", "Dear Mr Byrne,", "岡本 一郎 様"):
        text = f"{greeting}\n\n{TEXT}"
        assert found(pressed_elsewhere, made(links=AWAY, text=text)) == [], greeting
        header = "From: PayPal <a@shop.example>\nSubject: x\n"
        assert found(pressed_elsewhere, made(header, links=AWAY, text=text)), greeting
    for greeting in ("Sehr geehrter Kunde,", "Dear Customer,", "お客様"):
        assert found(pressed_elsewhere, made(links=AWAY, text=f"{greeting}\n\n{TEXT}")), greeting


def test_whoever_promises_a_prize_by_name_promises_it() -> None:
    header = "From: A <a@shop.example>\nSubject: Last chance\n"
    prize = "You have been selected for a free prize of $500. Claim your prize now."
    for greeting in ("Dear Mr Byrne,", "Dear Grant Seeker,"):
        assert found(pressed_elsewhere, made(header, links=AWAY, text=f"{greeting}\n\n{prize}")), greeting


def test_an_answer_must_look_like_one() -> None:
    header = "From: A <a@shop.example>\nSubject: Last chance\nReferences: <1@x.example>\n"
    assert len(found(pressed_elsewhere, made(header, links=AWAY))) == 0
    assert len(found(pressed_elsewhere, made(header, links=AWAY, text="Please look."))) == 1


def test_a_name_of_a_mail_server_alone_calms_nothing() -> None:
    header = "Return-Path: <x@relay.test>\nFrom: Mail System <postmaster@shop.example>\n"
    assert len(found(pressed_elsewhere, made(header, links=AWAY, text=TEXT))) == 1
    genuine = header.replace("<x@relay.test>", "<>")
    assert found(pressed_elsewhere, made(genuine, links=AWAY, text=TEXT)) == []


def test_a_bare_address_counts_in_the_refused_name_of_the_readers_own_side() -> None:
    spoof = TOP + OLDER + FIELDS.replace("hanako@example.com", "boss@example.jp")
    body = "\nYour account has been suspended. https://page.strange.invalid/x\n"
    for results, weights in (
        ([("spf", "fail", True)], ["odd"]),
        ([("dmarc", "fail", True)], ["odd"]),
        ([("spf", "softfail", True)], []),
        ([], []),
    ):
        told = found(pressed_elsewhere, case(spoof + body, results=results))
        assert [finding.weight for finding in told] == weights, results


def test_a_colleagues_hurry_with_a_bare_address_is_left_alone_though_refused() -> None:
    spoof = TOP + OLDER + FIELDS.replace("hanako@example.com", "boss@example.jp")
    body = "\nUrgent: the meeting is at https://meet.strange.invalid/x\n"
    assert found(pressed_elsewhere, case(spoof + body, results=[("dmarc", "fail", True)])) == []


def test_a_failed_dmarc_whose_policy_asks_for_nothing_refuses_nobody() -> None:
    spoof = TOP + OLDER + FIELDS.replace("hanako@example.com", "boss@example.jp")
    body = "\nYour account has been suspended. https://page.strange.invalid/x\n"
    refused = case(spoof + body, results=[("dmarc", "fail", True)])
    (failed,) = refused.identity.reported
    watched = replace(refused, identity=Identity((failed._replace(policy="none"),)))
    assert len(found(pressed_elsewhere, refused)) == 1
    assert found(pressed_elsewhere, watched) == []


def test_the_return_path_is_no_home_where_the_senders_own_name_was_refused() -> None:
    mail = "Return-Path: <x@strange.invalid>\n" + TOP + OLDER + FIELDS
    body = '\n<p>Your account has been suspended.</p><a href="https://page.strange.invalid/x">Log in</a>\n'
    page = mail + "Content-Type: text/html\n" + body
    assert found(pressed_elsewhere, case(page)) == []
    assert len(found(pressed_elsewhere, case(page, results=[("dmarc", "fail", True)]))) == 1


def test_hurry_alone_is_a_sign_of_its_own_kind_unless_a_known_firm_is_named() -> None:
    for sender, text, variant in (
        ("a@shop.example", "Last chance, act now.", "hurry"),
        ("a@shop.example", "Act now, your account has been suspended.", ""),
        ("a@paypal.com", "Last chance, act now.", ""),
    ):
        (finding,) = found(pressed_elsewhere, made(f"From: A <{sender}>\n", links=AWAY, text=text))
        assert finding.variant == variant, text
    hurried = "Last chance, act now."
    assert weighed(made("From: A <a@shop.example>\n", links=AWAY, text=hurried), pressed_elsewhere) == [
        "neutral"
    ]
    two = made("From: A <a@shop.example>\nFrom: B <b@bank.example>\n", links=AWAY, text=hurried)
    assert weighed(two, pressed_elsewhere) == ["odd"]


def test_a_newsletter_of_a_confirmed_machine_may_hurry_and_promise_and_not_threaten() -> None:
    header = "From: A <a@shop.example>\n"
    listed = header + "List-Unsubscribe: <https://away.example.net/u>\n"
    promise = "Last chance for your free gift."
    quoted = f'Beware of mail that says "{TEXT}"'
    for fields, text, count in (
        (listed, promise, 0),
        (header, promise, 1),
        (listed, TEXT, 1),
        (listed, quoted, 0),
        (header, quoted, 0),
        (header, "お客様のカードは「利用停止」です。", 1),
    ):
        told = made(fields, links=AWAY, text=text, vouched=True)
        (passed,) = told.identity.reported
        sent = replace(told, identity=Identity((passed._replace(method="spf", aligned=False),)))
        assert len(found(pressed_elsewhere, sent)) == count, (fields, text)
    assert len(found(pressed_elsewhere, made(listed, links=AWAY, text=promise))) == 1


def test_a_free_mailboxs_service_is_no_known_firm_that_would_not_hurry() -> None:
    hurried = made("From: A <a@yahoo.co.jp>\n", links=AWAY, text="Last chance, act now.")
    (finding,) = found(pressed_elsewhere, hurried)
    assert finding.variant == "hurry"


def test_hurry_to_the_own_page_of_a_firm_that_the_text_names_is_left_alone() -> None:
    page = [link("https://passwordreset.microsoftonline.com/")]
    assert found(pressed_elsewhere, made(links=page, text="Act now: your Microsoft 365 password")) == []
    assert len(found(pressed_elsewhere, made(links=page, text="Act now: your password"))) == 1


def test_words_that_are_only_quoted_press_nobody_but_stressed_ones_do() -> None:
    for text, count in (
        ('Is it a scam? "Your account will be suspended within 24 hours."', 0),
        ("不審な文面です。「お客様のアカウントは停止されますので、ご確認ください」", 0),
        ("お客様のアカウントは「停止」となりました。詐欺にご注意ください。", 0),
        ("お客様は「アカウントを停止」となりました。詐欺にご注意ください。", 1),
    ):
        assert len(found(pressed_elsewhere, made(links=AWAY, text=text))) == count, text


def test_behind_the_counter_of_who_carried_it_only_a_threat_counts() -> None:
    fields = TOP.replace("example.com", "mta.sparkpostmail.com") + OLDER + FIELDS
    for text, count in (("You have won a gift card.", 0), (TEXT, 1)):
        traced = case(f"{fields}\n{text}\n")
        message = replace(traced.message, links=(link("https://spgo.io/f/a/x"),))
        assert len(found(pressed_elsewhere, replace(traced, message=message))) == count, text


def test_before_the_readers_filter_and_an_unknown_border_the_counter_is_told_by_the_lines() -> None:
    away, line = "mail.elsewhere.example", "mta.sparkpostmail.com"
    for machine, top in ((line, FILTERED(line)), (line, TOP), (away, FILTERED(away))):
        text = top.replace("mail.example.com", machine) + FIELDS + "\nYou have won a gift card.\n"
        traced = case(text, border=None)
        traced = replace(traced, message=replace(traced.message, links=(link("https://spgo.io/f/a/x"),)))
        assert len(found(pressed_elsewhere, traced)) == (machine == away), machine


def test_beside_the_card_of_the_links_it_tells_of_the_words_alone() -> None:
    fields = (TOP + OLDER + FIELDS).replace("mail.example.com", "mail.elsewhere.example")
    for subject, words, variant in (
        ("Your account has been suspended", "account has been suspended", "beside"),
        ("Last chance, act now", "Last chance", "hurry_beside"),
    ):
        traced = case(fields.replace("Our meeting", subject))
        sent = replace(traced, message=replace(traced.message, links=(link("https://away.foreign.test/"),)))
        assert [each.weight for each in found(links_elsewhere, sent)] == ["odd"]
        (finding,) = found(pressed_elsewhere, sent)
        assert (finding.variant, dict(finding.values)) == (variant, {"words": words})
        assert pointed(sent, finding) == [words]


def test_an_address_that_is_typed_is_what_a_threat_wants_pressed_where_nobody_vouches() -> None:
    failed, passed = ("spf", "fail", True), ("dmarc", "pass", True)
    letter = TOP + OLDER + FIELDS + "\n{}\n"
    page = f"{TEXT} https://page.strange.invalid/x"
    assert len(found(pressed_elsewhere, case(letter.format(page), results=[failed]))) == 1
    # Whether anybody vouches is not known, or somebody does.
    assert found(pressed_elsewhere, case(letter.format(page), results=[])) == []
    assert found(pressed_elsewhere, case(letter.format(page), results=[passed])) == []
    for calm in (
        "You have won a gift card. https://page.strange.invalid/x",
        "A student takes legal action. https://page.strange.invalid/x",
        "The hall is closed, the account is new. https://page.strange.invalid/x",
        f"{page} https://www.example.com/help",
    ):
        assert found(pressed_elsewhere, case(letter.format(calm), results=[failed])) == [], calm


def test_a_firms_own_short_address_is_no_stranger_beside_its_name() -> None:
    spoof = TOP + OLDER + FIELDS.replace("hanako@example.com", "it@example.jp")
    body = "\nChange your {} password at https://aka.ms/sspr, or your account will be locked.\n"
    refused = [("spf", "fail", True)]
    assert found(pressed_elsewhere, case(spoof + body.format("Microsoft 365"), results=refused)) == []
    assert len(found(pressed_elsewhere, case(spoof + body.format("network"), results=refused))) == 1
