"""The ``from`` clause: who the peer was by HELO, by looked-up name, by address."""

from __future__ import annotations

from itertools import pairwise

from keshiin.route.addresses import is_masked
from keshiin.route.model import Peer
from keshiin.route.received.clauses import Clause
from keshiin.route.received.greeting import find_greeting
from keshiin.route.received.peer_comments import is_name, read_comments, take_address, written_address
from keshiin.route.received.tokens import Token, lowered

# Servers whose bare name with an address in brackets or parentheses is the name they looked up,
# which stands for the HELO as well: both are written only when they differ.
_NAME_IS_BOTH = frozenset({"exim", "qmail"})
_NAME_IS_RDNS = frozenset({"smap", "obtuse"})
RECORDS_NAME = _NAME_IS_BOTH | _NAME_IS_RDNS


def read_peer(clause: Clause, family: str | None, *, named: bool = True) -> Peer:
    """Read a ``from`` clause (or the words before the first keyword, where ``from`` is missing).

    Without ``named`` the clause is a comment of the submitting program, which names a local user.
    """
    peer = Peer()
    outer = _outer_name(clause)
    greeted = find_greeting(clause)
    if greeted is not None and outer is not None and not _further_address(clause):
        # The server wrote it; what follows the greeting may imitate an address.
        take_address(outer.text, outer.start, peer, end=outer.end)
    looked_up = read_comments(clause, peer)
    if not named and peer.ip is None:
        looked_up = peer.ident = None
    if peer.ip is None and not peer.masked:
        _outer_address(clause, peer)
    if greeted is not None and _is_run_together(clause, peer):
        peer.doubtful = True
    _settle(peer, outer, greeted, looked_up, family)
    return peer


def _outer_name(clause: Clause) -> Token | None:
    words = clause.words
    if not words or (words[0].text.lower() == "mail" and len(words) > 2):
        return None
    first = words[0]
    if first.kind == "bracket" and not written_address(first.text):
        return None
    return first


def _further_address(clause: Clause) -> bool:
    """Whether more than the greeting stands behind the first word: Yahoo writes its peer's address there."""
    return len(clause.comments) > 1 or any(word.kind == "bracket" for word in clause.words[1:])


def _outer_address(clause: Clause, peer: Peer) -> None:
    """``name [192.0.2.1]`` outside comments, or a line that names only an address."""
    words = clause.words
    brackets = [word for word in words if word.kind == "bracket"]
    for word in brackets:
        take_address(word.text.strip("[]() "), word.start, peer, end=word.end)
    if peer.ip is None and not peer.masked and words:
        # Microsoft wrote "name - 192.0.2.1" once.
        first = words[2] if len(words) > 2 and words[1].text == "-" else words[0]
        take_address(first.text.rstrip(","), first.start, peer, end=first.end)


def _is_run_together(clause: Clause, peer: Peer) -> bool:
    """Whether the address, or its comment, touches what is before it.

    It may where a greeting ended its own comment; the server puts a blank there.
    """
    at = peer.tokens.get("ip", (-1, -1))[0]
    return any(one.end == other.start <= at < other.end for one, other in pairwise(clause.tokens[1:]))


def _settle(
    peer: Peer,
    outer: Token | None,
    greeted: tuple[str, int, int] | None,
    looked_up: tuple[str, int, int] | None,
    family: str | None,
) -> None:
    """Decide who is HELO and who is rDNS, by what the line names and by its server's habit."""
    name = outer.text.rstrip(",") if outer else None
    if name is not None and "@" in name and family != "communigate" and looked_up is None:
        name = None
    at = (outer.start, outer.end) if outer else (0, 0)
    if greeted is not None:
        peer.helo = _clean_helo(greeted[0])
        peer.tokens["helo"] = greeted[1:]
        if looked_up is not None:
            _set_rdns(peer, looked_up[0], looked_up[1:])
        elif name is not None and (peer.ip or peer.masked or family != "exim"):
            # Exim's name of a peer without an address is the local user's.
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
    if not clean or not is_name(clean) or written_address(name) or is_masked(name) or name.startswith("["):
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
