"""The whole window seen from outside: before consent no socket of the internet is made."""

from __future__ import annotations

from pathlib import Path

from keshiin_resources import path
from outside import internet, traced

PROGRAM = """
import sys
from PySide6.QtCore import QEventLoop, QTimer
from keshiin_ui.qt.application import application
from keshiin_ui.memory import Memory
from keshiin_ui.reading import Given
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.window.window import Window

def wait(signal):
    loop = QEventLoop()
    signal.connect(loop.quit)
    QTimer.singleShot(60_000, loop.quit)
    loop.exec()

application()
window = Window(Memory(sys.argv[1] + "/window.ini"), "en", LIGHT)
window.show()
window.open((Given(path=sys.argv[2]),))
wait(window.shown)
picture = window.grab()
window.do("check_online")
wait(window.online.asking.planned)
consent = window.online.consent
print(window.view is not None, picture.width(), len(consent.switches))
window.close()
"""


def test_opening_painting_and_the_question_itself_send_nothing(tmp_path: Path) -> None:
    log = tmp_path / "calls"
    sample = str(path("samples", "ministry-notice.paste.txt"))
    done = traced("network", log, "-c", PROGRAM, str(tmp_path), sample)
    assert done.returncode == 0, done.stderr
    shown, width, groups = done.stdout.split()
    assert (shown, groups) == ("True", "3")
    assert int(width) > 800
    assert internet(log) == []
