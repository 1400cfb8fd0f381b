"""The looks of the header's text: field names, tokens of Received lines, contradicted spans, remarks."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCharFormat

from keshiin.explain.quoted import quoted
from keshiin.span import Span
from keshiin_ui.header.positions import Positions
from keshiin_ui.look.theme import Theme
from keshiin_ui.panes.view import View

NAMES = frozenset({"helo", "rdns"})
ADDRESSES = frozenset({"ip", "by_ip"})

Formats = list[tuple[int, int, QTextCharFormat]]


def formats_of(view: View, positions: Positions, theme: Theme) -> Formats:
    """Ranges of positions with their looks, in rising weight: of two that overlap the later one counts."""
    made: Formats = []
    for field in view.analysis.message.fields:
        end = field.span.start + field.colon + 1
        made.append((*positions.range(Span(field.span.start, end)), _bold(theme.text)))
    contradicted = contradicted_spans(view)
    for hop in view.hops:
        ink = theme.ink(view.hop_tone(hop.index))
        for kind, (start, end) in hop.marks.items():
            # On the ground of what is contradicted no tone can be read well.
            marked = any(start < span.end and span.start < end for span in contradicted)
            look = _token(kind, theme.text if marked else ink)
            if look is not None:
                made.append((*positions.range(Span(start, end)), look))
    made.extend((*positions.range(span), _dotted(theme.ink("claimed"))) for span in quoted_spans(view))
    made.extend(_remarks(positions, theme))
    return made


def contradicted_spans(view: View) -> tuple[Span, ...]:
    """The spans that some finding contradicts which weighs: honest mail too has names that differ."""
    weighing = (card.finding for card in view.cards if card.finding.is_sign)
    evidence = (each for finding in weighing for each in finding.evidence if each.contradicted)
    return tuple(dict.fromkeys(each.value for each in evidence if isinstance(each.value, Span)))


def quoted_spans(view: View) -> tuple[Span, ...]:
    """What the sending side said inside rows that the service wrote: they are shown as its claims."""
    return tuple(quoted(view.analysis.message, view.analysis.route))


def _token(kind: str, ink: str) -> QTextCharFormat | None:
    if kind in ADDRESSES:
        return _bold(ink)
    if kind in NAMES:
        return _dotted(ink)
    if kind == "time":
        return _coloured(ink)
    return None


def _remarks(positions: Positions, theme: Theme) -> Formats:
    quiet = _coloured(theme.quiet)
    made: Formats = []
    for row, start in zip(positions.rows, positions.starts, strict=True):
        end = start + len(row.offsets)
        if row.kind != "source":
            made.append((start, end, quiet))
        elif row.tail:
            made.append((end - row.tail, end, quiet))
    return made


def _dotted(ink: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
    look.setUnderlineColor(QColor(ink))
    return look


def _coloured(ink: str) -> QTextCharFormat:
    look = QTextCharFormat()
    look.setForeground(QColor(ink))
    return look


def _bold(ink: str) -> QTextCharFormat:
    look = _coloured(ink)
    look.setFontWeight(QFont.Weight.Bold)
    return look
