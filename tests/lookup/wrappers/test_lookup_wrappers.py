"""The wrappers around asking: consent, manners, the account, and answers recorded earlier."""

from __future__ import annotations

import threading
import time
from datetime import datetime

import pytest
from fixed_asker import PTR, RDAP, YES, Clock, Fixed

from keshiin.lookup.model import Lookup
from keshiin.lookup.question import GROUPS, Question, Reply
from keshiin.lookup.wrappers.consent import Consented, Offline
from keshiin.lookup.wrappers.log import Logged
from keshiin.lookup.wrappers.manners import Limited
from keshiin.lookup.wrappers.recorded import Recorded

LISTED = Question("blocklist", "198.198.113.25", "good.list.jp")


def test_a_dry_run_asks_nobody_and_collects_the_questions() -> None:
    offline = Offline()
    assert offline.ask(PTR).outcome == "not-asked"
    assert offline.asked == [PTR]


def test_each_question_belongs_to_one_switch() -> None:
    assert [each.group for each in (PTR, RDAP, LISTED)] == list(GROUPS)


@pytest.mark.parametrize("groups", [(), ("dns",), ("rdap", "blocklist"), GROUPS])
def test_nothing_is_asked_beyond_the_consent(groups: tuple[str, ...]) -> None:
    world = Fixed()
    consented = Consented(world, groups)
    replies = {each.group: consented.ask(each) for each in (PTR, RDAP, LISTED)}
    assert [each.group for each in world.asked] == list(groups)
    for group in set(GROUPS) - set(groups):
        assert (replies[group].outcome, replies[group].answer) == ("not-asked", {"reason": "no-consent"})


def test_never_more_than_eight_at_once() -> None:
    at_once, most, lock = 0, 0, threading.Lock()
    eight, gate = threading.Event(), threading.Event()

    class Slow:
        def ask(self, question: Question) -> Reply:
            nonlocal at_once, most
            with lock:
                at_once += 1
                most = max(most, at_once)
            if at_once >= 8:
                eight.set()
            gate.wait(30)
            with lock:
                at_once -= 1
            return YES

    limited = Limited(Slow())
    threads = [threading.Thread(target=limited.ask, args=(PTR,)) for _ in range(16)]
    for thread in threads:
        thread.start()
    assert eight.wait(30)
    # Whoever may come in beside the eight has by now.
    time.sleep(0.1)
    gate.set()
    for thread in threads:
        thread.join(30)
    assert most == 8


def test_a_party_that_limits_its_rate_is_asked_once_more_and_then_left_alone() -> None:
    pauses: list[float] = []
    clock = Clock()
    world = Fixed(Reply("refused", {"reason": "rate-limit"}, "", 0, 2.0))
    limited = Limited(world, pause=lambda seconds: pauses.append(seconds) or False, clock=clock)
    assert limited.ask(RDAP).outcome == "refused"
    assert (pauses, len(world.asked)) == ([2.0], 2)
    assert limited.ask(RDAP) == Reply("not-asked", {"reason": "rate-limit"})
    assert len(world.asked) == 2
    limited.ask(PTR)
    assert world.asked[2] == PTR
    clock.now += 61
    limited.ask(RDAP)
    assert RDAP in world.asked[3:]


def test_a_long_wait_is_not_waited_for() -> None:
    world = Fixed(Reply("refused", {}, "", 0, 600.0))
    assert Limited(world, pause=lambda seconds: pytest.fail("waited")).ask(RDAP).outcome == "refused"


def test_the_account_tells_each_question_once_in_the_order_of_the_plan() -> None:
    seen: list[Lookup] = []
    logged = Logged(Fixed(), seen.append)
    followed = Question("a", "mail.sender.jp", "sender.jp")
    for question in (followed, RDAP, PTR, PTR):
        logged.ask(question)
    assert [each.kind for each in seen] == ["a", "rdap", "ptr"]
    account = logged.account((PTR, RDAP, LISTED))
    assert [(each.kind, each.question, each.to) for each in account] == [
        ("ptr", PTR.about, PTR.to),
        ("rdap", RDAP.about, RDAP.to),
        ("a", "mail.sender.jp", "sender.jp"),
    ]
    assert all(each.at == YES.at for each in account)


def test_an_address_that_is_only_claimed_is_told_as_such() -> None:
    logged = Logged(Fixed())
    asked = Question("ptr", "198.198.113.9", "x", claimed=True)
    logged.ask(asked)
    assert logged.account((asked,))[0].answer["claimed"] is True


def test_after_stop_nothing_is_asked() -> None:
    world, stop = Fixed(), threading.Event()
    logged = Logged(world, stop=stop)
    logged.ask(PTR)
    stop.set()
    assert logged.ask(RDAP) == Reply("not-asked", {"reason": "stopped"})
    assert logged.ask(PTR) == YES
    assert world.asked == [PTR]


def test_a_question_whose_answer_is_not_waited_for_is_in_the_account() -> None:
    asked, gate = threading.Event(), threading.Event()

    class Slow:
        def ask(self, question: Question) -> Reply:
            asked.set()
            gate.wait(30)
            return YES

    logged = Logged(Slow())
    thread = threading.Thread(target=logged.ask, args=(PTR,))
    thread.start()
    assert asked.wait(30)
    (lookup,) = logged.account((PTR, RDAP))
    assert (lookup.kind, lookup.outcome) == ("ptr", "no-answer")
    assert datetime.fromisoformat(lookup.at).tzinfo is not None
    gate.set()
    thread.join(30)
    assert [each.outcome for each in logged.account((PTR,))] == ["answered"]


def test_an_answer_has_one_time_wherever_it_is_told() -> None:
    seen: list[Lookup] = []
    logged = Logged(Fixed(Reply("not-asked", {"reason": "no-question"})), seen.append)
    logged.ask(PTR)
    assert seen[0].at
    assert logged.account((PTR,)) == tuple(seen)


def test_recorded_answers_come_back_and_others_are_not_asked() -> None:
    recorded = Recorded(
        [
            Lookup(
                "198.198.113.25", "ptr", "anybody", "2020-01-01T00:00:00Z", "answered", {"names": ["x.jp"]}
            ),
            Lookup("198.198.113.25", "blocklist", "other.list.jp", "", "answered", {"listed": True}),
        ]
    )
    assert recorded.ask(PTR) == Reply("answered", {"names": ["x.jp"]}, "2020-01-01T00:00:00Z")
    assert recorded.ask(LISTED) == Reply("not-asked", {"reason": "not-recorded"})
    assert recorded.kinds == {"ptr", "blocklist"}
