"""What a service found out about the peer of a line, above that line: that the mail came from outside."""

from __future__ import annotations

from keshiin.message.model import Message
from keshiin.route.client_addresses import find_client
from keshiin.route.model import Hop


def is_witnessed(message: Message, hop: Hop) -> bool:
    """Whether a result of SPF above a line names its very peer; a sender's own fields stand below it."""
    for field in message.fields:
        if field.span.start >= hop.span.start:
            return False
        if field.key == "received-spf" and hop.ip is not None:
            client = find_client(field, "unknown")
            if client is not None and client.ip == hop.ip:
                return True
    return False
