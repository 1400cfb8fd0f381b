"""Delays, joints and loops."""

from __future__ import annotations

import pytest

from route.made_mail import received, route

NEWER = "from {helo} ({rdns} [{ip}]) by mx.small.example (Postfix) with ESMTP id 4F3D2"
OLDER = "from x.example ([9.9.9.9]) by {by} with ESMTP id A1"


@pytest.mark.parametrize(
    ("helo", "rdns", "ip", "by", "state", "how"),
    [
        ("out.example.org", "unknown", "8.8.4.4", "out.example.org", "agrees", "same-name"),
        ("a.example.org", "a.example.org", "8.8.4.4", "b.example.org", "agrees", "same-organisation"),
        ("a", "unknown", "10.1.1.1", "b.example.net", "agrees", "private-address"),
        ("a.example.org", "a.example.org", "8.8.4.4", "b.example.net", "contradicted", "names-differ"),
        ("a.example.org", "unknown", "8.8.4.4", "b.example.net", "unconfirmed", "names-differ"),
        (
            "b1.example.net",
            "v8-8-4-4.host.example",
            "8.8.4.4",
            "b.example.net",
            "agrees",
            "same-organisation",
        ),
        ("a.example.org", "v8-8-4-4.host.example", "8.8.4.4", "b.example.net", "unconfirmed", "names-differ"),
    ],
)
def test_joint(helo: str, rdns: str, ip: str, by: str, state: str, how: str) -> None:
    found = route(*received(NEWER.format(helo=helo, rdns=rdns, ip=ip), OLDER.format(by=by)))
    assert (found.joints[0].state, found.joints[0].how) == (state, how)


def test_joint_with_a_line_that_names_no_server_is_not_recorded() -> None:
    lines = received(
        NEWER.format(helo="a.example", rdns="unknown", ip="8.8.4.4"), "from x.example ([9.9.9.9])"
    )
    assert route(*lines).joints[0].how == "not-recorded"


def test_delays_are_signed_and_pass_over_unreadable_lines() -> None:
    found = route(
        "Received: from a.example ([8.8.4.4]) by b.example with SMTP; Fri, 10 Jan 2025 00:00:10 +0000",
        "Received: ????",
        "Received: from c.example ([9.9.9.9]) by a.example with SMTP; Fri, 10 Jan 2025 09:00:40 +0900",
    )
    assert [hop.delay_s for hop in found.hops] == [-30, None, None]


def test_loop_is_the_same_server_again_and_again() -> None:
    again = [f"from a.example ([8.8.4.4]) by b.example.net with SMTP id A{n}" for n in range(3)]
    assert route(*received(*again)).loop
    assert not route(*received(*again[:2])).loop


def test_handing_over_to_the_mailbox_is_no_further_visit() -> None:
    twice = [f"from v.example.net ([8.8.4.4]) by b.example.net with SMTP id A{n}" for n in range(2)]
    assert not route(*received("from b.example.net by b.example.net with LMTP id C", *twice)).loop


def test_the_oldest_hop_is_a_and_letters_go_on_after_z() -> None:
    found = route(*received(*[OLDER.format(by="b.example.net")] * 703))
    assert [found.letter(hop) for hop in (703, 678, 677, 676, 2, 1)] == ["A", "Z", "AA", "AB", "ZZ", "AAA"]
