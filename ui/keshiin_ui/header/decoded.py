"""Encoded words of a header, decoded for the remark beside them."""

from __future__ import annotations

from keshiin.message.model import Message

ENCODED = (b"=?", b"?=")


def decoded_fields(message: Message) -> dict[int, str]:
    """The decoded text of each field that holds encoded words, by the field's place."""
    claims = message.claims
    read = {
        "subject": claims.subject,
        "from": ", ".join(f"{each.name} <{each.address}>" for each in claims.from_),
        "reply-to": ", ".join(f"{each.name} <{each.address}>" for each in claims.reply_to),
    }
    return {
        place: text
        for place, field in enumerate(message.fields)
        if all(mark in field.value for mark in ENCODED) and (text := read.get(field.key))
    }
