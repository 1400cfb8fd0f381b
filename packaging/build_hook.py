"""What hatchling does before it packs: it compiles the texts, so that every package speaks Japanese."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompiledTexts(BuildHookInterface):
    """The hook that compiles the texts; ``artifacts`` in pyproject.toml takes the result in."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile the catalogue beside its source."""
        sys.path.insert(0, str(Path(self.root) / "packaging"))
        try:
            from texts import compile_catalog
        finally:
            del sys.path[0]
        compile_catalog(Path(self.root) / "resources/keshiin_resources/locale/ja/LC_MESSAGES/keshiin.po")
