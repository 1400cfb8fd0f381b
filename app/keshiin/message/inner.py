"""Messages inside a message: returned, forwarded, attached."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice

from keshiin import limits
from keshiin.limits import Cut
from keshiin.message.field import Field
from keshiin.message.files.packed_rtf import RichRoom
from keshiin.message.header.field_names import KNOWN
from keshiin.message.lines import line_style
from keshiin.message.links.codes import Patience
from keshiin.message.model import Claims, InnerRole, Part
from keshiin.message.parts.header import part_header
from keshiin.message.parts.mime import Node
from keshiin.message.parts.transfer import decoded_whole
from keshiin.message.values.daemons import is_daemon

# The line in front of a returned message in the text reports of qmail, Exim, sendmail and their kin.
_MARKER = re.compile(
    rb"\n[ \t*=_-]{0,80}(?:below this line is a copy of the message|enclosed (?:are|is) .{0,60}message"
    rb"|this is a copy of (?:the|your) message.{0,60}|(?:the )?original message(?: follows| headers?)?"
    rb"|the header of the original message .{0,40}"
    rb"|(?:unsent|returned|undelivered|received|rejected|bounced|failed) (?:message|mail)"
    rb"(?: follows| headers?.{0,20})?"
    rb"|your original message|message headers?(?: follows)?"
    rb"|copy of (?:the |your )?(?:original )?message.{0,40}|start of returned message.{0,20})"
    rb"[ \t.:*=_-]{0,80}\r?$",
    re.MULTILINE,
)
# Japanese carriers and others quote it with no line in front.
_UNMARKED = re.compile(rb"\n[ \t]*\r?\n(?=(?:received|return-path|message-id|date|from):[ \t])")
_BY_SERVERS = frozenset({"received", "message-id"})
_GAP = re.compile(rb"(?:[ \t>*=_-]*\r?\n)*")
_FORWARD = re.compile(r"\s*(?:fwd?|wg|tr|rv|i|転送)\s*[:：]|\s*\[fwd:", re.IGNORECASE)
_COPIED_FIELDS = 3
_MARKERS = 20
_REPORT_BYTES = 1 << 20


@dataclass(slots=True)
class Allowance:
    """What a message and those inside it may still cost together.

    That is: how deep, how many, how many bytes copied, what pictures cost, how many bytes of their headers,
    how many entries of Outlook's files and how much of their rich text. ``read`` counts those that were read.
    """

    depth: int
    messages: int
    size: int
    pictures: Patience
    header: int
    outlook: int = limits.OUTLOOK_ENTRIES
    rich: RichRoom = field(default_factory=RichRoom)
    read: int = 0

    def allows(self, size: int) -> bool:
        """Whether one more of that size may be read."""
        return self.depth > 0 and self.messages > 0 and size <= self.size and self.header > 0

    def cut(self, left_out: int) -> Cut:
        """The limit that stands in the way of so many messages."""
        if self.depth <= 0:
            return Cut("nesting", limits.NESTING, limits.NESTING + left_out)
        return Cut("inner_messages", self.read, self.read + left_out)

    @contextmanager
    def spent(self, size: int) -> Iterator[None]:
        """One message less, and one level deeper for as long as it is read."""
        self.messages -= 1
        self.read += 1
        self.size -= size
        self.depth -= 1
        yield
        self.depth += 1


def first_allowance(size: int) -> Allowance:
    """The allowance of a message of that size: the copies are a few times its bytes at most."""
    return Allowance(
        limits.NESTING, limits.INNER_MESSAGES, 4 * size + (16 << 20), Patience(), limits.HEADER_BYTES // 2
    )


def outlook_message(file: bytes, left: Allowance) -> bytes | None:
    """The source within an Outlook file that is attached, empty where it holds no header that was sent.

    None where the file has more entries than may still be read.
    """
    from keshiin.message.files.compound import Room, TooManyEntries
    from keshiin.message.files.outlook import outlook_source

    room = Room(left.outlook, left.rich)
    try:
        return outlook_source(file, room) or b""
    except TooManyEntries:
        return None
    except ValueError:
        return b""
    finally:
        left.outlook = room.entries


def role_of(node: Node, claims: Claims, report: bool) -> InnerRole:
    """Why a message part is there."""
    parent = node.parent
    headers_only = node.kind.endswith("-headers")
    if report or headers_only or (parent is not None and parent.kind == "multipart/report"):
        return "returned"
    if _FORWARD.match(claims.subject or "") or node.disposition.main == "inline":
        return "forwarded"
    return "attached"


def is_report(claims: Claims, fields: Iterable[Field], types: frozenset[str]) -> bool:
    """Whether a mail server wrote this about another message, so far as the envelope tells."""
    return (
        "message/delivery-status" in types
        or "multipart/report" in types
        or claims.return_path == ""
        or any(is_daemon(sender.address) for sender in claims.from_)
        or "x-failed-recipients" in [field.key for field in fields]
    )


def returned_copy(data: bytes, part: Part) -> bytes | None:
    """The message that a report quotes as plain text: behind a known or an empty line, with a header."""
    # With a line end in front, each line is found by one; asking for the start of a line is far slower.
    text = b"\n" + decoded_whole(data, part.body, part.encoding, _REPORT_BYTES)
    # Both patterns take the text in lower case: without regard to case they take five times as long.
    lowered = text.lower()
    for marker in islice(_MARKER.finditer(lowered), _MARKERS):
        gap = _GAP.match(text, marker.end())
        start = gap.end() if gap else marker.end()
        if len(_known_names(text, start)) >= _COPIED_FIELDS:
            return text[start:]
    for blank in islice(_UNMARKED.finditer(lowered), _MARKERS):
        known = _known_names(text, blank.end())
        if len(known) > _COPIED_FIELDS and known & _BY_SERVERS:
            return text[blank.end() :]
    return None


def _known_names(text: bytes, start: int) -> frozenset[str]:
    header, _ = part_header(text, start, line_style(text, start))
    return KNOWN & {name.rstrip() for name, _ in header}
