"""One Received line: its field, the hop that is read of it, and what that says by the names in the JSON."""

from __future__ import annotations

from typing import Any

from keshiin.message.field import Field
from keshiin.route.model import Hop
from keshiin.route.received import read_hop
from keshiin.span import Span

KEYS = (
    "helo", "rdns", "ip", "ident", "auth", "envelope_from", "by", "by_ip", "id", "time", "with", "for",
    "masked",
)  # fmt: skip


def received(text: str | bytes) -> Field:
    """A field with that value, at the begin of its source."""
    raw = b"Received: " + (text if isinstance(text, bytes) else text.encode())
    return Field("Received", 1, Span(0, len(raw)), raw, 8, ((0, 0),))


def hop_of(text: str | bytes) -> Hop:
    """The hop that the line tells of."""
    return read_hop(1, received(text))


def told(text: str) -> dict[str, Any]:
    """What the hop says, without what it does not."""
    hop = hop_of(text)
    values = {key: value_of(hop, key) for key in KEYS}
    return {key: value for key, value in values.items() if value not in (None, False)}


def value_of(hop: Hop, key: str) -> object:
    """A value of the hop by its name in the JSON, the time as it is written there."""
    value = getattr(hop, {"with": "with_", "for": "for_"}.get(key, key))
    return value.isoformat() if key == "time" and value is not None else value
