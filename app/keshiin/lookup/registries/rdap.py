"""An RDAP object (RFC 9083) made harmless, and what its entities tell: names, mailboxes, dates."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

Object = dict[str, Any]

_DEEPEST = 12
_MOST_ENTITIES = 60
_LONGEST = 200
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MAILBOX = re.compile(r"[^\s@<>,;:\"()\x00-\x20\x7f]{1,64}@[^\s@<>,;:\"()\x00-\x20\x7f]{1,189}")


def without_nulls(value: Any, depth: int = 0) -> Any:
    """The same value without nulls; what lies too deep is left out."""
    if depth > _DEEPEST:
        return None
    if isinstance(value, dict):
        cleaned = ((key, without_nulls(each, depth + 1)) for key, each in value.items())
        return {key: each for key, each in cleaned if each is not None}
    if isinstance(value, list):
        return [each for each in (without_nulls(each, depth + 1) for each in value) if each is not None]
    return value


def entities(found: Mapping[str, Any]) -> Iterator[Object]:
    """The entities of an object and those within them, the outer ones first, sixty at most."""
    level, count = list(_objects(found.get("entities"))), 0
    while level:
        following: list[Object] = []
        for entity in level:
            if count >= _MOST_ENTITIES:
                return
            count += 1
            yield entity
            following += _objects(entity.get("entities"))
        level = following


def roles(entity: Object) -> frozenset[str]:
    """What the entity is to the object: "registrant", "abuse" and so on."""
    found = entity.get("roles")
    return (
        frozenset(each.lower() for each in found if isinstance(each, str))
        if isinstance(found, list)
        else frozenset()
    )


def names(entity: Object) -> list[str]:
    """The names on an entity's card, in every language that it gives; of a person's the firm first."""
    kinds = ("org", "fn") if "individual" in _card(entity, "kind") else ("fn", "org")
    return list(dict.fromkeys(text for kind in kinds for text in _card(entity, kind)))


def abuse_mailbox(found: Mapping[str, Any]) -> str | None:
    """The mailbox for complaints, None where none is told."""
    for entity in entities(found):
        if "abuse" in roles(entity):
            for text in _card(entity, "email"):
                address = text.removeprefix("mailto:")
                if _MAILBOX.fullmatch(address):
                    return address
    return None


def day(found: Mapping[str, Any], action: str) -> str | None:
    """The day of an event ("registration", "last changed"), ISO 8601."""
    for event in _objects(found.get("events")):
        date = event.get("eventDate")
        if event.get("eventAction") == action and isinstance(date, str) and (match := _DAY.match(date)):
            return match[0]
    return None


def descriptions(found: Mapping[str, Any]) -> list[str]:
    """The first line of each remark that describes the object."""
    lines = []
    for remark in _objects(found.get("remarks")):
        text = remark.get("description")
        if (
            str(remark.get("title", "description")).lower() == "description"
            and isinstance(text, list)
            and text
        ):
            lines += [line] if (line := one_line(text[0])) else []
    return lines


def one_line(value: object) -> str:
    """A text without line breaks and of bearable length, "" for anything else."""
    return " ".join(value.split())[:_LONGEST] if isinstance(value, str) else ""


def _card(entity: Object, name: str) -> list[str]:
    """The values of one kind on the entity's jCard (RFC 7095)."""
    card = entity.get("vcardArray")
    lines = card[1] if isinstance(card, list) and len(card) > 1 and isinstance(card[1], list) else []
    found = []
    for line in lines[:_MOST_ENTITIES]:
        if isinstance(line, list) and len(line) > 3 and line[0] == name:
            value = line[3]
            text = one_line(value[0] if isinstance(value, list) and value else value)
            found += [text] if text else []
    return found


def _objects(value: object) -> list[Object]:
    return [each for each in value if isinstance(each, dict)] if isinstance(value, list) else []
