"""The line of a list for an analysed message."""

from __future__ import annotations

from hashlib import sha256
from ipaddress import ip_network
from sys import intern

from keshiin.analysis import Analysis
from keshiin.judge.model import Assessment, Level
from keshiin.listing.model import Aside, Entry
from keshiin.listing.skeleton import skeleton_of
from keshiin.message.intake.whereabouts import Whereabouts
from keshiin.message.links.detours import as_sent
from keshiin.message.model import Message
from keshiin.visible import visible

NAME, ADDRESS, SUBJECT = 80, 120, 160
DOMAINS = 3
DIGEST = 16
LEVELS: tuple[Level, ...] = ("dangerous", "suspicious", "unclear", "consistent", "confirmed")
CLOCKS = ("clock_error", "clock_step", "date_mismatch")
"""The rules that say that a clock is wrong; an old date alone shows none."""


def entry_of(analysis: Analysis, place: Whereabouts | None) -> Entry:
    """What a list keeps of a message, so that the message itself can be let go."""
    message = analysis.message
    sender = next(iter(message.claims.from_), message.claims.sender)
    subject = message.claims.subject or ""
    return Entry(
        place=place,
        level=analysis.assessment.level,
        name=_cut(sender.name if sender else "", NAME),
        address=_cut(sender.address if sender else "", ADDRESS),
        subject=_cut(subject, SUBJECT),
        date=analysis.route.taken_over or analysis.message.claims.date,
        digest=digest_of(message),
        skeleton=intern(skeleton_of(subject)),
        network=intern(_network(analysis)),
        domains=_domains(message),
        aside=_aside(analysis.assessment),
        inner=min(
            (each.analysis.assessment.level for each in analysis.inner), key=LEVELS.index, default=None
        ),
    )


def digest_of(message: Message) -> bytes:
    """A mark that two copies of one message share, whatever a mail program wrote into its own copy."""
    mark = sha256()
    for field in message.fields:
        if not field.key.startswith("x-mozilla"):
            mark.update(field.raw)
    mark.update(memoryview(message.source.data)[message.header_end :])
    return mark.digest()[:DIGEST]


def _aside(assessment: Assessment) -> Aside:
    if assessment.level != "consistent":
        return ""
    if assessment.reasons:
        return "odd"
    wrong = (finding for finding in assessment.findings if finding.rule in CLOCKS)
    return "clock" if any(finding.variant != "past" for finding in wrong) else ""


def _cut(text: str, length: int) -> str:
    return visible(" ".join(text[: 4 * length].split()))[:length]


def _network(analysis: Analysis) -> str:
    """The owner of the recorded peer's network, or its neighbourhood; claimed addresses tell nothing."""
    peer = analysis.route.peer
    if peer is None or not peer.ip or peer.address_kind != "public":
        return ""
    place = analysis.facts.places.get(peer.ip)
    if place and place.network:
        return place.network
    return str(ip_network(f"{peer.ip}/{48 if ':' in peer.ip else 24}", strict=False))


def _domains(message: Message) -> tuple[str, ...]:
    found = dict.fromkeys(
        link.registrable_domain for link in map(as_sent, message.links) if link.registrable_domain
    )
    return tuple(intern(domain) for domain in list(found)[:DOMAINS])
