"""Makes the installer for Windows from the frozen program: ``python packaging\\windows\\make_installer.py``.

Needs Inno Setup 6. KESHIIN_SIGN is the hook for signing: a command line in which ``$f`` stands for the file.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import icons

from keshiin import __version__
from keshiin.thunderbird.manifest import manifest_text
from keshiin.thunderbird.names import HOST

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = Path(__file__).with_name("keshiin.iss")
COMPILER = r"C:\Program Files (x86)\Inno Setup 6\ISCC.exe"


def command(environment: Mapping[str, str], version: str = __version__) -> list[str]:
    """The command line of Inno Setup's compiler."""
    compiler = environment.get("ISCC") or COMPILER
    signing = environment.get("KESHIIN_SIGN")
    hook = [f"/Skeshiin={signing}", "/DSign"] if signing else []
    return [compiler, "/Qp", f"/DVersion={version}", *hook, str(SCRIPT)]


def prepare(folder: Path) -> None:
    """Write what the script takes beside the program: the icon, and the native host's manifest.

    The manifest lies in a folder below the program's; Thunderbird reads its path from there.
    """
    folder.mkdir(parents=True, exist_ok=True)
    icons.write_windows(folder / "keshiin.ico")
    (folder / "keshiin.json").write_text(manifest_text(rf"..\{HOST}.exe"), "utf-8")


if __name__ == "__main__":
    prepare(ROOT / "build/windows")
    subprocess.run(command(os.environ), check=True)
