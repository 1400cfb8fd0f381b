"""Makes the frozen program, a folder that needs no Python: ``python packaging/pyinstaller/make_onedir.py``.

The wheel of this tree is frozen, in an environment with the locked dependencies alone.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

PACKAGING = Path(__file__).resolve().parents[1]
ROOT = PACKAGING.parent
SPEC = Path(__file__).with_name("keshiin.spec")
DEPENDENCIES = ("requirements-build.lock", "requirements.lock", "requirements-packages.lock")
SCRIPTS = "Scripts" if os.name == "nt" else "bin"
WITH_SYMBOLS = ("libpython*.so*", "python*/lib-dynload/*.so", "PIL/_imaging*.so", "nacl/_sodium*.so")


def make(build: Path, target: Path) -> Path:
    """Freeze the wheel of this tree, with the locked dependencies alone, and return the program's folder.

    Raises CalledProcessError with what the failing tool said before on the standard error.
    """
    python = environment(build / "freezer")
    subprocess.run([sys.executable, PACKAGING / "make_wheel.py", "--target", build / "wheel"], check=True)
    (wheel,) = (build / "wheel").glob("*.whl")
    pip = [python, "-m", "pip", "install", "-qq", "--no-deps"]
    subprocess.run([*pip, "--force-reinstall", wheel], check=True)
    folders = ["--distpath", target, "--workpath", build / "pyinstaller"]
    command = [python, "-P", "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, SPEC]
    # Strings in sets are ordered by their hash; a fixed one orders the archive the same each time.
    subprocess.run(command, cwd=build, check=True, env={**os.environ, "PYTHONHASHSEED": "1"})
    program = target / "keshiin"
    if sys.platform == "linux":
        strip(program / "_internal")
    document(python, program)
    return program


def document(python: Path, program: Path) -> None:
    """Put the licence and the notices of the parts of others beside the program."""
    command = [python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))"]
    site = subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    shutil.copyfile(ROOT / "LICENSE", program / "LICENSE")
    system = ["--onedir", program] if shutil.which("dpkg") else []
    notices = [PACKAGING / "parts/make_notices.py", "--site", site, *system]
    subprocess.run([sys.executable, *notices, "--target", program / "THIRD-PARTY.txt"], check=True)


def strip(folder: Path) -> None:
    """Take debugging symbols out of what has them: Python (17 of its 23 MB), Pillow and PyNaCl (6 of 7)."""
    own = [found for pattern in WITH_SYMBOLS for found in folder.glob(pattern)]
    subprocess.run(["strip", "--strip-unneeded", *own], check=True)


def environment(folder: Path) -> Path:
    """The interpreter of the environment that is frozen; made anew when a lock has changed."""
    python = folder / SCRIPTS / "python"
    stamp = folder / "locks.stamp"
    locks = "".join((PACKAGING / name).read_text("utf-8") for name in DEPENDENCIES)
    if stamp.is_file() and stamp.read_text("utf-8") == locks:
        return python
    shutil.rmtree(folder, ignore_errors=True)
    subprocess.run([sys.executable, "-m", "venv", folder], check=True)
    for name in DEPENDENCIES:
        pip = [python, "-m", "pip", "install", "-qq", "--require-hashes", "--no-build-isolation"]
        subprocess.run([*pip, "-r", PACKAGING / name], check=True)
    stamp.write_text(locks, "utf-8")
    return python


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--build", type=Path, default=ROOT / "build/onedir")
    parser.add_argument("--target", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    options.build.mkdir(parents=True, exist_ok=True)
    print(make(options.build.resolve(), options.target.resolve()))
