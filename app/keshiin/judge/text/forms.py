"""What the form of a website writes to its owner: lines of labels with what the visitor filled in."""

from __future__ import annotations

import re

from keshiin.judge.model import Case
from keshiin.judge.text.body import text_of_body
from keshiin.late import late

_LINE = late(r"^[^\n:：]{1,40}[:：][ \t\u3000]{0,8}(\S[^\n]{0,400})$", re.MULTILINE)
_LINES = 3
_LOOKED_AT = 100


def filled_in(case: Case, address: str) -> bool:
    """Whether the text is that of a form and one of its lines has nothing but this address as its value."""
    found = []
    for number, line in enumerate(_LINE.finditer(text_of_body(case))):
        if number == _LOOKED_AT:
            break
        found.append(line[1].strip().lower())
    return len(found) >= _LINES and address.lower() in found
