"""The writer: puts the whole explanation together from an analysis."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from keshiin.explain import returned
from keshiin.explain.advice.steps import steps_for
from keshiin.explain.borders import AT, AT_LIKELY, why_of
from keshiin.explain.model import Card, Explanation, Known, Language, Step, Text, Unknown
from keshiin.explain.verdict.headlines import headline_of
from keshiin.explain.verdict.levels import LEVELS
from keshiin.explain.verdict.limits_of_knowledge import general_unknowns, writer_unknown
from keshiin.explain.wording.filling import by_clock, fill, fill_all
from keshiin.explain.wording.punctuation import joined
from keshiin.judge.folder import found_rules
from keshiin.judge.model import Finding, Level, Words
from keshiin.own_clock import Clock, as_written
from keshiin.texts import translate

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

_Told = list[tuple[Finding, Words]]

_NO_WORDS = Words("{rule}", "", "", "", "")


def write(analysis: Analysis, language: Language, clock: Clock = as_written) -> Explanation:
    """The explanation of an analysis in one language, its moments by that clock."""
    assessment = analysis.assessment
    headline, values = headline_of(assessment, brings_worse=analysis.worse_inside is not None)
    findings = [each._replace(values=by_clock(each.values, clock)) for each in assessment.findings]
    told = [(finding, _for_role(words_of(finding), analysis.role)) for finding in findings]
    return Explanation(
        language,
        assessment.level,
        translate(language, LEVELS[assessment.level]),
        fill(language, returned.told(headline, analysis.role), values),
        tuple(_known(language, told)),
        tuple(_unknown(language, analysis, told)),
        tuple(Step(id_, fill(language, text, about)) for id_, text, about in steps_for(analysis, language)),
        tuple(
            _card(language, number, finding, _fitting(words, finding, assessment.level))
            for number, (finding, words) in enumerate(told, 1)
        ),
        _border_why(analysis, language),
    )


def words_of(finding: Finding) -> Words:
    """The English words of a finding: its variant's, else its rule's usual ones."""
    rule = found_rules()[0].get(finding.rule)
    if rule is None:
        return _NO_WORDS
    return rule.words.get(finding.variant) or rule.words.get("") or _NO_WORDS


def _for_role(words: Words, role: str | None) -> Words:
    """The words for a message inside another; only a returned one has some of its own."""
    return Words(*(returned.told(getattr(words, each), role) for each in Words.__slots__)) if role else words


def _fitting(words: Words, finding: Finding, level: Level) -> Words:
    """The words without advice that takes a dangerous message for a usual one: what to do stands above."""
    if level == "dangerous" and finding.weight in ("neutral", "confirms"):
        return replace(words, do="")
    return words


def _border_why(analysis: Analysis, language: Language) -> Text:
    """The line at which the border stands, where there is one, and why it stands there."""
    border = analysis.route.border
    told = returned.told(why_of(border.rule), analysis.role)
    why = fill(language, told, {"service": border.service or "?", **border.values})
    if border.hop is None:
        return why
    sentence = AT_LIKELY if border.confidence == "likely" else AT
    at = fill(language, sentence, {"hop": analysis.route.letter(border.hop)})
    return joined(language, at, why)


def _card(language: Language, number: int, finding: Finding, words: Words) -> Card:
    values = {"rule": finding.rule, **finding.values}
    templates = (words.title, words.seen, words.why, words.not_proof, words.do)
    return Card(number, finding, *fill_all(language, templates, values))


def _known(language: Language, findings: _Told) -> list[Known]:
    """One sentence a rule, so that nothing is said twice; what decides comes first: a banner is short."""
    known = [(index, finding, words.known) for index, (finding, words) in enumerate(findings) if words.known]
    told: dict[str, Known] = {}
    for index, finding, template in sorted(known, key=_decides):
        if finding.rule not in told:
            told[finding.rule] = Known(fill(language, template, finding.values), index)
    return [*told.values()]


_FIRST = ("attachment_", "encrypted_archive", "undelivered_address")
"""The rules whose sentence comes first: what not to open, and what was not delivered."""


def _decides(known: tuple[int, Finding, str]) -> tuple[bool, bool, int]:
    """The order of what is known: files and failed deliveries, what weighs or confirms, then by the cards."""
    index, finding, _ = known
    return not finding.rule.startswith(_FIRST), finding.weight == "neutral", index


def _unknown(language: Language, analysis: Analysis, findings: _Told) -> list[Unknown]:
    told: dict[str, Unknown] = {}
    # Of a notice the first question is who wrote the message that it is about.
    for finding, words in sorted(findings, key=lambda each: each[0].rule != "bounce"):
        if words.unknown and finding.rule not in told:
            told[finding.rule] = Unknown(fill(language, words.unknown, finding.values), finding.rule)
    first, last = (
        [Unknown(fill(language, text, values), because) for because, text, values in unknowns(analysis)]
        for unknowns in (writer_unknown, general_unknowns)
    )
    return [*first, *told.values(), *last]
