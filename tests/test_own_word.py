"""The reader's word: what a message offers him to say, and what is kept of what he says."""

from __future__ import annotations

from dataclasses import replace

from keshiin.analysis import analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.own_word import (
    border_of,
    candidates,
    forwarder_behind,
    offers_of,
    with_border,
    with_forwarder,
    with_service,
    without,
)
from keshiin.settings import Settings

SOURCE = b"""\
Received: from gate.example.net (gate.example.net [8.8.8.8]) by box.mail.example.jp (Postfix) with ESMTP id 1
 for <Hanako@example.jp>; Mon, 1 Jan 2024 00:00:03 +0900
Received: from a.example.com (a.example.com [8.8.4.4]) by gate.example.net (Postfix) with ESMTP id 2;
 Mon, 1 Jan 2024 00:00:02 +0900
Received: from x ([10.0.0.1]) by localhost with SMTP id 3; Mon, 1 Jan 2024 00:00:01 +0900
Authentication-Results: MX.example.net; spf=pass smtp.mailfrom=example.com
From: a@example.com
To: hanako@example.jp, taro@example.jp
Subject: x

x
"""
UNKNOWN = SOURCE.replace(b"8.8.8.8", b"10.1.2.3")


def test_a_message_offers_services_addresses_and_names_of_results() -> None:
    offers = offers_of(analyze(read(SOURCE), Places.bundled()))
    assert offers.services == ("example.jp", "example.net")
    assert offers.addresses == ("hanako@example.jp", "taro@example.jp")
    assert offers.results == ("mx.example.net",)


def test_whom_the_mail_says_it_is_from_is_not_offered_as_the_readers_own() -> None:
    forged = SOURCE.replace(b"by gate.example.net", b"by gate.example.com")
    assert offers_of(analyze(read(forged), Places.bundled())).services == ("example.jp",)


def test_what_is_told_already_is_not_offered_again() -> None:
    told = Settings(
        my_services=("example.jp",), not_mine=("example.net",), my_addresses=("hanako@example.jp",)
    )
    offers = offers_of(analyze(read(SOURCE), Places.bundled(), told))
    assert offers.services == ()
    assert offers.addresses == ("taro@example.jp",)


def test_the_question_has_candidates_only_where_the_border_is_unknown() -> None:
    unknown = analyze(read(UNKNOWN), Places.bundled())
    assert unknown.route.border.hop is None
    assert candidates(unknown) == ("example.jp", "example.net")
    told = replace(with_service(Settings(), "example.jp"), border_hop=border_of(unknown, "example.jp"))
    known = analyze(read(UNKNOWN), Places.bundled(), told)
    assert known.route.border.hop == 1
    assert candidates(known) == ()


def test_my_side_up_to_here_is_kept_by_organisation_and_draws_the_same_border_again() -> None:
    analysis = analyze(read(SOURCE), Places.bundled())
    learned = with_border(Settings(not_mine=("example.net",)), analysis.route.hops, 2)
    assert learned.my_services == ("example.jp", "example.net")
    assert learned.not_mine == ()
    assert analyze(read(SOURCE), Places.bundled(), learned).route.border.hop == 2


def test_a_forwarder_is_kept_as_one_and_its_line_counts_as_a_record() -> None:
    route = analyze(read(SOURCE), Places.bundled()).route
    assert route.border.hop == 1
    assert forwarder_behind(route, 1) == "gate.example.net"
    learned = with_forwarder(Settings(), route, 1)
    assert (learned.my_services, learned.my_forwarders) == (("example.jp",), ("example.net",))
    assert analyze(read(SOURCE), Places.bundled(), learned).route.border.hop == 2
    assert with_forwarder(learned, route, 1) == learned


def test_nobody_forwards_from_inside_nor_under_another_machines_name() -> None:
    forged = SOURCE.replace(b"by gate.example.net", b"by gate.forged.example")
    route = analyze(read(forged), Places.bundled()).route
    assert [forwarder_behind(route, hop) for hop in (0, 1, 2, 3)] == [None] * 4
    assert forwarder_behind(analyze(read(UNKNOWN), Places.bundled()).route, 1) is None


def test_none_of_these_is_kept_too() -> None:
    told = without(Settings(), ("example.jp", "example.net"))
    assert candidates(analyze(read(UNKNOWN), Places.bundled(), told)) == ()
