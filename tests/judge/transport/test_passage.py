"""The fields of lists and forwarders count where whoever handed the message over bears them out."""

from __future__ import annotations

import pytest

from judge.rules.route_cases import FIELDS, FILTERED, OLDER, TOP, case
from keshiin.judge.transport.passage import forwarded, from_list

LIST = "List-Id: <talk.{}>\nList-Post: <mailto:talk@{}>\n"
REFUSED = [("spf", "fail", False)]


def listed(host: str) -> str:
    """The fields of a list at that host."""
    return LIST.format(host, host)


def test_a_list_is_borne_out_by_the_machine_or_by_the_envelope() -> None:
    assert from_list(case(TOP + FIELDS + listed("lists.example.com")))
    enveloped = (
        "Return-Path: <talk-bounces@lists.club.example>\n" + TOP + FIELDS + listed("lists.club.example")
    )
    assert from_list(case(enveloped))
    assert not from_list(case(enveloped, results=REFUSED))


def test_what_the_readers_own_filter_handed_over_was_refused_for_the_filter() -> None:
    rest = "Return-Path: <talk-bounces@lists.club.example>\n{}" + FIELDS + listed("lists.club.example")
    filtered = rest.format(FILTERED("mail.example.com"))
    assert from_list(case(filtered, border=None, results=REFUSED))
    assert not from_list(case(rest.format(TOP), results=REFUSED))


def test_a_list_of_which_nothing_else_speaks_is_a_word() -> None:
    assert not from_list(case(TOP + FIELDS + listed("lists.club.example")))
    assert not from_list(case(TOP + FIELDS))


def test_a_list_is_borne_out_by_another_domain_of_its_mailing_company() -> None:
    company = TOP.replace("mail.example.com", "mail8.atl91.mcdlv.net")
    assert from_list(case(company + FIELDS + listed("12ab.list-id.mcsv.net")))


def test_behind_a_forwarder_a_list_is_not_doubted() -> None:
    fields = FIELDS + listed("lists.club.example") + "X-Forwarded-To: me@mail.example.com\n"
    assert from_list(case(TOP + fields))


def test_where_the_border_is_unknown_a_word_is_not_doubted() -> None:
    lines = FIELDS + listed("lists.club.example")
    assert case(lines, border=None).route.peer is None
    assert from_list(case(lines, border=None))


@pytest.mark.parametrize(
    "fields",
    [
        "X-Forwarded-For: me@mail.example.com reader@example.jp\n",
        "Resent-From: <me@example.com>\nResent-To: <reader@example.jp>\n",
        "Delivered-To: reader@example.jp\nDelivered-To: me@mail.example.com\n",
    ],
)
def test_a_forwarder_is_one_that_handed_the_message_over(fields: str) -> None:
    assert forwarded(case(TOP + OLDER + FIELDS + fields))
    assert not forwarded(case(TOP + OLDER + FIELDS + fields.replace("example.com", "club.example")))


def test_a_rewritten_return_path_counts_unless_its_owner_refused_the_machine() -> None:
    rewritten = "Return-Path: <SRS0=ab12=cd=shop.example=a@forward.example>\n" + TOP + FIELDS
    assert forwarded(case(rewritten))
    assert not forwarded(case(rewritten, results=REFUSED))


def test_a_mailbox_service_hands_over_under_another_name_than_its_addresses() -> None:
    gmail = TOP.replace("mail.example.com (mail.example.com", "a.google.com (a.google.com")
    fields = "X-Forwarded-For: me@gmail.com reader@example.jp\n"
    assert forwarded(case(gmail + FIELDS + fields))
    assert not forwarded(case(TOP + FIELDS + fields))
