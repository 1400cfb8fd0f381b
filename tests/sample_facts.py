"""What the samples come out with: facts, findings, words."""

from __future__ import annotations

from functools import cache

from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.explain.model import Language, plain
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.settings import Settings
from keshiin_resources import path


@cache
def analysed(name: str, mine: tuple[str, ...] = (), lookups: tuple[Lookup, ...] = ()) -> Analysis:
    """A shipped sample, analysed with no network."""
    kind = "paste" if ".paste." in name else "file"
    message = read(path("samples", name).read_bytes(), name=name, kind=kind)
    return analyze(message, Places.bundled(), Settings(my_addresses=mine), lookups)


def said(analysis: Analysis, language: Language) -> str:
    """Everything that a reader is told, cards and all, in one text."""
    told = explain(analysis, language)
    texts = [told.headline, told.border_why]
    texts += [each.text for each in (*told.known, *told.unknown, *told.next_steps)]
    for card in told.cards:
        texts += [card.title, card.seen, card.why, card.not_proof, card.do]
    return told.level_text + "\n" + "\n".join(plain(text) for text in texts)


def delays(analysis: Analysis) -> list[int | None]:
    return [hop.delay_s for hop in analysis.route.hops[:-1]]


def repairs(analysis: Analysis) -> list[str]:
    return [repair.kind for repair in analysis.message.source.repairs]


def fired(analysis: Analysis) -> dict[str, str]:
    """The rules that fired with the weight of their first finding."""
    return {finding.rule: finding.weight for finding in reversed(analysis.assessment.findings)}
