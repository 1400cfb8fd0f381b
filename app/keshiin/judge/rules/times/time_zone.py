"""The time zone of the Date field beside the country of the peer's network: context, never a sign."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from functools import cache
from typing import cast

from keshiin.judge.model import Case, Group, Seen, Words
from keshiin.judge.pointing import at_field, at_mark
from keshiin.judge.returned.bounces import report_kind
from keshiin.route.services import known_services
from keshiin.texts import N_
from keshiin_resources import path

GROUP: Group = "route"
NEEDS = ("date", "peer_place")
CAUSE = "place"
_WHY = N_("The zone is that of the sender’s computer. It can be set to anything.")
_NOT_PROOF = N_("A place is context. It says nothing for or against the message.")
WORDS = {
    "": Words(
        N_("The time zone fits the network’s country"),
        N_(
            "The date carries the zone {zone}. "
            "It is used in {in_country}, where the network is registered or estimated."
        ),
        _WHY,
        _NOT_PROOF,
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """One finding where the two fit; that they differ is usual and left out."""
    peer, date, field = case.route.peer, case.message.claims.date, case.message.first("date")
    place = case.facts.places.get(peer.ip or "") if peer else None
    if peer is None or date is None or field is None or place is None or place.country is None:
        return
    # A large provider's machine stands anywhere, and a notice's date is a server's.
    provider = any(known_services().of(name) for name in (peer.rdns, peer.helo))
    if provider or report_kind(case) or case.message.source.kind == "inner":
        return
    offset = date.utcoffset() or timedelta()
    minutes = int(offset.total_seconds() // 60)
    if minutes == 0 or minutes not in _offsets().get(place.country, ()):
        return
    sign = "-" if minutes < 0 else "+"
    hours, rest = divmod(abs(minutes), 60)
    values = {"zone": f"{sign}{hours:02}{rest:02}", "in_country": place.country}
    evidence = (at_field(field), at_mark(peer, "ip"))
    yield Seen("neutral", evidence, values, hops=(peer.index,))


@cache
def _offsets() -> Mapping[str, list[int]]:
    table = json.loads(path("zones.json").read_text("utf-8"))["minutes"]
    return cast(Mapping[str, list[int]], table)
