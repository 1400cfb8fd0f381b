"""Which address a bounce says failed and why: from the part for machines (RFC 3464), else from the text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import islice, takewhile

from keshiin.judge.bounces import kind_of_report
from keshiin.message.model import Message

READ = 16_000
"""Characters of a report that are looked at."""

REASON = 200
"""Characters of a reason."""

_STATUS = "message/delivery-status"
_ADDRESS = r"[^\s<>(),:;\"@]{1,128}@[^\s<>(),:;\"@]{1,255}"
_ALONE = re.compile(rf"^[ \t]*<?({_ADDRESS}?)>?[.:]?(?:[ \t]*$|:[ \t]+(\S.*)$)")
_ANNOUNCED = re.compile(
    r"fail|could ?n[o']t be delivered|(?:was|were) not delivered|unable to deliver|undeliverable|fatal error"
    r"|not able to deliver|attempting to deliver|配信できません|送信できません|届けられません",
    re.IGNORECASE,
)
_ANNOUNCING = re.compile(r"^([^:]{1,200}?)(?::|, due to) +(\S.*)$", re.IGNORECASE)
_LATE = re.compile(r"\bdelayed\b|warning message only|not yet been delivered", re.IGNORECASE)
_REASON = re.compile(
    r"^[ \t]*(?:technical details of permanent failure:|\(?reason: |because:)(.*)$", re.IGNORECASE
)
_ANSWER = re.compile(r"error that the other server returned was: (.{1,400}?)(?: -{3,}|$)")
_CODE = re.compile(r"\s*([245]\.\d{1,3}\.\d{1,3})")
_ASIDE = re.compile(r"^\s*\((?:generated|expanded) from", re.IGNORECASE)
_TYPE = re.compile(r"^[A-Za-z0-9.-]{1,40}\s{0,8};\s{0,8}")
_NEAR = 8
"""Lines behind an announcement in which the address stands."""


@dataclass(frozen=True, slots=True)
class Undelivered:
    """An address that failed, the server's reason in its own words and its code (RFC 3463), "" where none."""

    address: str
    reason: str = ""
    code: str = ""


def undelivered(message: Message) -> tuple[Undelivered, ...]:
    """Those that a bounce names, each once, in its order; nothing for what is only late or no bounce."""
    if kind_of_report(message) != "bounce":
        return ()
    told = {each.address: each for each in _reported(message)}
    if len(told) == 1:
        told = {address: _explained(message, each) for address, each in told.items()}
    if not told and not any(part.content_type.lower() == _STATUS for part in message.parts):
        told = {each.address: each for each in _written(message)}
    return tuple(told.values())


def _reported(message: Message) -> Iterator[Undelivered]:
    """By the part for machines: a group of fields for each address, divided by empty lines."""
    parts = (part for part in message.parts if part.content_type.lower() == _STATUS)
    text = next((part.text for part in parts if part.text), "")
    for group in re.split(r"\r?\n(?:[ \t]*\r?\n)+", text[:READ]):
        fields = _fields(group)
        address = _value(fields, "original-recipient") or _value(fields, "final-recipient")
        if address and fields.get("action", "failed").strip().lower() == "failed":
            code = _CODE.match(fields.get("status", ""))
            reason = _short(_value(fields, "diagnostic-code"))
            yield Undelivered(address, reason, code[1] if code else "")


def _explained(message: Message, failed: Undelivered) -> Undelivered:
    """The same with the words for people, where the part for machines gives none."""
    if failed.reason:
        return failed
    lines = _text(message).splitlines()
    said = (_ANNOUNCING.match(line[:600]) for line in lines)
    announced = next((each[2] for each in said if each and _ANNOUNCED.search(each[1])), "")
    reason = _reason(lines, _places(lines, frozenset((failed.address,))).get(failed.address))
    return replace(failed, reason=reason or ("" if "@" in announced else _short(announced)))


def _fields(group: str) -> Mapping[str, str]:
    """The first field of each name, unfolded."""
    found: dict[str, str] = {}
    for line in re.sub(r"\r?\n[ \t]+", " ", group).splitlines():
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().lower(), value)
    return found


def _value(fields: Mapping[str, str], name: str) -> str:
    """A field's value without its type ("rfc822;", "smtp;") and without angle brackets."""
    value = _TYPE.sub("", fields.get(name, "").strip(), count=1)
    return value[1:-1] if value.startswith("<") and value.endswith(">") else value


def _written(message: Message) -> Iterator[Undelivered]:
    """By the text, as Exim, qmail, Google and their kin write it, and by the field of failed receivers."""
    text = _text(message)
    if _LATE.search(text):
        return
    field = message.first("x-failed-recipients")
    named = re.findall(_ADDRESS, field.value[:READ].decode("utf-8", "replace")) if field else []
    lines = text.splitlines()
    places = _places(lines, frozenset(named))
    for address in dict.fromkeys((*named, *places)):
        yield Undelivered(address, _reason(lines, places.get(address)))


def _text(message: Message) -> str:
    return next((part.text[:READ] for part in message.parts if part.text), "")


def _places(lines: list[str], named: frozenset[str]) -> Mapping[str, int]:
    """The line in which each failed address stands alone: a named one, or any behind an announcement."""
    found: dict[str, int] = {}
    announced = -_NEAR
    for at, line in enumerate(lines):
        alone = _ALONE.match(line[:600])
        if alone and (alone[1] in named or (not named and at - announced <= _NEAR)):
            found.setdefault(alone[1], at)
            announced = at
        elif _ANNOUNCED.search(line[:600]):
            announced = at
    return found


def _reason(lines: list[str], at: int | None) -> str:
    """What stands behind the address: on its line, in the lines below it, else behind a word for a reason."""
    if at is None:
        return ""
    alone = _ALONE.match(lines[at][:600])
    below = takewhile(lambda line: line.strip() and not _ALONE.match(line[:600]), lines[at + 1 : at + 9])
    said = [alone[2] or ""] if alone and alone[2] else []
    said += [line for line in below if not _ASIDE.match(line)]
    rest = lines[at + 1 :]
    answer = _ANSWER.search(" ".join(" ".join(rest).split()))
    return _short(" ".join(said)) or _short(answer[1] if answer else " ".join(_behind(rest)))


def _behind(lines: list[str]) -> Iterator[str]:
    """The paragraph that a heading such as "because:" opens."""
    for at, line in enumerate(lines):
        if found := _REASON.match(line[:600]):
            rest = [found[1], *lines[at + 1 : at + 9]]
            start = next((number for number, each in enumerate(rest) if each.strip()), len(rest))
            yield from islice(takewhile(str.strip, rest[start:]), 8)
            return


def _short(reason: str) -> str:
    said, more, _ = " ".join(reason.split()).partition(" Learn more at ")
    said = said.rstrip(". ") + ("…" if more else "")
    if said.startswith("(reason: "):
        said = said[9:].rstrip(") ")
    return said if len(said) <= REASON else said[: REASON - 1].rstrip() + "…"
