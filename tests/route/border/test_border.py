"""Where the border is drawn, why, and where the answer is unknown."""

from __future__ import annotations

import pytest

from keshiin.route.model import Route
from keshiin.settings import Settings
from route.made_mail import EXCHANGE, GMAIL, received, route
from slowness import within

OUTSIDE = (
    "from mail.example.org (mail.example.org [8.8.4.4]) by mx.small.example (Postfix) with ESMTP id 4F3D2"
)
FORGED = "from bank.example (bank.example [9.9.9.9]) by {} (Postfix) with ESMTP id FACE1"


def decided(found: Route) -> tuple[int | None, str, str]:
    return found.border.hop, found.border.confidence, found.border.rule


def test_no_received_line() -> None:
    assert decided(route()) == (None, "unknown", "no_received")


def test_gmail_takes_the_message_at_its_border_server() -> None:
    found = route(*received(*GMAIL, FORGED.format("mx.google.com")))
    assert decided(found) == (2, "strong", "known_service")
    assert found.border.service == "Gmail"
    assert [hop.zone for hop in found.hops] == ["internal", "border", "claimed"]


def test_exchange_online_takes_the_message_at_its_border_server() -> None:
    lines = [line.replace("203.0.113.9", "8.8.4.4") for line in EXCHANGE]
    assert decided(route(*received(*lines))) == (4, "strong", "known_service")


@pytest.mark.parametrize("chain", [GMAIL, EXCHANGE], ids=["gmail", "exchange"])
def test_a_whole_known_chain_below_a_small_host_is_a_claim(chain: tuple[str, ...]) -> None:
    found = route(*received(OUTSIDE, *chain))
    assert decided(found) == (1, "likely", "first_public")
    assert {hop.zone for hop in found.hops[1:]} == {"claimed"}


def test_own_name_as_helo_and_as_by_gains_the_forger_nothing() -> None:
    own = "from mx.small.example (evil.example [8.8.4.4]) by mx.small.example (Postfix) with ESMTP id 4F3D2"
    assert decided(route(*received(own, FORGED.format("mx.small.example"))))[0] == 1


def test_balancer_that_logs_a_private_address_for_everybody_leaves_it_unknown() -> None:
    balanced = "from mail.example.org (unknown [10.0.0.5]) by mx.small.example (Postfix) with ESMTP id 4F3D2"
    found = route(*received(balanced, FORGED.format("inner.small.example")))
    assert decided(found) == (None, "unknown", "private_peer")
    assert found.border.candidates == (1, 2)
    assert {hop.zone for hop in found.hops} == {"unknown"}


def test_content_filter_on_the_same_machine_is_passed_over() -> None:
    found = route(
        *received(
            "from localhost (localhost [127.0.0.1]) by mx.small.example (Postfix) with ESMTP id 4F3D1",
            "from mx.small.example ([127.0.0.1]) by localhost (mx.small.example [127.0.0.1])"
            " (amavisd-new, port 10024) with ESMTP id XyZ",
            OUTSIDE,
        )
    )
    assert decided(found) == (3, "likely", "local_run")


def test_filter_handing_over_to_another_organisation_leaves_it_unknown() -> None:
    found = route(
        *received(
            "from localhost (localhost [127.0.0.1]) by web.small.example (Postfix) with ESMTP id 4F3D1",
            FORGED.format("mx.other.example.com"),
        )
    )
    assert decided(found) == (None, "unknown", "no_agreement")


def test_collector_restarts_the_chain() -> None:
    found = route(
        *received(
            "from mail.small.example [192.0.2.7] by localhost with IMAP (fetchmail-6.2.4)"
            " for u@localhost (single-drop)",
            OUTSIDE,
        )
    )
    assert decided(found) == (2, "likely", "local_run")


def test_peer_of_the_same_provider_leaves_it_unknown() -> None:
    same = (
        "from p7.small.example (p7.small.example [8.8.4.4]) by mx.small.example (Postfix) with ESMTP id 4F3D2"
    )
    assert decided(route(*received(same, FORGED.format("p7.small.example")))) == (
        None,
        "unknown",
        "same_organisation",
    )


def test_unreadable_line_in_the_run_leaves_it_unknown() -> None:
    assert decided(route("Received: ????", *received(OUTSIDE)))[2] == "unreadable_line"


def test_line_that_can_be_read_in_two_ways_leaves_it_unknown() -> None:
    helo = "evil.example with a by b (evil.example [8.8.4.4])"
    two = f"from {helo} by mx.small.example (Postfix) with ESMTP id 4F3D2"
    assert decided(route(*received(two)))[2] == "doubtful_line"


def test_program_of_the_same_machine_that_left_no_line_of_a_filter_leaves_it_unknown() -> None:
    local = "from localhost (localhost [127.0.0.1]) by mx.small.example (Postfix) with ESMTP id 4F3D2"
    assert decided(route(*received(local, OUTSIDE)))[2] == "local_program"


def test_host_hidden_by_the_poster_is_nobodys_service() -> None:
    hidden = OUTSIDE.replace("mx.small.example", "sv.xxxxxx.ne.jp")
    assert decided(route(*received(hidden))) == (None, "unknown", "hidden_by")


def test_told_for_this_message() -> None:
    found = route(*received(OUTSIDE, FORGED.format("x.example")), settings=Settings(border_hop=2))
    assert decided(found) == (2, "configured", "user_hop")


def test_told_service_makes_it_configured() -> None:
    settings = Settings(my_services=("small.example",))
    found = route(*received(OUTSIDE, FORGED.format("mx.small.example")), settings=settings)
    assert decided(found) == (1, "configured", "my_services")


