"""A list goes on behind the message that ended the process that read it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from made_mailboxes import mail, mailbox

from keshiin_ui.reading import Batch, Terms
from keshiin_ui.reading.lasting import Lasting
from keshiin_ui.reading.process import Ended, ReadingProcess
from keshiin_ui.reading.reader import Reader


@pytest.fixture
def process() -> Iterator[ReadingProcess]:
    """A process that reads, which ends with the test."""
    made = ReadingProcess()
    yield made
    made.close()


def rest(lasting: Lasting) -> list[Batch]:
    """Every batch to the end."""
    batches = [lasting.batch()]
    while not batches[-1].finished:
        batches.append(lasting.batch())
    return batches


class Fragile(ReadingProcess):
    """A process in this one, which ends at the messages whose subject says so and whenever it is told to."""

    def __init__(self, why: str = "mistake") -> None:
        super().__init__()
        self._why, self._reader = why, None
        self.ends_next = False

    def start(self) -> None:
        """Have a reader."""
        if self._reader is None:
            self._reader = Reader()
            analysed = self._reader._analysed
            self._reader._analysed = lambda *given: self._fall(given[0]) or analysed(*given)
            self.number += 1

    def ask(self, method: str, *arguments: object) -> object:
        """The reader's answer, or its end."""
        self.start()
        try:
            if self.ends_next:
                self.ends_next = False
                raise Ended("ended")
            return getattr(self._reader, method)(*arguments)
        except Ended:
            self._reader = None
            raise

    def _fall(self, message: object) -> None:
        if "fatal" in message.claims.subject:
            raise Ended(self._why)


@pytest.mark.parametrize("why", ["time", "mistake", "ended"])
def test_a_message_that_ends_its_process_is_passed_over_and_told(tmp_path: Path, why: str) -> None:
    process = Fragile(why)
    lasting = Lasting(process)
    mails = [mail(n, "fatal" if n in (5, 300) else "Bill") for n in range(400)]
    lasting.open((mailbox(tmp_path / "box", *mails),), Terms())
    batches = rest(lasting)
    lines = [entry.subject for batch in batches for _, entry in batch.lines]
    assert lines == [f"Bill {n}" for n in range(1, 400) if n not in (5, 300)]
    told = [refusal.why["en"] for batch in batches for refusal in batch.refusals]
    assert len([each for each in told if "goes on where it was" not in each]) == 2
    assert batches[-1].done == 1.0


def test_a_process_that_was_killed_costs_no_message(tmp_path: Path) -> None:
    process = Fragile()
    lasting = Lasting(process)
    one = mailbox(tmp_path / "one", *map(mail, range(700)), mail(3))
    two = mailbox(tmp_path / "two", *map(mail, range(650, 800)))
    lasting.open((one,), Terms())
    batches = [lasting.batch()]
    lasting.add((two,))
    while not batches[-1].finished:
        process.ends_next = len(batches) in (2, 5, 30)
        batches.append(lasting.batch())
    lines = [entry.subject for batch in batches for _, entry in batch.lines]
    assert sorted(lines) == sorted(f"Bill {n}" for n in range(1, 800) if n != 650)
    assert sum(len(batch.copies) for batch in batches) == 51
    kinds = batches[-1].kinds
    assert kinds is not None
    assert len(kinds[0].members) == 800


def test_showing_a_message_may_end_the_process_and_the_list_still_goes_on(tmp_path: Path) -> None:
    process = Fragile()
    lasting = Lasting(process)
    lasting.open((mailbox(tmp_path / "box", *map(mail, range(500))),), Terms())
    lines = list(lasting.batch().lines)
    process.ends_next = True
    with pytest.raises(Ended):
        process.ask("show", lines[0][0], Terms(), None)
    lines += [line for batch in rest(lasting) for line in batch.lines]
    assert len(lines) == 499


def test_a_list_that_ends_every_process_comes_to_an_end(tmp_path: Path) -> None:
    process = Fragile()
    lasting = Lasting(process)
    lasting.open((mailbox(tmp_path / "box", *map(mail, range(9))),), Terms())

    def fall(message: object) -> None:
        raise Ended("ended")

    process._fall = fall  # type: ignore[method-assign]
    process._reader = None
    batches = rest(lasting)
    assert len(batches) < 40
    assert all(batch.lines == () for batch in batches)
