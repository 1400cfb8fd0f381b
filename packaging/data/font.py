"""The Japanese font for systems that have none, with its licence."""

from __future__ import annotations

import shutil
from pathlib import Path

FONT = "usr/share/fonts/opentype/ipaexfont-gothic/ipaexg.ttf"
COPYRIGHT = "usr/share/doc/fonts-ipaexfont-gothic/copyright"
LICENCE = "License: IPA-1\n"


def build(package: Path, target: Path) -> dict[str, object]:
    """Copy the font, unchanged and under its own name as its licence asks, and the licence's text."""
    shutil.copyfile(package / FONT, target / "ipaexg.ttf")
    licence = _licence((package / COPYRIGHT).read_text("utf-8"))
    (target / "IPA_Font_License_Agreement_v1.0.txt").write_text(licence, "utf-8")
    return {"bytes": (target / "ipaexg.ttf").stat().st_size}


def _licence(copyright_file: str) -> str:
    """Take the licence out of Debian's format: each line indented, a dot for an empty one."""
    text = copyright_file.rsplit("\n" + LICENCE, 1)[1]
    lines = []
    for line in text.splitlines():
        if not line.startswith(" "):
            break
        lines.append("" if line == " ." else line[1:])
    return "\n".join(lines) + "\n"
