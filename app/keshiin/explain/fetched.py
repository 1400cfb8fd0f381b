"""What opening the message in a mail program would load, as a sentence for the reader."""

from __future__ import annotations

from collections.abc import Callable

from keshiin.explain.model import Language, Text
from keshiin.explain.wording.filling import fill
from keshiin.message.links.fetched import fetched_from
from keshiin.message.model import Message
from keshiin.texts import N_

FETCHED = N_(
    "Nothing is loaded here. A mail program that loads pictures asks {listed} for them, "
    "and so tells that the message was opened."
)
FETCHED_OF_MORE = N_(
    "Nothing is loaded here. A mail program that loads pictures asks {listed} and {count} more servers "
    "for them, and so tells that the message was opened."
)
_NAMED = 3


def fetched_told(message: Message, language: Language, written: Callable[[str], str] = str) -> Text:
    """The sentence, each host as it is to be ``written``; empty where nothing would be loaded."""
    pages = (part.text for part in message.parts if part.is_page and part.text)
    hosts = fetched_from(pages)
    if not hosts:
        return ()
    more = len(hosts) - _NAMED
    values = {"listed": "\n".join(map(written, hosts[:_NAMED])), "count": str(more)}
    return fill(language, FETCHED_OF_MORE if more > 0 else FETCHED, values)
