"""What was given at once, item after item, with the place up to which it was taken."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from os.path import basename
from typing import Literal

from keshiin.files import Unreadable
from keshiin.message import read
from keshiin.message.intake.messages import located, message_at
from keshiin.message.intake.refusals import Passed
from keshiin.message.intake.single import message_in
from keshiin.message.model import Message
from keshiin.visible import visible
from keshiin_ui.reading import NO_HEADER, NO_MESSAGE, Given, Refusal, said

# None stands for a file without a message.
Found = tuple[Given, Message] | Refusal | None
Item = Found | Literal["end"]
END: Literal["end"] = "end"


class Source:
    """``taken`` counts the items that came out for good; those before ``start`` did so for an earlier reader.

    ``skipped`` tells that the last item was one of these, ``passed`` counts the files without a message.
    """

    def __init__(self, items: Iterator[Found], start: int = 0) -> None:
        self._items, self._ahead, self._count = items, list[Item](), 0
        self.taken, self.passed, self.skipped, self.ended = start, 0, False, False

    def take(self) -> Item:
        """The next item; `END` behind the last."""
        item = self._ahead.pop() if self._ahead else next(self._items, END)
        self.ended = item == END
        self.passed += item is None
        self._count += 1
        self.skipped = self._count <= self.taken and not self.ended
        self.taken = max(self.taken, self._count)
        return item

    def put_back(self, item: Item) -> None:
        """Have the last item come once more."""
        self._ahead.append(item)
        self._count -= 1
        self.taken -= 1


def items(given: tuple[Given, ...]) -> Iterator[Found]:
    """Every message of what was given, refusals between them, None for a file without a message."""
    for each in given:
        try:
            yield from _items(each)
        except Unreadable as unreadable:
            # The sentences name the file; where it lies would only make them long.
            path = each.place.path if each.place else each.path or each.name
            values = {**unreadable.values, "name": visible(basename(path))}
            yield Refusal(path, said(unreadable.sentence, values))


def _items(given: Given) -> Iterator[Found]:
    if given.data is not None and given.kind != "paste":
        yield given, message_in(given.data, given.name, given.kind)
    elif given.data is not None:
        message = read(given.data, kind="paste")
        yield (given, message) if message.fields else Refusal("", said(NO_HEADER))
    elif given.place is not None:
        yield given, message_at(given.place)
    else:
        empty = True
        for item in located(given.path):
            if isinstance(item, Passed):
                yield None
            else:
                empty = False
                yield replace(given, place=item[0]), item[1]
        if empty:
            name = visible(basename(given.path))
            yield Refusal(given.path, said(NO_MESSAGE, {"name": name}))
