"""How a message inside another is called: by its subject, never by the number of its part."""

from __future__ import annotations

from collections.abc import Callable

from keshiin.analysis import InnerAnalysis
from keshiin.texts import N_
from keshiin.visible import visible

NO_SUBJECT = N_("no subject")
IN_FILE = N_("{name}, the message inside it (part {part})")
_QUOTED = N_("“{subject}”")
_SHOWN = 60


def subject_of(inner: InnerAnalysis, say: Callable[[str], str]) -> str:
    """The subject of an inner message in quotation marks, "" where it has none."""
    subject = " ".join(visible(inner.analysis.message.claims.subject or "").split())
    short = subject if len(subject) <= _SHOWN else subject[: _SHOWN - 1] + "…"
    return say(_QUOTED).format(subject=short) if short else ""
