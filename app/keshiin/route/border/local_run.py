"""Hand-overs that never left one machine or one mail system, by what the recording server noted.

A loopback address proves that a program on the same machine handed the mail over, not which program: a
filter re-injects every message so, but the web site of a stranger on a shared server can do the same. So
loopback is passed over only where the filter has left its own line. A program that runs on the reader's own
server can imitate that too; a header cannot show it.
"""

from __future__ import annotations

import re
from itertools import takewhile

from keshiin.route.border.outside import OUTSIDE
from keshiin.route.model import PRIVATE, Hop

LOCAL_NAMES = frozenset({"0", "localhost", "localhost.localdomain"})
# A fold stands in the line's text by its visible signs.
_FROM_NETWORK = re.compile(r"invoked[\s␉␊␍]{1,80}from[\s␉␊␍]{1,80}network")
_COLLECTORS = frozenset({"fetchmail", "getmail"})
_FILTERS = frozenset({"amavis", "authentication-milter", "f-secure", "qmail-scanner"})
# These write the peer's true address in the HELO's place.
_ADDRESS_IS_RECORDED = frozenset({"exim", "fetchmail", "intermail"})


def server_name(hop: Hop) -> str:
    """The name of the server that wrote a line, "" where the line tells none (qmail's own, ``by 0``)."""
    return "" if hop.by is None or hop.by.rstrip(".") in LOCAL_NAMES else hop.by


def below_collector(hops: tuple[Hop, ...]) -> int:
    """The place below a leading fetchmail or POP line: a collector fetches, it does not transfer.

    Local lines above it count as its own machine's.
    """
    for place, hop in enumerate(hops[:4]):
        if _collects(hop):
            again = place + 1 < len(hops) and _collects(hops[place + 1])
            return place + 2 if again else place + 1
        if not is_local(hop):
            return 0
    return 0


def is_local(hop: Hop) -> bool:
    """A hand-over within one machine, or to the mailbox (LMTP is not spoken with strangers)."""
    return (
        hop.readable
        and not hop.doubtful
        and (is_note(hop) or is_scan(hop) or _delivers(hop) or _is_loopback(hop))
    )


def run_from(hops: tuple[Hop, ...], start: int) -> tuple[Hop, ...]:
    """The local hops from a place on, without a gap."""
    return tuple(takewhile(is_local, hops[start:]))


def is_explained(run: tuple[Hop, ...], entrance: Hop | None) -> bool:
    """Whether it is seen why a run of local hops was written: delivery, qmail's queue, or a filter."""
    bare = [hop for hop in run if not _delivers(hop) and not is_note(hop) and not is_scan(hop)]
    lines = [*run, entrance] if entrance is not None else [*run]
    if any(hop.server in _FILTERS for hop in lines):
        return True
    notes = [hop for hop in run if is_note(hop)]
    return not bare and (not notes or is_from_network(notes[-1]))


def _collects(hop: Hop) -> bool:
    return hop.server in _COLLECTORS and hop.readable and not hop.doubtful


def is_note(hop: Hop) -> bool:
    """qmail's line for its own queue, which names neither server nor peer, only who called it."""
    return hop.ip is None and not hop.masked and hop.by is None and hop.server == "qmail"


def is_scan(hop: Hop) -> bool:
    """The line of qmail's virus scanner, which names the envelope's sender where others name the peer."""
    return hop.server == "qmail-scanner" and hop.ip is None and not hop.masked


def is_from_network(note: Hop) -> bool:
    """Whether qmail's line says that the message came over the network."""
    return _FROM_NETWORK.search(note.raw) is not None


def _delivers(hop: Hop) -> bool:
    protocol = (hop.with_ or "").lower()
    return protocol.startswith("lmtp") and hop.by is not None and hop.address_kind not in OUTSIDE


def _is_loopback(hop: Hop) -> bool:
    if hop.address_kind == "loopback":
        return hop.mark("ip") != hop.mark("helo") or hop.server in _ADDRESS_IS_RECORDED
    return _is_itself(hop)


def _is_itself(hop: Hop) -> bool:
    """A private peer whose looked-up name is the recording host's own: ``mx1.lan`` to ``mx1.example``."""
    if hop.address_kind not in PRIVATE or not hop.rdns or not hop.by:
        return False
    return hop.rdns.split(".", 1)[0] == hop.by.split(".", 1)[0] and not hop.may_be_forged
