"""Makes the wheel and the source package, the same bytes each time: ``python packaging/make_wheel.py``."""

from __future__ import annotations

import argparse
import hashlib
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]


def make(target: Path, root: Path = ROOT) -> list[Path]:
    """Build both from the tree below ``root`` with the tools that are installed; their paths, wheel first.

    Times inside are those of SOURCE_DATE_EPOCH, a fixed day without it. Raises CalledProcessError.
    """
    target.mkdir(parents=True, exist_ok=True)
    for ending in ("whl", "tar.gz"):
        for old in target.glob(f"keshiin-*.{ending}"):
            old.unlink()
    kinds = ["-t", "wheel", "-t", "sdist"]
    command = [sys.executable, "-P", "-m", "hatchling", "build", *kinds, "-d", str(target)]
    subprocess.run(command, cwd=root, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return [*target.glob("keshiin-*.whl"), *target.glob("keshiin-*.tar.gz")]


def told(path: Path) -> str:
    """A line about a made file: its checksum, its size, its name."""
    data = path.read_bytes()
    return f"{hashlib.sha256(data).hexdigest()}  {len(data) / 1e6:6.1f} MB  {path.name}"


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--target", type=Path, default=ROOT / "dist")
    for made in make(parser.parse_args().target.resolve()):
        print(told(made))
