"""The ``from`` clause: who the peer was by HELO, by looked-up name, by address."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from keshiin.route.addresses import is_masked, read_address
from keshiin.route.clauses import Clause
from keshiin.route.greeting import GREETING, find_greeting
from keshiin.route.tokens import Token, lowered

_NAME = re.compile(r"^[A-Za-z0-9_](?:[\w-]*[\w])?(?:\.[\w-]+)*\.?$")
NOT_NAMES = frozenset(
    {
        "unknown",
        "unverified",
        "softdnserr",
        "local",
        "may",
        "verified",
        "using",
        "authenticated",
        "no",
        "client",
    }
)
_NOT_PEER = (
    "using ",
    "authenticated",
    "auth:",
    "no client",
    "client cert",
    "client did",
    "verified ok",
    "not verified",
    "proxying",
    "envelope-",
    "envelope ",
    "version=",
    "mailfrom:",
    "port=",
    "squirrelmail",
    "sender authenticated",
)
# Servers whose bare name with an address in brackets or parentheses is the name they looked up,
# which stands for the HELO as well: both are written only when they differ.
_NAME_IS_BOTH = frozenset({"exim", "qmail"})
_NAME_IS_RDNS = frozenset({"smap", "obtuse"})
RECORDS_NAME = _NAME_IS_BOTH | _NAME_IS_RDNS


@dataclass(slots=True)
class Peer:
    """What a ``from`` clause tells; ``tokens`` maps "helo", "rdns", "ip" to where they stand.

    ``doubtful`` says that it names more than one address as the peer's.
    """

    helo: str | None = None
    rdns: str | None = None
    ip: str | None = None
    masked: bool = False
    ident: str | None = None
    may_be_forged: bool = False
    verified: bool = False
    doubtful: bool = False
    tokens: dict[str, tuple[int, int]] = field(default_factory=dict)


def read_peer(clause: Clause, family: str | None, *, named: bool = True) -> Peer:
    """Read a ``from`` clause (or the words before the first keyword, where ``from`` is missing).

    Without ``named`` the clause is a comment of the submitting program, which names a local user.
    """
    peer = Peer()
    outer = _outer_name(clause, peer)
    greeted = find_greeting(clause)
    looked_up = _from_comments(clause, peer)
    if looked_up is not None and not named and peer.ip is None:
        looked_up = None
    if peer.ip is None and not peer.masked:
        _outer_address(clause, peer)
    _settle(peer, outer, greeted, looked_up, family)
    return peer


def _outer_name(clause: Clause, peer: Peer) -> Token | None:
    words = clause.words
    if not words or (words[0].text.lower() == "mail" and len(words) > 2):
        return None
    first = words[0]
    if first.kind == "bracket" and not _written_address(first.text):
        return None
    return first


def _from_comments(clause: Clause, peer: Peer) -> tuple[str, int, int] | None:
    """Address, ident and looked-up name from the comments; the name, if any."""
    name: tuple[str, int, int] | None = None
    for comment in clause.comments:
        lower = comment.text.lstrip().lower()
        if "may be forged" in lower:
            peer.may_be_forged = True
        if lower.startswith(_NOT_PEER):
            continue
        peer.verified = peer.verified or lower.rstrip().endswith("] verified")
        found = _name_and_address(comment, peer)
        name = name or found
    return name


def _name_and_address(comment: Token, peer: Peer) -> tuple[str, int, int] | None:
    name: tuple[str, int, int] | None = None
    skip = addressed = False
    for place, token in enumerate(comment.inner):
        if skip:
            skip = False
            continue
        if token.kind in {"comment", "quoted"}:
            continue
        text, start = token.text.rstrip(","), token.start
        if GREETING.match(text):
            skip = True
            continue
        if text.lower() in {"for", "account"}:
            skip = True
            continue
        if text[:5].lower() == "helo=":
            skip = len(text) == 5
            continue
        if text[:6].lower() == "ident=":
            peer.ident = text[6:] or None
            continue
        if "@" in text and "=" not in text:
            user, _, rest = text.rpartition("@")
            peer.ident = (user[6:] if user[:6].upper() == "IDENT:" else user) or peer.ident
            start += len(text) - len(rest)
            text = rest
        elif text[:6].upper() == "IDENT:":
            peer.ident = text[6:] or None
            continue
        if not text:
            continue
        if _take_address(text, start, peer, bracketed=token.kind == "bracket"):
            addressed = True
            continue
        if token.kind == "bracket":
            _take_bracket(token, peer)
            continue
        if name is None and place <= 1 and not addressed and _is_looked_up(text, comment):
            name = (text, start, start + len(text))
    return name


def _is_looked_up(text: str, comment: Token) -> bool:
    if not _NAME.match(text) or text.lower() in NOT_NAMES or not any(c.isalpha() for c in text):
        return False
    has_address = any(token.kind == "bracket" for token in comment.inner)
    return has_address or "." in text.rstrip(".") or text.lower() == "localhost" or ":" in comment.text


def _take_bracket(token: Token, peer: Peer) -> None:
    inner = token.text[1:-1].strip("() ")
    for word in inner.split()[:2]:
        if _take_address(word, token.start, peer, bracketed=True, end=token.end):
            return


def _take_address(text: str, start: int, peer: Peer, *, bracketed: bool, end: int | None = None) -> bool:
    if peer.ip is not None or peer.masked:
        other = _written_address(text)
        peer.doubtful = peer.doubtful or (other is not None and other != peer.ip)
        return other is not None or is_masked(text)
    if "=" in text:
        return False
    ip = _written_address(text)
    if ip is None and is_masked(text):
        peer.masked = True
        peer.tokens["ip"] = (start, end or start + len(text))
        return True
    if ip is None:
        return False
    peer.ip = ip
    peer.tokens["ip"] = (start, end or start + len(text))
    return True


def _written_address(text: str) -> str | None:
    stripped = text.strip("[]()?,/")
    return read_address(stripped) if stripped and (stripped[0].isdigit() or ":" in stripped) else None


def _outer_address(clause: Clause, peer: Peer) -> None:
    """``name [192.0.2.1]`` outside comments, or a line that names only an address."""
    words = clause.words
    brackets = [word for word in words if word.kind == "bracket"]
    for word in brackets:
        _take_address(word.text.strip("[]() "), word.start, peer, bracketed=True, end=word.end)
    if peer.ip is None and not peer.masked and words:
        first = words[0]
        _take_address(first.text.rstrip(","), first.start, peer, bracketed=False, end=first.end)


def _settle(
    peer: Peer,
    outer: Token | None,
    greeted: tuple[str, int, int] | None,
    looked_up: tuple[str, int, int] | None,
    family: str | None,
) -> None:
    """Decide who is HELO and who is rDNS, by what the line names and by its server's habit."""
    name = outer.text.rstrip(",") if outer else None
    if name is not None and "@" in name and family != "communigate":
        name = None
    at = (outer.start, outer.end) if outer else (0, 0)
    if greeted is not None:
        peer.helo = _clean_helo(greeted[0])
        peer.tokens["helo"] = greeted[1:]
        if looked_up is not None:
            _set_rdns(peer, looked_up[0], looked_up[1:])
        elif name is not None:
            _set_rdns(peer, name, at)
        return
    if name is not None and not (name.lower() == "unknown" and family == "qmail"):
        peer.helo = _clean_helo(name)
        peer.tokens["helo"] = at
    if looked_up is not None:
        _set_rdns(peer, looked_up[0], looked_up[1:])
    elif name is not None and (peer.ip or peer.masked) and (peer.verified or family in RECORDS_NAME):
        _set_rdns(peer, name, at)
    if family in _NAME_IS_RDNS:
        peer.helo = None
        peer.tokens.pop("helo", None)


def _set_rdns(peer: Peer, name: str, at: tuple[int, int]) -> None:
    clean = lowered(name.strip("<>").rstrip("."))
    if clean in NOT_NAMES or not clean or _written_address(name) or is_masked(name) or name.startswith("["):
        return
    peer.rdns = clean
    peer.tokens["rdns"] = at


def _clean_helo(text: str) -> str:
    if text.startswith("[") and "]" in text:
        return lowered(text)
    if len(text) > 1 and text[0] == text[-1] == "?":
        text = text[1:-1]
    text = lowered(text.strip("<>"))
    return text.rstrip(".") if len(text) > 1 else text.replace(")", "")
