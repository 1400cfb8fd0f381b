"""A display of its own with a window manager, and a mouse that drags on it."""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

TOOLS = ("Xvfb", "openbox", "xdotool")
PATIENCE_SECONDS = 20.0


def missing() -> str | None:
    """A tool that is not on this machine, None where all are."""
    return next((tool for tool in TOOLS if shutil.which(tool) is None), None)


@contextmanager
def display(size: str = "1600x900") -> Iterator[dict[str, str]]:
    """Run the display; the variables by which programs find it."""
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-nolisten", "tcp"],
        pass_fds=[write], stderr=subprocess.DEVNULL,
    )  # fmt: skip
    os.close(write)
    with os.fdopen(read) as told:
        variables = {"DISPLAY": f":{told.readline().strip()}", "GDK_BACKEND": "x11", "QT_QPA_PLATFORM": "xcb"}
    manager = subprocess.Popen(["openbox"], env={**os.environ, **variables}, stderr=subprocess.DEVNULL)
    try:
        yield variables
    finally:
        for process in (manager, server):
            process.terminate()
            process.wait(timeout=PATIENCE_SECONDS)


def mouse(variables: Mapping[str, str], *words: object) -> str:
    """Let xdotool do something; what it says."""
    command = ["xdotool", *map(str, words)]
    environment = {**os.environ, **variables}
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout.strip()


def place(variables: Mapping[str, str], name: str, area: tuple[int, int, int, int]) -> None:
    """Bring the window with that title to a place of x, y, width and height."""
    until = time.monotonic() + PATIENCE_SECONDS
    while True:
        try:
            window = mouse(variables, "search", "--onlyvisible", "--name", name).split()[0]
            break
        except (subprocess.CalledProcessError, IndexError):
            if time.monotonic() > until:
                raise
            time.sleep(0.3)
    mouse(variables, "windowsize", "--sync", window, *area[2:])
    mouse(variables, "windowmove", "--sync", window, *area[:2])
    mouse(variables, "windowactivate", "--sync", window)


def drag(variables: Mapping[str, str], start: tuple[int, int], end: tuple[int, int]) -> None:
    """Drag from one point to another, with moves between as a hand makes them."""
    mouse(variables, "mousemove", *start)
    mouse(variables, "mousedown", 1)
    for step in range(1, 21):
        point = (a + (b - a) * step // 20 for a, b in zip(start, end, strict=True))
        mouse(variables, "mousemove", *point)
        time.sleep(0.05)
    time.sleep(0.5)
    mouse(variables, "mouseup", 1)