def test_told_network_lets_the_run_go_on() -> None:
    settings = Settings(my_services=("small.example",), my_networks=("!10.9.0.0/16", "10.0.0.0/8"))
    inner = "from edge.small.example ([10.0.0.5]) by box.small.example (Postfix) with ESMTP id 4F3D1"
    assert decided(route(*received(inner, OUTSIDE), settings=settings))[0] == 2
    excluded = inner.replace("10.0.0.5", "10.9.0.5")
    assert decided(route(*received(excluded, OUTSIDE), settings=settings))[0] == 1


def test_told_known_service_is_configured_with_the_same_border() -> None:
    found = route(*received(*GMAIL), settings=Settings(my_services=("google.com",)))
    assert decided(found) == (2, "configured", "my_services")


def test_told_forwarders_own_line_is_mine_too() -> None:
    settings = Settings(my_services=("small.example",), my_forwarders=("fwd.example.net",))
    forwarded = OUTSIDE.replace("mail.example.org", "fwd.example.net")
    lines = received(forwarded, FORGED.format("fwd.example.net"))
    assert decided(route(*lines, settings=settings)) == (2, "configured", "my_services")
    assert decided(route(*lines))[0] == 1


def test_refused_server_is_nobodys_border() -> None:
    settings = Settings(not_mine=("small.example",))
    assert decided(route(*received(OUTSIDE), settings=settings)) == (None, "unknown", "refused")


def test_told_microsoft_draws_the_border_at_its_border_server() -> None:
    lines = [line.replace("203.0.113.9", "8.8.4.4") for line in EXCHANGE]
    found = route(*received(*lines), settings=Settings(my_services=("outlook.com",)))
    assert decided(found) == (4, "configured", "my_services")


def test_another_service_told_changes_nothing() -> None:
    found = route(*received(OUTSIDE), settings=Settings(my_services=("elsewhere.example",)))
    assert decided(found) == (1, "likely", "first_public")


def test_helo_that_holds_a_whole_by_clause() -> None:
    found = route(
        *received(
            "from x by mx.google.com (evil.example [8.8.4.4]) by mx.small.example (Postfix) with ESMTP id 4F3"
        )
    )
    assert found.hops[0].by == "mx.small.example"
    assert found.border.service == "mx.small.example"


def test_filter_service_in_front_of_a_known_service_is_named() -> None:
    lines = (
        GMAIL[0],
        "from mx0a-1.pphosted.com (mx0a-1.pphosted.com. [8.8.4.4]) by mx.google.com with ESMTPS id a1si1.2",
        "from mail.example.org (mail.example.org [9.9.9.9]) by mx0a-1.pphosted.com (PPS) with ESMTPS id 3e",
    )
    found = route(*received(*lines))
    assert decided(found) == (2, "strong", "known_service_gateway")
    assert (found.border.values["gateway"], found.border.candidates) == ("Proofpoint", (3,))


def test_filter_service_in_front_of_another_leaves_it_unknown_with_both_lines_to_choose() -> None:
    filtered = OUTSIDE.replace("mail.example.org", "mo-csw.securemx.jp")
    inside = "by mo-csw.securemx.jp (mx-mo-csw1) id 23D3"
    found = route(*received(filtered, inside, FORGED.format("relay.securemx.jp")))
    assert decided(found) == (None, "unknown", "gateway")
    assert (found.border.values["gateway"], found.border.candidates) == ("SecureMX", (1, 3))


def test_senders_own_server_on_top_shows_that_the_readers_lines_are_missing() -> None:
    to = "To: u@reader.example"
    found = route(*received(OUTSIDE.replace("small.example", "example.org")), to)
    assert decided(found) == (None, "unknown", "sender_side")
    assert decided(route(*received(OUTSIDE), to))[0] == 1


def test_submission_on_top_is_nobodys_border() -> None:
    handed_in = OUTSIDE.replace("with ESMTP", "with ESMTPSA")
    assert decided(route(*received(handed_in))) == (None, "unknown", "none")


def test_delivery_to_the_mailbox_is_passed_over() -> None:
    delivery = "from mx.small.example by mx.small.example with LMTP id YVBb"
    assert decided(route(*received(delivery, OUTSIDE))) == (2, "likely", "local_run")


def test_thousand_lines_are_judged_at_once() -> None:
    for line in (
        "(qmail 1 invoked from network)",
        "from localhost ([127.0.0.1]) by www1.sakura.ne.jp (amavisd)",
    ):
        lines = received(*[line] * 900)
        for settings in (Settings(), Settings(my_services=("sakura.ne.jp",))):
            within(1.25, lambda lines=lines, settings=settings: route(*lines, settings=settings))


ZOHO = (
    "Received: from mail.example.org (mail.example.org [8.8.4.4]) by mx.zohomail.com with SMTPS id 1769.4; "
    + ("Sat, 24 Jan 2026 12:35:06 -0800")
)
SPF = "Received-SPF: pass (zohomail.com: domain of example.org designates {0} as permitted sender)"


@pytest.mark.parametrize(
    ("lines", "confidence"),
    [
        ([SPF.format("8.8.4.4"), ZOHO], "strong"),
        ([ZOHO], "likely"),
        # A sender's own results stand below, those of another peer are none of this line.
        ([ZOHO, SPF.format("8.8.4.4")], "likely"),
        ([SPF.format("8.8.8.8"), ZOHO], "likely"),
    ],
)
def test_where_users_send_through_the_border_too_results_about_the_peer_tell(
    lines: list[str], confidence: str
) -> None:
    border = route(*lines).border
    assert (border.hop, border.confidence) == (1, confidence)
    assert border.service == ("Zoho Mail" if confidence == "strong" else "mx.zohomail.com")
