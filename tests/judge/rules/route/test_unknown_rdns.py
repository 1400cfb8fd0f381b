"""A missing name counts only where the server would have written one."""

from __future__ import annotations

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.route import unknown_rdns


def test_postfix_that_found_no_name_is_told() -> None:
    made = case(TOP.replace("(mail.example.com [", "(unknown [") + OLDER + FIELDS)
    (finding,) = found(unknown_rdns, made)
    assert finding.weight == "neutral"
    assert pointed(made, finding)[0] == "[192.0.2.10]"


def test_a_named_peer_is_left_alone() -> None:
    assert found(unknown_rdns, case()) == []


def test_exchange_writes_no_names_so_nothing_is_missing() -> None:
    top = (
        "Received: from mail.example.com (192.0.2.10) by\n"
        " X1FT001.mail.protection.outlook.com (10.13.1.1) with Microsoft SMTP Server id 15.20.7135.8\n"
        " via Frontend Transport; Mon, 6 May 2024 01:00:05 +0000\n"
    )
    assert found(unknown_rdns, case(top + OLDER + FIELDS)) == []


def test_a_known_firms_machine_without_a_name_is_odd_where_nobody_vouches_and_the_server_looks() -> None:
    nameless = TOP.replace("(mail.example.com [", "(unknown [")
    firm = FIELDS.replace("hanako@example.com", "service@paypal.com")
    qmail = (
        "Received: from 192.0.2.10  (EHLO mail.example.com) (192.0.2.10)\n"
        "  by mta1234.mail.djm.yahoo.co.jp with SMTPS; Mon, 6 May 2024 10:00:05 +0900\n"
    )
    for text, results, weight in (
        (nameless + OLDER + firm, [], "odd"),
        (nameless + OLDER + firm, [("dmarc", "pass", True)], "neutral"),
        (nameless + OLDER + firm + "List-Id: <talk.example.com>\n", [], "neutral"),
        (nameless + OLDER + FIELDS.replace("example.com", "gmail.com"), [], "neutral"),
    ):
        (finding,) = found(unknown_rdns, case(text, results=results))
        assert (finding.weight, finding.variant) == (weight, "firm" if weight == "odd" else ""), text
    assert [each.weight for each in found(unknown_rdns, case(qmail + OLDER + firm))] in ([], ["neutral"])
