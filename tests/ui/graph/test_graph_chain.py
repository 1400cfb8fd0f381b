"""The chain of machines: which stops there are, which links lead between them, where the border crosses."""

from __future__ import annotations

from dataclasses import replace

from made_route import chain_of, made_view
from made_view import view, view_without_border

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.json import as_object
from keshiin.settings import Settings
from keshiin_ui.graph.chain import chain
from keshiin_ui.graph.node_lines import stop_lines
from keshiin_ui.graph.sentences import row, stop_tip, whole_text
from keshiin_ui.hops.words import service_name
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language

QMAIL = b"""\
Received: (qmail 991 invoked from network); 17 Nov 2022 12:30:01 -0000
Received: from unknown (HELO relay.example.com) (203.0.113.9)
  by mx.example.net with SMTP; 17 Nov 2022 12:30:00 -0000
Received: (qmail 77 invoked from network); 17 Nov 2022 12:29:59 -0000
Received: from unknown (HELO pc.example.com) (198.51.100.7)
  by relay.example.com with SMTP; 17 Nov 2022 12:29:58 -0000
From: Hanako <hanako@example.com>
To: taro@example.net
Subject: Hello

Text
"""
PRIVATE = (
    ("pc.example.jp", "10.0.0.5", "mail.example.jp"),
    ("mail.example.jp", "203.0.113.5", "mx.example.com"),
)


def view_of(data: bytes) -> View:
    """A message to a reader whose own service is mx.example.net."""
    analysis = analyze(read(data), Places.bundled(), Settings(my_services=("example.net",)))
    return View(analysis, explain(analysis, "en"))


def test_the_sender_stands_at_the_left_and_the_reader_at_the_right() -> None:
    made = chain(chain_of(3, 2).analysis.route)
    assert [stop.kind for stop in made.stops] == ["peer", "peer", "peer", "service", "you"]
    assert [stop.hops for stop in made.stops] == [(3,), (2,), (1,), (), ()]


def test_a_single_hop_has_a_sender_a_server_and_the_reader() -> None:
    made = chain(chain_of(1, 1).analysis.route)
    assert [stop.kind for stop in made.stops] == ["peer", "service", "you"]
    assert made.border == 0


def test_without_hops_only_the_reader_is_left() -> None:
    made = chain(made_view((), None).analysis.route)
    assert [stop.kind for stop in made.stops] == ["you"]
    assert made.links == ()


def test_the_border_stands_behind_the_machine_that_handed_over() -> None:
    made = chain(view().analysis.route)
    assert made.border is not None
    assert made.stops[made.border].hops == (2,)


def test_what_is_recorded_and_what_is_claimed_have_different_tones() -> None:
    made = chain(view().analysis.route)
    assert [stop.tone for stop in made.stops] == [
        "claimed",
        "claimed",
        "recorded",
        "recorded",
        "recorded",
        "recorded",
    ]


def test_inside_machines_and_private_addresses_are_small() -> None:
    small = {stop.hops: stop.small for stop in chain(made_view(PRIVATE, 1).analysis.route).stops}
    assert small[(2,)] is True
    assert small[(1,)] is False


def test_a_contradicted_joint_is_a_broken_link() -> None:
    made = chain(view().analysis.route)
    assert [link.state for link in made.links] == ["agrees", "contradicted", "agrees", "stated", "stated"]


def test_an_unknown_border_has_candidates_and_no_wall() -> None:
    made = chain(view_without_border().analysis.route)
    assert made.border is None
    assert [hop for _, hop in made.candidates] == [1, 2]
    assert [made.stops[link].hops for link, _ in made.candidates] == [(1,), (2,)]
    assert {stop.tone for stop in made.stops[:-1]} == {"quiet"}


def test_quiet_hops_are_grouped_and_the_ends_the_border_and_the_break_are_not() -> None:
    route = chain_of(40, 5, broken=(20,)).analysis.route
    made = chain(route, frozenset())
    alone = {stop.hops[0] for stop in made.stops if stop.kind == "peer"}
    assert alone == {40, 21, 20, 5}
    assert sorted(hop for stop in made.stops for hop in stop.hops) == list(range(1, 41))


def test_a_group_never_crosses_the_border() -> None:
    made = chain(chain_of(12, 4).analysis.route, frozenset())
    sides = [{hop > 4 for hop in stop.hops} for stop in made.stops if stop.kind == "group"]
    assert all(len(side) == 1 for side in sides)


def test_a_hop_with_a_card_or_a_long_delay_is_not_grouped() -> None:
    delays = (1, 1, 1, 600, 1, 1, 1)
    made = chain(chain_of(12, 1, delays=delays).analysis.route, frozenset({5}))
    alone = {stop.hops[0] for stop in made.stops if stop.kind == "peer"}
    assert {5, 8} <= alone


def test_a_hop_that_runs_backwards_is_not_grouped() -> None:
    made = chain(chain_of(12, 1, delays=(1, 1, 1, -5)).analysis.route, frozenset())
    assert any(stop.hops == (8,) for stop in made.stops)


