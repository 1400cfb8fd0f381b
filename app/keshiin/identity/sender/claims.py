"""Every sender that a header claims, found so that no two readings of it can differ unseen.

Attacks on the display of the sender write a From that a server reads in one way and a mail program in
another ("Composition Kills", USENIX Security 2020; "Weak Links in Authentication Chains", 2021). So nothing
is decided here: whatever could be shown is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin import limits
from keshiin.domains import domain_part, normal
from keshiin.identity.sender.entries import entries
from keshiin.identity.sender.gathered import Entry, Found
from keshiin.identity.sender.lines import FromLine, from_lines
from keshiin.identity.sender.model import ClaimedSender, Doubt, Senders
from keshiin.identity.sender.tokens import tokens
from keshiin.identity.sender.usual import usual_sender
from keshiin.message.charset.kanji_signs import shielded
from keshiin.message.model import Message
from keshiin.message.values.words import decode_text
from keshiin.visible import hidden, visible

_SHOWN = 200

# Emoji are joined by a character that hides nothing.
_JOINED_EMOJI = re.compile(
    "(?<=[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff])\u200d(?=[\u2600-\u27bf\U0001f000-\U0001faff])"
)


def claimed_senders(message: Message) -> Senders:
    """Every sender that the message claims in From, and why the claim may be doubted."""
    lines = list(from_lines(message))
    claimed: dict[tuple[str, str], ClaimedSender] = {}
    doubts: list[Doubt] = []
    if len(lines) > 1:
        doubts.extend(Doubt("several_from_fields", line.span, _shown(_text(line))) for line in lines)
    for line in lines:
        if line.doubt is None and (usual := usual_sender(_text(line))):
            sender = _sender(line, usual)
            claimed.setdefault((sender.address, sender.place), sender)
            continue
        found = list(entries(list(tokens(_text(line)))))
        doubts.extend(_doubts(line, found))
        for entry in found:
            for address in entry.found:
                sender = _sender(line, address)
                claimed.setdefault((sender.address, sender.place), sender)
    return Senders(tuple(claimed.values())[: limits.PARAMETERS], tuple(doubts[: limits.PARAMETERS]))


def _doubts(line: FromLine, found: list[Entry]) -> Iterator[Doubt]:
    if line.doubt:
        yield Doubt(line.doubt, line.span, _shown(_text(line)))
    for entry in found:
        for each in entry.doubts:
            yield Doubt(each.id, line.at(each.start, each.end), _shown(each.text))
    mains = {
        address.address.lower().rstrip(".")
        for entry in found
        for address in entry.found
        if address.place == "address"
    }
    if len(mains) > 1:
        yield Doubt("several_addresses", line.span, _shown(", ".join(sorted(mains)[:10])))
    if not any(address.place != "name" for entry in found for address in entry.found):
        yield Doubt("no_address", line.span, _shown(_text(line)))
    yield from _hidden(line)


def _hidden(line: FromLine) -> Iterator[Doubt]:
    raw = line.value.replace(b"\r\n", b"\n")
    decoded = decode_text(line.value)
    if b"=?" in raw and any(end in decoded for end in "\r\n"):
        yield Doubt("encoded_newline", line.span, _shown(decoded))
    plain = _JOINED_EMOJI.sub("", decoded).translate({9: None, 10: None, 13: None})
    if hidden(plain) or b"\r" in raw:
        yield Doubt("hidden_characters", line.span, _shown(decoded))


def _sender(line: FromLine, found: Found) -> ClaimedSender:
    address = visible(found.address)
    domain = visible(normal(domain_part(found.address)))
    return ClaimedSender(address, domain, found.place, line.at(found.start, found.end))


def _text(line: FromLine) -> str:
    return shielded(line.value).decode("latin-1")


def _shown(text: str) -> str:
    return visible(text.strip())[:_SHOWN]
