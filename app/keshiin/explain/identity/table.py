"""The plain table: does the mail really come through the domain it shows? As reported, and as checked now."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keshiin.explain.identity.answers import (
    Answer,
    checked_answer,
    nothing_to_check,
    reported_answer,
    unsealed_answer,
)
from keshiin.explain.identity.domains import NamedDomain, domains_of, meaning_of
from keshiin.explain.identity.sentences import BARE_CHAIN, NO_ADDRESS, NO_DOMAIN
from keshiin.explain.model import Language, Text
from keshiin.explain.returned import told
from keshiin.explain.wording.filling import fill
from keshiin.identity.model import Method
from keshiin.texts import N_

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

TITLE = N_("Does the mail really come through the domain it shows?")
REPORTED = N_("Your mail service said")
CHECKED = N_("Keshiin’s own check")
DIFFERENCE = N_("Why they differ")
QUESTIONS: Mapping[Method, str] = {
    "spf": N_("Was it sent by a machine that the return address’s domain allows? (SPF)"),
    "dkim": N_("Does it bear a domain’s seal that fits? (DKIM)"),
    "dmarc": N_("Does the sender’s domain stand behind it? (DMARC)"),
    "arc": N_("Did those who passed it on seal what they saw? (ARC)"),
}
SEALS: Mapping[str, str] = {"dkim": "dkim-signature", "arc": "arc-seal"}
"""The field without which there is no seal of that kind (RFC 6376, 8617)."""
BESIDE_SEAL = ("arc-message-signature", "arc-authentication-results")
"""What stands beside an ARC seal, and shows nothing without it (RFC 8617, 4.2)."""
NOT_CONFIRMED = N_("What the sending side says of itself is not confirmed.")
REASONS: Mapping[str, str] = {
    "spf": N_("The domain’s list has changed since, or the machine that counts is another one."),
    "dkim": N_("The message or the key has changed since your mail service looked at it."),
    "dmarc": N_("It follows from the rows above, or the domain’s rule has changed since."),
    "arc": N_("The message or a key has changed since your mail service looked at it."),
}
LATER = N_("The domain’s entries have changed since, or an answer was missing then.")


@dataclass(frozen=True, slots=True)
class Row:
    """One question with both answers; ``reason`` is empty where they do not contradict each other."""

    method: Method
    question: Text
    reported: Text
    checked: Text
    reason: Text


@dataclass(frozen=True, slots=True)
class IdentityTable:
    """The whole table in one language; ``meaning`` says what it means that the domains agree or differ."""

    title: Text
    columns: tuple[Text, Text, Text]
    rows: tuple[Row, ...]
    domains: tuple[NamedDomain, ...]
    meaning: tuple[Text, ...]


def identity_table(analysis: Analysis, language: Language) -> IdentityTable:
    """The table of an analysis."""
    domains = domains_of(analysis, language)
    reported = told(REPORTED, analysis.role)
    columns = (fill(language, reported, {}), fill(language, CHECKED, {}), fill(language, DIFFERENCE, {}))
    rows = tuple(_row(analysis, method, language) for method in QUESTIONS)
    return IdentityTable(
        fill(language, TITLE, {}),
        columns,
        rows,
        domains,
        meaning_of(domains, language, analysis.assessment, analysis.role),
    )


def _row(analysis: Analysis, method: Method, language: Language) -> Row:
    identity, role = analysis.identity, analysis.role
    results = [each for each in identity.reported if each.method == method]
    named = any(each.domain for each in analysis.message.claims.from_)
    reported = reported_answer(language, results, role, named=named)
    checked = _checked(analysis, method, language)
    reason = _reason(method, reported, checked)
    return Row(
        method,
        fill(language, QUESTIONS[method], {}),
        reported.text,
        checked.text,
        fill(language, told(reason, role), {}) if reason else (),
    )


def _checked(analysis: Analysis, method: Method, language: Language) -> Answer:
    message = analysis.message
    exact = message.source.exact
    if method == "arc" and message.first(SEALS["arc"]) is None and any(map(message.first, BESIDE_SEAL)):
        return nothing_to_check(language, BARE_CHAIN)
    if method in SEALS and message.first(SEALS[method]) is None:
        # Whoever pastes may have copied a piece.
        return unsealed_answer(language, exact=exact and not message.cuts and message.source.kind != "paste")
    outcomes = [each for each in analysis.identity.checked if each.method == method]
    if exact and not outcomes and method == "dmarc" and not any(each.domain for each in message.claims.from_):
        return nothing_to_check(language, NO_DOMAIN)
    if exact and not outcomes and method == "spf" and not any(hop.ip for hop in analysis.route.hops):
        return nothing_to_check(language, NO_ADDRESS)
    return checked_answer(language, outcomes, exact=exact, role=analysis.role)


def _reason(method: Method, reported: Answer, checked: Answer) -> str:
    if not reported.given:
        return NOT_CONFIRMED if checked.sense == "no" and reported.why == "sender_side" else ""
    if reported.sense == "yes" and checked.sense == "no":
        return REASONS[method]
    return LATER if reported.sense == "no" and checked.sense == "yes" else ""
