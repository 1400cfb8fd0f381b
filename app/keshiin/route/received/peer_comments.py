"""The comments of a ``from`` clause: the address, the looked-up name, the ident that stand in them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from keshiin.route.addresses import is_masked, read_address
from keshiin.route.model import Peer
from keshiin.route.received.clauses import Clause
from keshiin.route.received.greeting import greets
from keshiin.route.received.tokens import Token, on_one_line

_NAME = re.compile(r"^[A-Za-z0-9_](?:[\w-]*[\w])?(?:\.[\w-]+)*\.?$")
_NOT_NAMES = frozenset(
    {
        "unknown",
        "unverified",
        "softdnserr",
        "local",
        "may",
        "verified",
        "not",
        "using",
        "authenticated",
        "no",
        "client",
    }
)
# Words with which servers say that they found no name: Symantec's is "Unknown_Domain".
_NO_NAME = re.compile(r"unknown[\w-]*", re.ASCII)
_NOT_PEER = (
    "using ",
    "authenticated",
    "auth:",
    "no client",
    "client cert",
    "client did",
    "verified ok",
    "proxying",
    "envelope-",
    "envelope ",
    "version=",
    "mailfrom:",
    "squirrelmail",
    "sender authenticated",
)


def is_name(text: str) -> bool:
    """Whether a word in the place of the looked-up name, in lower case, is one and not a remark."""
    return text not in _NOT_NAMES and not _NO_NAME.fullmatch(text)


def read_comments(clause: Clause, peer: Peer) -> tuple[str, int, int] | None:
    """Address, ident and looked-up name from the comments; the name, if any."""
    name: tuple[str, int, int] | None = None
    for comment in clause.comments:
        lower = on_one_line(comment.text).lstrip().lower()
        if "may be forged" in lower:
            peer.may_be_forged = True
        if lower.startswith(_NOT_PEER):
            continue
        peer.verified = peer.verified or lower.rstrip().endswith("] verified")
        earlier = peer.ip
        if earlier is not None and _is_of_connection(comment):
            name = peer.ip = None
        found = _name_and_address(comment, peer)
        peer.doubtful = peer.doubtful or earlier not in {None, peer.ip}
        name = found if found and _is_of_connection(comment) else name or found
    return name


def _is_of_connection(comment: Token) -> bool:
    """Whether it holds an address in brackets, with a name before it or not, and nothing else.

    A HELO can imitate one; the server writes its own behind the HELO.
    """
    *before, last = [token for token in comment.inner if token.kind != "comment"] or [comment]
    if last.kind != "bracket" or written_address(last.text) is None:
        return False
    named = [token for token in before if token.kind == "word" and not greets(token)]
    return len(before) == len(named) <= 1


def _name_and_address(comment: Token, peer: Peer) -> tuple[str, int, int] | None:
    """The looked-up name, if any; what else the comment tells becomes the peer's."""
    name: tuple[str, int, int] | None = None
    addressed = False
    last_place = 1
    leading = True
    for place, token in _without_greeting(comment, peer):
        text, start = token.text.rstrip(","), token.start
        first, leading = leading, leading and text.upper() == "IDENT:"
        if text[:6].lower() == "ident=":
            peer.ident = text[6:] or None
            continue
        if "@" in text and ("=" not in text or text[:6].upper() == "IDENT:"):
            user, _, rest = text.rpartition("@")
            if not user and place and comment.inner[place - 1].end == start:
                # The peer's own answer may look like an address.
                user, addressed, last_place = comment.inner[place - 1].text, False, place
                peer.ip = None
            elif not first:
                continue
            peer.ident = (user[6:] if user[:6].upper() == "IDENT:" else user) or peer.ident
            start += len(text) - len(rest)
            text = rest
        elif text[:6].upper() == "IDENT:":
            peer.ident = text[6:] or None
            continue
        if not text:
            continue
        if take_address(text, start, peer):
            addressed = True
            continue
        if token.kind == "bracket":
            _take_bracket(token, peer)
            continue
        if name is None and place <= last_place and not addressed and _is_looked_up(text, comment):
            name = (text, start, start + len(text))
    return name or _behind_address(comment)


def _behind_address(comment: Token) -> tuple[str, int, int] | None:
    """The name that ZoneMTA writes behind the address, where nothing else stands there."""
    address, *rest = comment.inner or (comment,)
    if address.kind != "bracket" or len(rest) != 1 or "." not in rest[0].text.rstrip("."):
        return None
    name = rest[0]
    return (name.text, name.start, name.end) if _is_looked_up(name.text, comment) else None


def _without_greeting(comment: Token, peer: Peer) -> Iterator[tuple[int, Token]]:
    """The words and brackets with their places, but for the peer's greeting, an account, a recipient.

    Behind a greeting stands an ident, and the address where none stood before; else the peer's own words.
    """
    tokens = iter(enumerate(comment.inner))
    greeted = False
    for place, token in tokens:
        if token.kind in {"comment", "quoted"}:
            continue
        text = token.text.rstrip(",").lower()
        if text in {"for", "account"}:
            next(tokens, None)
        elif greets(token):
            greeted = True
            if not text.startswith("helo=") or text == "helo=":
                next(tokens, None)
        elif not greeted or peer.ip is None or text.startswith("ident="):
            yield place, token


def _is_looked_up(text: str, comment: Token) -> bool:
    if not _NAME.match(text) or not is_name(text.lower()) or not any(c.isalpha() for c in text):
        return False
    has_address = any(token.kind == "bracket" for token in comment.inner)
    return has_address or "." in text.rstrip(".") or text.lower() == "localhost" or ":" in comment.text


def _take_bracket(token: Token, peer: Peer) -> None:
    inner = token.text[1:-1].strip("() ")
    for word in inner.split()[:2]:
        if take_address(word, token.start, peer, end=token.end):
            return


def take_address(text: str, start: int, peer: Peer, *, end: int | None = None) -> bool:
    """Make an address the peer's, where it has none yet; whether the text was an address at all."""
    if peer.ip is not None or peer.masked:
        other = written_address(text)
        peer.doubtful = peer.doubtful or (other is not None and other != peer.ip)
        return other is not None or is_masked(text)
    if "=" in text:
        return False
    ip = written_address(text)
    if ip is None and is_masked(text):
        peer.masked = True
        peer.tokens["ip"] = (start, end or start + len(text))
        return True
    if ip is None:
        return False
    peer.ip = ip
    peer.tokens["ip"] = (start, end or start + len(text))
    return True


def written_address(text: str) -> str | None:
    """The address of a text that begins as one; None for a name."""
    stripped = text.strip("[]()?,/")
    return read_address(stripped) if stripped and (stripped[0].isdigit() or ":" in stripped) else None
