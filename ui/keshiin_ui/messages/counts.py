"""What the list says in numbers: how many messages it shows, and what of all that was given it lacks."""

from __future__ import annotations

from keshiin.limits import WINDOW_MESSAGES
from keshiin_ui.texts.words import Translator


def counted(count: int, tr: Translator) -> str:
    """How many messages there are, in words."""
    return tr("1 message") if count == 1 else tr("{count} messages", count=f"{count:,}")


def heading(shown: int, count: int, tr: Translator) -> str:
    """How many of the messages are shown."""
    if shown == count:
        return counted(count, tr)
    return tr("{shown} of {count} messages", shown=f"{shown:,}", count=f"{count:,}")


def lacking(copies: int, passed: int, stopped: bool, full: bool, tr: Translator) -> list[str]:
    """A line for each reason why something has no line of its own in the list."""
    lines = []
    if stopped:
        lines.append(tr("Stopped here. The rest was not read."))
    if full:
        lines.append(
            tr("A list holds {count} messages. The rest was not read.", count=f"{WINDOW_MESSAGES:,}")
        )
    if copies == 1:
        lines.append(tr("1 more is an identical copy of one of these."))
    elif copies:
        lines.append(tr("{count} more are identical copies of these.", count=f"{copies:,}"))
    if passed:
        lines.append(tr("{count} left out: no message, or deleted in Thunderbird.", count=f"{passed:,}"))
    return lines
