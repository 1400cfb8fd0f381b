"""Which header fields report results, and what each states."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from keshiin import limits
from keshiin.identity.reported.received_spf import read_received_spf
from keshiin.identity.reported.result import Stated, Statement
from keshiin.identity.reported.results import read_results
from keshiin.identity.reported.seal import read_seal
from keshiin.message.field import Field
from keshiin.message.values.words import decode_text
from keshiin.span import Span

_READERS: dict[str, Callable[[str], Statement]] = {
    "authentication-results": read_results,
    "arc-authentication-results": read_results,
    "x-me-authentication-results": read_results,
    "x-ms-exchange-authentication-results": read_results,
    "authentication-results-original": read_results,
    "original-authentication-results": read_results,
    "x-original-authentication-results": read_results,
    "x-arc-authentication-results": read_results,
    "received-spf": read_received_spf,
    "arc-seal": read_seal,
}

# Copies of somebody's results under another name, kept by a forwarder or a tenant for its own use.
KEPT_COPIES = frozenset(key for key in _READERS if "original" in key or key.startswith(("x-ms-", "x-arc-")))


class Reading(NamedTuple):
    """A field that reports, its place among the message's fields, what it states and where."""

    place: int
    field: Field
    statement: Statement
    spans: tuple[Span, ...]

    @property
    def results(self) -> Iterator[tuple[Stated, Span]]:
        """Each result with its span in the source."""
        return zip(self.statement.results, self.spans, strict=True)


def read_fields(fields: Sequence[Field]) -> tuple[list[Reading], int]:
    """What the fields report, and how many bytes they have together.

    Beyond ``limits.REPORTED_BYTES`` a field is passed over whole, since half a result would be another one.
    """
    readings: list[Reading] = []
    read = size = 0
    for place, field in enumerate(fields):
        if field.key not in _READERS:
            continue
        size += len(field.raw)
        if read + len(field.raw) > limits.REPORTED_BYTES:
            continue
        read += len(field.raw)
        if reading := _read_field(place, field):
            readings.append(reading)
    return readings, size


def _read_field(place: int, field: Field) -> Reading | None:
    """What a field reports; None where it holds no result."""
    text = field.value.decode("latin-1")
    # Exchange Online writes the whole value in encoded words where a domain in it is not ASCII.
    encoded = text.lstrip().startswith("=?")
    if encoded:
        text = decode_text(field.value).encode("utf-8", "replace").decode("latin-1")
    statement = _READERS[field.key](text)
    if not statement.results:
        return None
    spans = tuple(field.span if encoded else _span(field, stated) for stated in statement.results)
    return Reading(place, field, statement, spans)


def _span(field: Field, stated: Stated) -> Span:
    value = field.colon + 1
    return field.at(value + stated.start, value + stated.end)