def test_the_lines_that_one_server_wrote_of_one_step_are_one_machine() -> None:
    """qmail writes a line when a message comes in and one more for its own queue."""
    made = view_of(QMAIL)
    whole = chain(made.analysis.route)
    assert [(stop.kind, stop.hops, stop.notes) for stop in whole.stops] == [
        ("peer", (4,), (3,)),
        ("peer", (2,), ()),
        ("service", (), (1,)),
        ("you", (), ()),
    ]
    assert whole.border is not None
    assert whole.stops[whole.border].hops == (2,)
    tr = in_language("en")
    assert service_name(made, tr) == "mx.example.net"
    assert whole_text(made, tr).startswith("2 stations")
    assert "same step as A" in stop_tip(made, whole.stops[0], tr)
    assert "same step as C" in stop_tip(made, whole.stops[2], tr)
    assert row(made, 1, tr)[1] == "same step as C"
    assert [hop["index"] for hop in as_object(made.analysis, made.explanation)["hops"]] == [1, 2, 3, 4]


def test_the_last_server_is_called_by_no_name_that_is_none(ministry: Analysis) -> None:
    """Its newest lines say "by 0", and nothing."""
    made = View(ministry, explain(ministry, "en"))
    assert service_name(made, in_language("en")).endswith("shop-pro.jp")


def test_a_known_service_whose_server_gives_but_an_address_is_called_by_its_name() -> None:
    gmail = (
        b"Received: by 2002:a05:7300:d18a:b0:145:6f1b:4d2e with SMTP id t10; Tue, 3 Nov 2026 17:02:11 -0800\n"
        b"Received: from mail.example.com (mail.example.com. [192.0.2.10])\n"
        b"\tby mx.google.com with ESMTPS id d9; Tue, 3 Nov 2026 17:02:10 -0800\n"
        b"From: a@example.com\nSubject: x\n\nHello\n"
    )
    assert service_name(view_of(gmail), in_language("en")) == "Gmail"


def test_a_server_that_hands_over_to_itself_is_one_machine(ministry: Analysis) -> None:
    kinds = [(stop.kind, stop.lines) for stop in chain(ministry.route).stops[-3:]]
    assert kinds == [("peer", (3,)), ("peer", (2, 1)), ("you", ())]


def test_a_line_of_a_servers_queue_stands_with_that_server_right_of_the_wall() -> None:
    """Left of it stands the machine that handed over, which wrote nothing of it."""
    route = view_of(QMAIL).analysis.route
    for form in (chain(route), chain(route, service=False), chain(route, frozenset(), service=False)):
        assert form.stop_of(1) == len(form.stops) - 2
        assert form.border is not None
        assert (form.stop_of(2) or 0) <= form.border < (form.stop_of(1) or 0)


def longer() -> View:
    """The same, from one step further away."""
    step = (
        b"Received: (qmail 66 invoked from network); 17 Nov 2022 12:29:57 -0000\n"
        b"Received: from unknown (HELO far.example.com) (198.51.100.8)\n"
        b"  by pc.example.com with SMTP; 17 Nov 2022 12:29:56 -0000\nFrom: Hanako"
    )
    return view_of(QMAIL.replace(b"From: Hanako", step))


def test_a_claimed_line_of_a_queue_stands_with_the_claimed_server_that_says_so() -> None:
    stops = chain(longer().analysis.route).stops
    assert [stop.lines for stop in stops][:3] == [(6,), (5, 4, 3), (2,)]


def test_where_the_next_line_contradicts_it_the_queues_line_stays_with_its_step() -> None:
    route = longer().analysis.route
    joints = tuple(
        joint._replace(state="contradicted") if joint.newer == 4 else joint for joint in route.joints
    )
    route = replace(route, joints=joints)
    assert [stop.lines for stop in chain(route).stops][:2] == [(6, 5), (4, 3)]


def test_a_group_holds_the_lines_of_its_own_queues_and_counts_its_machines() -> None:
    step = QMAIL[QMAIL.index(b"Received: (qmail 77") : QMAIL.index(b"From: Hanako")]
    steps = b"".join(
        step.replace(b"HELO pc", b"HELO relay").replace(b"12:29:5", b"12:2%d:5" % (8 - number))
        for number in range(5)
    )
    view = view_of(QMAIL.replace(b"From: Hanako", steps + b"From: Hanako"))
    made = chain(view.analysis.route, frozenset())
    assert sorted(hop for stop in made.stops for hop in stop.lines) == list(range(1, len(view.hops) + 1))
    group = next((stop for stop in made.stops if stop.kind == "group"), None)
    assert group is not None
    assert group.notes
    assert stop_lines(view, group, in_language("en"))[1].text == f"{len(group.hops)} quiet stations"


def test_a_queue_that_was_not_reached_over_the_network_and_a_later_line_are_steps_of_their_own() -> None:
    local = QMAIL.replace(b"invoked from network", b"invoked by uid 48")
    late = QMAIL.replace(b"12:30:01", b"12:33:01")
    assert [stop.hops for stop in chain(view_of(local).analysis.route).stops][:4] == [(4,), (3,), (2,), (1,)]
    assert (1,) in [stop.hops for stop in chain(view_of(late).analysis.route).stops]
