"""The made post office: a letter in, the bytes that its reader finds in the mailbox out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from made_carriers import carried
from made_chance import Chance
from made_letter import Letter, letters
from made_receivers import receivers, taken_in
from made_stops import sent_on, stops


@dataclass(frozen=True, slots=True)
class Made:
    """A made message as delivered, with the letter it was made from."""

    letter: Letter
    at: str
    data: bytes

    @property
    def name(self) -> str:
        """The letter's name and the receiver's."""
        return f"{self.letter.name}@{self.at}"


def delivered(letter: Letter, at: str) -> bytes:
    """The message as the receiver of that name has delivered it, with CRLF line ends."""
    receiver = receivers()[at]
    letter = letter.addressed(receiver.to)
    chance = Chance(f"{letter.name}@{at}")
    places = [*(stops()[each] for each in letter.via), None]
    transit = carried(letter, places[0].to if places[0] else receiver.to, chance)
    for stop, following in pairwise(places):
        if stop:
            transit = sent_on(transit, stop, following.to if following else receiver.to)
    done = taken_in(transit, receiver)
    return "\r\n".join(done.fields).encode("ascii") + b"\r\n\r\n" + done.body


def messages(folder: str, everywhere: bool = False) -> Iterator[Made]:
    """The letters of a folder, each at its receivers; everywhere: at all, save those that name the reader."""
    mailboxes = tuple(name for name in receivers() if not name.endswith("_host"))
    for letter in letters(folder):
        for at in mailboxes if everywhere and "{to" not in letter.sender else letter.at:
            yield Made(letter.addressed(receivers()[at].to), at, delivered(letter, at))
