"""The server that passed a message on in the reader's name, as the server that sent it back recorded it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from keshiin.analysis import Analysis
from keshiin.domains import is_address
from keshiin.judge.returned.bounces import kind_of_report
from keshiin.route.addresses import address_kind
from keshiin.route.model import Hop
from keshiin.route.services import known_services

_HIDDEN_LABEL = re.compile(r"(?:^|\.)[x*?]{2,}(?:\.|$)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Relay:
    """The relay: its name and address, when it handed the message over, and to which server.

    ``recorded`` is true where the server that sent the message back wrote the line; ``name_hidden`` where
    whoever posted the header hid part of the name.
    """

    name: str
    ip: str
    time: datetime | None
    returned_by: str
    recorded: bool
    name_hidden: bool = False


def relay_of(analysis: Analysis) -> Relay | None:
    """The relay of a bounce's returned message, or of a returned header that was given alone."""
    if analysis.returned:
        peer = analysis.route.peer
        witness = (peer.rdns or peer.helo or "") if peer else ""
        return _first_outside(analysis.returned[0], witness)
    if kind_of_report(analysis.message) or not _abused(analysis):
        return None
    hops = analysis.route.hops
    newest = hops[0] if hops else None
    if newest is not None and len(hops) == 1 and newest.by:
        # One line alone was written by the relay itself: it took the message from the sender.
        return _made(newest.by, "", newest.time, "", recorded=False)
    return _first_outside(analysis, newest.by or "" if newest else "")


def _first_outside(returned: Analysis, witness: str) -> Relay | None:
    """The peer of the last line, from the top, that belongs to the server which sent the message back."""
    known, last = known_services(), None
    for hop in returned.route.hops:
        if not (hop.readable and hop.by and witness and known.same(hop.by, witness)):
            break
        last = hop
    line = last or next((each for each in returned.route.hops if each.readable), None)
    return None if line is None else _peer_of(line, recorded=last is not None)


def _peer_of(hop: Hop, *, recorded: bool) -> Relay | None:
    name = hop.rdns or ("" if is_address(hop.helo or "") else hop.helo) or ""
    ip = hop.ip if hop.ip and address_kind(hop.ip) == "public" else ""
    if not (name or ip):
        return None
    return _made(name or ip, ip, hop.time, hop.by or "", recorded=recorded)


def _made(name: str, ip: str, time: datetime | None, returned_by: str, *, recorded: bool) -> Relay:
    return Relay(name, ip, time, returned_by, recorded, bool(_HIDDEN_LABEL.search(name)))


def _abused(analysis: Analysis) -> bool:
    return any(finding.rule == "abused_address" for finding in analysis.assessment.findings)
