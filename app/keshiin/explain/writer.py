"""The writer: puts the whole explanation together from an analysis."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keshiin.explain.borders import why_of
from keshiin.explain.filling import fill
from keshiin.explain.levels import LEVELS, headline_of
from keshiin.explain.limits_of_knowledge import general_unknowns, writer_unknown
from keshiin.explain.model import Card, Explanation, Known, Language, Step, Text, Unknown
from keshiin.explain.steps import steps_for
from keshiin.explain.texts import translate
from keshiin.judge.model import Finding, Words
from keshiin.judge.runner import found_rules

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

_NO_WORDS = Words("{rule}", "", "", "", "")


def write(analysis: Analysis, language: Language) -> Explanation:
    """The explanation of an analysis in one language."""
    assessment, border = analysis.assessment, analysis.route.border
    findings = assessment.findings
    values = {"service": border.service or "?", **border.values}
    return Explanation(
        language,
        assessment.level,
        translate(language, LEVELS[assessment.level]),
        fill(language, *headline_of(assessment)),
        tuple(_known(language, findings)),
        tuple(_unknown(language, analysis)),
        tuple(Step(id_, fill(language, text, about)) for id_, text, about in steps_for(analysis, language)),
        tuple(_card(language, number, finding) for number, finding in enumerate(findings, 1)),
        fill(language, why_of(border.rule), values),
    )


def words_of(finding: Finding) -> Words:
    """The English words of a finding: its variant's, else its rule's usual ones."""
    rule = found_rules()[0].get(finding.rule)
    if rule is None:
        return _NO_WORDS
    return rule.WORDS.get(finding.variant) or rule.WORDS.get("") or _NO_WORDS


def _card(language: Language, number: int, finding: Finding) -> Card:
    words, explained = words_of(finding), set[str]()
    values = {"rule": finding.rule, **finding.values}

    def text(template: str) -> Text:
        return fill(language, template, values, explained) if template else ()

    return Card(
        number,
        finding,
        text(words.title),
        text(words.seen),
        text(words.why),
        text(words.not_proof),
        text(words.do),
    )


def _known(language: Language, findings: tuple[Finding, ...]) -> list[Known]:
    """One sentence a rule, so that nothing is said twice; what decides comes first: a banner is short."""
    told: dict[str, Known] = {}
    for index, finding in sorted(enumerate(findings), key=_decides):
        if finding.rule not in told and (words := words_of(finding)).known:
            told[finding.rule] = Known(fill(language, words.known, finding.values), index)
    return [*told.values()]


_FIRST = ("attachment_", "encrypted_archive", "undelivered_address")
"""The rules whose sentence comes first: what not to open, and what was not delivered."""


def _decides(numbered: tuple[int, Finding]) -> tuple[bool, bool, int]:
    """The order of what is known: files and failed deliveries, what weighs or confirms, then by the cards."""
    index, finding = numbered
    return not finding.rule.startswith(_FIRST), finding.weight == "neutral", index


def _unknown(language: Language, analysis: Analysis) -> list[Unknown]:
    told: dict[str, Unknown] = {}
    for finding in analysis.assessment.findings:
        if finding.rule not in told and (words := words_of(finding)).unknown:
            told[finding.rule] = Unknown(fill(language, words.unknown, finding.values), finding.rule)
    first, last = (
        [Unknown(fill(language, text, values), because) for because, text, values in unknowns(analysis)]
        for unknowns in (writer_unknown, general_unknowns)
    )
    return [*first, *told.values(), *last]
