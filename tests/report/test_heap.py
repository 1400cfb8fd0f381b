"""A heap of bounces told as one story, each counted once, with one letter for each relay."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from keshiin.analysis import Analysis, analyze
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.heap import Heap, heap_lines
from keshiin.report.letters import write_letter
from keshiin.report.letters.machine_desks import relay_desk
from keshiin.settings import Settings
from report import made_bounces
from report.made_bounces import ME, START

PLACES = Places.bundled()


def bounce(
    number: int, relay: str = "relay-a.example.net", ip: str = "8.8.8.8", returned: bool = True
) -> Analysis:
    """The bounce of that number, read by its reader's own service."""
    message = read(made_bounces.bounce(number, relay, ip, returned))
    return analyze(message, PLACES, Settings(my_services=("mail.example.jp",), my_addresses=(ME,)))


def analyses() -> Iterator[Analysis]:
    """Seven notices of two relays, two of them copies, one without the header, and an ordinary message."""
    yield from (bounce(number) for number in range(1, 5))
    yield bounce(5, "relay-b.example.com", "9.9.9.9")
    yield bounce(2)
    yield bounce(5, "relay-b.example.com", "9.9.9.9")
    yield bounce(6, returned=False)
    yield analyze(read(b"From: a@example.net\r\nSubject: hello\r\n\r\nx\r\n"), PLACES)


@pytest.fixture(scope="module")
def heap() -> Heap:
    made = Heap()
    for each in analyses():
        made.add(each)
    return made


def test_each_bounce_counts_once_and_nothing_else_counts(heap: Heap) -> None:
    assert (heap.bounces, heap.copies, heap.not_yours, heap.yours, heap.bare) == (6, 2, 5, 0, 1)


def test_since_when_is_the_services_own_record(heap: Heap) -> None:
    assert (heap.since, heap.until) == (START + timedelta(hours=1), START + timedelta(hours=6))


def test_the_relays_are_those_that_the_returning_server_recorded(heap: Heap) -> None:
    told = [(each.relay.name, each.relay.ip, each.count, each.relay.recorded) for each in heap.relays]
    assert told == [
        ("relay-a.example.net", "8.8.8.8", 4, True),
        ("relay-b.example.com", "9.9.9.9", 1, True),
    ]


def test_one_letter_for_each_relay(heap: Heap) -> None:
    letters = [write_letter(each.example, relay_desk(each.relay), ("en", "ja")) for each in heap.relays]
    assert [each.to for each in letters] == [
        "postmaster@relay-a.example.net",
        "postmaster@relay-b.example.com",
    ]
    assert all(
        "We did not send it" in each.text and "送ったのは当方ではありません" in each.text for each in letters
    )
    assert all(ME not in each.text for each in letters)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        (
            "en",
            (
                "6 notices",
                "17 Mar 2026 11:00:00 (UTC+9)",
                "Copies left out: 2",
                "You did not send that mail",
                "In 1 of them no header",
            ),
        ),
        ("ja", ("6 通", "除いた写し：2", "送ったのは、あなたではありません", "そのうち 1 通には")),
    ],
)
def test_the_story_is_told_in_both_languages(heap: Heap, language: str, words: tuple[str, ...]) -> None:
    story = "\n".join(heap_lines(heap, "ja" if language == "ja" else "en"))
    assert [each for each in words if each not in story] == []
    assert "- relay-a.example.net [8.8.8.8]" in story


def test_a_header_with_the_readers_own_server_is_not_said_to_be_a_strangers() -> None:
    made = Heap()
    for number in (1, 2):
        made.add(bounce(number, "mail.example.jp", "8.8.4.4"))
    made.add(bounce(3))
    assert made.not_yours == 3 - made.yours


def test_one_bounce_is_no_heap() -> None:
    made = Heap()
    made.add(bounce(1))
    assert list(heap_lines(made, "en")) == []
