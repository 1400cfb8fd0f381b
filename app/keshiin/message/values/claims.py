"""What the message says of itself, decoded."""

from __future__ import annotations

import re

from keshiin.limits import ADDRESSES, SHOWN_LINE, Cut
from keshiin.message.field import Field
from keshiin.message.model import Claims, Mailbox
from keshiin.message.values.addresses import read_addresses
from keshiin.message.values.dates import read_date
from keshiin.message.values.parameters import read_parameters
from keshiin.message.values.words import decode_text
from keshiin.visible import visible

_ASKED = frozenset({"sender", "reply-to", "return-path", "to", "cc", "subject", "date", "message-id"})
_FILLING = re.compile(r"\([^()]{0,1000}\)|\s+")
_IDENTIFIER = re.compile(r"[^\s()<>@]+@[^\s()<>@]+")


def read_claims(fields: tuple[Field, ...]) -> tuple[Claims, tuple[Cut, ...]]:
    """The claims of a header and what was cut; every From counts, of any other field the first."""
    first: dict[str, Field] = {}
    froms: list[Field] = []
    for field in fields:
        if field.key in _ASKED:
            first.setdefault(field.key, field)
        elif field.key == "from":
            froms.append(field)
    label = _charset(fields)
    reader = _Reader(label)
    claims = Claims(
        from_=reader.boxes(froms),
        sender=next(iter(reader.boxes(_one(first, "sender"))), None),
        reply_to=reader.boxes(_one(first, "reply-to")),
        return_path=reader.path(first.get("return-path")),
        to=reader.boxes(_one(first, "to")),
        cc=reader.boxes(_one(first, "cc")),
        subject=reader.text(first.get("subject")),
        date=read_date(decode_text(first["date"].value[:1000], label)) if "date" in first else None,
        message_id=reader.identifier(first.get("message-id")),
    )
    return claims, reader.cuts()


def _one(first: dict[str, Field], key: str) -> list[Field]:
    return [first[key]] if key in first else []


def _charset(fields: tuple[Field, ...]) -> str | None:
    """The charset that the body names, for a header with bytes of none."""
    header = b"".join([field.raw for field in fields])
    if header.isascii() and b"\x1b" not in header:
        return None
    found = next((field for field in fields if field.key == "content-type"), None)
    return read_parameters(found.value).token("charset") if found else None


def _closed(identifier: str) -> str:
    """The identifier without the blanks and comments that may stand in an old one (RFC 5322, 4.5.4)."""
    closed = _FILLING.sub("", identifier) if " " in identifier or "(" in identifier else ""
    return closed if _IDENTIFIER.fullmatch(closed) else identifier


class _Reader:
    """Reads values up to what is shown of them, and remembers the longest and the most."""

    def __init__(self, label: str | None) -> None:
        self._label = label
        self._longest = 0
        self._most = 0

    def cuts(self) -> tuple[Cut, ...]:
        """What was longer, or more, than is shown."""
        counts = (Cut("shown_line", SHOWN_LINE, self._longest), Cut("addresses", ADDRESSES, self._most))
        return tuple(cut for cut in counts if cut.found > cut.allowed)

    def boxes(self, fields: list[Field]) -> tuple[Mailbox, ...]:
        found: list[Mailbox] = []
        for field in fields:
            left = ADDRESSES - len(found)
            mine = read_addresses(field, left + 1, self._label)
            if len(mine) > left:
                # The rest is not read; each of them has a sign of its own, or at least a separator.
                signs = sum(each.value.count(b"@") for each in fields)
                self._most = max(self._most, ADDRESSES + 1, signs)
            found += map(self._box, mine[:left])
        return tuple(found)

    def path(self, field: Field | None) -> str | None:
        if field is None:
            return None
        boxes = read_addresses(field, 1)
        return self._shown(boxes[0].address) if boxes else ""

    def text(self, field: Field | None) -> str | None:
        return None if field is None else self._shown(visible(decode_text(field.value, self._label)))

    def identifier(self, field: Field | None) -> str | None:
        if field is None:
            return None
        text = decode_text(field.value)
        inner = text[text.find("<") + 1 :].partition(">")[0] if "<" in text else text
        return self._shown(visible(_closed(inner.strip())))

    def _box(self, box: Mailbox) -> Mailbox:
        if len(box.name) <= SHOWN_LINE and len(box.address) <= SHOWN_LINE:
            return box
        return box._replace(
            name=self._shown(box.name),
            address=self._shown(box.address),
            domain=box.domain[:SHOWN_LINE],
        )

    def _shown(self, text: str) -> str:
        self._longest = max(self._longest, len(text))
        return text[:SHOWN_LINE]
