"""Whose word the reported results are, where they point, and whether they speak of From."""

from __future__ import annotations

import base64
from dataclasses import replace

import pytest
from told_results import FORGED, GMAIL_OWN, GMAIL_TOP, REST, verdicts

from keshiin import limits
from keshiin.identity import authenticate
from keshiin.settings import Settings


def test_a_field_directly_below_a_border_of_unknown_habits_is_not_believed(message_of, route_of) -> None:
    header = "Received: from x (y [192.0.2.66]) by mx.example.net with ESMTP; date\n" + FORGED.replace(
        "mx.google.com", "mx.example.net"
    )
    message = message_of(header + REST)
    assert {(each.believed, each.why) for each in authenticate(message, route_of(message, 1)).reported} == {
        (False, "below_border")
    }


def test_the_reader_can_adopt_the_name_under_which_his_service_reports(message_of, route_of) -> None:
    own = "Authentication-Results: mx.example.net; spf=fail smtp.mailfrom=evil.example\n"
    header = "Received: from x (y [192.0.2.66]) by mx.example.net with ESMTP; date\n" + own
    message = message_of(header + REST + own.replace("fail", "pass"))
    found = authenticate(message, route_of(message, 1), Settings(my_results=("MX.example.net",)))
    assert verdicts(found) == [("spf", "fail", True, "adopted"), ("spf", "pass", False, "forged_below")]


@pytest.mark.parametrize(
    ("line", "believed"),
    [
        ("DMARC-Filter: OpenDMARC Filter v1.4.2 mx.example.net 4F3D2A0002\n", True),
        (
            "DMARC-Filter: OpenDMARC Filter v1.4.2 mx.example.net 4F3D2A0002\nDKIM-Filter: x 4F3D2A0002\n",
            True,
        ),
        ("DMARC-Filter: OpenDMARC Filter v1.4.2 mx.example.net 1A2B3C4D5E\n", False),
        ("DMARC-Filter: OpenDMARC Filter v1.4.2 mx.example.net 4F3D2A00021\n", False),
        ("X-Anything: 4F3D2A0002\n", False),
    ],
)
def test_a_line_with_the_services_own_number_may_stand_before_its_results(
    line: str, believed: bool, message_of, route_of
) -> None:
    header = "Received: from x (y [192.0.2.66]) by mx.example.net with ESMTP id 4F3D2A0002; date\n"
    message = message_of(f"{header}{line}Authentication-Results: OpenDMARC; dmarc=fail\n{REST}")
    route = route_of(message, 1)
    route = replace(route, hops=tuple(hop._replace(id="4F3D2A0002") for hop in route.hops))
    found = authenticate(message, route, Settings(my_results=("OpenDMARC",)))
    assert [each.believed for each in found.reported] == [believed]


DMARC_LINE = "DMARC-Filter: OpenDMARC Filter v1.4.2 mx.example.net 4F3D2A0002\n"
DKIM_LINE = "DKIM-Filter: OpenDKIM Filter v2.11.0 mx.example.net 4F3D2A0002\n"
DMARC, DKIM, SPF = (
    f"Authentication-Results: mx.example.net; {result}\n"
    for result in ("dmarc=fail header.from=a.example", "dkim=pass header.d=b.example", "spf=pass")
)


@pytest.mark.parametrize(
    ("below", "reasons"),
    [
        (DMARC_LINE + DMARC + DKIM_LINE + DKIM, ["adopted", "adopted"]),
        (DMARC + DKIM_LINE + DKIM + SPF, ["adopted", "adopted", "below_border"]),
        (DMARC + DKIM, ["adopted", "below_border"]),
        (DMARC + DKIM_LINE.replace("4F3D2A0002", "1A2B3C4D5E") + DKIM, ["adopted", "below_border"]),
        (
            DMARC + DKIM_LINE.replace("4F3D2A0002", "4F3D2A0001 4F3D2A0002 4F3D2A0003") + DKIM,
            ["adopted", "below_border"],
        ),
        (DMARC + DMARC, ["adopted", "below_border"]),
        (DMARC + DMARC.replace("fail", "pass"), ["adopted", "forged_below"]),
        (DMARC + DKIM + DMARC.replace("fail", "pass"), ["adopted", "below_border", "forged_below"]),
        (DMARC + "X-Anything: a\n" + DKIM, ["adopted", "forged_below"]),
    ],
)
def test_of_several_filters_those_are_believed_whose_lines_tell_the_number(
    below: str, reasons: list[str], message_of, route_of
) -> None:
    header = "Received: from x (y [192.0.2.66]) by mx.example.net with ESMTP id 4F3D2A0002; date\n"
    message = message_of(f"{header}{below}{REST}")
    route = route_of(message, 1)
    route = replace(route, hops=tuple(hop._replace(id="4F3D2A0002") for hop in route.hops))
    found = authenticate(message, route, Settings(my_results=("mx.example.net",)))
    assert [each.why for each in found.reported] == reasons


def test_a_number_that_can_be_guessed_shows_no_filter(message_of, route_of) -> None:
    header = "Received: from x (y [192.0.2.66]) by mx.example.net with ESMTP id A1; date\n"
    message = message_of(f"{header}DKIM-Filter: x A1\n{DKIM}{REST}")
    route = route_of(message, 1)
    route = replace(route, hops=tuple(hop._replace(id="A1") for hop in route.hops))
    found = authenticate(message, route, Settings(my_results=("mx.example.net",)))
    assert [each.believed for each in found.reported] == [False]


