"""Which address a bounce says failed and why: from the part for machines (RFC 3464), else from the text."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from keshiin.judge.returned.bounces import NOT_FAILED, STATUS, kind_of_report
from keshiin.judge.returned.notice_words import (
    READ,
    announced_reason,
    failed_in_words,
    lines_of,
    places_of,
    reason_at,
    short,
)
from keshiin.judge.returned.refused import meaning_of
from keshiin.late import late
from keshiin.message.model import Message

_CODE = late(r"\s*([245]\.\d{1,3}\.\d{1,3})")
_TYPE = late(r"^[A-Za-z0-9.-]{1,40}\s{0,8};\s{0,8}")
_HOST = late(r"(?:[\w-]{1,63}\.){1,20}[A-Za-z][\w-]{0,62}\.?(?=[\s(:;]|\Z)", re.ASCII)
_REPLY = late(r"\b[45]\d\d[ -]|\b[45]\.\d{1,3}\.\d")
_COMMENT_BEHIND = late(r"(?<=[^\s(])\s{1,8}\([^()]{0,200}\)\s*\Z")
_WORD = late(r"[a-z]+")
_EMPTY_LINE = late(r"\r?\n(?:[ \t]*\r?\n)+")
_FOR_MACHINES = late(r"^final-recipient[ \t]*:", re.IGNORECASE | re.MULTILINE)
_CODED = late(r"\\x\{([0-9A-Fa-f]{2,6})\}")
_ACTIONS = {"bounce": "failed", "late": "delayed"}


@dataclass(frozen=True, slots=True)
class Undelivered:
    """An address that failed, the reason in words, its code (RFC 3463) and who gave it, "" where none."""

    address: str
    reason: str = ""
    code: str = ""
    by: str = ""


def undelivered(message: Message) -> tuple[Undelivered, ...]:
    """Those that a bounce says failed, or a warning says are late, each once, in its order."""
    action = _ACTIONS.get(kind_of_report(message))
    if action is None:
        return ()
    told = _once(_reported(message, action))
    if len(told) == 1:
        told = (_explained(message, told[0]),)
    if not told and not any(part.content_type.lower() in STATUS for part in message.parts):
        told = _once(_written(message))
    return told


def _once(failed: Iterable[Undelivered]) -> tuple[Undelivered, ...]:
    return tuple({each.address.lower(): each for each in failed}.values())


def _reported(message: Message, action: str) -> Iterator[Undelivered]:
    """By the part for machines: a group of fields for each address, divided by empty lines."""
    texts = [part.text for part in message.parts if part.text and part.content_type.lower() in STATUS]
    text = next(iter(texts), "")
    if not texts:
        # A notice that lost its own header has its parts in one text.
        text = next((part.text for part in message.parts if part.text), "")[:READ]
        text = text if _FOR_MACHINES.search(text) else ""
    reporting = ""
    for group in _groups(text[:READ]):
        fields = _fields(group)
        reporting = reporting or _server(fields, "reporting-mta")
        address = _address(fields, "original-recipient") or _address(fields, "final-recipient")
        said = _WORD.search(fields.get("action", "").lower())
        if address and (said[0] if said and said[0] in NOT_FAILED else "failed") == action:
            code = _CODE.match(fields.get("status", ""))
            reason = short(_value(fields.get("diagnostic-code", "")))
            reason = reason if any(map(str.isalpha, reason)) else ""
            # What another server answered over SMTP is its word, all else that of the notice's own.
            answered = fields.get("diagnostic-code", "").lstrip().lower().startswith("smtp")
            by = _server(fields, "remote-mta") if answered else reporting
            yield Undelivered(address, reason, code[1] if code else "", by if reason else "")


def _groups(text: str) -> Iterator[str]:
    """What stands between empty lines; some leave them out between two receivers."""
    for block in _EMPTY_LINE.split(text):
        starts = [found.start() for found in _FOR_MACHINES.finditer(block)]
        yield from (block[a:b] for a, b in pairwise((0, *starts[1:], len(block))))


def _explained(message: Message, failed: Undelivered) -> Undelivered:
    """The same with the words for people, where the part for machines gives none."""
    if failed.reason:
        return failed
    lines = lines_of(message)
    reason = reason_at(lines, places_of(lines, frozenset((failed.address,))).get(failed.address))
    return replace(failed, reason=reason or announced_reason(lines))


def _fields(group: str) -> Mapping[str, str]:
    """The first field of each name, unfolded."""
    found: dict[str, str] = {}
    for line in re.sub(r"\r?\n[ \t]+", " ", group).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value)
    return found


def _value(written: str) -> str:
    """A field's value without its type ("rfc822;", "smtp;") and without angle brackets."""
    value = _TYPE.sub("", written.strip(), count=1)
    return value[1:-1] if value.startswith("<") and value.endswith(">") else value


def _server(fields: Mapping[str, str], name: str) -> str:
    """The server's name; "" where it is none of the DNS."""
    found = _HOST.match(_value(fields.get(name, "")))
    return found[0].lower().rstrip(".") if found else ""


def _address(fields: Mapping[str, str], name: str) -> str:
    """An address without the comment behind it, its letters beyond ASCII as such (RFC 6533, 3)."""
    value = _value(_COMMENT_BEHIND.sub("", fields.get(name, "")))
    return _CODED.sub(_letter, value) if "\\x{" in value else value


def _letter(coded: re.Match[str]) -> str:
    """The letter of a code; one that is of no letter stays as it is."""
    number = int(coded[1], 16)
    return coded[0] if 0xD800 <= number <= 0xDFFF or number > sys.maxunicode else chr(number)


def _written(message: Message) -> Iterator[Undelivered]:
    """By the text; where nothing sure stands beside the address, by the first line whose meaning is known."""
    for address, beside, sure in failed_in_words(message):
        failed = Undelivered(address, beside)
        if not beside or not (sure or meaning_of(failed)):
            # What only follows the address in its sentence may be that it failed.
            failed = failed if sure or _REPLY.search(beside) else Undelivered(address)
            lines = map(short, lines_of(message))
            told = (Undelivered(address, line) for line in lines)
            failed = next(filter(meaning_of, told), failed)
        yield failed
