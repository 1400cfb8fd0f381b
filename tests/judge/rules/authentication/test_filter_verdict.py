"""A filter’s verdict is believed only where the reader’s service wrote it."""

from __future__ import annotations

import pytest

from judge.rules.content_cases import found, pointed
from judge.rules.route_cases import FIELDS, OLDER, TOP, case
from keshiin.judge.rules.authentication import filter_verdict


def test_a_verdict_above_the_border_counts() -> None:
    made = case("X-Spam-Flag: YES\n" + TOP + OLDER + FIELDS)
    (finding,) = found(filter_verdict, made)
    assert (finding.weight, finding.variant) == ("odd", "spam")
    assert pointed(made, finding) == ["X-Spam-Flag: YES"]


def test_one_from_the_sending_side_is_only_told() -> None:
    (finding,) = found(filter_verdict, case(TOP + OLDER + FIELDS + "X-Spam-Flag: YES\n"))
    assert (finding.weight, finding.variant) == ("neutral", "claimed")


def test_microsofts_category_of_deception_is_serious() -> None:
    report = "X-Forefront-Antispam-Report: CIP:192.0.2.10;CTRY:JP;SFV:SPM;CAT:PHSH;SFTY:9.1\n"
    (finding,) = found(filter_verdict, case(report + TOP + OLDER + FIELDS))
    assert (finding.weight, finding.variant, finding.values["said"]) == ("serious", "phishing", "CAT:PHSH")


def test_a_first_message_from_somebody_is_no_deception_for_microsoft() -> None:
    report = "X-Forefront-Antispam-Report: CIP:192.0.2.10;SCL:1;SFV:NSPM;CAT:NONE;SFTY:{}\n"
    assert found(filter_verdict, case(report.format("9.25") + TOP + FIELDS)) == []
    (finding,) = found(filter_verdict, case(report.format("9.20") + TOP + FIELDS))
    assert (finding.weight, finding.values["said"]) == ("serious", "SFTY:9.20")


@pytest.mark.parametrize(
    ("category", "weight"), [("INTOS", "serious"), ("AMP", "serious"), ("SAP", "serious"), ("FTBP", "odd")]
)
def test_microsofts_rarer_categories_are_known(category: str, weight: str) -> None:
    report = f"X-Forefront-Antispam-Report: CIP:192.0.2.10;CTRY:JP;CAT:{category};DIR:INB\n"
    (finding,) = found(filter_verdict, case(report + TOP + FIELDS))
    assert (finding.weight, finding.values["said"]) == (weight, f"CAT:{category}")


@pytest.mark.parametrize(
    ("bad", "clean"),
    [
        ("X-Mimecast-Spam-Score: 7.2", "X-Mimecast-Spam-Score: 6"),
        ("X-Mimecast-Spam-Score: 21", "X-Mimecast-Spam-Score: 0.03"),
        ("X-TM-AS-Result: Yes-5.339-5.0-31-1", "X-TM-AS-Result: No--7.363-5.0-31-10"),
        (
            "X-PMX-Spam: Gauge=XXXXXXXIII, Probability=73%, Report='A'",
            "X-PMX-Spam: Gauge=III, Probability=8%, Report='A'",
        ),
        (
            "X-Proofpoint-Spam-Details: rule=inbound_spam policy=inbound score=99",
            "X-Proofpoint-Spam-Details: rule=inbound_notspam policy=inbound spamscore=0 classifier=spam",
        ),
        ("X-Barracuda-Spam-Status: Yes, SCORE=5.71 using", "X-Barracuda-Spam-Status: No, SCORE=0.10 using"),
        ("X-VADE-SPAMSTATE: spam:low", "X-VADE-SPAMSTATE: clean"),
        ("X-TMASE-Result: 10-6.120000-4.000000", "X-TMASE-Result: 10--5.534000-4.000000"),
        ("X-Gm-Spam: 1", "X-Gm-Spam: 0"),
        ("X-KSMG-AntiSpam-Status: spam", "X-KSMG-AntiSpam-Status: not_detected"),
        ("X-KLMS-AntiSpam-Status: probable_spam", "X-KLMS-AntiSpam-Status: not scanned, license restriction"),
        ("X-MD-Class: spam", "X-MD-Class: normal"),
        ("X-Rspamd-Action: rewrite subject", "X-Rspamd-Action: no action"),
        ("X-Spamd-Result: default: True [17.2 / 15.0]", "X-Spamd-Result: default: False [-5.5 / 15.0]"),
    ],
)
def test_filters_that_organisations_run_are_read_where_the_service_wrote_them(bad: str, clean: str) -> None:
    (finding,) = found(filter_verdict, case(f"{bad}\n" + TOP + FIELDS))
    assert (finding.weight, finding.variant) == ("odd", "spam")
    (claimed,) = found(filter_verdict, case(TOP + FIELDS + f"{bad}\n"))
    assert (claimed.weight, claimed.variant) == ("neutral", "claimed")
    assert found(filter_verdict, case(f"{clean}\n" + TOP + FIELDS)) == []


