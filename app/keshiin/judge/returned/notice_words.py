"""What a server's notice says in words, without the message that it returns: who failed, and why."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import islice, takewhile

from keshiin.late import late
from keshiin.message.html.text import readable
from keshiin.message.model import Message
from keshiin.message.values.daemons import is_daemon

READ = 16_000
"""Characters of a notice that are looked at."""

LINE = 600
"""Characters of a line of it."""

REASON = 200
"""Characters of a reason."""

ADDRESS = r"[^\s<>(),:;：；、。「」\"@]{1,128}@[^\s<>(),:;：；、。「」\"@]{1,255}"
_ALONE = late(rf"^[ \t]*[<\"]?({ADDRESS}?)[>\"]?[.:]?(?:[ \t]*$|:[ \t]+(\S.*)$)")
_ANNOUNCED = late(
    r"fail|could ?n[o']t be delivered|(?:was|were) not delivered|unable to deliver|undeliverable|fatal error"
    r"|(?:not|wasn't) able to deliver|attempting to deliver|delivery (?:errors|problems)"
    r"|(?:not yet been|been) (?:delivered|delayed)"
    r"|配信できません|送信できません|届けられません",
    re.IGNORECASE,
)
_ANNOUNCING = late(r"^([^:]{1,200}?)(?::|, due to) +(\S.*)$", re.IGNORECASE)
_REASON = late(
    r"^[ \t]*(?:technical details of (?:permanent|temporary) failure:|\(?reason: |because:)(.*)$",
    re.IGNORECASE,
)
_ANSWER = late(r"error that the other server returned was: (.{1,400}?)(?: -{3,}|$)")
_ASIDE = late(r"^\s*\((?:generated|expanded) from", re.IGNORECASE)
_NEAR = 8
"""Lines behind an announcement in which the address stands, and behind that in which its reason does."""
_HEADER = late(r"^(?:[a-z][\w-]{0,60}:[ \t].*\n(?:[ \t].*\n)*){3,}", re.IGNORECASE | re.MULTILINE)
_OF_MAIL = late(r"^(?:received|return-path|message-id|mime-version):", re.IGNORECASE | re.MULTILINE)
_ANY = late(ADDRESS)
_SET_APART = late(r"(?:^|[<:：>\"*(「『-]|\bto)[ \t]*$", re.IGNORECASE)
_OF_ANOTHER = late(
    r"\b(?:from|sender|contact|help|support|questions?|assistance|id|write|reply|report)\b|\bmessage\W*$"
    r"|差出人|送信者|送信元|問い?合わ?せ|发件人",
    re.IGNORECASE,
)


def own_words(message: Message) -> str:
    """The notice's first text, up to where a header begins that it quotes."""
    part = next((part for part in message.parts if part.text), None)
    if part is None or part.text is None:
        return ""
    text = part.text[:READ]
    if part.is_page:
        text = readable(text)
    text = text.replace("\r\n", "\n")
    quoted = (each.start() for each in _HEADER.finditer(text) if _OF_MAIL.search(each[0]))
    return text[: next(quoted, None)]


def lines_of(message: Message) -> list[str]:
    """The lines of those words, each as far as it is looked at."""
    return [line[:LINE] for line in own_words(message).splitlines()]


def failed_in_words(message: Message) -> Iterator[tuple[str, str, bool]]:
    """Each failed address with what stands beside it, and whether that is surely the reason.

    Sure are those of Exim's field, or that stand alone behind an announcement; else the one address that is
    neither the notice's writer nor its receiver, or that the returned message went to.
    """
    field = message.first("x-failed-recipients")
    named = re.findall(ADDRESS, field.value[:READ].decode("utf-8", "replace")) if field else []
    lines = lines_of(message)
    places = places_of(lines, frozenset(named))
    for address in dict.fromkeys((*named, *places)):
        yield address, reason_at(lines, places.get(address)), True
    if not named and not places:
        for address, at, said in _singled_out(message, lines):
            yield address, short(said) or reason_at(lines, at), False


def places_of(lines: list[str], named: frozenset[str]) -> Mapping[str, int]:
    """The line in which each failed address stands alone: a named one, or any behind an announcement."""
    found: dict[str, int] = {}
    announced = -_NEAR
    for at, line in enumerate(lines):
        alone = _ALONE.match(line)
        if alone and (alone[1] in named or (not named and at - announced <= _NEAR)):
            found.setdefault(alone[1], at)
            announced = at
        elif _ANNOUNCED.search(line):
            announced = at
    return found


def _singled_out(message: Message, lines: list[str]) -> list[tuple[str, int, str]]:
    """The address that the words set apart, its line and what follows it there; none where several may be."""
    claims = message.claims
    apart = {each.address.lower() for each in (*claims.from_, *claims.to)}
    found: dict[str, tuple[str, int, str]] = {}
    for at, line in enumerate(lines):
        end = 0
        for each in _ANY.finditer(line):
            before, end = line[end : each.start()], each.end()
            address = each[0].strip(".'*[]")
            other = address.lower() in apart or is_daemon(address) or _OF_ANOTHER.search(before)
            if not other and _SET_APART.search(before):
                found.setdefault(address.lower(), (address, at, line[end:].strip(' >":」』')))
    returned = {to.address.lower() for inner in message.inner for to in inner.message.claims.recipients}
    sent = [told for key, told in found.items() if key in returned]
    return sent or (list(found.values()) if len(found) == 1 else [])


def reason_at(lines: list[str], at: int | None) -> str:
    """What stands behind the address: on its line, in the lines below it, else behind a word for a reason."""
    if at is None:
        return ""
    alone = _ALONE.match(lines[at])
    below = takewhile(lambda line: line.strip() and not _ALONE.match(line), lines[at + 1 : at + 1 + _NEAR])
    said = [alone[2] or ""] if alone and alone[2] else []
    said += [line for line in below if not _ASIDE.match(line)]
    rest = lines[at + 1 :]
    answer = _ANSWER.search(" ".join(" ".join(rest).split()))
    return short(" ".join(said)) or short(answer[1] if answer else " ".join(_behind(rest)))


def announced_reason(lines: list[str]) -> str:
    """What an announcement itself gives as the reason: "could not be delivered: no such account"."""
    said = (_ANNOUNCING.match(line) for line in lines)
    announced = next((each[2] for each in said if each and _ANNOUNCED.search(each[1])), "")
    return "" if "@" in announced else short(announced)


def _behind(lines: list[str]) -> Iterator[str]:
    """The paragraph that a heading such as "because:" opens."""
    for at, line in enumerate(lines):
        if found := _REASON.match(line):
            rest = [found[1], *lines[at + 1 : at + 1 + _NEAR]]
            start = next((number for number, each in enumerate(rest) if each.strip()), len(rest))
            yield from islice(takewhile(str.strip, rest[start:]), _NEAR)
            return


def short(reason: str) -> str:
    """A reason on one line, without the end that only leads elsewhere."""
    said, more, _ = " ".join(reason.split()).partition(" Learn more at ")
    said = said.rstrip(". ") + ("…" if more else "")
    if said.startswith("(reason: "):
        said = said.removeprefix("(reason: ").rstrip(") ")
    return said if len(said) <= REASON else said[: REASON - 1].rstrip() + "…"
