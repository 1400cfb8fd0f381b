"""Whose address is hidden, whatever the sending side writes of its receiver."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted
from keshiin.report.forms import html
from keshiin.report.letters.attachment import enclosure
from keshiin.report.letters.desks import desk_of
from keshiin.report.letters.writer import write_letter
from keshiin.report.masking import Mask, secrets_of

BY_SMTP = (
    "Received: from mail.crook.com (mail.crook.com [93.184.216.34])\r\n"
    "\tby mx.victim-firm.co.jp (Postfix) with ESMTP id ABCDEF123{of};\r\n"
    "\tTue, 6 Jan 2026 10:00:05 +0900\r\n"
)
LETTER = (
    "{above}From: Bank <x@crook.com>\r\nTo: {name}<hanako@victim-firm.co.jp>\r\n"
    "Message-ID: <abc.1@crook.com>\r\nContent-Type: text/plain\r\n"
    "Date: Tue, 6 Jan 2026 10:00:00 +0900\r\n\r\nhttps://login.crook.com/x\r\n"
)


def letter(above: str = "", of: str = "\r\n\tfor <hanako@victim-firm.co.jp>", name: str = "") -> Analysis:
    written = LETTER.format(above=BY_SMTP.format(of=of) + above, name=name)
    return analyze(read(written.encode()), Places.bundled())


def masked(analysis: Analysis) -> str:
    return Mask(secrets_of(analysis)).source(analysis.message.source.data).decode()


# A field of delivery below the border is the sending side's word: alone it does not tell who the reader is.
@pytest.mark.parametrize("count", [1, 30])
@pytest.mark.parametrize("of", ["", "\r\n\tfor <hanako@victim-firm.co.jp>"])
def test_a_forged_delivery_hides_no_less_of_the_reader(count: int, of: str) -> None:
    forged = "".join(f"Delivered-To: other{at}@example.net\r\n" for at in range(count))
    written = masked(letter(forged, of))
    assert "hanako" not in written
    assert "victim" not in written


def test_an_address_borrowed_as_the_sender_is_hidden() -> None:
    data = BY_SMTP.format(of="") + "From: me@victim-firm.co.jp\r\nTo: me@victim-firm.co.jp\r\n\r\nPay.\r\n"
    analysis = analyze(read(data.encode()), Places.bundled())
    assert "me@" not in masked(analysis)
    assert "victim" not in masked(analysis)


def test_a_newsletter_that_is_addressed_to_itself_is_not_hidden() -> None:
    data = BY_SMTP.format(of="") + "From: news@crook.com\r\nTo: news@crook.com\r\n\r\nNews.\r\n"
    assert "news@crook.com" in masked(analyze(read(data.encode()), Places.bundled()))


@pytest.mark.parametrize(
    "field",
    [
        "X-Forwarded-To: hanako@another.example",
        "X-Forwarded-For: list@example.net hanako@another.example",
        "Received: from a.example.net by mail.crook.com with ESMTP id AB12\r\n"
        "\tfor <hanako@another.example>; Tue, 6 Jan 2026 10:00:01 +0900",
    ],
)
def test_whom_it_passed_is_hidden(field: str) -> None:
    assert "hanako@" not in masked(letter(f"{field}\r\n"))


def test_the_receiver_of_a_message_inside_is_hidden_and_the_address_where_one_failed_is_not() -> None:
    inner = "Received: from a.example.net by b.example.net;\r\n\tTue, 6 Jan 2026 09:00:00 +0900\r\n"
    inner += "From: shop@example.net\r\nTo: colleague@another.example\r\nSubject: x\r\n\r\nx\r\n"
    head = BY_SMTP.format(of="\r\n\tfor <hanako@victim-firm.co.jp>") + "From: boss@example.org\r\n"
    data = f"{head}To: hanako@victim-firm.co.jp\r\nContent-Type: message/rfc822\r\n\r\n{inner}"
    assert "colleague" not in masked(analyze(read(data.encode()), Places.bundled()))


@pytest.mark.parametrize(
    "name",
    [
        "Hanako Crook",
        "Ken 93.184.216.34",
        "Ken 10:00:05 2026",
        "Received Message-ID Content-Type ESMTP https charset",
        "Login.Crook.com",
    ],
)
def test_no_name_for_the_reader_hides_who_sent_the_message(name: str) -> None:
    analysis = letter(name=f'"{name}" ')
    desk = desk_of(analysis, "abuse")
    sent = enclosure(analysis, desk).data.decode()
    told = write_letter(analysis, desk, ("en",)).text
    assert "Hanako" not in sent
    assert "victim" not in sent
    assert "\r\nMessage-ID: <abc.1@crook.com>\r\nContent-Type: text/plain\r\n" in sent
    for written in (told, sent):
        assert "mail.crook.com" in written
        assert "93.184.216.34" in written
        assert "10:00:05" in written
    assert "Received: from mail.crook.com" in sent
    assert "https://login.crook.com/x" in sent


@pytest.mark.parametrize("mailbox", ["93.184.216.34@example.org", "received@crook.com", "crook@example.org"])
def test_no_forged_delivery_hides_who_sent_the_message(mailbox: str) -> None:
    analysis = letter(f"Delivered-To: {mailbox}\r\n", of="")
    written = masked(analysis)
    assert "Received: from mail.crook.com (mail.crook.com [93.184.216.34])" in written
    assert "https://login.crook.com/x" in written
    assert desk_of(analysis, "provider").address == "abuse@crook.com"


@pytest.mark.parametrize("field", ["Delivered-To", "X-Original-To", "X-Forwarded-To", "Resent-To", "Cc"])
@pytest.mark.parametrize("theirs", ["x@crook.com", "x+1@crook.com", "abc.1@crook.com", "a@93.184.216.34"])
def test_a_sender_who_calls_his_own_address_a_receivers_is_not_hidden(field: str, theirs: str) -> None:
    written = masked(letter(f"Return-Path: <x@crook.com>\r\n{field}: {theirs}\r\n", of=""))
    assert "Return-Path: <x@crook.com>" in written
    assert "From: Bank <x@crook.com>" in written
    assert "Message-ID: <abc.1@crook.com>" in written
    assert "[93.184.216.34]" in written
    assert "hanako" not in written


@pytest.mark.parametrize("field", ["Reply-To: {}", "Message-ID: <{}>", "Return-Path: <{}>", "Sender: {}"])
def test_a_sender_who_calls_his_readers_address_his_own_shows_it_to_nobody(field: str) -> None:
    mine = "hanako@elsewhere.example"
    data = f"{BY_SMTP.format(of='')}{field.format(mine)}\r\nFrom: x@crook.com\r\nTo: {mine}\r\n\r\nPay.\r\n"
    assert "hanako" not in masked(analyze(read(data.encode()), Places.bundled()))


def test_a_reader_called_as_a_part_of_the_form_breaks_none() -> None:
    data = BY_SMTP.format(of="\r\n\tfor <received@victim-firm.co.jp>") + "Subject: received@x\r\n\r\n"
    assert masked(analyze(read(data.encode()), Places.bundled())).startswith("Received: from mail.crook.com")


def test_the_domain_of_a_link_to_the_reader_is_hidden_before_it_is_made_dead() -> None:
    data = (
        BY_SMTP.format(of="\r\n\tfor <me@victim-firm.co.jp>")
        + "Subject: x\r\n\r\nhttps://victim-firm.co.jp/\r\n"
    )
    analysis = analyze(read(data.encode()), Places.bundled())
    page = html(analysis, Wanted(("en",), datetime(2026, 1, 7, tzinfo=UTC)))[0].decode()
    assert "victim-firm" not in page
