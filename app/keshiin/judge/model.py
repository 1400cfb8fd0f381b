"""What judging yields: findings without words, the rules that ran, the level."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple

from keshiin.identity.model import Identity
from keshiin.lookup.model import Facts
from keshiin.message.model import Message
from keshiin.route.model import Route
from keshiin.settings import Settings
from keshiin.span import Span

Group = Literal["route", "identity", "content", "special"]
Weight = Literal["confirms", "neutral", "odd", "serious"]
Role = Literal["deception", "bait", "context"]
Level = Literal["confirmed", "consistent", "unclear", "suspicious", "dangerous"]
EvidenceKind = Literal["span", "hop", "link", "attachment", "lookup"]

ALARMING: tuple[Level, ...] = ("suspicious", "dangerous")
"""The levels that warn the reader, the worse one last."""


@dataclass(frozen=True, slots=True)
class Case:
    """All that a rule may look at; ``known`` keeps what was found out of it (see ``judge.facts``)."""

    message: Message
    route: Route
    identity: Identity
    facts: Facts
    settings: Settings
    known: dict[object, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def readers_addresses(self) -> tuple[str, ...]:
        """The addresses that the reader told as his, else the first one of To."""
        return self.settings.my_addresses or tuple(each.address for each in self.message.claims.to[:1])


class Evidence(NamedTuple):
    """What a finding points at: a span, or the number of a hop, link, attachment or look-up.

    Hops count from 1, as in the JSON; links, attachments and look-ups from 0.
    """

    # A message has twenty of these: a tuple is made in less than half the time of a frozen dataclass.

    kind: EvidenceKind
    value: Span | int
    contradicted: bool = False


class Seen(NamedTuple):
    """What a rule yields. ``values`` fill its words; ``variant`` picks among them."""

    weight: Weight
    evidence: tuple[Evidence, ...] = ()
    values: Mapping[str, str] = {}
    variant: str = ""
    hops: tuple[int, ...] = ()


class Finding(NamedTuple):
    """What a rule has seen, with the rule's id and group, which the runner knows."""

    rule: str
    group: Group
    weight: Weight
    evidence: tuple[Evidence, ...] = ()
    values: Mapping[str, str] = {}
    variant: str = ""
    hops: tuple[int, ...] = ()

    @property
    def is_sign(self) -> bool:
        """Whether it weighs against the message."""
        return self.weight in ("odd", "serious")


@dataclass(frozen=True, slots=True)
class Words:
    """A rule's words in English: templates whose ``{names}`` are filled from a finding's values.

    ``known`` and ``unknown`` are sentences that the verdict lists when the rule fired; "" for none.
    """

    title: str
    seen: str
    why: str
    not_proof: str
    do: str
    known: str = ""
    unknown: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """What a file below ``judge/rules`` states, in constants of these names in capitals; its name is the id.

    ``needs`` names facts (see ``judge.needs``) without which it is skipped. ``cause`` is shared by rules that
    see one cause, which then counts once ("" is the rule itself); ``causes`` names another for a variant.
    ``words`` maps a variant to its words, "" being the usual.

    ``role`` is "deception" (its findings contradict who the message claims to come from), "bait" (they ask
    something of the reader: follow a link, open a file, ring a number, pay) or "context"; deception and bait
    together weigh more than either. ``alone`` is of a rule whose serious sign needs no other, ``beside`` of
    one whose signs count only where another rule has one.
    """

    group: Group
    needs: tuple[str, ...]
    cause: str
    words: Mapping[str, Words]
    find: Callable[[Case], Iterator[Seen]]
    role: Role = "context"
    alone: bool = False
    beside: bool = False
    causes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ran:
    """Which rules fired, were skipped (for want of what), broke (with what error), and stayed silent."""

    fired: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    broken: tuple[tuple[str, str], ...] = ()
    silent: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Assessment:
    """The findings, the sure line first and then by weight, and the level they add up to.

    ``reasons`` names the findings (by index) that decided the level; ``basis`` the field the message was
    measured against ("from", "return-path", "none"); ``situation`` the kind of case for the next steps.
    """

    level: Level
    findings: tuple[Finding, ...]
    ran: Ran
    reasons: tuple[int, ...] = ()
    basis: str = "none"
    situation: str = ""

    @property
    def alarms(self) -> bool:
        """Whether the level warns the reader."""
        return self.level in ALARMING
