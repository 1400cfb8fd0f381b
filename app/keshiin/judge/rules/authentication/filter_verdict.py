"""A mail filter's own verdict, in plain words."""

from __future__ import annotations

from collections.abc import Iterator

from keshiin.judge.model import Case, Group, Seen, Weight, Words
from keshiin.judge.pointing import at_field
from keshiin.judge.transport.filters import Filtered, objections
from keshiin.late import late
from keshiin.texts import N_

GROUP: Group = "special"
NEEDS = ()
CAUSE = "filter"
_SURE = late(r"^SCL (?:[789])$")
_NOT_PROOF = N_("A filter judges by experience and can be wrong.")
WORDS = {
    "phishing": Words(
        N_("Your mail filter took it for a deception"),
        N_("The filter of your mail service ({filter}) noted “{said}”: an attempt to deceive."),
        N_("It compared this message with many others."),
        _NOT_PROOF,
        N_("Do not press its links. Do not open its files."),
        N_("The filter of your mail service took the message for a deception."),
    ),
    "spam": Words(
        N_("Your mail filter took it for unwanted mail"),
        N_("The filter of your mail service ({filter}) noted “{said}”: unwanted mail."),
        N_("It compared this message with many others."),
        _NOT_PROOF,
        N_("Do not press its links."),
        N_("The filter of your mail service treated the message as unwanted mail."),
    ),
    "bulk": Words(
        N_("Your mail filter took it for unwanted mail"),
        N_("The filter of your mail service ({filter}) marked it as bulk mail from the machine “{said}”."),
        N_("It compared this message with many others."),
        _NOT_PROOF,
        N_("Do not press its links."),
        N_("The filter of your mail service treated the message as unwanted mail."),
    ),
    "claimed": Words(
        N_("A filter’s note that cannot be relied on"),
        N_("A line says “{said}” ({filter}). As far as can be told, your mail service did not write it."),
        N_("The sending side can write such a line itself."),
        N_("It may still be true."),
        "",
    ),
}


def find(case: Case) -> Iterator[Seen]:
    """The heaviest believed verdict, and beside none the first one that only the sender's side wrote."""
    found = list(objections(case))
    believed = sorted((each for each in found if each.believed), key=_mildness)
    for each in believed[:1]:
        weight: Weight = "serious" if each.verdict == "phishing" or _SURE.match(each.said) else "odd"
        # Yahoo's field says it by being there: its value is the address of the machine that sent.
        yield _seen(each, weight, "bulk" if each.field.key == "x-yahoofilteredbulk" else each.verdict)
        return
    for each in found[:1]:
        yield _seen(each, "neutral", "claimed")


def _mildness(each: Filtered) -> tuple[bool, bool]:
    return each.verdict != "phishing", not _SURE.match(each.said)


def _seen(each: Filtered, weight: Weight, variant: str) -> Seen:
    values = {"filter": each.filter, "said": each.said}
    return Seen(weight, (at_field(each.field),), values, variant)
