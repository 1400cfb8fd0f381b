"""A program of ours seen from outside, with strace: the files or the sockets that it asks the system for."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

UNSEEN = "what the program asks the system for was NOT seen from outside"
_INET = ("AF_INET", "AF_INET6", "sin_port", "sin6_port")


def traced(calls: str, log: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python with these arguments, its calls of a kind (``network``, ``%file``) written to the log.

    Skips the test where that cannot be.
    """
    if shutil.which("strace") is None:
        pytest.skip(f"NO STRACE: {UNSEEN}")
    command = ["strace", "-f", "-e", f"trace={calls}", "-o", str(log), sys.executable, *arguments]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": os.pathsep.join(sys.path)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment, timeout=240)
    if "ptrace" in done.stderr:
        pytest.skip(f"STRACE MAY NOT TRACE HERE: {UNSEEN}")
    return done


def internet(log: Path) -> list[str]:
    """The logged calls that make or use a socket of the internet."""
    return [line for line in log.read_text("utf-8").splitlines() if any(kind in line for kind in _INET)]
