"""What the message holds: links, made dead; attachments with their hashes; messages inside."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial

from keshiin.analysis import Analysis, InnerAnalysis
from keshiin.domains import beside
from keshiin.explain.fetched import fetched_told
from keshiin.explain.verdict.levels import LEVELS
from keshiin.message.links.detours import as_sent
from keshiin.report.defang import defanged
from keshiin.report.document import Block, Heading, Line, Paragraph, Table
from keshiin.report.ink import Ink
from keshiin.texts import N_

LINKS = N_("Links, made so that they cannot be pressed")
LOADED = N_("Loaded from outside")
LINK_HEAD = (N_("Number"), N_("Shown as"), N_("Leads to"), N_("Domain"))
ATTACHMENTS = N_("Attachments")
ATTACHMENT_HEAD = (N_("Number"), N_("Name"), N_("Says it is"), N_("Looks like"), N_("Bytes"), N_("SHA-256"))
INNER = N_("Messages inside")
INNER_HEAD = (
    N_("Number"),
    N_("Why it is there"),
    N_("Sender, as written"),
    N_("Subject, as written"),
    N_("Lines of servers"),
    N_("Judged by itself"),
)
ROLES = {
    "returned": N_("inside a mail server’s notice"),
    "forwarded": N_("passed on"),
    "attached": N_("attached"),
}
MORE = N_("{count} more are not shown here.")
MOST = 200
_SHOWN, _URL = 120, 400
_ADDRESS = re.compile(r"(?<!\S)(?:[A-Za-z][A-Za-z0-9+.-]{1,20}://\S+|[^\s/]{1,200}\.[A-Za-z]{2}\S*)")


def contents(analysis: Analysis, ink: Ink) -> Iterator[Block]:
    """The blocks of links, what opening loads, attachments and inner messages."""
    message = analysis.message
    links = [
        (
            ink.value(at),
            ink.value(_dead_words(each.text, ink), _SHOWN),
            ink.value(_dead(each.url, ink), _URL),
            ink.value(_dead(as_sent(each).registrable_domain, ink)),
        )
        for at, each in enumerate(message.links[:MOST], 1)
    ]
    yield from _table(LINKS, LINK_HEAD, links, len(message.links), ink)
    if fetched := fetched_told(message, ink.language, partial(_dead, ink=ink)):
        yield Heading(2, ink.say(LOADED))
        yield Paragraph(ink.text(fetched))
    files = [
        (
            ink.value(at), ink.value(each.name, _SHOWN), ink.value(each.declared_type, _SHOWN),
            ink.value(each.detected_type, _SHOWN), ink.value(each.size), ink.value(each.sha256),
        )
        for at, each in enumerate(message.attachments[:MOST], 1)
    ]  # fmt: skip
    yield from _table(ATTACHMENTS, ATTACHMENT_HEAD, files, len(message.attachments), ink)
    inner = [_inner(at, each, ink) for at, each in enumerate(analysis.inner[:MOST], 1)]
    yield from _table(INNER, INNER_HEAD, inner, len(analysis.inner), ink)


def _dead(url: str, ink: Ink) -> str:
    """Masked first: what is defanged is no longer found."""
    return defanged(ink.mask.text(url))


def _dead_words(text: str, ink: Ink) -> str:
    """Every word that a program could take for an address; blanks stay as they are."""
    return _ADDRESS.sub(lambda found: defanged(found[0]), ink.mask.text(text))


def _table(
    title: str, head: Sequence[str], rows: Sequence[tuple[Line, ...]], count: int, ink: Ink
) -> Iterator[Block]:
    if not rows:
        return
    yield Heading(2, ink.say(title))
    yield Table(ink.word(title), tuple(map(ink.word, head)), tuple(rows))
    if count > len(rows):
        yield Paragraph(ink.say(MORE, count=count - len(rows)))


def _inner(at: int, each: InnerAnalysis, ink: Ink) -> tuple[Line, ...]:
    claims = each.analysis.message.claims
    sender = ", ".join(beside(box.address) or box.name for box in claims.from_)
    return (
        ink.value(at),
        ink.say(ROLES[each.role]),
        ink.value(sender, _SHOWN),
        ink.value(claims.subject, _SHOWN),
        ink.value(len(each.analysis.route.hops)),
        ink.say(LEVELS[each.analysis.assessment.level]),
    )
