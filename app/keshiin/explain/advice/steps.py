"""What to do now: steps by level and situation, the most urgent first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from keshiin.explain.advice.kinds_of_calm import calm_kind
from keshiin.explain.advice.offices import home_of, office_steps, offices_for
from keshiin.explain.advice.own_mail import OWN_MAIL, Step, own_mail
from keshiin.explain.advice.step_words import (
    ADMINISTRATOR,
    AFTER,
    ASK_ELSEWHERE,
    ASK_PERSON,
    ATTACHED,
    BY_CALM_KIND,
    BY_LEVEL,
    BY_SITUATION,
    CLICKED,
    COPIES,
    DO_NOT_ACT,
    FULL_SOURCE,
    NAME_SERVICE,
    NOT_INSIDE,
    OPEN_LATER,
    OPENED,
    SEE_NOTICE,
    SOURCE_AGAIN,
    STRANGER,
    UNASKED,
    UNSIGNED,
)
from keshiin.explain.model import Language
from keshiin.explain.verdict.headlines import only_files
from keshiin.judge.model import Assessment
from keshiin.message.model import Message
from keshiin.message.parts.breaking_off import breaks_off

if TYPE_CHECKING:
    from keshiin.analysis import Analysis

_FILES = ("attachment_", "encrypted_archive")
_PACKED = {("attachment_archive", ""), ("encrypted_archive", "")}
"""Files that are only packed, as offices pack theirs every day."""


def steps_for(analysis: Analysis, language: Language) -> Iterator[tuple[str, str, Mapping[str, str]]]:
    """The id, the English template and the values of each step, none twice."""
    assessment = analysis.assessment
    steps = _of_returned(assessment) if analysis.role == "returned" else _of_letter(analysis)
    for id_, text in dict.fromkeys(own_mail(assessment) if each is OWN_MAIL else each for each in steps):
        yield id_, text, {}
    # What to report of a returned message stands with its notice; of a confirmed one there is nothing.
    if assessment.level != "confirmed" and analysis.role != "returned":
        situation = assessment.situation or _kind_of(assessment.level)
        yield from office_steps(offices_for(situation, language, home_of(analysis)))


def _of_letter(analysis: Analysis) -> list[Step]:
    assessment = analysis.assessment
    fired = {finding.rule for finding in assessment.findings}
    special = assessment.situation in ("address-abused", "bounce", "own-bounce")
    named = bool(analysis.message.claims.from_)
    steps = list(() if special else _of_level(assessment, named=named))
    calm = assessment.level == "confirmed" or (assessment.level == "consistent" and not assessment.reasons)
    kind = calm_kind(analysis) if calm and not assessment.situation else ""
    steps = list(BY_CALM_KIND.get(kind, steps))
    steps += (step for step in BY_SITUATION.get(assessment.situation, ()) if step is not COPIES or not calm)
    steps += () if special else AFTER.get(assessment.level, ())
    files = {(each.rule, each.variant) for each in assessment.findings if each.rule.startswith(_FILES)}
    # Reports come packed, and nobody can ask the machine that sent one.
    files -= _PACKED if kind == "report" else set()
    if named and assessment.level not in AFTER and files:
        steps.insert(0 if only_files(assessment) else len(steps), ATTACHED if files - _PACKED else OPEN_LATER)
    if any(each.weight == "serious" and each.rule.startswith(_FILES) for each in assessment.findings):
        steps.insert(_before_clicked(steps), OPENED)
    if analysis.worse_inside:
        steps.insert(0, NOT_INSIDE)
    elif assessment.level in ("consistent", "confirmed") and not assessment.situation and not kind:
        steps.append(UNASKED)
    if not special:
        unknown = (each.variant for each in assessment.findings if each.rule == "border_unknown")
        steps += (SOURCE_AGAIN if variant == "missing" else NAME_SERVICE for variant in unknown)
    if "incomplete_header" in fired or _lost_its_end(analysis.message):
        steps.append(FULL_SOURCE)
    # How to report it stands last, above the desks; first comes what cannot wait.
    return sorted(steps, key=lambda step: step is COPIES)


def _lost_its_end(message: Message) -> bool:
    """Whether a copy breaks off; a file without an end is as it came."""
    return message.source.kind == "paste" and breaks_off(message)


def _before_clicked(steps: list[Step]) -> int:
    """Where stands what to do about a file that was opened: first of what to do when it is too late."""
    return next((at for at, step in enumerate(steps) if step in (CLICKED, UNASKED)), len(steps))


def _of_level(assessment: Assessment, *, named: bool) -> tuple[Step, ...]:
    """The steps of the level: a sender who is not named cannot be asked, and nothing is deleted unseen."""
    steps = BY_LEVEL[assessment.level]
    if _in_a_colleagues_name(assessment) and assessment.level not in ("consistent", "confirmed"):
        return (*(step for step in steps if step is not ASK_ELSEWHERE), ASK_PERSON)
    if ASK_ELSEWHERE not in steps or assessment.situation:
        return steps
    shown = (ADMINISTRATOR,) if ADMINISTRATOR in AFTER.get(assessment.level, ()) else ()
    ask = () if _offers_money(assessment) else (ASK_ELSEWHERE,)
    return (*steps[:-1], *shown, *((STRANGER, *ask) if named else (UNSIGNED,)))


_MONEY = frozenset(("easy_money_chat", "fee_first", "heritage_offer", "money_passed_on", "register_offer"))


def _offers_money(assessment: Assessment) -> bool:
    """Whether a stranger promises money or wants it: then there is nobody to ask, and no older letter."""
    return any(each.rule in _MONEY and each.is_sign for each in assessment.findings)


_COLLEAGUE = {
    ("card_codes", ""), ("chat_group_request", ""), ("cut_off", ""), ("freemail_organisation", "chief"),
    ("salary_diverted", ""),
}  # fmt: skip


def _in_a_colleagues_name(assessment: Assessment) -> bool:
    """Whether it is written in the name of somebody whom the reader knows, and can ring."""
    weighed = [each for each in assessment.findings if each.is_sign]
    if assessment.situation or any(each.rule == "brand_claim" for each in weighed):
        return False
    return any(
        (each.rule, each.variant) in _COLLEAGUE or each.rule == "own_domain_sender" for each in weighed
    )


def _of_returned(assessment: Assessment) -> list[Step]:
    """The steps for a message that came back: it wants nothing of the reader, in whose name it was sent."""
    return [*((DO_NOT_ACT,) if assessment.alarms else ()), SEE_NOTICE]


def _kind_of(level: str) -> str:
    return {"dangerous": "phishing", "suspicious": "unwanted"}.get(level, "")
