"""Answers that a machine gives in a person's place, as while he is away (RFC 3834)."""

from __future__ import annotations

import re

from keshiin.late import late
from keshiin.message.model import Message

# As mail programs begin the subject, with a field of their own or with none.
_ABSENT = late(
    r"\s{0,20}(?:auto(?:matic)?[- ]?(?:reply|response)|auto:|out of (?:the )?office|自動(?:応答|返信)|不在"
    r"|(?:automatische )?abwesenheit|automatische antwort|réponse automatique|respuesta automática)",
    re.IGNORECASE,
)


def is_automatic_answer(message: Message) -> bool:
    """Whether its field or its subject says so, and nobody is to answer it: its envelope is empty."""
    if message.claims.return_path != "":
        return False
    field = message.first("auto-submitted")
    replied = field is not None and field.value.strip().lower().startswith(b"auto-replied")
    return replied or _ABSENT.match(message.claims.subject or "") is not None
