"""Times the way from a .deb to the first window in a bare Debian: ``python time_install.py PACKAGE``."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path

import bare
from tree import ROOT

SAMPLES = ROOT / "resources/keshiin_resources/samples"


def main(package: Path, bases: Path) -> int:
    """Print the seconds of both steps; 1 where there can be no bare system or a step fails."""
    if why := bare.missing():
        print(f"no bare system here: {why}", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        system = bare.copy(bare.base(bases), Path(folder, "system"))
        shutil.copyfile(package, system.top / "root/keshiin.deb")
        shutil.copytree(SAMPLES, system.top / "root/samples")
        begun = time.perf_counter()
        done = system.install("/root/keshiin.deb")
        installed = time.perf_counter()
        drawing = ("window", "--picture", "/root/window.png", "/root/samples/hoster-notice.eml")
        shown = system.run("keshiin", *drawing)
        ended = time.perf_counter()
    if done.returncode or shown.returncode:
        print(done.stderr, shown.stderr, file=sys.stderr)
        return 1
    print(f"installed with all that it depends on: {installed - begun:.0f} s")
    print(f"first window with a message in it: {ended - installed:.1f} s more")
    return 0


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("package", type=Path)
    parser.add_argument("--bases", type=Path, default=ROOT / "build/bare", help="where bare systems are kept")
    options = parser.parse_args()
    sys.exit(main(options.package, options.bases))
