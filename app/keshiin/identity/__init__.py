"""Who vouches for the message: SPF, DKIM, DMARC and ARC as reported, and as checked here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from keshiin.settings import Settings

if TYPE_CHECKING:
    from keshiin.identity.model import Identity
    from keshiin.message.model import Message
    from keshiin.route.model import Route


def authenticate(message: Message, route: Route, settings: Settings = Settings()) -> Identity:
    """The results that the header reports, in order, and which of them the reader's own service wrote."""
    # The window needs this package's model long before the first message comes.
    from keshiin.identity.reading import reported_identity

    return reported_identity(message, route, settings)


__all__ = ["authenticate"]
