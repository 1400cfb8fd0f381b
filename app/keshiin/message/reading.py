"""One message read from its bytes."""

from __future__ import annotations

from keshiin.message.claims import read_claims
from keshiin.message.fields import split_header
from keshiin.message.model import Message, Repair, Source, SourceKind

# These take off what the mailbox or the mail program put in front, and leave the message as it was delivered.
_HARMLESS = frozenset({"mbox-line", "mozilla-lines", "mbox-quoting"})


def read(data: bytes, *, name: str = "", kind: SourceKind = "file", part: str | None = None) -> Message:
    """The message that the bytes hold; never raises. Without a header, ``fields`` is empty."""
    return read_source(data, name, kind, part)


def read_source(
    data: bytes,
    name: str,
    kind: SourceKind,
    part: str | None = None,
    *,
    repairs: tuple[Repair, ...] = (),
    exact: bool = True,
) -> Message:
    """The same for a source of which something is known already: repairs made, whether it was converted."""
    header = split_header(data, paste=kind == "paste")
    repairs = (*header.repairs, *repairs)
    exact = exact and kind != "paste" and all(repair.kind in _HARMLESS for repair in repairs)
    return Message(
        source=Source(name, kind, data, part, exact, repairs),
        fields=header.fields,
        header_end=header.end,
        claims=read_claims(header.fields),
        cuts=header.cuts,
    )