def test_above_the_border_a_strange_name_is_not_the_services(message_of, route_of) -> None:
    header = (
        "Received: from b by a.example.net; date\nAuthentication-Results: mx.other.example; spf=pass\n"
        "Received: from x (y [192.0.2.5]) by b.example.net; date\n"
    )
    message = message_of(header + REST)
    assert verdicts(authenticate(message, route_of(message, 2))) == [("spf", "pass", False, "names_another")]
    assert verdicts(
        authenticate(message, route_of(message, 2), Settings(my_services=("other.example",)))
    ) == [("spf", "pass", True, "names_service")]


def test_nothing_is_believed_where_the_border_is_unknown(message_of, route_of) -> None:
    message = message_of(GMAIL_TOP + GMAIL_OWN + REST)
    assert {each.why for each in authenticate(message, route_of(message, None)).reported} == {
        "border_unknown"
    }
    unsure = route_of(message, 2, confidence="unknown")
    assert not any(each.believed for each in authenticate(message, unsure).reported)


def test_a_message_that_passed_the_service_before_is_not_called_forged(message_of, route_of) -> None:
    earlier = "Received: from list.example (l [192.0.2.9]) by mx.google.com with ESMTPS; date\n" + GMAIL_OWN
    message = message_of(GMAIL_TOP + GMAIL_OWN + "Received: from q by list.example; date\n" + earlier + REST)
    assert {each.why for each in authenticate(message, route_of(message, 2)).reported[4:]} == {
        "earlier_passage"
    }


def test_a_result_points_at_its_own_words(message_of, route_of) -> None:
    header = (
        "Authentication-Results: x.example;\n\tdkim=pass (ok)\n\t header.d=a.example;\n\tspf=none\n" + REST
    )
    message = message_of(header)
    found = authenticate(message, route_of(message, None)).reported
    assert [message.source.data[slice(*each.span)] for each in found] == [
        b"dkim=pass (ok)\n\t header.d=a.example",
        b"spf=none",
    ]


def test_a_field_in_encoded_words_is_read_and_pointed_at_whole(message_of, route_of) -> None:
    inner = (
        "spf=none (sender IP is 192.0.2.5) smtp.mailfrom=a.example;dmarc=none header.from=例え.jp;".encode()
    )
    words = "\n ".join(
        f"=?utf-8?B?{base64.b64encode(inner[at : at + 45]).decode()}?=" for at in range(0, len(inner), 45)
    )
    message = message_of(f"Authentication-Results: {words}\n{REST}")
    found = authenticate(message, route_of(message, None)).reported
    assert [(each.method, each.domain, each.span) for each in found] == [
        ("spf", "a.example", message.fields[0].span),
        ("dmarc", "xn--r8jz45g.jp", message.fields[0].span),
    ]


def test_a_result_without_selector_finds_its_signature(message_of, route_of) -> None:
    header = (
        "Authentication-Results: x.example; dkim=pass header.d=a.example header.b=QWERTYUI;"
        " dkim=pass header.i=@b.example; dkim=pass header.d=c.example\n"
        "DKIM-Signature: v=1; d=a.example; s=one; b=QWERTYUIOP==\n"
        "DKIM-Signature: v=1; d=b.example; s=two; b=ASDF\n"
        "DKIM-Signature: v=1; d=c.example; s=three; b=ZXCV\n"
        "DKIM-Signature: v=1; d=c.example; s=four; b=VBNM\n"
    )
    message = message_of(header + REST)
    found = authenticate(message, route_of(message, None)).reported
    assert [each.selector for each in found] == ["one", "two", None]


@pytest.mark.parametrize(
    ("senders", "domain", "aligned"),
    [
        (("a@example.com",), "mail.example.com", True),
        (("a@shop.example.co.jp",), "example.co.jp", True),
        (("a@example.co.jp",), "other.co.jp", False),
        (("a@example.com", "b@sub.example.com"), "example.com", True),
        (("a@example.com", "b@other.example"), "example.com", None),
        (("a@example.com", "b@other.example"), "third.example", False),
        ((), "example.com", None),
        (("a@例え.jp",), "xn--r8jz45g.jp", True),
    ],
)
def test_a_pass_for_another_domain_is_no_pass_for_from(
    senders, domain, aligned, message_of, route_of
) -> None:
    message = message_of(f"Authentication-Results: x.example; dkim=pass header.d={domain}\n", senders)
    (found,) = authenticate(message, route_of(message, None)).reported
    assert found.aligned is aligned


def test_more_results_than_anybody_reads_are_cut_and_told(message_of, route_of) -> None:
    message = message_of("Authentication-Results: x.example;" + "spf=none;" * 1200 + "\n")
    found = authenticate(message, route_of(message, None))
    assert len(found.reported) == limits.RESULTS
    assert [(cut.limit, cut.found) for cut in found.cuts] == [("results", 1200)]


@pytest.mark.parametrize(
    "result",
    [
        "Authentication-Results: mx.example.net; spf=pass smtp.helo=mail.example.com\n",
        "Received-SPF: pass receiver=mx.example.net; identity=helo; helo=mail.example.com;"
        " envelope-from=alice@example.com\n",
    ],
)
def test_a_greeting_that_passes_vouches_for_from_only_without_an_envelope_sender(
    result: str, message_of, route_of
) -> None:
    header = result + "Received: from x (y [192.0.2.66]) by mx.example.net with ESMTP; date\n"
    message = message_of(header + REST)
    for path, vouches in ((None, None), ("bounce@host.example", None), ("", True)):
        sent = replace(message, claims=replace(message.claims, return_path=path))
        (found,) = authenticate(sent, route_of(sent, 1), Settings()).reported
        assert (found.domain, found.believed, found.aligned) == ("mail.example.com", True, vouches)
