"""Threads signal while the objects that they signal through are deleted: nothing ends."""

from __future__ import annotations

import subprocess
import sys

HAMMER = """
import faulthandler
from threading import Thread
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from keshiin_ui.turns.gate import Gate

class Source(QObject):
    said = Signal(object)

app = QCoreApplication([])
faulthandler.enable()
heard = []

def hammer(gate, said, going):
    while going:
        gate.signal(said, {"a": 1})

for number in range(200):
    source, going = Source(), [1]
    source.said.connect(heard.append)
    gate = Gate()
    threads = [Thread(target=hammer, args=(gate, source.said, going)) for _ in range(3)]
    for thread in threads:
        thread.start()
    app.processEvents()
    gate.shut()
    source.deleteLater()
    QCoreApplication.sendPostedEvents(source, QEvent.Type.DeferredDelete.value)
    going.clear()
    for thread in threads:
        thread.join()
print(bool(heard))
"""


def test_no_signal_meets_an_object_that_is_being_deleted() -> None:
    done = subprocess.run([sys.executable, "-c", HAMMER], capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stdout.strip(), done.stderr.strip()) == (0, "True", "")
