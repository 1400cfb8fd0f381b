"""The results that a header reports, with whose word each is."""

from __future__ import annotations

from itertools import islice

from keshiin import limits
from keshiin.identity.alignment import aligned
from keshiin.identity.cuts import cuts_of_bytes
from keshiin.identity.model import Identity, Reported
from keshiin.identity.reported.injected import may_be_injected
from keshiin.identity.reported.reading import Reading, read_fields
from keshiin.identity.reported.result import Stated
from keshiin.identity.reported.signatures import Signatures, signatures
from keshiin.identity.reported.witness import Word, words
from keshiin.limits import Cut
from keshiin.message.model import Message
from keshiin.route.model import Route
from keshiin.settings import Settings


def reported_identity(message: Message, route: Route, settings: Settings) -> Identity:
    """The results that the header reports, in order, and which of them the reader's own service wrote."""
    readings, size = read_fields(message.fields)
    found = sum(len(reading.spans) for reading in readings)
    # Most results of DKIM name their selector themselves.
    signed = signatures(message.all("dkim-signature") if any(map(_lacks_selector, readings)) else ())
    injected = bool(readings) and may_be_injected(message, route)
    told = (
        _reported(message, reading, word, signed, injected)
        for reading, word in zip(readings, words(message, route, settings, readings), strict=True)
    )
    reported = tuple(islice((each for results in told for each in results), limits.RESULTS))
    cuts = (Cut("results", limits.RESULTS, found),) if found > limits.RESULTS else ()
    return Identity(reported, cuts=(*cuts, *cuts_of_bytes(message, size)))


def _lacks_selector(reading: Reading) -> bool:
    return any(each.method == "dkim" and not each.selector for each in reading.statement.results)


def _reported(
    message: Message, reading: Reading, word: Word, signed: Signatures, injected: bool
) -> list[Reported]:
    # What speaks against the sender he would not have put there.
    passing = Word(False, "may_be_injected") if injected and word.believed else word
    words = [passing if stated.result.lower() == "pass" else word for stated in reading.statement.results]
    return [
        Reported(
            method=stated.method,
            result=stated.result,
            domain=stated.domain,
            selector=signed.selector_of(stated),
            authserv_id=reading.statement.authserv_id or reading.statement.host,
            believed=mine.believed,
            why=mine.why,
            span=span,
            aligned=_aligned(stated, message),
            greeting=_of_greeting(stated, message),
            ip=stated.ip,
            reason=stated.reason,
            policy=stated.policy,
        )
        for (stated, span), mine in zip(reading.results, words, strict=True)
    ]


def _aligned(stated: Stated, message: Message) -> bool | None:
    """Whether the domain is of From's organisation; None where the result vouches for nothing in From.

    A greeting that passes tells whose machine it is. Only of a message without an envelope sender does
    DMARC take it (RFC 7489, 4.1).
    """
    greeting = stated.by_greeting and message.claims.return_path != ""
    return None if stated.method == "arc" or greeting else aligned(stated.domain, message.claims.from_)


def _of_greeting(stated: Stated, message: Message) -> bool:
    """Whether SPF judged the greeting; of an empty envelope sender there is nothing else (RFC 7208, 2.4)."""
    return stated.method == "spf" and (stated.by_greeting or message.claims.return_path == "")
