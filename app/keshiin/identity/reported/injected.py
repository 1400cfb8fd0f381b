"""Whether the sending side could write a result of its own into those that the reader's service reports.

A service repeats the envelope sender and the greeting in its field. Where it does not quote them as RFC 8601
asks (2.2), a mailbox such as ``a;dkim=pass header.d=bank.example;`` states what it likes there.
"""

from __future__ import annotations

import re

from keshiin.message.model import Message
from keshiin.route.model import Route

_SIGNS = re.compile(r"[;()\"\\\s]")
_IN_BRACKETS = re.compile(rb"[^<]*+<([^\r\n]*)>")
_READ = 2000


def may_be_injected(message: Message, route: Route) -> bool:
    """Whether what the sending side gave in SMTP holds signs that end a value, a comment or a quotation."""
    given = [text for hop in route.hops if hop.recorded for text in (hop.helo, hop.envelope_from) if text]
    for field in message.all("return-path"):
        found = _IN_BRACKETS.match(field.value, 0, _READ)
        given.append((found[1] if found else field.value[:_READ].strip()).decode("latin-1"))
    return any(map(_SIGNS.search, given))
