"""The whole line in one call: a message in, everything that can be said of it out. Opens no socket."""

from __future__ import annotations

from dataclasses import dataclass, replace

from keshiin.identity import authenticate
from keshiin.identity.cuts import cuts_of
from keshiin.identity.model import Checked, Identity
from keshiin.judge import judge
from keshiin.judge.model import ALARMING, Assessment, Case
from keshiin.judge.returned.bounces import kind_of_report
from keshiin.judge.returned.came_back import came_back
from keshiin.limits import Cut
from keshiin.lookup.model import Facts, Lookup
from keshiin.lookup.places import Places
from keshiin.lookup.places.answered import with_answers
from keshiin.message.model import Inner, InnerRole, Message, Role
from keshiin.route import trace
from keshiin.route.model import Route
from keshiin.settings import Settings


@dataclass(frozen=True, slots=True)
class Analysis:
    """One message, traced and judged; words are made from it by ``keshiin.explain``.

    ``role`` is why it stands inside another message, or that it came back alone; None of any other.
    ``report`` is what a machine tells by it (``kind_of_report``), "" of a letter.
    """

    message: Message
    route: Route
    identity: Identity
    facts: Facts
    settings: Settings
    assessment: Assessment
    inner: tuple[InnerAnalysis, ...] = ()
    role: Role | None = None
    report: str = ""

    @property
    def case(self) -> Case:
        """What was judged, for questions of the judging that no finding answers."""
        return Case(self.message, self.route, self.identity, self.facts, self.settings)

    @property
    def returned(self) -> tuple[Analysis, ...]:
        """Those inside that a mail server sent back."""
        return tuple(each.analysis for each in self.inner if each.role == "returned")

    @property
    def worse_inside(self) -> Analysis | None:
        """The most alarming of the messages inside that somebody passed on, where this one alarms nobody."""
        if self.assessment.alarms:
            return None
        inside = (each.analysis for each in self.inner if each.role != "returned")
        alarming = [each for each in inside if each.assessment.alarms]
        return max(alarming, key=lambda each: ALARMING.index(each.assessment.level), default=None)

    @property
    def cuts(self) -> tuple[Cut, ...]:
        """All that a limit cut in this message, each limit once with the most that it met."""
        most: dict[str, Cut] = {}
        hop_cuts = (cut for hop in self.route.hops for cut in hop.cuts)
        for cut in (*self.message.cuts, *hop_cuts, *self.identity.cuts):
            if cut.limit not in most or most[cut.limit].found < cut.found:
                most[cut.limit] = cut
        return tuple(most.values())


@dataclass(frozen=True, slots=True)
class InnerAnalysis:
    """A message inside the message, analysed as one of its own."""

    role: InnerRole
    part: str
    analysis: Analysis


def analyze(
    message: Message,
    places: Places,
    settings: Settings = Settings(),
    lookups: tuple[Lookup, ...] = (),
    checked: tuple[Checked, ...] = (),
    role: Role | None = None,
) -> Analysis:
    """Trace, authenticate and judge a message that was read; ``role`` is of one that another brought."""
    route = trace(message, settings)
    if role is None and came_back(message, route, settings):
        role = "came_back"
    if role is not None:
        route = _enclosed(route)
    reported = authenticate(message, route, settings)
    identity = Identity(reported.reported, checked, (*reported.cuts, *cuts_of(message, checked)))
    addresses = {hop.ip for hop in route.hops if hop.ip and hop.address_kind == "public"}
    addresses |= {address.ip for address in route.client_addresses}
    found = {ip: place for ip in sorted(addresses) if (place := places.find(ip))}
    facts = Facts(with_answers(found, lookups), lookups)
    assessment = judge(Case(message, route, identity, facts, settings))
    # "My side begins behind it" was said of this message's lines, not of those inside.
    inside = replace(settings, border_hop=None) if message.inner else settings
    report = kind_of_report(message)
    inner = tuple(
        InnerAnalysis(as_, each.part, analyze(each.message, places, inside, role=as_))
        for each in message.inner
        for as_ in (_role(report, each),)
    )
    return Analysis(message, route, identity, facts, settings, assessment, inner, role, report)


def within(message: Message, way: tuple[int, ...]) -> tuple[InnerRole | None, str, Message]:
    """The message at the end of a way inside (places from 0): why it stands there, and in what report."""
    role, report = None, ""
    for place in way:
        if place < len(message.inner):
            inner, report = message.inner[place], kind_of_report(message)
            role, message = _role(report, inner), inner.message
    return role, report, message


def _role(report: str, inner: Inner) -> InnerRole:
    # A complaint brings a message back too.
    return "returned" if report in ("complaint", "failed_check") else inner.role


def _enclosed(route: Route) -> Route:
    """The route of what another brought, who can have invented it: its border is but likely."""
    if route.border.hop is None:
        return route
    return replace(route, border=replace(route.border, confidence="likely"))
