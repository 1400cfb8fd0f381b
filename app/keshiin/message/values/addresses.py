"""Address lists (RFC 5322, 3.4) as they really come, read in one pass and without recursion."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import islice, pairwise

from keshiin.domains import domain_part
from keshiin.message.charset.kanji_signs import shielded, unshielded
from keshiin.message.field import Field
from keshiin.message.model import Mailbox
from keshiin.message.values.comments import COMMENT
from keshiin.message.values.plain_address import plain_mailboxes
from keshiin.message.values.words import decode_text
from keshiin.visible import visible

_TOKEN = re.compile(
    rb"(?P<blank>\s+)"
    rb"|(?P<word>=\?[^?\s]{1,80}\?[bBqQ]\?[^?]*\?=|\x1b\$[@B][^\x1b]*\x1b\([BJ]|\[[^\[\]<>,;\s]{0,255}\]"
    rb'|[^\s"(),:;<>\[\x1b]+|[\[\x1b])'
    rb'|(?P<quoted>"(?:[^"\\]|\\.)*"?)'
    rb'|(?P<angle><(?:"(?:[^"\\]|\\.)*"|' + COMMENT + rb'|[^<>"])*>?)'
    rb"|(?P<comment>\()"
    rb"|(?P<mark>[,;:)>])",
    re.DOTALL,
)
_COMMENT = re.compile(rb"\s*+\(")
_COMMENT_POINT = re.compile(rb"[()\\]")
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_ADDRESS_BEHIND = re.compile(rb'<[^<>"\s]{1,320}@[^<>"\s]{1,320}>\s*\Z')
_BLANKS = re.compile(rb"\s+")
_PIECE = re.compile(rb'\s+|"(?:[^"\\]|\\.)*"|[^\s"(]+|["(]', re.DOTALL)
_HOLDING = (b".", b"@")
_ROUTE = re.compile(rb"@(?>(?:\[[^\]]*\]|[^\[\]\":])*):")
# Outlook copies an address as [mailto:a@b.example], and puts marks around one that is its own name.
_DRESSED = re.compile(rb"\[?mailto:([^\[\]]*)\]?\Z|'([^']*)'\Z", re.IGNORECASE)


@dataclass(slots=True)
class _Entry:
    """What was read of one address so far: its words, with whether each was quoted, and its comments.

    ``behind`` tells that nothing parts it from the address before.
    """

    label: str | None
    start: int = 0
    end: int = 0
    words: list[tuple[bytes, bool, int]] = field(default_factory=list)
    comments: list[bytes] = field(default_factory=list)
    behind: bool = False

    def add(self, start: int, end: int) -> None:
        if not self.end:
            self.start = start
        self.end = end


def read_addresses(source: Field, most: int | None = None, label: str | None = None) -> tuple[Mailbox, ...]:
    """Every mailbox of an address field, the members of groups included, or the first ``most``.

    ``label`` is the charset of names that are neither coded nor UTF-8.
    """
    plain = plain_mailboxes(source, most) if most is None or most > 0 else None
    return tuple(islice(_mailboxes(source, label), most) if plain is None else plain)


def _mailboxes(source: Field, label: str | None = None) -> Iterator[Mailbox]:
    raw = shielded(source.raw, label)
    at = source.colon + 1
    last_semicolon = raw.rfind(b";")
    entry = _Entry(label)
    while token := _TOKEN.match(raw, at):
        kind, text = token.lastgroup, token[0]
        start, at = at, token.end()
        if kind == "quoted" and at == len(raw) and _ADDRESS_BEHIND.search(text):
            # Nobody closed it, and programs show the address behind it: no such mark counts from here on.
            raw, at = raw[:start] + raw[start:].replace(b'"', b" "), start + 1
        elif kind == "comment":
            at = _comment_end(raw, start)
            entry.comments.append(raw[start + 1 : at].removesuffix(b")"))
        elif text == b"<" and raw.startswith(b"<", at):
            continue  # One of two.
        elif text == b">" and entry.words and b"@" in entry.words[-1][0]:
            continue  # The other bracket was forgotten.
        elif kind == "angle":
            if entry.words or text.strip(b"<> \t"):
                entry.add(start, at)
                at = _with_comment(raw, at, entry)
                yield _angled(source, entry, text)
                entry = _Entry(label, behind=True)
        elif text == b":" and start < last_semicolon:
            entry = _Entry(label)
        elif text in (b",", b";"):
            yield from _bare(source, entry)
            entry = _Entry(label)
        elif kind != "blank":
            entry.add(start, at)
            entry.words.append((text, kind == "quoted", start))
    yield from _bare(source, entry)


def _comment_end(raw: bytes, start: int) -> int:
    """Behind the parenthesis that closes the one at ``start``; the end of the field where none does."""
    depth = 0
    skip = -1
    for point in _COMMENT_POINT.finditer(raw, start):
        char = point[0]
        if point.start() == skip:
            continue
        if char == b"\\":
            skip = point.end()
        else:
            depth += 1 if char == b"(" else -1
            if depth == 0:
                return point.end()
    return len(raw)


def _with_comment(raw: bytes, at: int, entry: _Entry) -> int:
    """Behind the comment that follows at ``at`` and stands for the name that an address lacks."""
    found = None if entry.words or entry.comments else _COMMENT.match(raw, at)
    if found is None:
        return at
    end = _comment_end(raw, found.end() - 1)
    entry.comments.append(raw[found.end() : end].removesuffix(b")"))
    return end


def _angled(source: Field, entry: _Entry, text: bytes) -> Mailbox:
    inside = closed_up(text.removeprefix(b"<").removesuffix(b">"))
    if route := _ROUTE.match(inside):
        inside = inside[route.end() :]
    return _mailbox(source, _name(entry, entry.words) or _name_of_comments(entry), inside, entry)


def closed_up(address: bytes) -> bytes:
    """An address without the blanks and comments that may stand between its words (RFC 5322, 4.4)."""
    if b'"' not in address and b"(" not in address:
        return _BLANKS.sub(b"", address)
    kept = []
    at = 0
    while piece := _PIECE.match(address, at):
        at = piece.end()
        if piece[0] == b"(":
            at = _comment_end(address, piece.start())
            if not address.endswith(b")", piece.start(), at):
                # Nobody closed it: what follows is no comment.
                kept.append(_BLANKS.sub(b"", address[piece.start() :]))
        elif not piece[0].isspace():
            kept.append(piece[0])
    return b"".join(kept)


def _bare(source: Field, entry: _Entry) -> Iterator[Mailbox]:
    """Addresses without angle brackets; a text without any ``@`` is a name, or a local user.

    Such a text right behind an address in brackets is neither.
    """
    if not entry.words:
        return
    addresses, others = _join_at(_joined_at_points(entry.words))
    if not addresses and entry.behind:
        return
    if not addresses:
        lone = len(others) == 1 and not others[0][1] and b"=?" not in others[0][0]
        name = ("" if lone else _name(entry, others)) or _name_of_comments(entry)
        if lone or name:
            yield _mailbox(source, name, others[0][0] if lone else b"", entry)
        return
    # Once for all of them: both can be long.
    name = _name(entry, others) or _name_of_comments(entry)
    for address in addresses:
        yield _mailbox(source, name, address, entry)


def _joined_at_points(words: list[tuple[bytes, bool, int]]) -> list[tuple[bytes, bool, int]]:
    """The words as one where points and an ``@`` hold them together: ``a . b @ c . d`` (RFC 5322, 4.4)."""
    if len(words) < 2 or sum(text.count(b"@") for text, quoted, _ in words if not quoted) != 1:
        return words
    for (one, one_quoted, _), (other, other_quoted, _) in pairwise(words):
        held = (not one_quoted and one.endswith(_HOLDING)) or (
            not other_quoted and other.startswith(_HOLDING)
        )
        if not held:
            return words
    return [(b"".join(text for text, _, _ in words), False, words[0][2])]


def _join_at(
    words: list[tuple[bytes, bool, int]],
) -> tuple[list[bytes], list[tuple[bytes, bool, int]]]:
    """Words with an ``@`` joined to the neighbours that belong to them, and the words left over."""
    addresses: list[list[bytes]] = []
    others: list[tuple[bytes, bool, int]] = []
    open_end = False
    for text, quoted, start in words:
        if open_end:
            addresses[-1].append(text)
            open_end = text.endswith(b"@") and not quoted
        elif quoted or b"@" not in text or (text.startswith(b"=?") and b"?=@" not in text):
            others.append((text, quoted, start))
        else:
            before = others.pop()[0] if text.startswith(b"@") and others else b""
            addresses.append([before, text])
            open_end = text.endswith(b"@")
    return [b"".join(pieces) for pieces in addresses], others


def _name(entry: _Entry, words: list[tuple[bytes, bool, int]]) -> str:
    """The display name: words as they stand beside each other, quotation marks taken off."""
    pieces: list[bytes] = []
    end = -1
    for text, quoted, start in words:
        if pieces and start > end:
            pieces.append(b" ")
        pieces.append(_ESCAPED.sub(rb"\1", _unquoted(text)) if quoted else text)
        end = start + len(text)
    return visible(decode_text(unshielded(b"".join(pieces)), entry.label))


def _unquoted(text: bytes) -> bytes:
    return text[1:-1] if len(text) > 1 and text.endswith(b'"') else text[1:]


def _name_of_comments(entry: _Entry) -> str:
    if not entry.comments:
        return ""
    return visible(decode_text(unshielded(_ESCAPED.sub(rb"\1", entry.comments[0])), entry.label))


def _mailbox(source: Field, name: str, address: bytes, entry: _Entry) -> Mailbox:
    if dressed := _DRESSED.match(address):
        address = dressed[1] or dressed[2] or b""
    text = visible(unshielded(address).decode("utf-8", "surrogateescape"))
    domain = domain_part(text).lower().rstrip(".") if "@" in text else ""
    return Mailbox(name, text, domain, source.at(entry.start, entry.end))
