"""A comparison in words: what counts most, then each trait in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keshiin.compare.model import Apart, Comparison, Row, State, TraitId
from keshiin.domains import is_address
from keshiin.explain.model import Language, Text
from keshiin.explain.wording.filling import fill
from keshiin.explain.wording.punctuation import joined
from keshiin.limits import SHOWN_LINE
from keshiin.texts import N_, translate
from keshiin.visible import visible

TITLE = N_("Compared with one that you trust")
RECORDED = N_("What your mail service recorded")
COPIED = N_("What a sender can copy")
NAMES: Mapping[TraitId, str] = {
    "confirmed": N_("Confirmed as sent for"),
    "network": N_("Network it came from"),
    "machine": N_("Owner of the sending machine’s name"),
    "sender": N_("Sender shown (From)"),
    "answers": N_("Answers go to"),
    "envelope": N_("Return address (envelope)"),
    "seals": N_("Seal (DKIM)"),
    "links": N_("Links lead to"),
    "way": N_("Servers on the way"),
    "number": N_("Number of the message (Message-ID)"),
    "program": N_("Sending program"),
    "shape": N_("Kinds of parts"),
}
STATES: Mapping[State, str] = {
    "alike": N_("Alike: {both}"),
    "partly": N_("Partly alike. In both: {both}. Only here: {here}. Only in the trusted one: {there}"),
    "differs": N_("Different. Here: {here}. In the trusted one: {there}"),
    "only_doubtful": N_("Only here: {here}"),
    "only_trusted": N_("Only in the trusted one: {there}"),
    "unknown": N_("Cannot be compared: one of the two does not show it."),
}

SAME = N_(
    "Both were confirmed as sent for “{domain}”. That speaks for the same sender, not for the contents."
)
OTHER = N_("They were confirmed for different domains. So the two came from different senders or services.")
MISSING = N_("The one you trust was confirmed for “{domain}”, and this one was not. Ask the sender.")
NEITHER = N_("Neither message was confirmed.")
OPEN = N_("Whether both were confirmed for the same sender cannot be compared here.")
NETWORKS = N_(
    "The networks differ, but the machines’ names have one owner. An owner can use several networks."
)
DIFFERENT: Mapping[tuple[TraitId, State], str] = {
    ("network", "differs"): N_(
        "They came in from different networks: this one from “{here}”, the one you trust from “{there}”."
    ),
    ("machine", "differs"): N_(
        "They came from different machines: this one from “{here}”, the one you trust from “{there}”."
    ),
    ("sender", "differs"): N_("They show different senders: this one “{here}”, the one you trust “{there}”."),
    ("answers", "differs"): N_(
        "Answers to this one go to “{here}”, answers to the one you trust to “{there}”."
    ),
    ("answers", "only_doubtful"): N_(
        "Answers to this one go to “{here}”. The one you trust asks for no such thing."
    ),
    ("links", "differs"): N_(
        "The links of this one lead to “{here}”, those of the one you trust to “{there}”."
    ),
    ("envelope", "differs"): N_(
        "They have different return addresses: this one “{here}”, the one you trust “{there}”."
    ),
    ("seals", "differs"): N_(
        "They bear different seals: this one that of “{here}”, the one you trust that of “{there}”."
    ),
}
"""The differences that the summary tells, the most telling first."""
EVEN_IF_CONFIRMED = frozenset({"sender", "answers", "links"})
"""Those that count even where both were confirmed for one domain, as mail from a stolen mailbox differs."""
_ORDER: Mapping[State, int] = {
    "differs": 0, "only_doubtful": 0, "only_trusted": 0, "partly": 1, "alike": 2, "unknown": 3,
}  # fmt: skip
APART: Mapping[Apart, str] = {
    "bounce": N_(
        "Comparing these two tells nothing. One of them is a notice about an undelivered message, which "
        "a mail server writes, so it differs from the other in everything. Choose two of the same kind."
    ),
    "strangers": N_(
        "Comparing these two tells nothing. They do not name the same sender, and nothing in them is "
        "alike. Choose a message from the sender that the doubtful one names."
    ),
}
WARNING = N_(
    "Most of what is alike can be copied. What differs can have an honest reason: a new mailing company."
)
OWN_WORD = N_("That the other message is genuine is your own word.")
STOLEN = N_(
    "Mail from a stolen mailbox comes from the right servers. Even a full likeness does not show who typed."
)
LIMITS = N_("What a comparison cannot prove")
WORDS: Mapping[State, str] = {
    "alike": N_("Alike"),
    "partly": N_("Partly alike"),
    "differs": N_("Different"),
    "only_doubtful": N_("Only in this one"),
    "only_trusted": N_("Only in the trusted one"),
    "unknown": N_("Cannot be compared"),
}
ABSENT = N_("nothing")


@dataclass(frozen=True, slots=True)
class ComparedRow:
    """One trait in words: its name, the sentence, and the state for a sign or a colour.

    For a table ``word`` says the state alone, ``here`` and ``there`` what each of the two messages shows.
    """

    name: Text
    text: Text
    state: State
    recorded: bool
    word: Text
    here: str
    there: str


@dataclass(frozen=True, slots=True)
class ComparedWords:
    """The whole comparison in one language; ``headings`` stand over the recorded and the copied rows.

    ``limits_title`` stands over ``limits``, the sentences on what a comparison cannot prove.
    """

    title: Text
    summary: Text
    limits_title: Text
    limits: tuple[Text, ...]
    headings: tuple[Text, Text]
    rows: tuple[ComparedRow, ...]


def comparison_words(comparison: Comparison, language: Language) -> ComparedWords:
    """The comparison as title, summary and rows; without rows where they would mean nothing."""
    if comparison.apart:
        nothing: Text = ()
        summary = fill(language, APART[comparison.apart], {})
        return ComparedWords(fill(language, TITLE, {}), summary, nothing, (), (nothing, nothing), ())
    rows = sorted(comparison.rows, key=lambda row: (not row.recorded, _ORDER[row.state]))
    return ComparedWords(
        fill(language, TITLE, {}),
        _summary(comparison, language),
        fill(language, LIMITS, {}),
        tuple(fill(language, text, {}) for text in (WARNING, STOLEN, OWN_WORD)),
        (fill(language, RECORDED, {}), fill(language, COPIED, {})),
        tuple(_row(row, language) for row in rows),
    )


def _summary(comparison: Comparison, language: Language) -> Text:
    """What was confirmed; before calm words on that the most telling difference, which they would hide."""
    confirmed, values = _confirmed(comparison)
    said = fill(language, confirmed, values)
    different = None if confirmed in (OTHER, MISSING) else _most_telling(comparison, same=confirmed == SAME)
    first = (
        fill(language, DIFFERENT[different.trait, different.state], _values(different)) if different else ()
    )
    # The networks are told once: with the owner of the names where they have one.
    networks = fill(language, NETWORKS, {}) if _one_name_in_two_networks(comparison) else ()
    instead = networks and different and different.trait == "network"
    first, last = (networks, ()) if instead else (first, networks)
    return joined(language, first, said, last)


def _one_name_in_two_networks(comparison: Comparison) -> bool:
    """Whether the rows seem to say that one machine stood in two networks."""
    network, machine = comparison.row("network"), comparison.row("machine")
    return bool(network and machine and network.state == "differs" and machine.state == "alike")


def _most_telling(comparison: Comparison, *, same: bool) -> Row | None:
    """The first of the telling differences; of those of one confirmed sender only some count."""
    for trait, state in DIFFERENT:
        row = comparison.row(trait)
        if row is None or row.state != state or (same and trait not in EVEN_IF_CONFIRMED):
            continue
        # Machines without a name differ by a number, as those of one service do.
        if trait != "machine" or not all(map(is_address, (*row.doubtful, *row.trusted))):
            return row
    return None


def _confirmed(comparison: Comparison) -> tuple[str, Mapping[str, str]]:
    """Whether the same domain was confirmed for both."""
    row = comparison.row("confirmed")
    if row is None:
        return NEITHER, {}
    if row.state in ("alike", "partly"):
        return SAME, {"domain": next(each for each in row.doubtful if each in row.trusted)}
    if row.state == "only_trusted":
        return MISSING, {"domain": row.trusted[0]}
    return (OTHER if row.state == "differs" else OPEN), {}


def _row(row: Row, language: Language) -> ComparedRow:
    return ComparedRow(
        fill(language, NAMES[row.trait], {}),
        fill(language, STATES[row.state], _values(row)),
        row.state,
        row.recorded,
        fill(language, WORDS[row.state], {}),
        _shown(row.doubtful, language),
        _shown(row.trusted, language),
    )


def _values(row: Row) -> Mapping[str, str]:
    return {
        "both": _joined(each for each in row.doubtful if each in row.trusted),
        "here": _joined(each for each in row.doubtful if each not in row.trusted),
        "there": _joined(each for each in row.trusted if each not in row.doubtful),
    }


def _shown(values: tuple[str, ...], language: Language) -> str:
    """What a message shows of a trait, as a cell of a table."""
    return visible(", ".join(values))[:SHOWN_LINE] if values else translate(language, ABSENT)


def _joined(values: Iterable[str]) -> str:
    return ", ".join(values) or "–"
