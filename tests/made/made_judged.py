"""Made messages as the program judges them, with the rules that counted."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from made_post import Made, messages

from keshiin.analysis import analyze
from keshiin.judge.model import Assessment, Level
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.message.model import Message

LEVELS: tuple[Level, ...] = ("confirmed", "consistent", "unclear", "suspicious", "dangerous")
ALARMS = ("suspicious", "dangerous")


@dataclass(frozen=True, slots=True)
class Judged:
    """A made message, as it is read, and what the program says of it."""

    made: Made
    message: Message
    assessment: Assessment

    @property
    def alarmed(self) -> bool:
        """Whether the level is suspicious or worse."""
        return self.assessment.level in ALARMS

    def told(self) -> str:
        """One line: level, name, the rules that counted, and what is true of the message."""
        weighed = [each for each in self.assessment.findings if each.weight != "neutral"]
        rules = " ".join(f"{each.rule}{'!' if each.weight == 'serious' else ''}" for each in weighed)
        return f"{self.assessment.level:11} {self.made.name:44} {rules}  ({self.made.letter.true})"


def judged(
    folder: str, everywhere: bool = False, change: Callable[[bytes], bytes] | None = None
) -> Iterator[Judged]:
    """The messages of a folder (see ``messages``), without network and settings, ``change``d first."""
    places = Places.bundled()
    for made in messages(folder, everywhere):
        message = read(change(made.data) if change else made.data, name=made.name)
        yield Judged(made, message, analyze(message, places).assessment)


def share(found: Sequence[Judged], levels: Sequence[str]) -> float:
    """The share of the messages at one of these levels, in per cent."""
    return 100 * sum(each.assessment.level in levels for each in found) / len(found)
