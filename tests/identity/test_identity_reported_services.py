"""Which services write their results where: only there are they believed."""

from __future__ import annotations

import pytest
from told_results import FORGED, GMAIL_OWN, GMAIL_TOP, REST, verdicts

from keshiin.identity import authenticate
from keshiin.route import trace


def test_gmail_writes_directly_below_its_border_line(message_of, route_of) -> None:
    message = message_of(GMAIL_TOP + GMAIL_OWN + REST)
    assert verdicts(authenticate(message, route_of(message, 2))) == [
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
    assert verdicts(authenticate(message, route_of(message, 2))) == [
        ("spf", "fail", True, "own_place"),
        ("spf", "pass", False, "forged_below"),
    ]


@pytest.mark.parametrize("between", [NIFTY_ADDRESS, "X-Spam: no\n"])
def test_niftys_results_are_believed_nowhere_else(between: str, message_of, route_of) -> None:
    message = message_of(NIFTY_TOP + between + NIFTY_OWN + REST)
    assert verdicts(authenticate(message, route_of(message, 2))) == [("spf", "fail", False, "below_border")]


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
    told = verdicts(authenticate(message, route_of(message, 2)))
    assert [(believed, why) for _, _, believed, why in told] == [
        (True, "names_peer"),
        (True, "names_peer"),
        (True, "names_peer"),
        (True, "names_service"),
        (False, "below_border"),
        (False, "kept_copy"),
        (False, "sender_side"),
    ]


ICLOUD_TOP = (
    "Received: from p00-icloudmta-smtpin-a-1 by p12-mailgateway-smtpin-a (mailgateway 2513) with SMTP id 1;"
    " Mon, 1 Jan 2024 17:00:02 +0900\n"
    "Received: from x (x [192.0.2.66]) by p00-icloudmta-smtpin-a-1 (Postfix) with ESMTPS id 2;"
    " Mon, 1 Jan 2024 17:00:01 +0900\n"
)
ICLOUD_MARKS = "X-ICL-Score: 3.3\nX-ICL-Info: GAtb\nX-ARC-Info: policy=fail; arc=none\n"
ICLOUD_BIMI = "Authentication-Results: bimi.icloud.com; bimi=none\n"
ICLOUD_DMARC = "Authentication-Results: dmarc.icloud.com; dmarc=fail header.from=bank.example\n"
ICLOUD_DKIM = "Authentication-Results: dkim-verifier.icloud.com;\n\tdkim=none\n"
ICLOUD_SPF = "Authentication-Results: spf.icloud.com; spf=fail smtp.mailfrom=a@bank.example\n"
ICLOUD_OWN = ICLOUD_MARKS + ICLOUD_BIMI + ICLOUD_DMARC + "X-DMARC-Policy: none\n" + ICLOUD_DKIM + ICLOUD_SPF


def _of_icloud(below: str, message_of, route_of) -> list[tuple[str, str, bool]]:
    message = message_of(ICLOUD_TOP + below + REST)
    reported = authenticate(message, route_of(message, 2)).reported
    return [(each.method, each.result, each.believed) for each in reported]


@pytest.mark.parametrize(
    "below", [ICLOUD_OWN, ICLOUD_OWN.removeprefix(ICLOUD_MARKS), ICLOUD_OWN.replace(ICLOUD_BIMI, "")]
)
def test_icloud_writes_below_its_border_line_with_other_fields_between(below, message_of, route_of) -> None:
    assert _of_icloud(below, message_of, route_of) == [
        ("dmarc", "fail", True),
        ("dkim", "none", True),
        ("spf", "fail", True),
    ]


@pytest.mark.parametrize(
    "forged",
    [
        ICLOUD_DMARC.replace("fail", "pass"),
        "Authentication-Results: arc.icloud.com; arc=pass\n",
        "Authentication-Results: new.icloud.com; dmarc=pass header.from=bank.example\n",
        "Subject: x\n" + ICLOUD_OWN.replace("fail", "pass"),
        ICLOUD_SPF.replace("fail", "pass").upper().replace("SPF=PASS", "spf=pass"),
    ],
)
def test_what_follows_icloud_s_own_results_is_the_senders(forged, message_of, route_of) -> None:
    found = _of_icloud(ICLOUD_OWN + forged, message_of, route_of)
    assert [each for each in found if each[1] == "pass" and each[2]] == []
    assert ("dmarc", "fail", True) in found


@pytest.mark.parametrize(
    "below",
    [
        ICLOUD_MARKS + ICLOUD_DMARC,
        ICLOUD_MARKS + ICLOUD_DKIM + ICLOUD_DMARC + ICLOUD_SPF,
        "Subject: x\n" + ICLOUD_OWN,
    ],
)
def test_icloud_s_results_count_together_and_in_their_order_alone(below, message_of, route_of) -> None:
    assert not any(believed for _, _, believed in _of_icloud(below, message_of, route_of))


@pytest.mark.parametrize(
    ("service", "border"),
    [
        (
            "strato.com",
            "from h.example ([192.0.2.5]) by smtpin.rzone.de (RZmta 49.6.6 OK) with ESMTPS id x9x",
        ),
        ("mx.naver.com", "from h ([192.0.2.5]) by crcvmail104.nm.naver.com with ESMTP id rD2--x"),
        (
            "aspmx1.migadu.com",
            "from h.example (h.example [192.0.2.5]) by aspmx1.migadu.com (Postfix) with ESMTPS id 0F58",
        ),
    ],
)
def test_results_above_the_border_line_of_a_service_that_writes_them_there(
    service: str, border: str, message_of
) -> None:
    results = f"Authentication-Results: {service}; spf={{}} smtp.mailfrom=example.com\n"
    line = f"Received: {border}; Mon, 1 Jan 2024 17:00:01 +0900\n"
    message = message_of(results.format("fail") + line + results.format("pass") + REST)
    assert verdicts(authenticate(message, trace(message))) == [
        ("spf", "fail", True, "names_service"),
        ("spf", "pass", False, "forged_below"),
    ]


def test_amazon_writes_directly_below_its_border_line(message_of) -> None:
    line = (
        "Received: from h.example (h.example [192.0.2.5]) by inbound-smtp.us-east-1.amazonaws.com with SMTP"
        " id 0djjbjnln9en for u@example.jp; Mon, 1 Jan 2024 17:00:01 +0900\n"
    )
    own = (
        "X-SES-Spam-Verdict: PASS\nX-SES-Virus-Verdict: PASS\n"
        "Received-SPF: fail (spfCheck: no) client-ip=192.0.2.5; envelope-from=a@b.example; helo=h.example;\n"
        "Authentication-Results: amazonses.com; spf=fail client-ip=192.0.2.5; dmarc=fail header.from=b.ex\n"
    )
    forged = "Authentication-Results: amazonses.com; dmarc=pass header.from=example.com\n"
    message = message_of(line + own + forged + REST)
    assert verdicts(authenticate(message, trace(message))) == [
        ("spf", "fail", True, "own_place"),
        ("spf", "fail", True, "own_place"),
        ("dmarc", "fail", True, "own_place"),
        ("dmarc", "pass", False, "forged_below"),
    ]
