"""One message read from its bytes."""

from __future__ import annotations

from keshiin.message.claims import read_claims
from keshiin.message.fields import split_header
from keshiin.message.model import Message, Source, SourceKind

# These take off what the mailbox or the mail program put in front, and leave the message as it was delivered.
_HARMLESS = frozenset({"mbox-line", "mozilla-lines", "mbox-quoting"})


def read(data: bytes, *, name: str = "", kind: SourceKind = "file", part: str | None = None) -> Message:
    """The message that the bytes hold; never raises. Without a header, ``fields`` is empty."""
    header = split_header(data, paste=kind == "paste")
    exact = kind != "paste" and all(repair.kind in _HARMLESS for repair in header.repairs)
    return Message(
        source=Source(name, kind, data, part, exact, header.repairs),
        fields=header.fields,
        header_end=header.end,
        claims=read_claims(header.fields),
        cuts=header.cuts,
    )
