"""The one page for a busy administrator: the answer, the facts, what is known and not, what to do."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.analysis import Analysis
from keshiin.explain import returned
from keshiin.explain.borders import LIKELY
from keshiin.explain.inside import NO_SUBJECT
from keshiin.explain.model import Explanation
from keshiin.explain.verdict.levels import LEVELS
from keshiin.explain.wording.clock import day_here
from keshiin.explain.wording.values import network, shown
from keshiin.explain.written import written
from keshiin.judge.transport.answers import owner_of
from keshiin.report.document import Block, Heading, Items, Line, Paragraph, Run, Table, Verdict
from keshiin.report.ink import Ink
from keshiin.report.parts.drawings import without_address
from keshiin.report.text import DO, KNOWN, MOST_INSIDE, SIGNS, UNKNOWN
from keshiin.route.model import Hop
from keshiin.texts import N_

FACTS = N_("In short")
SUBJECT = N_("Subject, as written")
SENDER = N_("Sender, as written")
DATE = N_("Date, as written")
DATE_IN_ZONE = N_("{written}, the same as {time}")
TAKEN_IN = N_("Taken in by your mail service")
TAKEN_IN_INSIDE = N_("Passed on inside your mail service")
HANDED_OVER = N_("Handed over by")
OWNER = N_("Owner of that network")
COMPLAINTS = N_("Mailbox for complaints")
BORDER = N_("The record of where it came in")
CONTENTS = N_("Contents")
NOT_KNOWN_WHO = N_("not known: it is not known which lines your mail service wrote")
LINE = N_("line {line}: {why}")
INSIDE_JUDGED = N_("The message inside ({subject}), judged by itself: {level}")
COUNTS = N_("Links: {links}. Attachments: {files}. Messages inside: {inner}.")
PEER = N_("{ip} (looked up as {rdns}, called itself {helo})")
PEER_LOOKED_UP = N_("{ip} (looked up as {rdns})")
PEER_CALLED = N_("{ip} (called itself {helo})")
PEER_ALONE = "{ip}"
PLACE = N_("{network}, registered or estimated in {in_country}")
DATED = N_("{network}, registered or estimated in {in_country} (network data of {day})")
TOLD = N_("{owner} (the registry’s answer of {day})")


def summary(analysis: Analysis, explanation: Explanation, ink: Ink) -> Iterator[Block]:
    """The blocks of the first page."""
    sign = SIGNS[explanation.level]
    yield Verdict(explanation.level, sign, ink.text(explanation.headline))
    for inner in analysis.inner[:MOST_INSIDE]:
        level = inner.analysis.assessment.level
        judged = Run(f"{SIGNS[level]} {ink.word(LEVELS[level])}")
        subject = " ".join((inner.analysis.message.claims.subject or "").split())
        yield Paragraph(ink.say(INSIDE_JUDGED, subject=subject or Run(ink.word(NO_SUBJECT)), level=judged))
    yield Heading(2, ink.say(FACTS))
    rows = tuple(
        ((*ink.say(returned.told(label, analysis.role)),), value)
        for label, value in _facts(analysis, explanation, ink)
    )
    yield Table(ink.word(FACTS), (), rows)
    for title, lines in (
        (KNOWN, [each.text for each in explanation.known]),
        (UNKNOWN, [each.text for each in explanation.unknown]),
        (DO, [step.text for step in explanation.next_steps]),
    ):
        if lines:
            yield Heading(2, ink.say(title))
            yield Items(tuple(ink.text(line) for line in lines), numbered=title == DO)


def _facts(analysis: Analysis, explanation: Explanation, ink: Ink) -> Iterator[tuple[str, Line]]:
    message, route = analysis.message, analysis.route
    claims, peer = message.claims, route.peer
    yield SUBJECT, ink.value(claims.subject)
    yield SENDER, ink.value(", ".join(map(written, claims.from_)))
    yield DATE, ink.both_clocks(DATE_IN_ZONE, claims.date) if claims.date else ink.value(None)
    if peer is None:
        yield HANDED_OVER, ink.say(returned.told(NOT_KNOWN_WHO, analysis.role))
    else:
        inside = peer.time is None and route.stamped is not None
        yield TAKEN_IN_INSIDE if inside else TAKEN_IN, _taken_in(analysis, ink)
        yield HANDED_OVER, _machine(peer, ink)
        yield from _owner(analysis, peer.ip, ink)
        yield BORDER, (*ink.say(LINE, line=peer.line, why=""),)[:-1] + ink.text(explanation.border_why)
    counted = {"links": message.links, "files": message.attachments, "inner": message.inner}
    yield CONTENTS, ink.say(COUNTS, **{name: len(each) for name, each in counted.items()})


def _machine(peer: Hop, ink: Ink) -> Line:
    """The machine by what is known of it."""
    known = PEER_LOOKED_UP if peer.rdns else PEER_CALLED if peer.helo else PEER_ALONE
    address = peer.ip or Run(ink.word(without_address(peer)))
    return ink.say(PEER if peer.rdns and peer.helo else known, ip=address, rdns=peer.rdns, helo=peer.helo)


def _taken_in(analysis: Analysis, ink: Ink) -> Line:
    """When the service wrote its first time."""
    stamped = analysis.route.stamped
    if stamped is None:
        return ink.value(None)
    told = ink.clock(stamped)
    likely = analysis.route.border.confidence == "likely"
    return ink.say(LIKELY, words=told) if likely else (told,)


def _owner(analysis: Analysis, ip: str | None, ink: Ink) -> Iterator[tuple[str, Line]]:
    place = analysis.facts.places.get(ip) if ip else None
    told = owner_of(analysis.facts.lookups, ip) if ip else None
    if told is not None:
        lookup = analysis.facts.lookups[told[0]]
        yield OWNER, ink.say(TOLD, owner=told[1], day=Run(day_here(lookup.at, ink.word)))
        yield COMPLAINTS, ink.value(lookup.answer.get("abuse"))
    elif place is not None and place.country and place.holder:
        holder = network(ink.language, place.holder)
        country = Run(shown(ink.language, "in_country", place.country))
        said, day = DATED if place.told_on else PLACE, day_here(str(place.told_on), ink.word)
        yield OWNER, ink.say(said, network=holder, in_country=country, day=Run(day))
