"""How each rule fared: what it looks for in words, and what came of it with its id."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.explain.ids import OR, both, in_words, rule_title
from keshiin.explain.model import Piece, plain
from keshiin.visible import visible
from keshiin_ui.explanation.fact import Fact
from keshiin_ui.panes.view import View
from keshiin_ui.texts.words import in_language


def rule_facts(view: View) -> Iterator[Fact]:
    """The rules that found something, broke, were skipped, by what was missing, and found nothing."""
    ran, language, role = view.analysis.assessment.ran, view.explanation.language, view.analysis.role
    tr = in_language(language)
    cards: dict[str, dict[str, None]] = {}
    for card in view.cards:
        cards.setdefault(card.finding.rule, {})[plain(card.title)] = None

    # Every row says by itself what became of its rule: a title alone reads as something that was found.
    def fact(rule: str, came: str, id_: str = "") -> Fact:
        title = OR[language].join(cards.get(rule, ())) or rule_title(rule, language, role)
        told = both(language, came, id_ or rule)
        return Fact(visible(title), (Piece("plain", visible(told)),), words=True)

    yield from (fact(rule, tr("found")) for rule in ran.fired)
    yield from (fact(rule, tr("the rule broke"), f"{rule}: {error}") for rule, error in ran.broken)
    for need in dict.fromkeys(need for _, need in ran.skipped):
        what = in_words(language, "need", need, role)
        yield Fact(tr("Skipped, for want of: {what}", what=what), (), words=True)
        yield from (fact(rule, tr("not looked for")) for rule, missing in ran.skipped if missing == need)
    if ran.silent:
        yield Fact(tr("Found nothing"), (), words=True)
        yield from (fact(rule, tr("not found")) for rule in ran.silent)
