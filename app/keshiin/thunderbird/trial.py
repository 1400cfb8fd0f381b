"""Trying the host as Thunderbird would start it: the greeting, and nothing more."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Literal

import keshiin
from keshiin.thunderbird.framing import LENGTH_BYTES
from keshiin.thunderbird.names import ADDON, PROTOCOL

Trial = Literal["answers", "dead", "silent", "babbles"]
PATIENCE_SECONDS = 20.0


def trial(host: str, manifest: str, patience: float = PATIENCE_SECONDS) -> Trial:
    """Whether the host at that path greets back, is dead, says nothing in time, or says something else."""
    said = json.dumps({"type": "hello", "protocol": PROTOCOL, "version": keshiin.__version__}).encode()
    greeting = len(said).to_bytes(LENGTH_BYTES, sys.byteorder) + said
    try:
        done = subprocess.run(  # noqa: S603  (the program that the manifest names, as Thunderbird starts it)
            [host, manifest, ADDON],
            input=greeting,
            capture_output=True,
            timeout=patience,
            cwd=Path(host).parent,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        return "silent"
    except (OSError, ValueError):
        return "dead"
    if not done.stdout:
        return "dead"
    return "answers" if _greets(done.stdout) else "babbles"


def _greets(answer: bytes) -> bool:
    size = int.from_bytes(answer[:LENGTH_BYTES], sys.byteorder)
    if size != len(answer) - LENGTH_BYTES:
        return False
    try:
        return bool(json.loads(answer[LENGTH_BYTES:]).get("type") == "hello")
    except (AttributeError, RecursionError, ValueError):
        return False
