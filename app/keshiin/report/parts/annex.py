"""The end of a report: what was hidden, and the source itself as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from keshiin.analysis import Analysis
from keshiin.message.charset.decoding import decode
from keshiin.report.document import Annex, Block, Heading, Paragraph, Table
from keshiin.report.ink import Ink
from keshiin.report.masking import Hidden, Mask, Secret
from keshiin.texts import N_
from keshiin.visible import visible

HIDDEN = N_("What was hidden in this report")
HIDDEN_HEAD = (N_("In its place stands"), N_("How it was written"), N_("Places in the source"))
HOW = {
    "plain": N_("as plain text"),
    "escaped": N_("in escapes (%40, =40, &#64;) or over the end of a line"),
    "base64": N_("in base64"),
    "hex": N_("in hexadecimal digits"),
}
HIDDEN_WHY = N_("In the source each of its letters is an x. The hash above is that of the untouched source.")
NOT_FOUND = N_(
    "What is packed, drawn in a picture or written in a code of the sender’s own cannot be found and hidden. "
    "Look through the report before you give it to others."
)
NOT_MASKED = N_("Nothing was hidden in this report. It holds the addresses of its reader.")
NOTHING_FOUND = N_("There was nothing to hide: no address of the reader is known.")
SOURCE = N_("The source")
BODY_LEFT_OUT = N_(
    "The text and the attached files ({count} bytes) are not included. Pass on the original file as well."
)
LEFT_OUT = N_("The last {count} bytes of the message are not included. Pass on the original file as well.")
MOST_BYTES = 1_000_000


def hidden(told: Sequence[Hidden], masked: bool, ink: Ink) -> Iterator[Block]:
    """The list of what was hidden, without telling it."""
    yield Heading(2, ink.say(HIDDEN))
    if not masked:
        yield Paragraph(ink.say(NOT_MASKED))
    elif not told:
        yield Paragraph(ink.say(NOTHING_FOUND))
    else:
        rows = tuple(
            (ink.say(ink.mask.mark(each.secret)), ink.say(HOW[each.how]), ink.value(each.places))
            for each in told
        )
        yield Table(ink.word(HIDDEN), tuple(map(ink.word, HIDDEN_HEAD)), rows)
        yield Paragraph(ink.say(HIDDEN_WHY))
    if masked:
        yield Paragraph(ink.say(NOT_FOUND))


def annex(analysis: Analysis, shown: bytes, ink: Ink) -> Iterator[Block]:
    """The source as text, every hidden character of it visible."""
    left_out = max(len(analysis.message.source.data) - len(shown), 0)
    yield Heading(2, ink.say(SOURCE))
    if analysis.message.source.data[len(shown) :].strip():
        told = LEFT_OUT if len(shown) == MOST_BYTES else BODY_LEFT_OUT
        yield Paragraph(ink.say(told, count=left_out))
    yield Annex(visible(decode(shown).text, lines=True).replace("\r", "␍"), left_out)


def masked_source(
    analysis: Analysis, secrets: Sequence[Secret], *, header_only: bool = False
) -> tuple[bytes, tuple[Hidden, ...], bool]:
    """The shown bytes without the secrets, the account of these, and whether texts may hold some in code."""
    mask = Mask(secrets)
    shown = mask.source(_shown_source(analysis, header_only=header_only))
    whole = len(shown) == len(analysis.message.source.data)
    return shown, mask.account(), not whole or any(each.how != "plain" for each in mask.account())


def _shown_source(analysis: Analysis, *, header_only: bool = False) -> bytes:
    """The bytes that the annex shows: all of a message up to a megabyte, or its header."""
    data = analysis.message.source.data
    return data[: min(analysis.message.header_end, MOST_BYTES)] if header_only else data[:MOST_BYTES]
