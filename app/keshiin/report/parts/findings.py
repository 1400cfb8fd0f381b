"""What was found: every card with what it points at."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.analysis import Analysis
from keshiin.explain.meanings import BY_WEIGHT
from keshiin.explain.model import Card, Explanation
from keshiin.explain.wording.punctuation import colon, comma
from keshiin.report.document import Block, Heading, Line, Paragraph, Run
from keshiin.report.ink import Ink
from keshiin.report.text import FINDINGS, parts_of
from keshiin.span import Span
from keshiin.texts import N_

WHERE = N_("Where")
WEIGHTS = {
    "confirms": N_("confirms the message"),
    "neutral": N_("speaks neither for nor against it"),
    "odd": N_("speaks a little against it"),
    "serious": N_("speaks strongly against it"),
}
WEIGHT = N_("Weight")
PLACES = {
    "hop": N_("station {which}"),
    "line": N_("line {which} of the header"),
    "body": N_("the text, from byte {which}"),
    "link": N_("link {which}"),
    "attachment": N_("attachment {which}"),
    "lookup": N_("question to the network {which}"),
}
MOST_PLACES = 12


def findings(analysis: Analysis, explanation: Explanation, ink: Ink) -> Iterator[Block]:
    """A heading and some paragraphs for each card."""
    if explanation.cards:
        yield Heading(2, ink.say(FINDINGS))
    for card in explanation.cards:
        title = (*ink.say("{number}. ", number=card.number), *ink.text(card.title))
        yield Heading(4, title, BY_WEIGHT[card.finding.weight])
        for label, text in parts_of(card):
            yield Paragraph(ink.text(text), ink.word(label) + colon(ink.language))
        yield Paragraph(ink.say(WEIGHTS[card.finding.weight]), ink.word(WEIGHT) + colon(ink.language))
        if places := _places(card, analysis, ink):
            yield Paragraph(places, ink.word(WHERE) + colon(ink.language))


def _places(card: Card, analysis: Analysis, ink: Ink) -> Line:
    """Each place once: hops by their letters, spans by their lines, the rest by number."""
    route = analysis.route
    count = len(route.hops)
    hops = [hop for hop in card.finding.hops if hop <= count]
    found = dict.fromkeys(("hop", route.letter(hop)) for hop in hops)
    for each in card.finding.evidence:
        if isinstance(each.value, Span):
            found[_of_span(each.value, analysis)] = None
        elif each.kind == "hop" and each.value <= count:
            found["hop", route.letter(each.value)] = None
        elif each.kind != "hop":
            found[each.kind, str(each.value + 1)] = None
    line: Line = ()
    # In the order of the way and of the source, whatever the rule came upon first.
    kinds = list(PLACES)
    ordered = sorted(found, key=lambda each: (kinds.index(each[0]), len(each[1]), each[1]))
    for kind, which in ordered[:MOST_PLACES]:
        gap = (Run(comma(ink.language)),) if line else ()
        line = (*line, *gap, *ink.say(PLACES[kind], which=Run(which)))
    return line


def _of_span(span: Span, analysis: Analysis) -> tuple[str, str]:
    field = next(
        (each for each in analysis.message.fields if each.span.start <= span.start < each.span.end), None
    )
    return ("line", str(field.line)) if field else ("body", str(span.start))
