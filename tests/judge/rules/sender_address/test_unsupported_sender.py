"""A sender's domain that stands in From and nowhere else."""

from __future__ import annotations

from dataclasses import replace

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.identity.model import Identity, Reported
from keshiin.judge.rules.sender_address import unsupported_sender
from keshiin.span import Span

FORGED = FIELDS.replace("hanako@example.com", "news@shop.example.net")


def test_a_domain_that_nothing_supports_is_odd() -> None:
    made = case("Return-Path: <bounce@elsewhere.example>\n" + TOP + OLDER + FORGED)
    (finding,) = found(unsupported_sender, made)
    assert (finding.weight, finding.values["domain"]) == ("odd", "shop.example.net")
    assert pointed(made, finding)[0] == "From: Hanako <news@shop.example.net>"


def test_a_free_mailbox_that_its_service_did_not_send_is_odd() -> None:
    free = FIELDS.replace("hanako@example.com", "hanako@gmail.com")
    (finding,) = found(unsupported_sender, case(TOP + OLDER + free))
    assert finding.variant == "freemail"


def test_a_signature_a_return_address_or_a_server_supports_it() -> None:
    assert found(unsupported_sender, case()) == []
    signed = TOP + OLDER + FORGED + "DKIM-Signature: v=1; a=rsa-sha256; d=example.net; s=k; b=AA==\n"
    assert found(unsupported_sender, case(signed)) == []
    returned = "Return-Path: <bounce@mail.example.net>\n" + TOP + OLDER + FORGED
    assert found(unsupported_sender, case(returned)) == []


def test_a_service_whose_machine_and_return_address_bear_its_own_name_is_calm() -> None:
    service = "Return-Path: <bounce@example.com>\n" + TOP + OLDER + FORGED
    (finding,) = found(unsupported_sender, case(service))
    assert (finding.weight, finding.variant, finding.values["service"]) == (
        "neutral",
        "service",
        "example.com",
    )


def test_a_list_and_a_pass_explain_it() -> None:
    listed = TOP + OLDER + FORGED + "List-Id: <talk.example.com>\n"
    assert found(unsupported_sender, case(listed)) == []
    to_list = "Return-Path: <owner@lists.example.jp>\n" + TOP + OLDER + FORGED
    assert found(unsupported_sender, case(to_list)) == []
    assert found(unsupported_sender, case(TOP + OLDER + FORGED, results=[("dkim", "pass", True)])) == []


def test_the_fields_of_a_list_that_nobody_bears_out_explain_nothing() -> None:
    (finding,) = found(unsupported_sender, case(TOP + OLDER + FORGED + "List-Id: <talk.example.org>\n"))
    assert finding.weight == "odd"


def test_the_machines_of_a_free_mailboxs_service_support_it_under_their_other_name() -> None:
    free = FIELDS.replace("hanako@example.com", "hanako@gmail.com")
    google = TOP.replace("mail.example.com", "mail-yw1-f73.google.com")
    assert found(unsupported_sender, case(google + OLDER + free)) == []


def test_a_free_mailbox_is_not_supported_by_what_a_machine_calls_itself() -> None:
    free = FIELDS.replace("hanako@example.com", "hanako@msn.com")
    greeting = TOP.replace("mail.example.com (mail.example.com", "msn.com (unknown")
    (finding,) = found(unsupported_sender, case(greeting + OLDER + free))
    assert (finding.weight, finding.variant) == ("odd", "freemail")
    unwritten = greeting.replace("(unknown [192.0.2.10])", "(192.0.2.10)").replace(" (Postfix)", "")
    assert found(unsupported_sender, case(unwritten + OLDER + free)) == []


def test_a_return_address_that_only_a_servers_line_tells_supports_it() -> None:
    told = OLDER.replace("4F3D2A0002;", "4F3D2A0002;\n\t(envelope-from <news@shop.example.net>);")
    assert found(unsupported_sender, case(TOP + OLDER + FORGED)) != []
    assert found(unsupported_sender, case(TOP + told + FORGED)) == []


def test_a_service_that_only_its_own_word_names_is_not_called_one() -> None:
    unnamed = (
        "Return-Path: <bounce@example.com>\n" + TOP.replace("(mail.example.com [", "([") + OLDER + FORGED
    )
    (finding,) = found(unsupported_sender, case(unnamed))
    assert (finding.weight, finding.variant) == ("neutral", "")
    confirmed = case(unnamed)
    spf = Reported("spf", "pass", "example.com", None, "mx.example.jp", True, "own_place", Span(0, 0), False)
    (finding,) = found(unsupported_sender, replace(confirmed, identity=Identity((spf,))))
    assert finding.variant == "service"


def test_behind_the_readers_filter_the_service_that_gave_it_to_the_filter_is_calm() -> None:
    top = (
        "Received: from mx.securemx.jp (192.0.2.181) by\n"
        " TY2PEPF0000AB8A.mail.protection.outlook.com (10.167.253.8) with Microsoft SMTP Server\n"
        " id 15.20.8356.11; Thu, 23 Oct 2025 23:18:42 +0000\n"
        "Received: from {host} ({host} [198.51.100.192])\n"
        "\tby mx-mr1511.securemx.jp (mx-mr1511) with ESMTP id az39jqudhljcrf;\n"
        " Fri, 24 Oct 2025 08:18:40 +0900\n"
    )
    for host, weight in (("o1.sendgrid.net", "neutral"), ("o1.elsewhere.example", "odd")):
        fields = "Return-Path: <bounces+1@sendgrid.net>\n" + top.format(host=host) + FORGED
        (finding,) = found(unsupported_sender, case(fields, border=None))
        assert finding.weight == weight, host
