"""Whether bytes begin as a message does: for files that nothing else tells to be one."""

from __future__ import annotations

import re

_HEADER_START = re.compile(rb"(?:>?From [^\n]*\n)?[A-Za-z][A-Za-z0-9-]{0,80}:[ \t\r\n]")
_MAIL_NAMES = re.compile(rb"(?mi)^(?:received|return-path|from|date|message-id|subject|to):")
_CERTAIN_NAMES = 3


def begins_as_mail(head: bytes) -> bool:
    """Whether a field stands first and three of mail's own names stand in it."""
    return bool(_HEADER_START.match(head)) and holds_header(head)


def holds_header(head: bytes) -> bool:
    """Whether three of mail's own names stand at line starts."""
    return len({name.lower() for name in _MAIL_NAMES.findall(head)}) >= _CERTAIN_NAMES
