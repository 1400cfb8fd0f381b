"""The border line is the one sure line, whatever the lines below say."""

from __future__ import annotations

from content_cases import found, pointed
from route_cases import FIELDS, OLDER, TOP, case

from keshiin.judge.rules import peer_handover


def test_the_border_hop_names_the_address_that_handed_over() -> None:
    made = case()
    (finding,) = found(peer_handover, made)
    assert finding.weight == "neutral"
    assert finding.values["ip"] == "192.0.2.10"
    assert pointed(made, finding)[0] == "[192.0.2.10]"


def test_the_network_is_named_where_it_is_known() -> None:
    (finding,) = found(peer_handover, case(network="Example Networks"))
    assert (finding.variant, finding.values["network"]) == ("place", "Example Networks")


def test_without_a_border_nothing_is_called_sure() -> None:
    assert (
        found(peer_handover, case(TOP.replace("192.0.2.10", "10.1.2.3") + OLDER + FIELDS, border=None)) == []
    )


def test_a_line_without_address_says_so() -> None:
    top = "Received: from mail.example.com by mx.example.jp with SMTP; Mon, 6 May 2024 10:00:05 +0900\n"
    (finding,) = found(peer_handover, case(top + OLDER + FIELDS))
    assert finding.variant == "no_address"


def test_an_inside_peer_is_the_services_own() -> None:
    (finding,) = found(peer_handover, case(TOP.replace("192.0.2.10", "10.1.2.3") + FIELDS))
    assert finding.variant == "own"
