"""Whether a message stops before its end, as half of a source does that somebody copied."""

from __future__ import annotations

from keshiin.message.model import Message, Part
from keshiin.message.parts.transfer import ALPHABET, BASE64
from keshiin.message.values.parameters import read_parameters

_GROUP = 4
_BLANKS = b" \t\r\n"


def breaks_off(message: Message) -> bool:
    """Whether its container is never closed (RFC 2046, 5.1.1), or its base64 ends within a group of four.

    Some programs forget the end of a container, too. Of a plain text nothing shows where it ends.
    """
    if not message.parts:
        return False
    whole = message.parts[0]
    if whole.content_type.startswith("multipart/"):
        return not _is_closed(message)
    return whole.encoding == BASE64 and _ends_in_a_group(message, whole)


def _is_closed(message: Message) -> bool:
    field = message.first("content-type")
    boundary = read_parameters(field.value).bytes_of("boundary").rstrip() if field else b""
    return not boundary or message.source.data.rfind(b"--" + boundary + b"--", message.header_end) >= 0


def _ends_in_a_group(message: Message, part: Part) -> bool:
    """A line that a list put below is none of it."""
    coded = message.source.data[part.body.start : part.body.end].translate(None, _BLANKS)
    return len(coded) % _GROUP != 0 and not coded.translate(None, ALPHABET)
