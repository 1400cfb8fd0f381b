"""The neighbours' libraries in a folder of their own under build/, where nothing of ours depends on them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
LOCK = ROOT / "packaging/requirements-bench.lock"
FOLDER = ROOT / "build/bench"


def install() -> None:
    """Install what the lock names, once; the libraries then come behind ours on the path of this process."""
    stamp = FOLDER / "installed.lock"
    if not stamp.is_file() or stamp.read_bytes() != LOCK.read_bytes():
        command = ("-m", "pip", "install", "-qq", "--upgrade", "--require-hashes", "--target", str(FOLDER))
        subprocess.run([sys.executable, *command, "-r", str(LOCK)], check=True)
        stamp.write_bytes(LOCK.read_bytes())
    sys.path.append(str(FOLDER))
