"""Words that are nobody's secret, whatever a sender calls his reader: the form's, and his own."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from keshiin.analysis import Analysis
from keshiin.domains import registrable
from keshiin.report.masking.recipients import handing

_WORD = re.compile(r"[a-z0-9]+")
_OF_THE_FORM = """
http https smtp esmtp esmtps esmtpsa text plain html image application octet stream message rfc822 multipart
mixed alternative related report signed boundary charset format flowed name filename inline attachment base64
quoted printable 7bit 8bit ascii
"""
_FORM = frozenset(_OF_THE_FORM.split())


def open_words(analysis: Analysis, own: Collection[str]) -> frozenset[str]:
    """The words of the header's form, and those in names and addresses of the sending side.

    A sender gives his reader any name: one that hid the machine that sent the message, or how it is written,
    would make a report useless. ``own`` are the reader's domains.
    """
    message, peer = analysis.message, analysis.route.peer
    hosts = [*handing(analysis), *(link.registrable_domain for link in message.links)]
    hosts += [each.domain for each in (*message.claims.from_, *message.claims.reply_to)]
    theirs = [host for host in dict.fromkeys(hosts) if registrable(host) not in own]
    theirs += [peer.ip or ""] if peer else []
    return _FORM.union(words(field.key for field in message.fields), words(theirs))


def words(texts: Iterable[str]) -> frozenset[str]:
    """The words in the texts, in lower case."""
    return frozenset(word for text in texts for word in _WORD.findall(text.lower()))


def is_open(text: str, known: frozenset[str]) -> bool:
    """Whether a word in ASCII is one of those, several with signs between, or a host of such a domain."""
    parts = _WORD.findall(registrable(text.lower()))
    return text.isascii() and bool(parts) and known.issuperset(parts)
