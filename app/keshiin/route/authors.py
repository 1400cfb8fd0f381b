"""Who wrote each field: told per field, not per place alone (RFC 5321 4.4, RFC 8601 5)."""

from __future__ import annotations

from keshiin.domains import registrable
from keshiin.message.model import Field, Message
from keshiin.route.model import Author, Border, Hop
from keshiin.route.services import Service, Services

_SCANNER_CHARACTERS = 512


def find_authors(
    message: Message, hops: tuple[Hop, ...], border: Border, services: Services
) -> tuple[Author, ...]:
    """An author for each field of the message.

    A server puts its trace on top, so that what stands above the border line was written behind the border.
    Right below it the service's own fields follow: those it is known to write there, a Message-ID with its
    own queue id, its scanner's mark. The first field that is none of these ends them.
    """
    if border.hop is None:
        return tuple("unknown" for _ in message.fields)
    hop = hops[border.hop - 1]
    service = services.of(hop.by)
    authors: list[Author] = []
    beside = True
    for field in message.fields:
        if field.span.start <= hop.span.start:
            authors.append("service")
            continue
        beside = beside and field.key != "received" and _is_own(field, message, hop, service)
        authors.append("service" if beside else "sender")
    return tuple(authors)


def _is_own(field: Field, message: Message, hop: Hop, service: Service | None) -> bool:
    if service is not None and field.key in service.below:
        return _agrees(field, hop)
    if field.key in {"message-id", "date"}:
        return _made_here(message, hop)
    return _is_scanner_mark(field, hop)


def _agrees(field: Field, hop: Hop) -> bool:
    """A field that names a client's address is the service's own only when it names the border's peer."""
    if field.key != "received-spf" or hop.ip is None:
        return True
    text = field.value[:_SCANNER_CHARACTERS].decode("latin-1")
    return "client-ip=" not in text or f"client-ip={hop.ip}" in text


def _made_here(message: Message, hop: Hop) -> bool:
    """Whether the service had to add the Message-ID: it holds its queue id and its name.

    A sender cannot know the queue id beforehand. A Date beside it is the service's too.
    """
    field = message.first("message-id")
    if field is None or not hop.id or not hop.by or len(hop.id) < 5:
        return False
    text = field.value.decode("latin-1").lower()
    return hop.id.lower() in text and registrable(hop.by) in text


def _is_scanner_mark(field: Field, hop: Hop) -> bool:
    """A virus or spam scanner's mark that names the very software of the border line, or its host."""
    if not field.key.startswith("x-"):
        return False
    text = field.value[:_SCANNER_CHARACTERS].decode("latin-1").lower()
    software = (hop.software or "").lower()
    named = len(software) > 5 and not software[0].isdigit() and software in text
    return named or (hop.by is not None and "." in hop.by and f" {hop.by} " in f" {text} ".replace(";", " "))
