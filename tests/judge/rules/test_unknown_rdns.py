"""A missing name counts only where the server would have written one."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import unknown_rdns


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
