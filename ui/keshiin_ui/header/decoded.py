"""Encoded words and raw Japanese of a header, decoded for the remark beside them."""

from __future__ import annotations

from keshiin.message.field import Field
from keshiin.message.model import Message
from keshiin.message.values.words import decode_text
from keshiin.visible import visible

SHOWN = 400
ESCAPE = b"\x1b"


def decoded_fields(message: Message) -> dict[int, str]:
    """The decoded text of each field that its source does not show as a reader reads it, by its place."""
    return {
        place: visible(decode_text(field.value[: 8 * SHOWN]))[:SHOWN]
        for place, field in enumerate(message.fields)
        if _encoded(field)
    }


def _encoded(field: Field) -> bool:
    value = field.value
    words = b"=?" in value and b"?=" in value
    return words or ESCAPE in value or not (value.isascii() or _is_utf8(value))


def _is_utf8(value: bytes) -> bool:
    try:
        value.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True
