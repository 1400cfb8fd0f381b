"""Which services write their results where: only there are they believed."""

from __future__ import annotations

import pytest
from told_results import FORGED, GMAIL_OWN, GMAIL_TOP, REST, _told

from keshiin.identity import authenticate


def test_gmail_writes_directly_below_its_border_line(message_of, route_of) -> None:
    message = message_of(GMAIL_TOP + GMAIL_OWN + REST)
    assert _told(authenticate(message, route_of(message, 2))) == [
        ("arc", "none", True, "names_service"),
        ("spf", "fail", True, "names_service"),
        ("spf", "fail", True, "own_place"),
        ("spf", "fail", True, "own_place"),
    ]


@pytest.mark.parametrize(
    "forged",
    [
        FORGED + REST,
        "DKIM-Signature: v=1; d=a.example; s=s; b=A\n" + FORGED + REST,
        REST + FORGED,
        FORGED.upper().replace("SPF=PASS", "spf=pass") + REST,
    ],
)
def test_a_second_field_in_gmails_name_is_the_senders(forged: str, message_of, route_of) -> None:
    message = message_of(GMAIL_TOP + GMAIL_OWN + forged)
    found = authenticate(message, route_of(message, 2)).reported
    forgeries = [each for each in found if each.result.lower() == "pass"]
    assert forgeries
    assert all(not each.believed and each.why == "forged_below" for each in forgeries)


def test_gmails_places_count_only_in_gmails_order(message_of, route_of) -> None:
    message = message_of(GMAIL_TOP + "X-Spam: no\n" + FORGED + REST)
    assert not any(
        each.believed
        for each in authenticate(message, route_of(message, 2)).reported
        if each.result == "pass"
    )


NIFTY_TOP = (
    "Received: from niftygreeting by conbox-094.nifty.com with ESMTP id 1; Mon, 1 Jan 2024 17:00:02 +0900\n"
    "Received: from x ([192.0.2.66]) by niftygreeting with ESMTP id 2; Mon, 1 Jan 2024 17:00:01 +0900\n"
)
NIFTY_OWN = "Authentication-Results: nifty.com; spf=fail smtp.mailfrom=evil.example\n"
NIFTY_ADDRESS = "X-Nifty-SrcIP: [192.0.2.66]\n"


def test_nifty_writes_directly_below_its_border_line(message_of, route_of) -> None:
    forged = NIFTY_OWN.replace("fail", "pass")
    message = message_of(NIFTY_TOP + NIFTY_OWN + NIFTY_ADDRESS + forged + REST)
    assert _told(authenticate(message, route_of(message, 2))) == [
        ("spf", "fail", True, "own_place"),
        ("spf", "pass", False, "forged_below"),
    ]


@pytest.mark.parametrize("between", [NIFTY_ADDRESS, "X-Spam: no\n"])
def test_niftys_results_are_believed_nowhere_else(between: str, message_of, route_of) -> None:
    message = message_of(NIFTY_TOP + between + NIFTY_OWN + REST)
    assert _told(authenticate(message, route_of(message, 2))) == [("spf", "fail", False, "below_border")]


def test_exchange_online_writes_above_its_border_line_and_names_the_peer(message_of, route_of) -> None:
    header = (
        "Received: from a.mail.protection.outlook.com (x) by b.outlook.office365.com with Microsoft; date\n"
        "Authentication-Results: spf=pass (sender IP is 192.0.2.5) smtp.mailfrom=example.com;"
        " dkim=pass (signature was verified) header.d=mail.example.com;compauth=pass reason=100\n"
        "Received-SPF: Pass (protection.outlook.com: domain of example.com designates 192.0.2.5 as permitted"
        " sender) receiver=protection.outlook.com; client-ip=192.0.2.5; helo=h\n"
        "Received: from h ([192.0.2.5]) by a.mail.protection.outlook.com with Microsoft; date\n"
        "Received-SPF: Pass (protection.outlook.com: domain of example.com designates 198.51.100.5 as"
        " permitted sender) receiver=protection.outlook.com; client-ip=198.51.100.5; helo=h\n"
        "X-MS-Exchange-Authentication-Results: spf=pass (sender IP is 192.0.2.5) smtp.mailfrom=example.com\n"
        "Authentication-Results: dkim=pass header.d=example.com\n"
    )
    message = message_of(header + REST)
    told = _told(authenticate(message, route_of(message, 2)))
    assert [(believed, why) for _, _, believed, why in told] == [
        (True, "names_peer"),
        (True, "names_peer"),
        (True, "names_peer"),
        (True, "names_service"),
        (False, "below_border"),
        (False, "kept_copy"),
        (False, "sender_side"),
    ]
