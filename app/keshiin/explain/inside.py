"""How a message inside another is called: by its subject, never by the number of its part."""

from __future__ import annotations

from collections.abc import Callable

from keshiin.analysis import InnerAnalysis
from keshiin.message.model import InnerRole
from keshiin.texts import N_
from keshiin.visible import visible

CALLED: dict[InnerRole, str] = {
    "returned": N_("the returned message"),
    "forwarded": N_("the forwarded message"),
    "attached": N_("the attached message"),
}
NOT_RETURNED = N_("the message that the notice is about")
NO_SUBJECT = N_("no subject")
IN_FILE = N_("{name}, the message inside it (part {part})")
_QUOTED = N_("“{subject}”")
_SHOWN = 60


def called(role: InnerRole, report: str) -> str:
    """What a message is called that lies so in such a report: only a bounce brings back what failed."""
    return NOT_RETURNED if role == "returned" and report not in ("", "bounce") else CALLED[role]


def subject_of(inner: InnerAnalysis, say: Callable[[str], str]) -> str:
    """The subject of an inner message in quotation marks, "" where it has none."""
    subject = " ".join(visible(inner.analysis.message.claims.subject or "").split())
    short = subject if len(subject) <= _SHOWN else subject[: _SHOWN - 1] + "…"
    return say(_QUOTED).format(subject=short) if short else ""
