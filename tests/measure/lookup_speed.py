"""How fast fifty addresses are asked about, and how the window answers clicks meanwhile.

``lookup_speed.py`` writes its part of docs/measurements.md, ``lookup_speed.py -`` prints it.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import monotonic

from page import write_part
from PySide6.QtCore import QEventLoop, QTimer

import keshiin.lookup.plan
import keshiin.lookup.run
import keshiin.online
from keshiin_resources import path
from keshiin_ui.look.theme import LIGHT
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.reading import Given
from keshiin_ui.window.window import Window
from servers.pace import bare, ours, slow_server
from system.clicks import Clicker, Fifty, click_while_asking, fifty

ROUNDS = 15
TESTS = Path(__file__).resolve().parents[1]
COMMAND = "PYTHONPATH=tests QT_QPA_PLATFORM=offscreen python tests/measure/lookup_speed.py"
ZONE = TESTS / "lookup" / "zones" / "example.zone"


def let(so: Callable[[], bool]) -> None:
    """Let the window work until something is so, a minute at most."""
    end = monotonic() + 60
    while not so() and monotonic() < end:
        loop = QEventLoop()
        QTimer.singleShot(10, loop.quit)
        loop.exec()


def ratios(port: int, folder: Path) -> list[float]:
    """Our time by the best that eight at once can do, a round each, and one before in the new program."""
    bare(port)
    return [ours(port, folder / f"r{at}.sqlite3") / bare(port) for at in range(ROUNDS + 1)]


def clicks(port: int, folder: Path) -> list[Clicker]:
    """The clicks, a round each."""
    application()
    window = Window(Memory(str(folder / "window.ini")), "en", LIGHT)
    window.show()
    shown: list[bool] = []
    window.shown.connect(lambda: shown.append(True))
    window.open((Given(path=str(path("samples", "ministry-notice.paste.txt"))),))
    let(lambda: bool(shown) and not window.slices.busy)
    network = Fifty(port, folder)
    keshiin.online.network = lambda file=None: network
    keshiin.lookup.plan.questions = keshiin.lookup.run.questions = fifty
    rounds = []
    for _ in range(ROUNDS):
        network.forget()
        rounds.append(click_while_asking(window, let))
    window.close()
    return rounds


def told() -> str:
    """The part of the page."""
    with TemporaryDirectory() as name, slow_server(ZONE) as port:
        (first, *ratio), rounds = ratios(port, Path(name)), clicks(port, Path(name))
    worked = [max(each.seconds) * 1_000 for each in rounds]
    middle = [sorted(each.waited)[len(each.waited) // 2] * 1_000 for each in rounds]
    longest = [max(each.waited) * 1_000 for each in rounds]
    return (
        f"## Asking the network: `{COMMAND}`\n\n"
        "Fifty addresses, a name server on this computer that takes 20 ms for each answer, eight at once;\n"
        "the time beside that of eight threads with bare sockets and ready messages. Meanwhile a second\n"
        "thread clicks on tabs of the window, until what came of it is on the screen. What the program\n"
        "works from a click to its answer, in whatever thread, is its own part; by the clock, other\n"
        "programs on this computer take theirs, too.\n"
        f"{ROUNDS} rounds, load {os.getloadavg()[0]:.0f} on {os.cpu_count()} cores{_turn()}.\n\n"
        "| what | limit | best round | middle round | worst round |\n"
        "|---|--:|--:|--:|--:|\n"
        f"| time by the best of eight at once | 1.3 | {_row(ratio, '.2f')} |\n"
        f"| the same in the first round of all, with what the program loads once | | | {first:.2f} | |\n"
        f"| longest click, work of the program, ms | 50 | {_row(worked, '.0f')} |\n"
        f"| longest click by the clock, ms | 50 | {_row(longest, '.0f')} |\n"
        f"| middle click by the clock, ms | | {_row(middle, '.0f')} |\n"
    )


def _turn() -> str:
    """Whether the system ran this program before all usual ones, as ``chrt -r 1`` makes it do."""
    ahead = hasattr(os, "sched_getscheduler") and os.sched_getscheduler(0) != os.SCHED_OTHER
    return ", this program run before all others (`chrt -r 1`)" if ahead else ""


def _row(values: list[float], form: str) -> str:
    inside = sorted(values)
    return " | ".join(format(each, form) for each in (inside[0], inside[len(inside) // 2], inside[-1]))


if __name__ == "__main__":
    if sys.argv[1:] == ["-"]:
        print(told())
    else:
        write_part("lookups", told())
