"""The network, asked for one message: what would be asked, and the analysis with what was answered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.model import Lookup
from keshiin.lookup.places import Places
from keshiin.lookup.question import GROUPS, Asker, Group, Question
from keshiin.lookup.wrappers.log import Seen, nobody
from keshiin.message.model import Message
from keshiin.settings import Settings

if TYPE_CHECKING:
    from keshiin.lookup.plan import Following
    from keshiin.lookup.run import Found

__all__ = [
    "GROUPS",
    "Asker",
    "Following",
    "Found",
    "Group",
    "Question",
    "analyze_online",
    "analyze_recorded",
    "claimed_addresses",
    "forget",
    "held_back",
    "look_up",
    "network",
    "parties",
    "planned",
]


def claimed_addresses(analysis: Analysis) -> tuple[str, ...]:
    """The addresses that only the sending side wrote and that can be asked about on request; asks nobody."""
    from keshiin.lookup.claimed import claimed_addresses as claimed

    return claimed(analysis)


def planned(
    analysis: Analysis, claimed: Sequence[str] = ()
) -> tuple[tuple[Question, ...], tuple[Following, ...]]:
    """The very questions, and the kinds of questions that can follow from their answers; asks nobody."""
    from keshiin.lookup.plan import followers, questions

    asked = questions(analysis, claimed)
    return asked, followers(asked)


def held_back(lookups: Iterable[Lookup]) -> tuple[tuple[Question, ...], tuple[Following, ...]]:
    """The questions that answers led to and that no consent named, and what can follow from them."""
    from keshiin.lookup.named import held_back as held
    from keshiin.lookup.plan import followers

    asked = held(lookups)
    return asked, followers(asked)


def parties(asked: Iterable[Question]) -> frozenset[str]:
    """The kinds of parties that learn of these questions, as ids."""
    from keshiin.lookup.named import party

    return frozenset(party(question) for question in asked if question.to)


def network(file: Path | None = None) -> Asker:
    """The network, with the answers that are kept in a file (None: the usual one)."""
    from keshiin.lookup.real import network as real

    return real(file)


def forget() -> None:
    """Throw every kept answer away."""
    from keshiin.lookup.wrappers.cache import forget_answers

    forget_answers()


def look_up(
    analysis: Analysis,
    asker: Asker,
    groups: Collection[Group],
    *,
    claimed: Sequence[str] = (),
    further: Sequence[Question] = (),
    seen: Seen = nobody,
    stop: Event | None = None,
) -> Found:
    """What the network answers about a message, with the checks made of it; judged is it by ``analyze``.

    ``claimed`` are those of ``claimed_addresses`` that the reader wants asked about as well;
    ``further`` are questions that were held back before (``held_back``) and are agreed to now.
    """
    from keshiin.lookup.run import look_up as ask

    return ask(analysis, asker, groups, claimed=claimed, further=further, seen=seen, stop=stop)


def analyze_online(
    analysis: Analysis,
    places: Places,
    asker: Asker,
    groups: Collection[Group],
    *,
    claimed: Sequence[str] = (),
) -> Analysis:
    """The same message judged again with the network's answers."""
    found = look_up(analysis, asker, groups, claimed=claimed)
    return analyze(analysis.message, places, analysis.settings, found.lookups, found.checked, analysis.role)


def analyze_recorded(
    message: Message, places: Places, settings: Settings, lookups: tuple[Lookup, ...]
) -> Analysis:
    """A message judged with answers that were recorded earlier; seals are checked where keys were, too."""
    analysis = analyze(message, places, settings, lookups)
    if not any(each.kind in ("spf", "dkim", "dmarc") for each in lookups):
        return analysis
    from keshiin.lookup.run import checks
    from keshiin.lookup.wrappers.recorded import Recorded

    return analyze(message, places, settings, lookups, checks(analysis, Recorded(lookups)))
