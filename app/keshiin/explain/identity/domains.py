"""The domains of a message side by side: the sender shown, the return address, the seals."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from keshiin.domains import normal, registrable
from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.returned import told
from keshiin.explain.wording.filling import fill
from keshiin.identity.reported.signatures import signatures
from keshiin.judge.model import Assessment
from keshiin.texts import N_
from keshiin.visible import visible

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

FROM = N_("Sender shown (From)")
ENVELOPE = N_("Return address (envelope)")
SIGNING = N_("Seal (DKIM)")
EMPTY = N_("empty, as that of automatic notices is")
ONE_OWNER = N_("All of them name one domain. That alone does not show that it came from there.")
CONFIRMED: Mapping[str, str] = {
    "aligned_pass": N_("All of them name one domain, and your mail service confirmed it."),
    "checked_pass": N_("All of them name one domain, and the check made here confirmed it."),
}
"""The same by the rule that found the domain of the sender confirmed."""
OTHER_ENVELOPE = N_(
    "The return address is of another domain. This is usual for newsletters, lists and forwarded mail."
)
OTHER_ENVELOPE_ODD = N_("The return address is of another domain. That alone shows nothing, good or bad.")
OTHER_SEAL = N_(
    "The seal is of another domain, often that of a mailing company. It does not speak for the sender."
)
OTHER_SEAL_CONFIRMED = N_(
    "The seal is of another domain. It is another check that confirms the sender’s domain."
)
_SHOWN = 5


@dataclass(frozen=True, slots=True)
class NamedDomain:
    """A domain and where it stands; the registrable part of ``host`` is a piece of kind "value".

    A return address that is empty has words in place of a host.
    """

    role: Text
    host: Text
    own: bool


def domains_of(analysis: Analysis, language: Language) -> tuple[NamedDomain, ...]:
    """Every domain once a role; ``own`` tells that it is of the organisation of the sender shown."""
    found = list(_domains(analysis))
    shown = {registrable(host) for role, host in found if role == FROM}
    return tuple(
        NamedDomain(
            fill(language, role, {}),
            marked(host) if host else fill(language, EMPTY, {}),
            registrable(host) in shown,
        )
        for role, host in found
    )


def meaning_of(
    domains: tuple[NamedDomain, ...], language: Language, assessment: Assessment, role: str | None = None
) -> tuple[Text, ...]:
    """What it means that they agree or differ, in a sentence or two; nothing without something to compare.

    Of a message that is told as doubtful nothing is called usual. ``role`` is that of a message inside
    another.
    """
    roles = {text: fill(language, text, {}) for text in (FROM, ENVELOPE, SIGNING)}
    named = [each for each in domains if each.host != fill(language, EMPTY, {})]
    others = [each for each in named if each.role != roles[FROM]]
    if not others or len(others) == len(named):
        return ()
    if all(each.own for each in others):
        return (fill(language, told(_one_owner(assessment), role), {}),)
    strange = {each.role for each in others if not each.own} - {each.role for each in others if each.own}
    envelope = OTHER_ENVELOPE_ODD if assessment.alarms else OTHER_ENVELOPE
    said = ((ENVELOPE, envelope), (SIGNING, OTHER_SEAL_CONFIRMED if _confirming(assessment) else OTHER_SEAL))
    return tuple(fill(language, text, {}) for role, text in said if roles[role] in strange)


def _one_owner(assessment: Assessment) -> str:
    """What it means that they agree: a domain that was confirmed is more than one that is only named."""
    return CONFIRMED.get(_confirming(assessment), ONE_OWNER)


def _confirming(assessment: Assessment) -> str:
    """The rule that found the domain of the sender confirmed, "" for none."""
    rules = (each.rule for each in assessment.findings if each.weight == "confirms")
    return next((rule for rule in rules if rule in CONFIRMED), "")


def marked(host: str) -> Text:
    """A host in pieces: what stands before the registrable part is plain, that part is a value."""
    name = normal(host)
    owner = registrable(name)
    before = name.removesuffix(owner)
    pieces = (Piece("plain", visible(before)), Piece("value", visible(owner)))
    return tuple(piece for piece in pieces if piece.text)


def _domains(analysis: Analysis) -> Iterator[tuple[str, str]]:
    claims, identity = analysis.message.claims, analysis.identity
    senders = dict.fromkeys(normal(sender.domain) for sender in claims.from_ if sender.domain)
    yield from ((FROM, host) for host in list(senders)[:_SHOWN])
    # Of the name that the machine gave itself SPF tells too (RFC 7208, 2.3 and 2.4).
    told = [each.domain for each in identity.believed("spf") if not each.greeting]
    told += [each.domain for each in identity.checked if each.method == "spf" and not each.greeting]
    empty = claims.return_path == ""
    envelope = claims.envelope_domain or next((each for each in told if each and not empty), "")
    if envelope or empty:
        yield ENVELOPE, normal(envelope)
    signed = list(signatures(analysis.message.fields).by_domain)
    yield from ((SIGNING, host) for host in signed[:_SHOWN])
