"""The whole window without a person: it opens a message, asks, and prints the answers.

``window_program.py SETTINGS MESSAGE GROUPS [claimed]``: a list with commas; with none it says no.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from PySide6.QtCore import QEventLoop, QTimer, SignalInstance

from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window


def wait(signal: SignalInstance | None, milliseconds: int = 60_000) -> None:
    """Let the window work until it says so, or for so long."""
    loop = QEventLoop()
    if signal is not None:
        signal.connect(loop.quit)
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def main(settings: str, message: str, groups: str, claimed: str = "") -> None:
    """Open a message, be asked, answer, and tell what the account holds."""
    application()
    window = Window(Memory(str(Path(settings) / "window.ini")), "en", LIGHT)
    window.show()
    window.open((Given(path=message),))
    wait(window.shown)
    picture = window.grab()
    window.do("check_online")
    wait(window.online.asking.planned)
    consent = window.online.consent
    assert consent is not None
    if claimed and consent.claimed is not None:
        consent.claimed.click()
    if groups:
        for group, switch in consent.switches.items():
            switch.setChecked(group in groups.split(","))
        consent.once.click()
        wait(window.online.answered)
        wait(None, 300)
    else:
        consent.reject()
        wait(None, 1_000)
    assert window.view is not None
    lookups = window.view.analysis.facts.lookups
    told = {
        "lookups": [[each.kind, each.question, each.outcome, dict(each.answer)] for each in lookups],
        "switches": list(consent.switches),
        "width": picture.width(),
    }
    print(json.dumps(told, default=str))
    window.close()


if __name__ == "__main__":
    main(*sys.argv[1:])
