"""What hatchling does before it packs: it makes what is not committed, the compiled texts and the add-on."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class MadeFiles(BuildHookInterface):
    """The hook; ``artifacts`` in pyproject.toml takes in what it makes."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the Japanese texts and pack Thunderbird's add-on, each where the program looks for it."""
        packaging = Path(self.root) / "packaging"
        for tool in ("texts.py", "thunderbird/make_addon.py"):
            arguments = ["compile"] if tool == "texts.py" else []
            subprocess.run(
                [sys.executable, packaging / tool, *arguments], check=True, stdout=subprocess.DEVNULL
            )
