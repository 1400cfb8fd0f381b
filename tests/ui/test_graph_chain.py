"""The chain of machines: which stops there are, which links lead between them, where the border crosses."""

from __future__ import annotations

from made_route import chain_of, made_view
from made_view import view, view_without_border

from keshiin_ui.graph.chain import chain

PRIVATE = (
    ("pc.example.jp", "10.0.0.5", "mail.example.jp"),
    ("mail.example.jp", "203.0.113.5", "mx.example.com"),
)


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
