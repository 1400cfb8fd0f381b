"""How the report came about: questions to the network, limits, settings, data, version."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256

import keshiin
from keshiin.analysis import Analysis
from keshiin.explain.cuts import cut_told
from keshiin.explain.ids import in_words
from keshiin.explain.inside import IN_FILE
from keshiin.explain.lookups import answer_of, question_of
from keshiin.explain.wording.clock import iso_here
from keshiin.report.document import Block, Heading, Line, Paragraph, Run, Table
from keshiin.report.ink import Ink
from keshiin.texts import N_
from keshiin_resources import dates

LOOKUPS = N_("What was asked of the network")
LOOKUP_HEAD = (N_("Time"), N_("Asked"), N_("Answer"))
NOT_ASKED = N_("Nothing was asked of the network for this report.")
READING = N_("How the source was read")
CUT = N_("Cut by a limit")
REPAIRED = N_("Repaired at line {line}: {kind}")
EXACT = N_("The source is whole, as it was delivered.")
NOT_EXACT = N_("The source was pasted or changed, so seals on it cannot be checked.")
ORIGIN = N_("Where this report comes from")
PROGRAM, MADE = N_("Program"), N_("Made on")
DATA = {
    "country": N_("Date of the data: countries"),
    "network": N_("Date of the data: owners of networks"),
    "registries": N_("Date of the data: registries"),
}
FILE, SIZE = N_("Source"), N_("Bytes of the source")
HASH = N_("SHA-256 of the source, unmasked")
SETTING = {
    "my_services": N_("Setting: your mail services"),
    "not_mine": N_("Setting: not your servers"),
    "my_networks": N_("Setting: your networks"),
    "my_forwarders": N_("Setting: who passes mail on to you"),
    "my_addresses": N_("Setting: your addresses"),
    "my_results": N_("Setting: names under which your service reports"),
}
NOT_NAMED = N_("{count}, not named here")
BORDER_TOLD = N_("Setting: your side up to line")
MOST = 200


def account(analysis: Analysis, made_at: datetime, ink: Ink, masked: bool) -> Iterator[Block]:
    """The blocks of the account; a ``masked`` one names nothing that the reader told of his own side."""
    yield from _lookups(analysis, ink)
    yield from _reading(analysis, ink)
    yield Heading(2, ink.say(ORIGIN))
    yield Table(ink.word(ORIGIN), (), tuple(_origin(analysis, made_at, ink, masked)))


def _lookups(analysis: Analysis, ink: Ink) -> Iterator[Block]:
    yield Heading(2, ink.say(LOOKUPS))
    rows = tuple(
        (
            _asked_at(each.at, ink),
            ink.value(question_of(each, ink.language)),
            ink.value(answer_of(each, ink.language)),
        )
        for each in analysis.facts.lookups[:MOST]
    )
    if rows:
        yield Table(ink.word(LOOKUPS), tuple(map(ink.word, LOOKUP_HEAD)), rows)
    else:
        yield Paragraph(ink.say(NOT_ASKED))


def _asked_at(at: str, ink: Ink) -> Line:
    told = iso_here(at, ink.word)
    return ink.value(at) if told == at else (Run(told),)


def _reading(analysis: Analysis, ink: Ink) -> Iterator[Block]:
    message = analysis.message
    yield Heading(2, ink.say(READING))
    yield Paragraph(ink.say(EXACT if message.source.exact else NOT_EXACT))
    for repair in message.source.repairs[:MOST]:
        yield Paragraph(
            ink.say(REPAIRED, line=repair.line, kind=in_words(ink.language, "repair", repair.kind))
        )
    if analysis.cuts:
        # A table, so that the form of tables alone tells them too.
        rows = ((ink.say(CUT), ink.text(cut_told(cut, ink.language))) for cut in analysis.cuts)
        yield Table(ink.word(READING), (), tuple(rows))


def _origin(analysis: Analysis, made_at: datetime, ink: Ink, masked: bool) -> Iterator[tuple[Line, Line]]:
    source, settings = analysis.message.source, analysis.settings
    yield ink.say(PROGRAM), ink.value(f"Keshiin {keshiin.__version__}")
    yield ink.say(MADE), (ink.clock(made_at),)
    for name, date in dates().items():
        yield ink.say(DATA[name]), ink.value(date)
    file = source.name.replace("\\", "/").rpartition("/")[2]
    named = ink.say(IN_FILE, name=file, part=source.part) if source.part else ink.value(file)
    yield ink.say(FILE), named
    yield ink.say(SIZE), ink.value(len(source.original))
    yield ink.say(HASH), ink.value(sha256(source.original).hexdigest())
    for setting, label in SETTING.items():
        if told := getattr(settings, setting):
            named = ink.say(NOT_NAMED, count=len(told)) if masked else ink.value(", ".join(told))
            yield ink.say(label), named
    if settings.border_hop is not None and settings.border_hop <= len(analysis.route.hops):
        yield ink.say(BORDER_TOLD), ink.value(analysis.route.hops[settings.border_hop - 1].line)