def test_googles_word_for_a_deception_is_serious() -> None:
    (finding,) = found(filter_verdict, case("X-Gm-Spam: 0\nX-Gm-Phishy: 1\n" + TOP + FIELDS))
    assert (finding.weight, finding.variant, finding.values["filter"]) == ("serious", "phishing", "Google")
    assert found(filter_verdict, case("X-Gm-Phishy: 0\n" + TOP + FIELDS)) == []


def test_what_cisco_writes_in_code_is_no_verdict() -> None:
    assert (
        found(filter_verdict, case("X-IronPort-Anti-Spam-Result: SPAM+A0C3AAD4dMBd\n" + TOP + FIELDS)) == []
    )


def test_yahoos_field_says_bulk_by_being_there_and_its_value_is_a_machine() -> None:
    made = case("X-YahooFilteredBulk: 192.0.2.10\n" + TOP + OLDER + FIELDS)
    (finding,) = found(filter_verdict, made)
    assert (finding.weight, finding.variant, finding.values["said"]) == ("odd", "bulk", "192.0.2.10")


def test_a_clean_verdict_is_left_alone() -> None:
    assert found(filter_verdict, case("X-Spam-Flag: NO\nX-Spam-Status: No, score=1.2\n" + TOP + FIELDS)) == []


def test_microsofts_levels_count_where_it_names_no_category() -> None:
    report = "X-Forefront-Antispam-Report: CIP:192.0.2.10;CTRY:JP;SCL:{};SRV:;IPV:NLI;SFV:SPM\n"
    (finding,) = found(filter_verdict, case(report.format(5) + TOP + FIELDS))
    assert (finding.weight, finding.values["said"]) == ("odd", "SCL 5")
    (sure,) = found(filter_verdict, case(report.format(9) + TOP + FIELDS))
    assert (sure.weight, sure.values["said"]) == ("serious", "SCL 9")
    assert found(filter_verdict, case(report.format(1) + TOP + FIELDS)) == []


def test_many_complaints_about_a_bulk_sender_are_told() -> None:
    (finding,) = found(filter_verdict, case("X-Microsoft-Antispam: BCL:8;ARA:1\n" + TOP + FIELDS))
    assert (finding.weight, finding.values) == ("odd", {"filter": "Microsoft", "said": "BCL:8;ARA:1"})
    assert found(filter_verdict, case("X-Microsoft-Antispam: BCL:7;\n" + TOP + FIELDS)) == []


def test_behind_exchange_onlines_firewall_the_readers_own_word_takes_no_belief_away() -> None:
    taken = (
        "Received: from a.example (203.0.113.9) by DB5EUR01FT.mail.protection.outlook.com (10.0.0.1)\n"
        " with Microsoft SMTP Server id 15.20.1.1; Mon, 6 May 2024 10:00:02 +0900\n"
    )
    made = case(taken + "X-MS-Exchange-Organization-SCL: 9\n" + FIELDS)
    assert made.route.border.confidence == "configured"
    (finding,) = found(filter_verdict, made)
    assert (finding.weight, finding.variant) == ("serious", "spam")
