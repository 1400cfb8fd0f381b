"""Back to a message in Thunderbird, which finds it by its Message-ID (RFC 2392)."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from keshiin.thunderbird.mail_program import found_thunderbird
from keshiin_ui.panes.view import View

# What RFC 5322 allows without quotes, and no per cent sign: nothing that a command line or a link could be
# made to mean otherwise.
_ID = re.compile(r"<?([A-Za-z0-9!#$&'*+/=?^_`{|}~.-]{1,250}@[A-Za-z0-9.\[\]:_-]{1,250})>?\Z")


@cache
def _program() -> Path | None:
    return found_thunderbird()


def link_of(message_id: str | None) -> str | None:
    """The link that Thunderbird opens; None where the id is missing or could mean something else."""
    found = _ID.match(message_id or "")
    return f"mid:{found[1]}" if found else None


def can_show(view: View | None) -> bool:
    """Whether the message on the screen can be looked for in Thunderbird."""
    return (
        view is not None and link_of(view.analysis.message.claims.message_id) is not None and bool(_program())
    )


def show(view: View | None) -> bool:
    """Let Thunderbird show the message; whether it could be asked. It says so itself where it has none."""
    # Loaded here, with all that writes letters: each message asks only whether it could be shown.
    from keshiin_ui.further.mail_program import start

    link = link_of(view.analysis.message.claims.message_id) if view else None
    program = _program()
    return program is not None and link is not None and start(program, [link])
