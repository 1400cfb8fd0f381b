"""The wrappers around asking: consent, memory, manners, the account, and answers recorded earlier."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import pytest

from keshiin.lookup.cache import MOST_ANSWERS, Cached, cache_path, forget_answers
from keshiin.lookup.consent import Consented, Offline
from keshiin.lookup.log import Logged
from keshiin.lookup.manners import Limited
from keshiin.lookup.model import Lookup
from keshiin.lookup.question import GROUPS, Question, Reply
from keshiin.lookup.recorded import Recorded

PTR = Question("ptr", "198.198.113.25", "113.198.198.in-addr.arpa")
RDAP = Question("rdap", "198.198.113.25", "rdap.arin.net")
LISTED = Question("blocklist", "198.198.113.25", "good.list.jp")
YES = Reply("answered", {"names": ["mail.sender.jp"]}, "2026-01-02T03:04:05+00:00", 100)


@dataclass
class Fixed:
    """Answers everything alike and counts."""

    reply: Reply = YES
    asked: list[Question] = field(default_factory=list)

    def ask(self, question: Question) -> Reply:
        self.asked.append(question)
        return self.reply


@dataclass
class Clock:
    now: float = 1_000.0

    def __call__(self) -> float:
        return self.now


def test_a_clock_that_was_ahead_keeps_nothing_for_years(tmp_path: Path) -> None:
    world, clock = Fixed(), Clock(2_000_000_000.0)
    kept = Cached(world, tmp_path / "answers.sqlite3", clock)
    kept.ask(PTR)
    clock.now -= 86_400 * 365
    kept.ask(PTR)
    kept.ask(PTR)
    assert len(world.asked) == 2


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


def test_a_kept_answer_is_not_asked_for_again_until_its_time_is_over(tmp_path: Path) -> None:
    world, clock = Fixed(), Clock()
    for _ in range(2):
        cached = Cached(world, tmp_path / "a.sqlite3", clock)
        assert cached.ask(PTR).answer == YES.answer
        assert cached.ask(PTR).at == YES.at
    assert len(world.asked) == 1
    clock.now += 101
    cached.ask(PTR)
    assert len(world.asked) == 2


@pytest.mark.parametrize("outcome", ["no-answer", "refused", "not-asked"])
def test_what_is_no_answer_is_not_kept(tmp_path: Path, outcome: str) -> None:
    world = Fixed(Reply(outcome, {}, "", 100))
    cached = Cached(world, tmp_path / "a.sqlite3")
    cached.ask(PTR)
    cached.ask(PTR)
    assert len(world.asked) == 2


@pytest.mark.parametrize("content", [b"", b"rubbish" * 1000, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_made_again(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "a.sqlite3"
    file.write_bytes(content)
    world = Fixed()
    cached = Cached(world, file)
    assert cached.ask(PTR).outcome == "answered"
    assert Cached(world, file).ask(PTR).outcome == "answered"
    assert len(world.asked) == 1


def test_a_file_of_another_shape_is_made_again(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    with sqlite3.connect(file) as database:
        database.execute("CREATE TABLE answers (something TEXT)")
    world = Fixed()
    Cached(world, file).ask(PTR)
    Cached(world, file).ask(PTR)
    assert len(world.asked) == 1


def test_a_locked_file_is_done_without(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    Cached(Fixed(), file).ask(RDAP)
    holder = sqlite3.connect(file)
    holder.execute("BEGIN EXCLUSIVE")
    assert Cached(Fixed(), file).ask(PTR).outcome == "answered"
    holder.close()


def test_a_folder_that_cannot_be_written_is_done_without(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert Cached(Fixed(), tmp_path / "file" / "a.sqlite3").ask(PTR).outcome == "answered"


def test_the_memory_stays_small_and_can_be_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "a.sqlite3"
    cached = Cached(Fixed(Reply("answered", {"x": "y" * 70_000}, "", 100)), file)
    cached.ask(PTR)
    cached = Cached(Fixed(), file)
    for number in range(MOST_ANSWERS + 300):
        cached._keep(cached._connected(), Question("a", f"{number}.sender.jp", ""), YES)
    (kept,) = sqlite3.connect(file).execute("SELECT count(*) FROM answers").fetchone() or (0,)
    assert kept <= MOST_ANSWERS + 100
    forget_answers(file)
    assert not file.exists()
    forget_answers(file)


def test_the_memory_lies_in_the_users_own_folder(tmp_path: Path) -> None:
    path = cache_path({"XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)})
    assert path.name == "answers.sqlite3"
    Cached(Fixed(), tmp_path / "k" / "a.sqlite3").ask(PTR)
    assert (tmp_path / "k" / "a.sqlite3").stat().st_mode & 0o077 == 0


def test_never_more_than_eight_at_once() -> None:
    at_once, most, lock = 0, 0, threading.Lock()
    gate = threading.Barrier(8, timeout=5)

    class Slow:
        def ask(self, question: Question) -> Reply:
            nonlocal at_once, most
            with lock:
                at_once += 1
                most = max(most, at_once)
            gate.wait()
            with lock:
                at_once -= 1
            return YES

    limited = Limited(Slow())
    threads = [threading.Thread(target=limited.ask, args=(PTR,)) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(10)
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
            gate.wait(5)
            return YES

    logged = Logged(Slow())
    thread = threading.Thread(target=logged.ask, args=(PTR,))
    thread.start()
    assert asked.wait(5)
    (lookup,) = logged.account((PTR, RDAP))
    assert (lookup.kind, lookup.outcome) == ("ptr", "no-answer")
    assert datetime.fromisoformat(lookup.at).tzinfo is not None
    gate.set()
    thread.join(5)
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
