"""Whose word a reported result is: the reader's own service's, or that of the sending side.

A field is believed by its place first. Above the border's Received line only the reader's service can
write, since a server puts its fields on top; there a field must also name that service, or the peer that
the border recorded, lest a border drawn too deep make a forwarder's word the service's. Below the border
line the sender writes, and nothing there is believed for the name it bears (RFC 8601, section 7.1), with
two exceptions:

- The border servers of some known services write certain fields directly below their own Received line, on
  every message they take (Google: one Received-SPF, then one Authentication-Results); only those that the
  route tells to be theirs count. Whatever the sender wrote himself can only follow them.
- A service whose authserv-id the reader adopted writes its Authentication-Results directly below the border
  line, as filters behind Postfix and Sendmail do, some below a line of theirs with the message's queue id;
  a second one only below such a line. The reader's word stands for its removing foreign ones that bear its
  name (RFC 8601, section 5), without which that place too could be the sender's.

Where a service that is not known writes is not known either: of what follows its line in its name, without a
field of another kind in between, only what contradicts it is taken for forged.

Exchange Online, Yahoo and Fastmail write above their border line and need no exception. Nothing is believed
where the border is unknown.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from keshiin.domains import is_address, normal
from keshiin.identity.reported.agreeing import places_agreeing
from keshiin.identity.reported.filters import places_of_filters
from keshiin.identity.reported.reading import KEPT_COPIES, Reading
from keshiin.message.model import Message
from keshiin.route.model import Route
from keshiin.route.services import known_services
from keshiin.settings import Settings

# Exchange Online seals and reports in ARC as mx.microsoft.com, a name that none of its mail servers bears.
_ALIASES = {"microsoft.com": "microsoft"}
_ARC = ("arc-authentication-results", "arc-seal")


class Word(NamedTuple):
    """Whether a field is the reader's service's own word, and the id of the reason.

    Believed: ``names_service``, ``names_peer``, ``own_place``, ``adopted``. Not believed: ``border_unknown``;
    ``names_another`` and ``names_nobody`` (above the border, in a strange name or none); ``kept_copy``;
    ``below_border`` (it bears the service's name where that service may or may not write); ``forged_below``
    (the same, though the service is seen to write elsewhere); ``earlier_passage`` (the service may have
    handled the message before); ``sender_side``.
    """

    believed: bool
    why: str


@dataclass(frozen=True, slots=True)
class _Service:
    """What the reader's service wrote: its last line's place, its names, the peer.

    ``known`` tells that one of the known servers that take mail from strangers wrote that line, ``ordered``
    that it writes certain fields right below it, always in the same order.
    """

    border: int
    names: frozenset[str]
    known: bool
    ordered: bool
    peer: str | None
    adopted: frozenset[str]

    def named_by(self, reading: Reading) -> bool:
        return any(_organisation(name) in self.names for name in reading.statement.names)

    def adopted_as(self, reading: Reading) -> bool:
        authserv_id = reading.statement.authserv_id
        return authserv_id is not None and normal(authserv_id) in self.adopted

    def met_by(self, reading: Reading) -> bool:
        return self.peer is not None and self.peer in reading.statement.addresses


def words(message: Message, route: Route, settings: Settings, readings: Sequence[Reading]) -> list[Word]:
    """Whose word each reading is, beside ``readings``."""
    service = _service(message, route, settings) if readings else None
    if service is None:
        return [Word(False, "border_unknown")] * len(readings)
    own = _own_places(message, service, route, readings)
    passages = _passages(message, route, service)
    found = [_word(reading, route, service, own, passages) for reading in readings]
    believed = [reading for word, reading in zip(found, readings, strict=True) if word.believed]
    if not any(map(_is_results, believed)):
        return found
    below = service.border + 1
    spared = places_agreeing(message, below, believed, readings) if not service.known else frozenset()
    return [
        _accused(word) if _is_results(reading) and reading.place not in spared else word
        for word, reading in zip(found, readings, strict=True)
    ]


def _is_results(reading: Reading) -> bool:
    """Whether a service must strip such a field (RFC 8601); a Received-SPF may stay from a time before."""
    return reading.field.key == "authentication-results"


def _accused(word: Word) -> Word:
    return Word(False, "forged_below") if word.why == "below_border" else word


def _word(
    reading: Reading, route: Route, service: _Service, own: dict[int, str], passages: int | None
) -> Word:
    if reading.field.key in KEPT_COPIES:
        return Word(False, "kept_copy")
    if reading.place in own:
        return Word(True, own[reading.place])
    if reading.place < service.border:
        return _above(reading, route, service)
    if not service.named_by(reading) or reading.field.key in _ARC:
        return Word(False, "sender_side")
    if passages is not None and passages < reading.place:
        return Word(False, "earlier_passage")
    return Word(False, "below_border")


def _above(reading: Reading, route: Route, service: _Service) -> Word:
    if reading.place < len(route.authors) and route.authors[reading.place] == "sender":
        return Word(False, "sender_side")
    if service.adopted_as(reading):
        return Word(True, "adopted")
    if service.named_by(reading):
        return Word(True, "names_service")
    if service.met_by(reading):
        return Word(True, "names_peer")
    return Word(False, "names_another" if reading.statement.names else "names_nobody")


def _service(message: Message, route: Route, settings: Settings) -> _Service | None:
    peer = route.peer
    if peer is None or route.border.confidence == "unknown":
        return None
    start = peer.span.start
    border = next((place for place, field in enumerate(message.fields) if field.span.start == start), None)
    if border is None:
        return None
    hosts = [hop.by for hop in route.hops[: peer.index] if hop.by]
    hosts += [route.border.service or "", *settings.my_services]
    names = {_organisation(host) for host in hosts if "." in host and not is_address(host)}
    writer = known_services().writer(peer.by)
    known = writer is not None and writer.takes_mail(peer.by or "")
    if writer is not None and known:
        names.add(writer.id)
    adopted = frozenset(normal(name) for name in settings.my_results)
    ordered = known and writer is not None and bool(writer.below)
    return _Service(border, frozenset(names), known, ordered, peer.ip, adopted)


def _own_places(
    message: Message, service: _Service, route: Route, readings: Sequence[Reading]
) -> dict[int, str]:
    """The places below the border line that are the service's own, each with the reason."""
    below = (reading for reading in readings if service.known and reading.place > service.border)
    own = {
        reading.place: "own_place"
        for reading in below
        if reading.place < len(route.authors)
        and route.authors[reading.place] == "service"
        and (service.named_by(reading) or (service.ordered and not reading.statement.names))
    }
    at = {reading.place: reading for reading in readings}
    for place in places_of_filters(message, route, service.border + 1):
        reading = at.get(place)
        if reading is None or not (_is_results(reading) and service.adopted_as(reading)):
            break
        own[place] = "adopted"
    return own


def _passages(message: Message, route: Route, service: _Service) -> int | None:
    """The place of the first Received line below the border that claims to be the service's too."""
    claimed = {
        hop.span.start
        for hop in route.hops[route.border.hop or 0 :]
        if hop.by and _organisation(hop.by) in service.names
    }
    if not claimed:
        return None
    places = (place for place, field in enumerate(message.fields) if field.span.start in claimed)
    return next(places, None)


def _organisation(host: str) -> str:
    organisation = known_services().organisation(host)
    return _ALIASES.get(organisation, organisation)
