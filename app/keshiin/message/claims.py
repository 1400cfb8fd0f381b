"""What the message says of itself, decoded."""

from __future__ import annotations

from keshiin.message.addresses import read_addresses
from keshiin.message.dates import read_date
from keshiin.message.model import Claims, Field, Mailbox
from keshiin.message.words import decode_text
from keshiin.visible import visible


def read_claims(fields: tuple[Field, ...]) -> Claims:
    """The claims of a header; where a field stands twice, every From counts, of the others the first."""
    first: dict[str, Field] = {}
    froms: list[Mailbox] = []
    for field in fields:
        key = field.key
        first.setdefault(key, field)
        if key == "from":
            froms += read_addresses(field)
    return Claims(
        from_=tuple(froms),
        sender=next(iter(_boxes(first, "sender")), None),
        reply_to=_boxes(first, "reply-to"),
        return_path=_path(first.get("return-path")),
        to=_boxes(first, "to"),
        cc=_boxes(first, "cc"),
        subject=_text(first.get("subject")),
        date=read_date(first["date"].value[:1000].decode("latin-1")) if "date" in first else None,
        message_id=_identifier(first.get("message-id")),
    )


def _boxes(first: dict[str, Field], key: str) -> tuple[Mailbox, ...]:
    return read_addresses(first[key]) if key in first else ()


def _text(field: Field | None) -> str | None:
    return None if field is None else visible(decode_text(field.value))


def _path(field: Field | None) -> str | None:
    if field is None:
        return None
    boxes = read_addresses(field)
    return boxes[0].address if boxes else ""


def _identifier(field: Field | None) -> str | None:
    if field is None:
        return None
    text = decode_text(field.value)
    inner = text[text.find("<") + 1 :].partition(">")[0] if "<" in text else text
    return visible(inner.strip())
