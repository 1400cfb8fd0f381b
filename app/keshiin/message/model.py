"""What reading a message yields: its source, fields, claims, parts, links, attachments."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal, NamedTuple

from keshiin.domains import domain_part
from keshiin.limits import Cut
from keshiin.message.field import Field
from keshiin.message.given import Given
from keshiin.span import Span

_SHOWN = re.compile(rb"\S")
SourceKind = Literal["file", "paste", "mailbox", "stdin", "thunderbird", "inner"]
RepairKind = Literal[
    "lost-indent",
    "joined-fields",
    "broken-address",
    "text-before",
    "text-after",
    "mozilla-lines",
    "mbox-line",
    "mbox-quoting",
]


@dataclass(frozen=True, slots=True)
class Repair:
    """One repair of pasted or damaged text. ``line`` counts from 1 in the source as given."""

    kind: RepairKind
    line: int
    span: Span


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes that are read, and what is known of where they came from.

    ``exact`` is true when these are the bytes as delivered, so that a signature can be checked. ``given`` is
    what was given, where it had to be converted first.
    """

    name: str
    kind: SourceKind
    data: bytes
    part: str | None = None
    exact: bool = True
    repairs: tuple[Repair, ...] = ()
    given: Given | None = None

    @property
    def original(self) -> bytes:
        """The bytes as given, in which a reader finds again what is pointed at."""
        return self.data if self.given is None or self.given.ways is None else self.given.data


class Mailbox(NamedTuple):
    """One address of an address field, decoded: display name, address, domain (lower case)."""

    name: str
    address: str
    domain: str
    span: Span | None = None


@dataclass(frozen=True, slots=True)
class Claims:
    """What the message says of itself; every value decoded, with controls made visible.

    Absent is None or an empty tuple. ``return_path`` is "" for the empty path ``<>``.
    ``date`` is the Date field's time; None where it is absent or cannot be read.
    """

    from_: tuple[Mailbox, ...] = ()
    sender: Mailbox | None = None
    reply_to: tuple[Mailbox, ...] = ()
    return_path: str | None = None
    to: tuple[Mailbox, ...] = ()
    cc: tuple[Mailbox, ...] = ()
    subject: str | None = None
    date: datetime | None = None
    message_id: str | None = None

    @property
    def from_addresses(self) -> frozenset[str]:
        """The addresses in From, in lower case."""
        return frozenset(each.address.lower() for each in self.from_)

    @property
    def recipients(self) -> tuple[Mailbox, ...]:
        """All in To and Cc."""
        return (*self.to, *self.cc)

    @property
    def envelope_domain(self) -> str:
        """The domain of the envelope sender as the message gives it, "" where there is none."""
        return domain_part(self.return_path or "")


PAGES = frozenset({"text/html", "text/x-amp-html", "text/watch-html"})
"""The types of HTML: everybody's, that of Gmail's living mail, that for watches."""


@dataclass(frozen=True, slots=True)
class Part:
    """A leaf or container of the MIME tree.

    ``path`` is "1", "1.2" and so on ("" never); ``body`` the span of the encoded content in the
    source; ``text`` the decoded text of a text part (None for others), cut to what is shown;
    ``ambiguities`` the ids of what different programs read differently here ("two_types", ...).
    """

    path: str
    content_type: str
    charset: str | None
    charset_guessed: bool
    encoding: str
    disposition: str
    filename: str | None
    body: Span
    depth: int
    text: str | None = None
    ambiguities: tuple[str, ...] = ()

    @property
    def is_page(self) -> bool:
        """Whether its text is HTML."""
        return self.content_type in PAGES


class Link(NamedTuple):
    """A link of the text: what is shown and where it leads. Never opened by this program.

    ``host`` is lower case, in A-label form; ``registrable_domain`` by the public-suffix list;
    ``kind`` tells a real target ("a", "form", "area") from a bare address in the text ("text") and from a
    square code in a picture ("qr").
    """

    text: str
    url: str
    host: str
    registrable_domain: str
    part: str
    kind: str
    signs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attachment:
    """A part with a file name or of a type that is not shown; never opened, only looked at."""

    name: str
    declared_type: str
    detected_type: str
    size: int
    sha256: str
    part: str
    signs: tuple[str, ...] = ()


InnerRole = Literal["returned", "forwarded", "attached"]
Role = InnerRole | Literal["came_back"]
"""Why a message is not the reader's own mail: it lies in another one, or its header came back alone."""


@dataclass(frozen=True, slots=True)
class Inner:
    """A message inside the message, read as one of its own (its spans count within its own bytes)."""

    role: InnerRole
    part: str
    message: Message


@dataclass(frozen=True, slots=True)
class HtmlSigns:
    """What the HTML does that plain text would not: ids of signs, each with a short example."""

    signs: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Message:
    """A message as read. Nothing in it is believed yet.

    ``header_end`` is the offset in the source at which the header block ends.
    ``report_type`` is that of a multipart/report ("delivery-status", "feedback-report", ...).
    """

    source: Source
    fields: tuple[Field, ...]
    header_end: int
    claims: Claims
    parts: tuple[Part, ...] = ()
    links: tuple[Link, ...] = ()
    attachments: tuple[Attachment, ...] = ()
    inner: tuple[Inner, ...] = ()
    html: HtmlSigns = HtmlSigns()
    report_type: str | None = None
    cuts: tuple[Cut, ...] = ()
    _by_key: dict[str, list[Field]] = field(init=False, compare=False, repr=False)

    def __post_init__(self) -> None:
        # Gathered once: the rules ask for fields more often than there are fields.
        found: dict[str, list[Field]] = {}
        for each in self.fields:
            if each.key in found:
                found[each.key].append(each)
            else:
                found[each.key] = [each]
        object.__setattr__(self, "_by_key", found)

    @property
    def is_header_alone(self) -> bool:
        """Whether nothing stands below the header: what else the message held is then not known."""
        return _SHOWN.search(self.source.data, self.header_end) is None

    def all(self, name: str) -> tuple[Field, ...]:
        """Every field of that name (any case), in order."""
        return tuple(self._by_key.get(name.lower(), ()))

    def first(self, name: str) -> Field | None:
        """The first field of that name, or None."""
        found = self._by_key.get(name) or self._by_key.get(name.lower())
        return found[0] if found else None

    def firsts(self, *names: str) -> list[Field]:
        """The first field of each of these names that is there, in the order of the names."""
        return [field for name in names if (field := self.first(name))]
