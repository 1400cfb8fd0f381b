"""Who wrote each field: told per field, not per place alone (RFC 5321 4.4, RFC 8601 5)."""

from __future__ import annotations

from itertools import takewhile

from keshiin.domains import registrable
from keshiin.message.field import Field
from keshiin.message.model import Message
from keshiin.message.values.dates import find_date
from keshiin.route.client_addresses import find_client
from keshiin.route.model import Author, Border, Hop
from keshiin.route.services import Service, Services

_SERVICE: tuple[Author, ...] = ("service",)
_SENDER: tuple[Author, ...] = ("sender",)
_UNKNOWN: tuple[Author, ...] = ("unknown",)
_SCANNERS = frozenset({"f-secure"})
_READ = 512
# Shorter ones can be guessed.
_QUEUE_ID_CHARACTERS = 6


def find_authors(
    message: Message, hops: tuple[Hop, ...], border: Border, services: Services
) -> tuple[Author, ...]:
    """An author for each field of the message.

    A server puts its trace on top, so that what stands above the border line was written behind the border.
    Right below it the service's own fields follow: those that it is known to write there, each once and in
    their order, since a sender's imitations come after the genuine ones; then a Message-ID or Date that it
    had to add. The first field that is none of these ends them.
    """
    if border.hop is None:
        return _UNKNOWN * len(message.fields)
    hop = hops[border.hop - 1]
    above = sum([field.span.start <= hop.span.start for field in message.fields])
    service = services.writer(hop.by) or services.of(hop.by)
    own = above + _written_below(message.fields[above:], hop, service)
    return _SERVICE * own + _SENDER * (len(message.fields) - own)


def _written_below(fields: tuple[Field, ...], hop: Hop, service: Service | None) -> int:
    """How many fields right below the border line are the service's own."""
    if service is not None:
        count = (_among if service.reporters else _in_order)(fields, hop, service)
    else:
        count = 1 if fields and _is_scanner_mark(fields[0], hop) else 0
    return count + _added(fields[count : count + 2], hop)


def _in_order(fields: tuple[Field, ...], hop: Hop, service: Service) -> int:
    """How many fields are those that the service writes there, in their order."""
    pairs = zip(service.below, fields, strict=False)
    agreeing = takewhile(lambda pair: pair[1].key == pair[0] and _agrees(pair[1], hop, service), pairs)
    return sum(1 for _ in agreeing)


def _among(fields: tuple[Field, ...], hop: Hop, service: Service) -> int:
    """How many fields are of those that the service writes there, each reporter and each other name once.

    None without the results of all its reporters in their order, and no result behind the last of them: that
    could be an imitation.
    """
    written: list[str] = []
    waiting = list(service.reporters)
    for field in fields:
        reports = field.key == "authentication-results"
        name = _reporter(field) if reports else field.key
        if name not in service.among or name in written or not _agrees(field, hop, service):
            break
        if reports and name not in waiting[:1] and (not waiting or name in waiting):
            break
        waiting = waiting[name in waiting :]
        written.append(name)
    return 0 if waiting else len(written)


def _reporter(field: Field) -> str:
    """The authserv-id in lower case, "" without one."""
    return next(iter(field.value[:_READ].decode("latin-1").split(";", 1)[0].split()), "").lower()


def _agrees(field: Field, hop: Hop, service: Service) -> bool:
    """Whether a field names the border's peer, where it names a client, and the service, where a reporter."""
    reports = field.key == "authentication-results"
    if reports and registrable(_reporter(field)) not in service.organisations:
        return False
    if field.key == "x-virus-status":
        return _is_scanner_mark(field, hop)
    client = find_client(field, "unknown")
    return client is None or client.ip == hop.ip


def _added(fields: tuple[Field, ...], hop: Hop) -> int:
    """How many of these are the Message-ID that the service had to add, with a Date before it."""
    if fields and _is_made_here(fields[0], hop):
        return 1
    if len(fields) == 2 and _is_made_here(fields[1], hop) and _is_stamped_here(fields[0], hop):
        return 2
    return 0


def _is_made_here(field: Field, hop: Hop) -> bool:
    """A Message-ID with the border's own queue id, which a sender cannot know beforehand, and its name."""
    if field.key != "message-id" or not hop.id or not hop.by or len(hop.id) < _QUEUE_ID_CHARACTERS:
        return False
    text = field.value.decode("latin-1").lower()
    return hop.id.lower() in text and registrable(hop.by) in text


def _is_stamped_here(field: Field, hop: Hop) -> bool:
    """A Date of the very second and zone of the border line."""
    if field.key != "date" or hop.time is None:
        return False
    found = find_date(field.value[:_READ].decode("latin-1"))
    return found is not None and found[2] == hop.time and found[2].utcoffset() == hop.time.utcoffset()


def _is_scanner_mark(field: Field, hop: Hop) -> bool:
    """The mark of the virus scanner that wrote the border line, under the name it gives itself there."""
    software = (hop.software or "").lower()
    if hop.server not in _SCANNERS or not software or not field.key.startswith("x-virus"):
        return False
    return f"({software})" in field.value[:_READ].decode("latin-1").lower()
