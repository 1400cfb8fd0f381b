"""One cell of the identity table: what the mail service said of a question, or what a check here gave."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from keshiin.explain.filling import fill
from keshiin.explain.identity_words import WHY
from keshiin.explain.model import Language, Piece, Text
from keshiin.explain.returned import told
from keshiin.identity.model import Checked, Outcome, Reported
from keshiin.texts import N_

Sense = Literal["yes", "no", "open"]

REPORTED: Mapping[str, tuple[Sense, str]] = {
    "pass": ("yes", N_("Yes, for “{domain}”.")),
    "bestguesspass": ("open", N_("The domain publishes no DMARC policy.")),
    "fail": ("no", N_("No, not for “{domain}”.")),
    "hardfail": ("no", N_("No, not for “{domain}”.")),
    "softfail": ("no", N_("Probably not, for “{domain}”.")),
    "neutral": ("open", N_("The domain says nothing about it.")),
    "none": ("open", N_("There was nothing to check.")),
    "temperror": ("open", N_("It could not tell: the network gave no answer then.")),
    "permerror": ("open", N_("It could not tell: an entry of the domain or a seal is faulty.")),
}
OPEN_SEALS: Mapping[str, str] = {
    "neutral": N_("It has a seal. Whether it fits could not be told."),
    "policy": N_("It has a seal, but of a kind that was not accepted."),
}
"""DKIM's neutral tells a fault of the signature, SPF's that the domain is silent (RFC 8601, 2.7)."""
SILENT_DOMAIN: Mapping[str, str] = {
    "spf": N_("The domain says nothing about it."),
    "dmarc": N_("The domain publishes no DMARC policy."),
}
"""“none” tells that a domain publishes nothing (RFC 8601, 2.7), and of DKIM that no seal is there."""
OTHER_WORD = N_("It wrote “{result}”.")
OTHER_DOMAIN = N_("Yes, but for “{domain}”. That is not the domain of the sender shown.")
CLAIMED = N_("Nothing. Only the sending side says “{result}”, which proves nothing.")
UNKNOWN_AUTHOR = N_("Somebody wrote “{result}”. It is not known whether that was your mail service.")
SILENT = N_("Nothing about this.")
NAMELESS: Mapping[str, str] = {
    "Yes, for “{domain}”.": N_("Yes. For which domain is not written."),
    "No, not for “{domain}”.": N_("No. For which domain is not written."),
    "Probably not, for “{domain}”.": N_("Probably not. For which domain is not written."),
}
"""The same where no domain is told."""
OF_SENDER: Mapping[str, str] = {
    "Yes, for “{domain}”.": N_("Yes."),
    "No, not for “{domain}”.": N_("No."),
}
"""The same of DMARC and ARC, which need to name none: it is the sender’s, or a whole chain."""
GREETINGS: Mapping[str, str] = {
    "greeting": N_("The machine calls itself “{domain}” (HELO), whose owner allows it."),
    "greeting_not_permitted": N_(
        "The machine calls itself “{domain}” (HELO), whose owner does not allow it."
    ),
}
"""What SPF gave for the name in HELO beside the return address, by the id of the reason."""

CHECKED: Mapping[Outcome, tuple[Sense, str]] = {
    "passed": ("yes", N_("Yes, for “{domain}”.")),
    "failed": ("no", N_("No, not for “{domain}”.")),
    "absent": ("open", N_("There is nothing to check.")),
    "impossible": ("open", N_("It can no longer be checked.")),
    "temporary-error": ("open", N_("There is no answer yet.")),
    "permanent-error": ("open", N_("It cannot be checked.")),
    "not-checked": ("open", N_("Not checked.")),
}
NOT_YET = N_("Not checked yet. That needs the network.")
NO_DOMAIN = N_("No sender’s domain is written, so there is nothing to check.")
NO_ADDRESS = N_("No IP address of the sending machine is written, so there is nothing to check.")
GUESSED = N_("Only a guess, for “{domain}”: that domain published no rule.")
UNSEALED = N_("It has no such seal. That is certain without the network.")
BARE_CHAIN = N_("Lines that belong to such a seal are there, but no seal. They show nothing.")
UNSEALED_PASTE = N_("There is no such seal in what you gave.")


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
        sense, text = REPORTED.get(best.result.lower(), ("open", OTHER_WORD))
        if sense == "yes" and best.guessed:
            sense, text = "open", GUESSED
        elif sense == "yes" and best.aligned is False:
            text = OTHER_DOMAIN
        elif best.method == "dkim":
            text = OPEN_SEALS.get(best.result.lower(), text)
        elif best.result.lower() == "none" and (best.domain or (named and best.method == "dmarc")):
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
            said = _joined(language, said, fill(language, GREETINGS[each.why], {"domain": each.domain or ""}))
    return Answer(said, sense, best.why)


def nothing_to_check(language: Language, why: str) -> Answer:
    """What is seen without a check: the header lacks what the question is about."""
    return Answer(fill(language, why, {}), given=False)


def unsealed_answer(language: Language, *, exact: bool) -> Answer:
    """What is seen without a check: the header holds no seal of the kind asked for."""
    return nothing_to_check(language, UNSEALED if exact else UNSEALED_PASTE)


def _with_reason(language: Language, said: Text, why: str, role: str | None) -> Text:
    return _joined(language, said, fill(language, told(WHY[why], role), {}) if why in WHY else ())


def _joined(language: Language, one: Text, other: Text) -> Text:
    blank = (Piece("plain", " "),) if one and other and language == "en" else ()
    return (*one, *blank, *other)


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
