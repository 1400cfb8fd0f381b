"""The user whom the tests play: a home of his own, and what of ours is in it."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from keshiin.thunderbird.spool import PREFIX


@dataclass(frozen=True, slots=True)
class User:
    """His home, and the environment of his programs."""

    home: Path
    environment: dict[str, str]

    def keshiin(self, *arguments: str) -> subprocess.CompletedProcess[str]:
        """Our command line, run by this user."""
        command = [sys.executable, "-m", "keshiin.cli", *arguments]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=False)

    def waiting(self) -> list[Path]:
        """The spools in his folder for temporary files."""
        return sorted((self.home / "run").glob(f"{PREFIX}*"))

    def left(self) -> list[str]:
        """What of ours is in his home, but for the settings and Thunderbird's own folders."""
        found = (path.relative_to(self.home).as_posix() for path in self.home.rglob("*keshiin*"))
        return sorted(path for path in found if not path.startswith(("profile/", "run", ".config/")))
