"""What was given at once, item after item, with the place up to which it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from keshiin.message.model import Message
from keshiin_ui.reading import Given, Refusal

Item = tuple[Given, Message] | Refusal | Literal["end"] | None
END: Literal["end"] = "end"


class Source:
    """``taken`` counts the items that came out for good; those before ``start`` did so for an earlier reader.

    ``skipped`` tells that the last item was one of these. None stands for a file without a message.
    """

    def __init__(self, items: Iterator[Item], start: int = 0) -> None:
        self._items, self._ahead, self._count = items, list[Item](), 0
        self.taken, self.skipped, self.ended = start, False, False

    def take(self) -> Item:
        """The next item; `END` behind the last."""
        item = self._ahead.pop() if self._ahead else next(self._items, END)
        self.ended = item == END
        self._count += 1
        self.skipped = self._count <= self.taken and not self.ended
        self.taken = max(self.taken, self._count)
        return item

    def put_back(self, item: Item) -> None:
        """Have the last item come once more."""
        self._ahead.append(item)
        self._count -= 1
        self.taken -= 1
