"""One cell of the identity table: what the mail service said of a question, or what a check here gave."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from keshiin.explain.identity.sentences import (
    CHECKED,
    CLAIMED,
    GREETINGS,
    GUESSED,
    NAMELESS,
    NOT_YET,
    OF_SENDER,
    OPEN_SEALS,
    OTHER_DOMAIN,
    OTHER_WORD,
    REPORTED,
    SILENT,
    SILENT_DOMAIN,
    SYNONYMS,
    UNKNOWN_AUTHOR,
    UNSEALED,
    UNSEALED_PASTE,
    Sense,
)
from keshiin.explain.identity.words import WHY
from keshiin.explain.model import Language, Text
from keshiin.explain.returned import told
from keshiin.explain.wording.filling import fill
from keshiin.explain.wording.punctuation import joined
from keshiin.identity.model import Checked, Reported


@dataclass(frozen=True, slots=True)
class Answer:
    """A cell: its words, what they amount to, the id of the reason, and whether anybody answered at all."""

    text: Text
    sense: Sense = "open"
    why: str = ""
    given: bool = True


def reported_answer(
    language: Language, results: Sequence[Reported], role: str | None = None, *, named: bool = True
) -> Answer:
    """What the reader's service said; failing that, who else said something.

    ``named`` tells whether the sender shown has a domain that DMARC can ask.
    """
    believed = sorted((each for each in results if each.believed), key=_rank)
    if believed:
        best = believed[0]
        word = _word(best)
        sense, text = REPORTED.get(word, ("open", OTHER_WORD))
        if sense == "yes" and best.guessed:
            sense, text = "open", GUESSED
        elif sense == "yes" and best.aligned is False:
            text = OTHER_DOMAIN
        elif best.method == "dkim":
            text = OPEN_SEALS.get(word, text)
        elif word == "none" and (best.domain or (named and best.method == "dmarc")):
            text = SILENT_DOMAIN.get(best.method, text)
        said = _said(language, text, best)
        reason = "greeting" if best.greeting and sense != "open" else ""
        reason = "key_in_testing" if best.on_trial else reason
        return Answer(_with_reason(language, said, reason, role), sense, best.why)
    claims = sorted((each for each in results if each.method != "arc"), key=_rank)
    if claims:
        text = told(UNKNOWN_AUTHOR, role) if claims[0].why == "border_unknown" else CLAIMED
        return Answer(fill(language, text, {"result": claims[0].result}), why=claims[0].why, given=False)
    return Answer(fill(language, SILENT, {}), given=False)


def checked_answer(
    language: Language, outcomes: Sequence[Checked], *, exact: bool, role: str | None = None
) -> Answer:
    """What a check made here gave: the best of several signatures, and SPF for the greeting besides."""
    if not outcomes:
        why = "" if exact else "source_not_exact"
        return Answer(fill(language, WHY[why] if why else NOT_YET, {}), why=why, given=False)
    best, *others = sorted(outcomes, key=_outcome_rank)
    sense, text = CHECKED[best.outcome]
    if sense == "yes" and best.aligned is False:
        text = OTHER_DOMAIN
    elif (best.outcome, best.result) == ("absent", "none") and best.domain:
        text = SILENT_DOMAIN.get(best.method, text)
    elif best.result == "softfail":
        text = REPORTED[best.result][1]
    pieces = () if best.why == "source_not_exact" else _said(language, text, best)
    said = _with_reason(language, pieces, best.why, role)
    for each in others:
        if each.greeting and each.why in GREETINGS:
            said = joined(language, said, fill(language, GREETINGS[each.why], {"domain": each.domain or ""}))
    return Answer(said, sense, best.why)


def nothing_to_check(language: Language, why: str) -> Answer:
    """What is seen without a check: the header lacks what the question is about."""
    return Answer(fill(language, why, {}), given=False)


def unsealed_answer(language: Language, *, exact: bool) -> Answer:
    """What is seen without a check: the header holds no seal of the kind asked for."""
    return nothing_to_check(language, UNSEALED if exact else UNSEALED_PASTE)


def _with_reason(language: Language, said: Text, why: str, role: str | None) -> Text:
    return joined(language, said, fill(language, told(WHY[why], role), {}) if why in WHY else ())


def _word(result: Reported) -> str:
    """The standard's word for a result."""
    word = result.result.lower()
    meant = SYNONYMS.get((result.method, word), word)
    return SYNONYMS.get((result.method, f"{word} ({result.reason})"), meant)


def _said(language: Language, text: str, given: Reported | Checked) -> Text:
    nameless = OF_SENDER if given.method in ("dmarc", "arc") else NAMELESS
    template = text if given.domain else nameless.get(text, text)
    return fill(language, template, {"domain": given.domain or "?", "result": given.result})


def _rank(result: Reported) -> tuple[bool, bool, bool, bool]:
    return result.greeting, not (result.passed and result.aligned), not result.passed, result.on_trial


def _outcome_rank(outcome: Checked) -> tuple[bool, bool, bool, bool]:
    passed = outcome.outcome == "passed"
    return (
        outcome.greeting,
        not (passed and outcome.aligned is not False),
        not passed,
        outcome.outcome != "failed",
    )
