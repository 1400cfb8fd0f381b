"""The word of the reader's own filter on mail in his own domain's name."""

from __future__ import annotations

import pytest

from judge.rules.route_cases import FIELDS, FILTERED
from keshiin.analysis import analyze
from keshiin.lookup.places import Places
from keshiin.message import read

FIRM = FIELDS.replace("hanako@example.com", "ken@firm.example").replace(
    "reader@example.jp", "me@firm.example"
)
PASSED = "Authentication-Results-Original: ppops.net; dmarc=pass header.from=firm.example\n"
FAILED = (
    "Authentication-Results-Original: ppops.net; dkim=pass header.d=firm.example; "
    "dmarc=fail header.from=firm.example\n"
)
GMAILS, FILTERS = (
    f"Received: {line}".replace("reader@gmail.com", "me@firm.example")
    for line in FILTERED("out.carrier.example").split("Received: ")[1:]
)
EXCHANGES = (
    "Received: from mx0a-1.pphosted.com (8.8.4.4) by\n"
    " TY2PEPF0000AB8A.mail.protection.outlook.com (10.167.253.8) with Microsoft SMTP\n"
    " Server id 15.20.8356.11 via Frontend Transport; Mon, 6 May 2024 01:00:05 +0000\n"
)
LET_PASS = "X-MS-Exchange-Organization-SCL: -1\n"
WITHIN = (
    "Received: from pps.filterd (m1.ppops.net [127.0.0.1])\n\tby mx0a-1.pphosted.com (8.18.1.2/8.18.1.2) "
    "with ESMTP id 45TGYTnp877765\n\tfor <me@firm.example>; Mon, 6 May 2024 10:00:04 +0900\n"
)
FROM_INSIDE = FILTERS.replace("192.0.2.10", "10.1.2.3")


def from_outside(header: str) -> bool:
    analysis = analyze(read((header + FIRM + "\nHello\n").encode()), Places.bundled())
    assert analysis.route.border.rule == "known_service_gateway"
    return "own_domain_sender" in analysis.assessment.ran.fired


@pytest.mark.parametrize("way", [GMAILS + PASSED, GMAILS + WITHIN + PASSED, EXCHANGES + LET_PASS + PASSED])
def test_colleagues_whom_the_filter_found_to_be_so_are_not_from_outside(way: str) -> None:
    assert not from_outside(way + FILTERS)


@pytest.mark.parametrize(("word", "weight"), [(PASSED, "odd"), ("", "serious"), (FAILED, "serious")])
def test_a_disc_image_of_a_colleague_whom_the_filter_knows_is_odd(word: str, weight: str) -> None:
    image = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename=a.iso\n\nx\n"
    analysis = analyze(read((GMAILS + word + FILTERS + FIRM + image).encode()), Places.bundled())
    assert weight in {
        each.weight for each in analysis.assessment.findings if each.rule == "attachment_disc_image"
    }


@pytest.mark.parametrize(
    "header",
    [
        GMAILS + FILTERS,
        GMAILS + FAILED + FILTERS,
        GMAILS + PASSED.replace("firm.example", "stranger.example") + FILTERS,
        GMAILS + FILTERS + PASSED,
        GMAILS + FILTERS + PASSED + FILTERS,
        GMAILS + FROM_INSIDE + PASSED + FILTERS,
        EXCHANGES + PASSED + FILTERS,
        EXCHANGES + LET_PASS.replace("-1", "1") + PASSED + FILTERS,
    ],
    ids=[
        "no result", "refused", "of another", "below its line", "behind a second line of its name",
        "behind a customer of the filter", "a greeting alone", "not let pass",
    ],
)  # fmt: skip
def test_what_a_forger_could_write_vouches_for_nobody(header: str) -> None:
    assert from_outside(header)
