"""Processes of their own: what one engine needs for one message, seen from nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
SCREEN = HERE / "usual_screen.json"
"""As large as the window wants it; Qt's own screen in memory is 800 pixels wide."""
COMPILED = HERE.parents[1] / "build/bench-compiled"


def run(script: str, *arguments: str, rounds: int = 1) -> dict[str, float]:
    """The numbers that a script beside this one prints as JSON; of several rounds the least of each."""
    least: dict[str, float] = {}
    # An installed program finds itself compiled; a checkout may be told to keep nothing.
    settings = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    settings |= {"PYTHONPYCACHEPREFIX": str(COMPILED), "QT_QPA_PLATFORM": f"offscreen:configfile={SCREEN}"}
    settings["PYTHONPATH"] = os.pathsep.join(sys.path)
    for _ in range(rounds):
        done = subprocess.run(
            [sys.executable, str(HERE / script), *arguments],
            capture_output=True,
            text=True,
            check=True,
            env=settings,
        )
        for key, value in json.loads(done.stdout.splitlines()[-1]).items():
            least[key] = min(value, least.get(key, value))
    return least
