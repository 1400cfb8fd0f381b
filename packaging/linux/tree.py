"""The files of a Linux package as they lie below /usr, the same for .deb, .rpm and AppImage."""

from __future__ import annotations

import argparse
import gzip
import os
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1]))

import icons
import manual

from keshiin import __version__
from keshiin.thunderbird.manifest import manifest_text
from keshiin.thunderbird.names import ADDON, HOST, WINDOW
from keshiin.thunderbird.places import MANIFEST

LINUX = Path(__file__).resolve().parent
ROOT = LINUX.parents[1]
PROGRAM = Path("usr/lib/keshiin")
THUNDERBIRD = "{3550f703-e582-4d05-9a08-453d09bdfdc6}"
STARTED_AS = ("keshiin", WINDOW, HOST)


def folders(description: str | None, build: str) -> tuple[Path, Path, Path]:
    """The folders that the command line names: of the frozen program, to build in, for what is made."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--onedir", type=Path, default=ROOT / "dist/keshiin", help="the frozen program")
    parser.add_argument("--build", type=Path, default=ROOT / "build" / build)
    parser.add_argument("--target", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    return options.onedir.resolve(), options.build.resolve(), options.target.resolve()


def moment() -> int:
    """The seconds since 1970 that stand for the build: SOURCE_DATE_EPOCH, or the last commit's time."""
    if told := os.environ.get("SOURCE_DATE_EPOCH"):
        return int(told)
    command = ["git", "log", "-1", "--format=%ct"]
    return int(subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout)


def day() -> str:
    """The day of the build in ISO 8601."""
    return datetime.fromtimestamp(moment(), UTC).date().isoformat()


def lay_out(onedir: Path, top: Path) -> None:
    """Lay out everything below ``top`` with the frozen program of ``onedir``."""
    program = top / PROGRAM
    shutil.copytree(onedir, program, symlinks=True)
    for name in STARTED_AS[1:]:
        (program / name).symlink_to("keshiin")
    (top / "usr/bin").mkdir(parents=True)
    for name in (STARTED_AS[0], STARTED_AS[1]):
        (top / "usr/bin" / name).symlink_to(f"../lib/keshiin/{name}")
    _lay_out_desktop(top / "usr/share")
    _lay_out_manual(top / "usr/share/man")
    _lay_out_thunderbird(top / "usr", program)


def _lay_out_desktop(share: Path) -> None:
    icons.write_theme(share / "icons/hicolor")
    for name in ("keshiin.desktop", "zz-keshiin-open.desktop"):
        _write(share / "applications" / name, (LINUX / name).read_bytes())
    about = (LINUX / "keshiin.metainfo.xml").read_text("utf-8")
    about = about.replace("@VERSION@", __version__).replace("@DATE@", day())
    _write(share / "metainfo/local.keshiin.keshiin.metainfo.xml", about.encode())


def _lay_out_manual(folder: Path) -> None:
    for language, place in (("en", "man1"), ("ja", "ja/man1")):
        _write(folder / place / "keshiin.1.gz", packed(manual.page(language, day()).encode()))
        (folder / place / "keshiin-gui.1.gz").symlink_to("keshiin.1.gz")


def _lay_out_thunderbird(usr: Path, program: Path) -> None:
    """Thunderbird takes the add-on and the host of all users from these two places, without a question."""
    addon = program / "_internal/keshiin_resources/thunderbird/keshiin.xpi"
    _write(usr / "share/mozilla/extensions" / THUNDERBIRD / f"{ADDON}.xpi", addon.read_bytes())
    told = manifest_text(f"/{PROGRAM}/{HOST}")
    _write(usr / "lib/mozilla/native-messaging-hosts" / MANIFEST, told.encode())


def packed(data: bytes) -> bytes:
    """Data as gzip packs it, without a time inside."""
    return gzip.compress(data, mtime=0)


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)
