"""SPF, DKIM, DMARC and ARC checked here and now, with answers of the DNS as they are today.

It opens no socket: the resolver is given. Importing it imports dkimpy and pyspf, so nobody does before a
reader has agreed to ask.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from keshiin.identity.check.asking import Asking
from keshiin.identity.check.body import Body
from keshiin.identity.check.chain import check_chain
from keshiin.identity.check.dmarc import ask_ahead, check_dmarc
from keshiin.identity.check.envelope import check_envelope, check_greeting
from keshiin.identity.check.passing_on import with_chain
from keshiin.identity.check.signatures import check_signatures
from keshiin.identity.model import Checked, Identity, Method, Outcome
from keshiin.lookup.resolver import Resolver
from keshiin.message.model import Message
from keshiin.route.model import Route

__all__ = ["check"]

_METHODS: tuple[Method, ...] = ("spf", "dkim", "arc", "dmarc")
_BODY_BYTES = 30_000_000
_HEADER_CUTS = frozenset(("header_bytes", "fields"))


def check(
    message: Message,
    route: Route,
    resolver: Resolver,
    identity: Identity = Identity(),
    clock: Callable[[], float] = time.monotonic,
    now: Callable[[], float] = time.time,
) -> tuple[Checked, ...]:
    """An outcome or two for SPF, one for each DKIM signature, for the ARC chain and for DMARC; never raises.

    ``identity`` holds what was reported; ``now`` tells the time, ``clock`` how it passes. Within
    `CHECK_SECONDS`, and what the resolver takes up to `ANSWER_SECONDS`: what is left then is told as
    ``time_up``. A source that is not as it was delivered cannot be checked.
    """
    if not message.source.exact:
        return _none("impossible", "source_not_exact")
    too_long = len(message.source.data) - message.header_end > _BODY_BYTES
    if too_long or any(cut.limit in _HEADER_CUTS for cut in message.cuts):
        return _none("not-checked", "message_too_large")
    asking = Asking(resolver, clock, route.stamped.timestamp() if route.stamped else None, now())
    body = Body(message.source.data[message.header_end :], lambda: asking.over)
    senders = message.claims.from_
    # The author's record comes first, lest the slow servers of others use up the time for it.
    ask_ahead(senders, asking)
    asking.begin()
    envelope = check_envelope(message, route, identity.believed("spf"), asking)
    asking.begin()
    signatures = check_signatures(message.fields, body, senders, asking)
    asking.begin()
    chain = check_chain(message.fields, body, asking)
    asking.begin()
    dmarc = check_dmarc(senders, (envelope, *signatures), asking)
    asking.begin()
    # Last, since nothing hangs on it.
    greeting = check_greeting(route, envelope, asking)
    return (envelope, *greeting, *with_chain(signatures, chain, message.fields), chain, dmarc)


def _none(outcome: Outcome, why: str) -> tuple[Checked, ...]:
    return tuple(Checked(method, outcome, "none", None, None, None, why) for method in _METHODS)
