"""The ``from`` clause in its usual form: a HELO, and behind it the looked-up name and the address."""

from __future__ import annotations

import re

from keshiin.route.addresses import read_address
from keshiin.route.model import Peer
from keshiin.route.received.peer_comments import is_name

_B = r"[ \t\r\n]++"
# A name with a letter by which it is neither an address nor a masked one, and none that has a meaning.
_NAME = (
    r"(?!(?i:for|account|using|[eh]elo|[el]hlo)\s|(?i:proxying|squirrelmail|authenticated|envelope[-\s]))"
    r"(?=[\w.-]*[A-WYZa-wyz])[A-Za-z0-9_](?:[\w-]*\w)?(?:\.[\w-]+)*\.?"
)
_ADDRESS = r"(?=\d|[0-9A-Fa-f]*:)[0-9A-Fa-f.:]{2,45}"
_LITERAL = rf"\[(?:IPv6:)?{_ADDRESS}\]"
_PEER = re.compile(
    rf"(?P<helo>\w[\w.:-]*+){_B}(?:(?P<beside>{_LITERAL})|\("
    rf"(?:(?P<rdns>{_NAME}){_B}(?=\[))?(?P<ip>{_LITERAL}|{_ADDRESS})"
    rf"(?:{_B}(?P<forged>\(may be forged\)))?\))"
    # What Postfix writes of the connection.
    rf"(?P<connection>(?>(?:{_B}\((?:using |No client |Client did )(?>(?:[^()]|\([^()]*+\))*)\))*))",
    re.ASCII,
)
# Signs of a peer's own words where Postfix writes of the connection.
_ITS_WORDS = re.compile("[eh]elo|[el]hlo|may be forged|rhost-flags", re.IGNORECASE)


def plain_peer(text: str, start: int, end: int) -> Peer | None:
    """The peer of a clause of that form, which begins behind its ``from``; None for any other.

    Not for servers whose one name stands for both HELO and looked-up name.
    """
    found = _PEER.fullmatch(text, start, end)
    if found is None:
        return None
    helo, beside, rdns, within, forged, connection = found.groups()
    ip = read_address(beside or within)
    if ip is None or (connection and _ITS_WORDS.search(connection)):
        return None
    peer = Peer(helo.lower().rstrip("."), ip=ip, may_be_forged=forged is not None)
    peer.tokens["helo"] = found.span("helo")
    peer.tokens["ip"] = found.span("beside" if beside else "ip")
    rdns = (rdns or "").lower().rstrip(".")
    if rdns and is_name(rdns):
        peer.rdns = rdns
        peer.tokens["rdns"] = found.span("rdns")
    return peer
