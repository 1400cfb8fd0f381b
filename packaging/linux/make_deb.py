"""Makes the .deb from the frozen program: ``python packaging/linux/make_deb.py``; needs dpkg-dev."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path

from tree import LINUX, PROGRAM, ROOT, folders, lay_out, moment, packed

from keshiin import __version__

# Read by libraries inside at run time: fontconfig's settings, the keyboards' names.
DATA = ("fontconfig-config", "xkb-data")
# Qt opens these by name when it draws to a screen.
OPENED = ("libegl1", "libgl1")
MAINTAINER = "The authors of Keshiin <keshiin@localhost>"
CHANGELOG = """\
keshiin ({version}) unstable; urgency=medium

  * What changed stands in NEWS.md.gz.

 -- {maintainer}  {when}
"""
CONTROL = """\
Package: keshiin
Version: {version}
Architecture: {architecture}
Maintainer: {maintainer}
Installed-Size: {size}
Depends: {depends}
Recommends: ca-certificates
Suggests: thunderbird
Section: mail
Priority: optional
Description: reads the postmarks on an e-mail
 Every server that handed an e-mail on wrote a line into its header. Keshiin
 reads these lines and shows, in plain English or Japanese, where the message
 came from, what is known, what is not, and what to do next.
 .
 The analysis is done on this computer without the network. The package holds
 Python, Qt, the modules that the program uses, a Japanese font for systems
 that have none, and the add-on for Thunderbird.
"""


def make(onedir: Path, build: Path, target: Path) -> Path:
    """Make the package in ``target`` and return its path; ``build`` is emptied first."""
    shutil.rmtree(build, ignore_errors=True)
    top = build / "root"
    lay_out(onedir, top)
    _leave_to_the_system(top / PROGRAM / "_internal")
    _document(top / "usr/share/doc/keshiin")
    _make_modes_plain(top)
    architecture = _told("dpkg", "--print-architecture")
    _write_control(top, architecture, depends(top, build))
    for path in sorted(top.rglob("*")):
        os.utime(path, (moment(), moment()), follow_symlinks=False)
    target.mkdir(parents=True, exist_ok=True)
    package = target / f"keshiin_{__version__}_{architecture}.deb"
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", top, package]
    surroundings = {**os.environ, "SOURCE_DATE_EPOCH": str(moment())}
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, env=surroundings)
    return package


def _leave_to_the_system(folder: Path) -> None:
    """Take out the libraries that PyInstaller copied from Debian's packages, which the package depends on.

    They lie beside Python's own; those of the wheels lie in folders below, with links to them from here.
    """
    for path in folder.glob("lib*.so*"):
        if not path.is_symlink() and not path.name.startswith("libpython"):
            path.unlink()


def depends(top: Path, build: Path) -> str:
    """The packages with the libraries that are needed and not inside, as dpkg-shlibdeps finds them."""
    (build / "debian").mkdir()
    (build / "debian/control").write_text("Source: keshiin\n\nPackage: keshiin\nArchitecture: any\n", "utf-8")
    folders = [f"-l{folder}" for folder in sorted({path.parent for path in _binaries(top)})]
    command = ["dpkg-shlibdeps", "-O", "--ignore-missing-info", *folders, *_binaries(top)]
    done = subprocess.run(command, cwd=build, capture_output=True, text=True, check=True)
    found = done.stdout.strip().removeprefix("shlibs:Depends=").split(", ")
    return ", ".join(sorted({*found, *DATA, *(name for name in OPENED if name not in done.stdout)}))


def _binaries(top: Path) -> Iterator[Path]:
    for path in sorted((top / PROGRAM).rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(4) == b"\x7fELF":
                    yield path


def _document(folder: Path) -> None:
    folder.mkdir(parents=True)
    shutil.copyfile(LINUX / "copyright", folder / "copyright")
    shutil.copyfile(ROOT / "resources/keshiin_resources/LICENSES.md", folder / "LICENSES.md")
    (folder / "THIRD-PARTY.txt").symlink_to("../../../lib/keshiin/THIRD-PARTY.txt")
    (folder / "NEWS.md.gz").write_bytes(packed((ROOT / "CHANGELOG.md").read_bytes()))
    when = format_datetime(datetime.fromtimestamp(moment(), UTC))
    entry = CHANGELOG.format(version=__version__, maintainer=MAINTAINER, when=when)
    (folder / "changelog.gz").write_bytes(packed(entry.encode()))
    overrides = folder.parents[1] / "lintian/overrides"
    overrides.mkdir(parents=True)
    shutil.copyfile(LINUX / "lintian-overrides", overrides / "keshiin")


def _make_modes_plain(top: Path) -> None:
    for path in top.rglob("*"):
        if not path.is_symlink():
            executable = path.is_dir() or path == top / PROGRAM / "keshiin"
            path.chmod(0o755 if executable else 0o644)


def _write_control(top: Path, architecture: str, needed: str) -> None:
    sizes = [path.lstat().st_size for path in top.rglob("*") if not path.is_dir()]
    control = CONTROL.format(
        version=__version__,
        architecture=architecture,
        maintainer=MAINTAINER,
        depends=needed,
        size=sum(sizes) // 1024,
    )
    files = sorted(path for path in top.rglob("*") if path.is_file() and not path.is_symlink())
    sums = [f"{hashlib.md5(path.read_bytes()).hexdigest()}  {path.relative_to(top)}\n" for path in files]
    (top / "DEBIAN").mkdir()
    (top / "DEBIAN/control").write_text(control, "utf-8")
    (top / "DEBIAN/md5sums").write_text("".join(sums), "utf-8")


def _told(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()


if __name__ == "__main__":
    made = make(*folders(__doc__, "deb"))
    print(f"{made.stat().st_size / 1e6:.1f} MB  {made}")
