"""A source that a page or quoted-printable coded as a whole, decoded where that takes nothing out of sight.

Such codes are a sender's to write, too: in a message as it was delivered they are text, and decoding them
would begin a comment or swallow a delimiter that no mail program sees, and hide what stands behind.
"""

from __future__ import annotations

from typing import NamedTuple

from keshiin.message.copied.copies import decoded_quoted_printable
from keshiin.message.copied.web_page import is_page, shown_source
from keshiin.message.files.packed_rtf import RichRoom
from keshiin.message.given import Converted
from keshiin.message.header.fields import split_header
from keshiin.message.html.text import readable
from keshiin.message.links.gathering import read_links
from keshiin.message.links.urls import take_apart
from keshiin.message.model import Part
from keshiin.message.parts.body import read_body

_CODED = frozenset("=&")


class _Seen(NamedTuple):
    """What somebody sees who opens a message: hosts it leads to, hosts it names, files, letters."""

    targets: frozenset[str]
    named: frozenset[str]
    files: int
    letters: int


def shown_page(data: bytes) -> Converted | None:
    """The source that a page shows; None where it hides anything of a message that begins as one."""
    text = shown_source(data)
    return text if text is None or is_page(data) else _unless_it_hides(data, text)


def whole_quoted_printable(data: bytes) -> Converted | None:
    """The source in quoted-printable as a whole; None where decoding it hides anything of a message."""
    return _unless_it_hides(data, decoded_quoted_printable(data))


def _unless_it_hides(data: bytes, text: Converted | None) -> Converted | None:
    if text is None:
        return None
    before, after = _seen(data), _seen(text.data)
    hides = before.files > after.files or before.letters > 2 * after.letters
    hides = hides or not before.targets <= after.targets
    lost = before.named - after.named - after.targets
    # Of a host in the text the coding may have put the end on the next line.
    hides = hides or not all(any(each.startswith(host) for each in after.named) for host in lost)
    return None if hides else text


def _seen(data: bytes) -> _Seen:
    header = split_header(data)
    content = read_body(data, header, RichRoom(0))
    targets, named = set[str](), set[str]()
    for link in read_links(content.parts).links:
        (named if link.kind == "text" else targets).add(link.host)
        named.add(take_apart(link.text).host)
    return _Seen(_whole(targets), _whole(named), len(content.attachments), sum(map(_letters, content.parts)))


def _whole(hosts: set[str]) -> frozenset[str]:
    """Without those that the coding broke."""
    return frozenset(host for host in hosts if host and not _CODED.intersection(host))


def _letters(part: Part) -> int:
    # What stands as the text of a container are its parts, whose delimiters the coding broke.
    text = part.text if part.text and part.content_type.startswith("text/") else ""
    return len(readable(text) if part.is_page else text)
