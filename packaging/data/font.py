"""The Japanese font for systems that have none, in its two weights, with its licence."""

from __future__ import annotations

import shutil
from pathlib import Path

WEIGHTS = {"400Regular/NotoSansJP_400Regular.ttf": "Regular", "700Bold/NotoSansJP_700Bold.ttf": "Bold"}


def build(package: Path, target: Path) -> dict[str, object]:
    """Copy the two files of the font, unchanged, and its licence."""
    sizes: dict[str, object] = {}
    for source, weight in WEIGHTS.items():
        made = target / f"NotoSansJP-{weight}.ttf"
        shutil.copyfile(package / source, made)
        sizes[weight.lower()] = made.stat().st_size
    shutil.copyfile(package / "LICENSE_FONT", target / "OFL-1.1.txt")
    return sizes
