"""An analysis on a terminal: the answer, what is known and not, what to do, the cards, way and vouchers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from keshiin.analysis import Analysis, InnerAnalysis
from keshiin.explain import explain
from keshiin.explain.cuts import cut_told
from keshiin.explain.inside import IN_FILE, NO_SUBJECT, subject_of
from keshiin.explain.model import Card, Explanation, Language, Text, plain
from keshiin.explain.verdict.levels import LEVELS
from keshiin.explain.wording.punctuation import colon
from keshiin.explain.written import written
from keshiin.own_clock import here
from keshiin.report.text.account import account_lines
from keshiin.report.text.columns import labelled, said, wrap
from keshiin.report.text.identity import identity_lines
from keshiin.report.text.route import route_lines
from keshiin.texts import N_, translate
from keshiin.visible import visible

SIGNS = {"confirmed": "●", "consistent": "=", "unclear": "?", "suspicious": "▲", "dangerous": "■"}
SENDER = N_("It says it is from: {sender}. Anybody can write that.")
SENDER_CONFIRMED = N_("It says it is from: {sender}.")
NO_SENDER = N_("It names no sender.")
NO_FROM = N_("It has no From line.")
INSIDE = N_("The message inside ({subject})")
RETURNED = N_(
    "According to the notice, this message was not delivered. If the notice is genuine, the server that "
    "sent it back wrote the record of where it came in."
)
RETURNED_UNSURE = N_(
    "According to the notice, this message was not delivered. Which server wrote its lines is not sure."
)
REPORTED = N_(
    "The notice is about this message. If it is genuine, the server that sent it back wrote the record "
    "of where it came in."
)
REPORTED_UNSURE = N_("The notice is about this message. Which server wrote its lines is not sure.")
ENCLOSED = N_("The message inside ({subject}), judged by itself further below:")
ALONE = N_("What follows is about this message alone, not about the one around it.")
MOST_INSIDE = 3
"""Messages inside that are told in full; a digest can hold hundreds."""
KNOWN = N_("What it shows")
UNKNOWN = N_("What is not known")
DO = N_("What to do")
FINDINGS = N_("What we found")
CUTS = N_("What was too long to read")
CARD = (N_("Seen"), N_("Why it matters"), N_("What it does not prove"), N_("What to do"))


def as_text(analysis: Analysis, explanation: Explanation, width: int = 80) -> str:
    """The explanation as lines of at most that many columns, without one control character but line ends."""

    def say(text: str) -> str:
        return translate(explanation.language, text)

    lines = [
        *_source(analysis, explanation, say, width),
        "",
        *_answer(explanation, width),
        *_enclosed(analysis, say, width),
        *_list(say(KNOWN), [plain(each.text) for each in explanation.known], width),
        *_list(say(UNKNOWN), [plain(each.text) for each in explanation.unknown], width),
        *_list(say(DO), [plain(step.text) for step in explanation.next_steps], width, numbered=True),
        *_cards(explanation.cards, explanation.language, width),
        *route_lines(analysis, explanation, say, width),
        *identity_lines(analysis, explanation, width),
        *account_lines(analysis, explanation.language, say, width),
        *_list(say(CUTS), [plain(cut_told(cut, explanation.language)) for cut in analysis.cuts], width),
    ]
    text = "\n".join(visible(line) for line in lines) + "\n"
    inner = analysis.inner[:MOST_INSIDE]
    return text + "".join(_inside(analysis, each, explanation.language, width) for each in inner)


def _inside(outer: Analysis, inner: InnerAnalysis, language: Language, width: int) -> str:
    """A message inside, explained as one of its own."""
    say = partial(translate, language)
    heading = say(INSIDE).format(subject=subject_of(inner, say) or say(NO_SUBJECT))
    notes = [_came_back(outer, inner)] if inner.role == "returned" else []
    note = [line for each in (*notes, ALONE) for line in wrap(say(each), width)]
    text = as_text(inner.analysis, explain(inner.analysis, language, here), width)
    return "\n" + "\n".join(["─" * width, *wrap(heading, width), *note]) + "\n\n" + text


def _came_back(outer: Analysis, inner: InnerAnalysis) -> str:
    """What a returned message is, and that the server that sent it back wrote where it came in."""
    found = inner.analysis.route.border.hop is not None
    if any(
        each.rule == "bounce" and each.variant.startswith("returned") for each in outer.assessment.findings
    ):
        return RETURNED if found else RETURNED_UNSURE
    return REPORTED if found else REPORTED_UNSURE


def _source(analysis: Analysis, explanation: Explanation, say: Callable[[str], str], width: int) -> list[str]:
    source, claims = analysis.message.source, analysis.message.claims
    name = visible(source.name)
    if source.part:
        name = say(IN_FILE).format(name=name, part=visible(source.part))
    subject = visible(claims.subject or "")
    senders = ", ".join(map(written, claims.from_[:3]))
    none = NO_SENDER if analysis.message.first("from") else NO_FROM
    # "Anybody can write that" would deny what stands below it.
    told = SENDER_CONFIRMED if explanation.level == "confirmed" else SENDER
    sender = say(told).format(sender=visible(senders)) if senders else say(none)
    return [
        *wrap(name, width),
        *(wrap(subject, width, "  ", "  ") if subject else ()),
        *wrap(sender, width, "  ", "  "),
    ]


def _answer(explanation: Explanation, width: int) -> Iterator[str]:
    """The level and the headline; once, where the headline begins with the level's own words."""
    sign, headline = f"{SIGNS[explanation.level]} ", said(explanation.headline)
    if not headline.startswith(explanation.level_text):
        yield sign + explanation.level_text
        sign = "  "
    yield from wrap(headline, width, "  ", sign)


def _enclosed(analysis: Analysis, say: Callable[[str], str], width: int) -> Iterator[str]:
    """The levels of the messages inside, which are not that of the message around them."""
    for inner in analysis.inner[:MOST_INSIDE]:
        level = inner.analysis.assessment.level
        lead = say(ENCLOSED).format(subject=subject_of(inner, say) or say(NO_SUBJECT))
        yield from wrap(f"{lead} {SIGNS[level]} {say(LEVELS[level])}", width, "  ", "  ")


def _list(title: str, items: list[str], width: int, *, numbered: bool = False) -> Iterator[str]:
    if not items:
        return
    yield from ("", title)
    for number, item in enumerate(items, 1):
        mark = f"  {number}. " if numbered else "  - "
        yield from wrap(visible(item), width, " " * len(mark), mark)


def _cards(cards: tuple[Card, ...], language: Language, width: int) -> Iterator[str]:
    if not cards:
        return
    yield from ("", translate(language, FINDINGS))
    for card in cards:
        mark = f"  [{card.number}] "
        indent = " " * len(mark)
        yield ""
        yield from wrap(said(card.title), width, indent, mark)
        for label, text in parts_of(card):
            yield from labelled(translate(language, label) + colon(language), said(text), width, indent)


def parts_of(card: Card) -> Iterator[tuple[str, Text]]:
    """What a card says below its title, each part behind its label; parts without words are left out."""
    texts = (card.seen, card.why, card.not_proof, card.do)
    return ((label, text) for label, text in zip(CARD, texts, strict=True) if text)
