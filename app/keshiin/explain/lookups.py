"""Answers of the network in words: what was answered, or why nothing was."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from keshiin.explain.model import Language
from keshiin.explain.questions import ASKED, NOBODY, with_claim
from keshiin.lookup.model import Lookup
from keshiin.texts import N_, one_after_another, translate
from keshiin.visible import visible

OUTCOMES: Mapping[str, str] = {
    "answered": N_("Answered."),
    "no-data": N_("There is nothing of that kind."),
    "no-answer": N_("No answer came."),
    "refused": N_("The answer was refused, or was not one to rely on."),
    "not-asked": N_("Not asked."),
}
REASONS: Mapping[str, str] = {
    "no-consent": N_("Not asked, since you did not agree to it."),
    "no-registry": N_("Not asked: no registry offers this for that ending."),
    "not-named": N_("Not asked: this was not on the list that you agreed to."),
    "nobodys-name": N_("Not asked: that name belongs to nobody on the internet."),
    "stopped": N_("Not asked, since you stopped."),
    "rate-limit": N_("The registry wants fewer questions. Try again later."),
    "refused-by-list": N_(
        "The list does not answer through this name server. That says nothing of the address."
    ),
    "foreign-answer": N_("The name server here made the answer up. That says nothing of the address."),
    "test-point": N_("The list fails its own test. That says nothing of the address."),
    "not-a-registry": N_("The registry sent us to somebody who is no registry. Nobody was asked there."),
    "inner-address": N_("The registry’s name led into a private network. Nobody was asked there."),
    "time-up": N_("No answer came in time."),
    "too-large": N_("The answer was too large to take."),
}
LISTED = N_("It is on the list.")
POLICY = N_("It is on the list as an address from which nobody is to send mail directly.")
UNLISTED = N_("It is not on the list.")
_COMPLAINTS = ("abuse", N_("For complaints: {abuse}."))
TOLD: Mapping[str, tuple[tuple[str, str], ...]] = {
    "rdap": (
        ("organisation", N_("Owner: {organisation}.")),
        ("network", N_("Network: {network}.")),
        _COMPLAINTS,
    ),
    "domain": (
        ("created", N_("Registered on {created}.")),
        ("registrar", N_("Registered through: {registrar}.")),
        ("organisation", N_("Registered for: {organisation}.")),
        _COMPLAINTS,
    ),
}
"""What a registry can tell, each with its sentence, by the kind of the question."""
_SHOWN = 400


def question_of(lookup: Lookup, language: Language) -> str:
    """What was asked, as a sentence; of a kind that is not known, as it stands."""
    sentence = ASKED.get(lookup.kind) if lookup.to else NOBODY
    if sentence is None:
        return visible(f"{lookup.kind} {lookup.question} {lookup.to}")
    values = {"about": visible(lookup.question), "to": visible(lookup.to)}
    text = translate(language, sentence).format(**values)
    return with_claim(text, lookup, language)


def answer_of(lookup: Lookup, language: Language) -> str:
    """What came of it, in one or two sentences."""
    if lookup.outcome != "answered":
        return reason_of(lookup, language) or translate(language, OUTCOMES[lookup.outcome])
    if lookup.kind == "blocklist":
        policy = "policy" in str(lookup.answer.get("meanings"))
        listed = lookup.answer.get("listed") is True
        return translate(language, LISTED if listed else POLICY if policy else UNLISTED)
    told = _told(lookup, language) if lookup.kind in TOLD else _records(lookup.answer)
    return told or translate(language, OUTCOMES["answered"])


def reason_of(lookup: Lookup, language: Language) -> str:
    """Why there is no answer, where the look-up gives a reason that has words."""
    return translate(language, REASONS.get(str(lookup.answer.get("reason")), ""))


def _told(lookup: Lookup, language: Language) -> str:
    """A sentence for each thing that the registry told; the owner in the reader's script if there are two."""
    told = {**lookup.answer}
    if language == "ja" and "organisation_local" in told:
        told["organisation"] = told["organisation_local"]
    if told.get("network"):
        told["network"] = f"{told['network']} {told.get('range', '')}".strip()
    sentences = (
        translate(language, sentence).format(**{name: visible(str(told[name]))[:_SHOWN]})
        for name, sentence in TOLD[lookup.kind]
        if told.get(name)
    )
    return one_after_another(language, *sentences)


def _records(answer: Mapping[str, object]) -> str:
    found = next((value for value in answer.values() if isinstance(value, list | tuple)), ())
    return visible(", ".join(str(each) for each in cast(list[object], found)))[:_SHOWN]
