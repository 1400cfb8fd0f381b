"""The door to the network: plans and asks on another thread, its answers are signals."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from threading import Event, Thread
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from keshiin_ui.reading import Opened, Refusal
from keshiin_ui.turns.gate import Gate

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.explain.model import Explanation, Language
    from keshiin.identity.model import Checked
    from keshiin.lookup.model import Lookup
    from keshiin.online import Asker, Following, Found, Group, Question


@dataclass(frozen=True, slots=True)
class Plan:
    """What would be asked for a message, and the kinds of questions that can follow.

    ``further``: answers led to these questions, and the consent so far did not name them. ``claimed`` are the
    addresses that can be asked about on request, ``with_claimed`` the plan in which that is so.
    """

    analysis: Analysis
    questions: tuple[Question, ...]
    following: tuple[Following, ...]
    further: bool = False
    claimed: tuple[str, ...] = ()
    with_claimed: Plan | None = None


@dataclass(frozen=True, slots=True)
class Answered:
    """The message judged again with the answers, in words of each language; ``before`` is how it was.

    Where it could not be judged, ``refusals`` tell why, and it has the answers alone.
    """

    before: Analysis
    analysis: Analysis
    explanations: Mapping[Language, Explanation]
    refusals: tuple[Refusal, ...] = ()


Judge = Callable[["Analysis", "tuple[Lookup, ...]", "tuple[Checked, ...]"], Opened]
"""Judges a message again with look-ups and checks, and waits until that is done."""


class Asking(QObject):
    """``planned`` brings a Plan, ``seen`` each look-up as it is answered, ``done`` an Answered.

    Only the newest round is heard; ``network`` and ``judge`` are called on the other thread.
    """

    planned = Signal(object)
    seen = Signal(object)
    done = Signal(object)

    def __init__(self, network: Callable[[], Asker], judge: Judge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._network, self._judge = network, judge
        self._gate = Gate()
        self._asker: Asker | None = None
        self._stop = Event()

    def plan(self, analysis: Analysis) -> None:
        """Find the questions, which sends nothing."""
        self._start(lambda stop: self._plan(analysis, stop))

    def ask(
        self,
        analysis: Analysis,
        groups: Sequence[Group],
        further: tuple[Question, ...] = (),
        claimed: tuple[str, ...] = (),
    ) -> None:
        """Ask those of the groups, about claimed addresses too, and what was held back before."""
        self._start(lambda stop: self._ask(analysis, groups, further, claimed, stop))

    def stop(self) -> None:
        """Ask nothing more; what is known already is still judged."""
        self._stop.set()

    def close(self) -> None:
        """Ask nothing more, and bring nothing more."""
        self._gate.shut()
        self._stop.set()
        self._stop = Event()

    def _start(self, work: Callable[[Event], None]) -> None:
        self._stop.set()
        self._stop = Event()
        Thread(target=work, args=(self._stop,), name="asking", daemon=True).start()

    def _plan(self, analysis: Analysis, stop: Event) -> None:
        from keshiin.online import claimed_addresses, planned

        claimed = claimed_addresses(analysis)
        more = Plan(analysis, *planned(analysis, claimed), claimed=claimed) if claimed else None
        plan = Plan(analysis, *planned(analysis), with_claimed=more)
        if not stop.is_set():
            self._gate.signal(self.planned, plan)

    def _ask(
        self,
        analysis: Analysis,
        groups: Sequence[Group],
        further: tuple[Question, ...],
        claimed: tuple[str, ...],
        stop: Event,
    ) -> None:
        from keshiin.online import look_up

        def seen(lookup: Lookup) -> None:
            if stop is self._stop:
                self._gate.signal(self.seen, lookup)

        if self._asker is None:
            self._asker = self._network()
        found = look_up(analysis, self._asker, groups, claimed=claimed, further=further, seen=seen, stop=stop)
        if stop is self._stop:
            after = self._judged(analysis, found)
            if stop is self._stop:
                self._gate.signal(self.done, after)

    def _judged(self, analysis: Analysis, found: Found) -> Answered:
        opened = self._judge(analysis, found.lookups, found.checked)
        if opened.analysis is None:
            told = replace(analysis, facts=replace(analysis.facts, lookups=found.lookups))
            return Answered(analysis, told, {}, opened.refusals)
        # It comes back as a copy, and the panes know a message by its identity.
        return Answered(analysis, replace(opened.analysis, message=analysis.message), opened.explanations)
