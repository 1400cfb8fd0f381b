"""The way a message took: Received lines to hops, hops to a chain, and the border of trust in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keshiin.settings import Settings

if TYPE_CHECKING:
    from keshiin.message.model import Message
    from keshiin.route.model import Route


def trace(message: Message, settings: Settings = Settings()) -> Route:
    """The route of a message, newest hop first. Never raises."""
    # The window needs this package's model long before the first message comes.
    from keshiin.route.tracing import traced

    return traced(message, settings)


__all__ = ["trace"]
