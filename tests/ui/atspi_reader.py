"""Reads a program's tree over AT-SPI as a screen reader does: ``atspi_reader.py PID``.

The system's Python runs it. It prints JSON: of each object its depth, role, name and description, and
whether it shows and can take the focus.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402 - which version must be said before

DEEPEST, CHILDREN = 40, 400


def main(pid: int) -> None:
    """Find the program of that number on the bus and print its tree."""
    desktop = Atspi.get_desktop(0)
    for place in range(desktop.get_child_count()):
        program = desktop.get_child_at_index(place)
        if program is not None and program.get_process_id() == pid:
            print(json.dumps(list(told(program, 0))))
            return
    sys.exit("no such program on the bus")


def told(each: Any, depth: int) -> Iterator[dict[str, object]]:
    """An object and what is below it; of a table that is not on the screen nothing is asked."""
    states = each.get_state_set()
    shows = states.contains(Atspi.StateType.SHOWING)
    yield {
        "depth": depth,
        "role": each.get_role_name(),
        "name": each.get_name(),
        "description": each.get_description(),
        "shows": shows,
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
    }
    if depth < DEEPEST and (shows or depth < 2):
        for place in range(min(each.get_child_count(), CHILDREN)):
            child = each.get_child_at_index(place)
            if child is not None:
                yield from told(child, depth + 1)


if __name__ == "__main__":
    main(int(sys.argv[1]))
