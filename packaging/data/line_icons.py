"""The line icons of the window's buttons: drawings of Lucide, with their licence."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from pathlib import Path


def build(package: Path, target: Path, files: Iterable[str]) -> dict[str, object]:
    """Copy those drawings, unchanged, to their places below ``target``, and the licence beside them."""
    made = [target / file for file in files]
    shutil.rmtree(made[0].parent, ignore_errors=True)
    made[0].parent.mkdir(parents=True)
    for each in made:
        shutil.copyfile(package / "icons" / each.name, each)
    shutil.copyfile(package / "LICENSE", made[0].with_name("LICENSE"))
    return {"icons": len(made)}
