"""A heap of bounces as one story: how many, since when, by which relays, and that the reader sent none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from keshiin.analysis import Analysis
from keshiin.explain.model import Language
from keshiin.explain.wording.clock import here_text
from keshiin.judge.returned.bounces import kind_of_report
from keshiin.judge.returned.own_service import told_as_own
from keshiin.listing.entry import digest_of
from keshiin.report.letters.relays import Relay, relay_of
from keshiin.texts import N_, translate
from keshiin.visible import visible

LEAST = 2
MOST_RELAYS = 200
TITLE = N_("These notices together")
COUNT = N_("Mail servers sent {count} notices of returned mail, from {since} to {until}.")
COUNT_WITHOUT_TIME = N_("Mail servers sent {count} notices of returned mail.")
COPIES = N_("Notices that came more than once were counted once. Copies left out: {count}.")
NOT_YOURS = N_(
    "In {count} of them the returned header shows no server of your mail service. "
    "You did not send that mail. Somebody wrote your address as its sender."
)
YOURS = N_("In {count} of them a server of your mail service has a part. Look at those one by one.")
BARE = N_("In {count} of them no header was returned. Who sent that mail cannot be seen.")
RELAYS = N_("The mail was passed on by these servers. Write one letter to the postmaster of each:")
RELAY = N_("{name}: from {since} to {until}, notices: {count}")
RELAY_WITHOUT_TIME = N_("{name}: notices: {count}")
MORE_RELAYS = N_("More servers, not listed here: {count}")
HOW = N_('The command "keshiin letter --to relay" writes them.')


@dataclass(slots=True)
class Passed:
    """One relay's part: how many notices name it, when the first and the last, and one of them."""

    relay: Relay
    example: Analysis
    count: int = 0
    since: datetime | None = None
    until: datetime | None = None


class Heap:
    """Grows with each analysis; of all but one bounce for each relay nothing but numbers is kept."""

    def __init__(self) -> None:
        self.bounces = self.copies = self.yours = self.not_yours = self.bare = self.left_out = 0
        self.since: datetime | None = None
        self.until: datetime | None = None
        self._relays: dict[str, Passed] = {}
        self._seen: set[bytes] = set()

    @property
    def relays(self) -> tuple[Passed, ...]:
        """The relays, the one that most notices name first."""
        return tuple(sorted(self._relays.values(), key=lambda each: -each.count))

    def add(self, analysis: Analysis) -> None:
        """Count a message, if it is a bounce that was not counted yet."""
        if kind_of_report(analysis.message) != "bounce":
            return
        digest = digest_of(analysis.message)
        if digest in self._seen:
            self.copies += 1
            return
        self._seen.add(digest)
        self.bounces += 1
        time = analysis.route.taken_over or analysis.message.claims.date
        self.since, self.until = _widened(self.since, self.until, time)
        if not analysis.returned:
            self.bare += 1
        elif told_as_own(analysis.assessment.findings):
            self.yours += 1
        else:
            self.not_yours += 1
            self._add_relay(analysis, time)

    def _add_relay(self, analysis: Analysis, time: datetime | None) -> None:
        relay = relay_of(analysis)
        if relay is None:
            return
        if relay.name not in self._relays and len(self._relays) >= MOST_RELAYS:
            self.left_out += 1
            return
        passed = self._relays.setdefault(relay.name, Passed(relay, analysis))
        passed.count += 1
        passed.since, passed.until = _widened(passed.since, passed.until, relay.time or time)


def heap_lines(heap: Heap, language: Language, *, how: bool = True) -> Iterator[str]:
    """The story, one sentence or relay a line; nothing where there is no heap. ``how`` names the command."""
    if heap.bounces < LEAST:
        return

    def say(text: str, **values: object) -> str:
        shown = {name: _shown(value, language) for name, value in values.items()}
        return translate(language, text).format(**shown)

    timed = heap.since is not None
    yield say(COUNT if timed else COUNT_WITHOUT_TIME, count=heap.bounces, since=heap.since, until=heap.until)
    for text, count in (
        (COPIES, heap.copies),
        (NOT_YOURS, heap.not_yours),
        (YOURS, heap.yours),
        (BARE, heap.bare),
    ):
        if count:
            yield say(text, count=count)
    if heap.relays:
        yield say(RELAYS)
    for each in heap.relays:
        text = RELAY if each.since else RELAY_WITHOUT_TIME
        name = (
            each.relay.name
            if each.relay.ip in ("", each.relay.name)
            else f"{each.relay.name} [{each.relay.ip}]"
        )
        yield "- " + say(text, name=name, count=each.count, since=each.since, until=each.until)
    if heap.left_out:
        yield say(MORE_RELAYS, count=heap.left_out)
    if heap.relays and how:
        yield say(HOW)


def _shown(value: object, language: Language) -> str:
    if isinstance(value, datetime):
        return here_text(value, partial(translate, language))
    return visible(str(value))


def _widened(
    since: datetime | None, until: datetime | None, time: datetime | None
) -> tuple[datetime | None, datetime | None]:
    if time is None:
        return since, until
    return min(since or time, time), max(until or time, time)
