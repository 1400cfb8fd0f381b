"""Where Thunderbird is on this computer: on the path, else where its installers put it."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

_PROGRAMS = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)", "LOCALAPPDATA")
_MAC = ("Applications", "Thunderbird.app", "Contents", "MacOS", "thunderbird")
_CONFINED = b"/snap/bin/"
_SCRIPT_BYTES = 4096


def found_thunderbird() -> Path | None:
    """Thunderbird, where it is on this computer."""
    return thunderbird(os.environ, sys.platform, Path.home())


def thunderbird(environ: Mapping[str, str], platform: str, home: Path) -> Path | None:
    """The program, None where there is none; ``platform`` is `sys.platform`.

    One in a snap is left out: it cannot read the files of a draft.
    """
    return next((each for each in _places(environ, platform, home) if _runs(each)), None)


def _places(environ: Mapping[str, str], platform: str, home: Path) -> Iterator[Path]:
    windows = platform == "win32"
    name = "thunderbird.exe" if windows else "thunderbird"
    # A relative folder of the path could hold anybody's program, and so could the present one.
    folders = environ.get("PATH", "").split(";" if windows else ":")
    yield from (Path(folder) / name for folder in folders if Path(folder).is_absolute())
    if windows:
        roots = [environ[each] for each in _PROGRAMS if environ.get(each)]
        yield from (Path(root) / "Mozilla Thunderbird" / name for root in roots)
    elif platform == "darwin":
        yield Path("/").joinpath(*_MAC)
        yield home.joinpath(*_MAC)
    else:
        yield from (Path(folder) / name for folder in ("/usr/bin", "/usr/local/bin", "/opt/thunderbird"))


def _runs(program: Path) -> bool:
    try:
        if not program.is_file() or not os.access(program, os.X_OK):
            return False
        if "/snap/" in str(program.resolve()):
            return False
        with program.open("rb") as file:
            head = file.read(_SCRIPT_BYTES)
    except OSError:
        return False
    return not (head.startswith(b"#!") and _CONFINED in head)
