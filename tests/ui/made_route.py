"""Routes made by hand for tests of the graph and the map: one hop to forty, broken, bordered, unknown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise

from made_view import explanation, view

from keshiin.analysis import Analysis
from keshiin.explain.model import Card, Language
from keshiin.identity.model import Identity
from keshiin.judge.model import Assessment, Ran
from keshiin.lookup.model import Facts, Place
from keshiin.message.model import Claims, Message, Source
from keshiin.route.model import Border, Hop, Joint, JointState, Route
from keshiin.settings import Settings
from keshiin.span import Span
from keshiin_ui.panes.view import View

START = datetime(2024, 5, 2, 1, 12, 39, tzinfo=UTC)
Peer = tuple[str | None, str | None, str]


def made_view(
    peers: tuple[Peer, ...],
    border: int | None,
    *,
    broken: tuple[int, ...] = (),
    delays: tuple[int, ...] = (),
    candidates: tuple[int, ...] = (),
    places: Mapping[str, Place] | None = None,
    language: Language = "en",
) -> View:
    """A view of peers (rdns, ip, by) from the oldest, with the newest hop that is the border's."""
    count = len(peers)
    clock, hops = START, []
    for at, (name, ip, by) in enumerate(peers):
        delay = delays[at - 1] if 0 < at <= len(delays) else 1 if at else None
        clock += timedelta(seconds=delay or 0)
        index = count - at
        hops.append(
            Hop(
                index=index, line=index, span=Span(index * 10, index * 10 + 9), raw=f"from {name} by {by}",
                readable=True, ip=ip, rdns=name, by=by, with_="ESMTPS", time=clock, delay_s=delay,
                zone=_zone(index, border), address_kind=_kind(ip),
            )
        )  # fmt: skip
    newest_first = tuple(reversed(hops))
    joints = tuple(
        Joint(
            newer.index,
            older.index,
            _state(newer.index in broken),
            "names-differ" if newer.index in broken else "same-name",
        )
        for newer, older in pairwise(newest_first)
    )
    edge = Border(
        border, "certain" if border else "unknown", "made", "example.jp" if border else None, candidates
    )
    route = Route(newest_first, joints, edge, ())
    message = Message(Source("made.eml", "file", b""), (), 0, Claims())
    assessment = Assessment("unclear", (), Ran())
    analysis = Analysis(message, route, Identity(), Facts(dict(places or {})), Settings(), assessment)
    told = explanation(language)
    return View(analysis, replace(told, cards=tuple(_break_cards(told.cards[0], broken))))


def _break_cards(card: Card, broken: tuple[int, ...]) -> Iterator[Card]:
    """A card that weighs for each joint that is broken, as the rule of contradicted joints gives one."""
    for number, newer in enumerate(broken, 1):
        hops = (newer, newer + 1)
        finding = card.finding._replace(weight="odd", hops=hops, evidence=())
        yield card._replace(number=number, finding=finding)


def chain_of(count: int, border: int | None, **given: object) -> View:
    """A view of so many hops with plain names and addresses."""
    peers = tuple(
        (
            f"mx{at}.relay{at % 7}.example.net",
            f"192.0.2.{at + 1}",
            f"mx{at + 1}.relay{(at + 1) % 7}.example.net",
        )
        for at in range(count)
    )
    return made_view(peers, border, **given)


def _zone(index: int, border: int | None) -> str:
    if border is None:
        return "unknown"
    return "internal" if index < border else "border" if index == border else "claimed"


def _kind(ip: str | None) -> str:
    if ip is None:
        return "none"
    return (
        "private" if ip.startswith(("10.", "192.168.")) else "loopback" if ip.startswith("127.") else "public"
    )


def _state(is_broken: bool) -> JointState:
    return "contradicted" if is_broken else "agrees"


def with_cards(made: View, numbers: int) -> View:
    """The same way with so many cards on each hop."""
    card, hops = view().cards[0], tuple(hop.index for hop in made.hops)
    cards = tuple(
        card._replace(number=number, finding=card.finding._replace(hops=hops, evidence=()))
        for number in range(1, numbers + 1)
    )
    return View(made.analysis, replace(made.explanation, cards=cards))
