"""Asking what a message gives rise to: eight questions at a time, each answer told as it comes."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING

from keshiin.lookup.dns.asking import AskingResolver
from keshiin.lookup.model import Lookup
from keshiin.lookup.named import Named
from keshiin.lookup.plan import following, questions
from keshiin.lookup.question import Asker, Group, Question, Reply
from keshiin.lookup.stopping import working_until
from keshiin.lookup.wrappers.consent import Consented
from keshiin.lookup.wrappers.log import Logged, Seen, nobody
from keshiin.lookup.wrappers.manners import AT_ONCE

if TYPE_CHECKING:
    from keshiin.analysis import Analysis
    from keshiin.identity.model import Checked

_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Found:
    """What came of asking: every question with its answer, and the checks made with them."""

    lookups: tuple[Lookup, ...] = ()
    checked: tuple[Checked, ...] = ()


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
    """Ask the planned questions of the groups and what follows from their answers; never raises.

    ``further`` are questions that were held back before and are agreed to now; what neither they nor the plan
    names, nor may follow from them, is held back. ``seen`` is called from other threads. After ``stop``
    nothing new is asked, and what is known is returned.
    """
    stop = stop or Event()
    plan = tuple(each for each in (*questions(analysis, claimed), *further) if each.group in groups)
    logged = Logged(Consented(Named(asker, plan), groups), seen, stop)
    ask_all(plan, logged, stop)
    with working_until(stop):
        checked = checks(analysis, logged) if "dns" in groups and not stop.is_set() else ()
    return Found(logged.account(plan), checked)


def ask_all(asked: Sequence[Question], asker: Asker, stop: Event) -> None:
    """Ask each of them and what follows once, at most eight at a time; after ``stop`` none is waited for."""
    waiting: SimpleQueue[Question | None] = SimpleQueue()
    replies: SimpleQueue[tuple[Question, Reply]] = SimpleQueue()
    over = Event()

    def work() -> None:
        with working_until(stop):
            while (question := waiting.get()) is not None and not over.is_set():
                replies.put((question, _reply(asker, question)))

    known = dict.fromkeys(asked)
    for each in known:
        waiting.put(each)
    for _ in range(AT_ONCE):
        # The threads of a pool would be waited for when the program ends.
        Thread(target=work, name="keshiin-lookup", daemon=True).start()
    open_ones = len(known)
    try:
        while open_ones and not stop.is_set():
            with suppress(Empty):
                for each in following(*replies.get(timeout=_LOOK_SECONDS)):
                    if each not in known:
                        known[each] = None
                        waiting.put(each)
                        open_ones += 1
                open_ones -= 1
    finally:
        over.set()
        for _ in range(AT_ONCE):
            waiting.put(None)


def _reply(asker: Asker, question: Question) -> Reply:
    try:
        return asker.ask(question)
    # Whoever listens to the answers may raise; the other questions are still waited for.
    except Exception:  # noqa: BLE001
        return Reply("no-answer")


def checks(analysis: Analysis, asker: Asker) -> tuple[Checked, ...]:
    """SPF, DKIM, ARC and DMARC checked with the room's answers."""
    from keshiin.identity.check import check

    return check(analysis.message, analysis.route, AskingResolver(asker), analysis.identity)
