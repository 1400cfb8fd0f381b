"""Makes the AppImage, or without appimagetool its folder: ``python packaging/linux/make_appimage.py``."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
from pathlib import Path

from tree import LINUX, ROOT, lay_out, moment

from keshiin import __version__


def lay_out_folder(onedir: Path, top: Path) -> None:
    """Lay out the AppDir: the tree below usr, and at its top what appimagetool looks for."""
    shutil.rmtree(top, ignore_errors=True)
    lay_out(onedir, top)
    # All of these belong to installed packages: Thunderbird would look for them outside.
    for outside in ("usr/lib/mozilla", "usr/share/mozilla"):
        shutil.rmtree(top / outside)
    applications = top / "usr/share/applications"
    (applications / "zz-keshiin-open.desktop").unlink()
    shutil.copyfile(applications / "keshiin.desktop", top / "keshiin.desktop")
    shutil.copyfile(top / "usr/share/icons/hicolor/256x256/apps/keshiin.png", top / "keshiin.png")
    (top / ".DirIcon").symlink_to("keshiin.png")
    shutil.copyfile(LINUX / "AppRun", top / "AppRun")
    (top / "AppRun").chmod(0o755)


def pack(top: Path, target: Path) -> Path | None:
    """Pack the folder to an image; None where appimagetool is not installed."""
    tool = shutil.which("appimagetool")
    if tool is None:
        return None
    image = target / f"Keshiin-{__version__}-x86_64.AppImage"
    surroundings = {**os.environ, "ARCH": "x86_64", "SOURCE_DATE_EPOCH": str(moment())}
    subprocess.run([tool, "--no-appstream", top, image], check=True, env=surroundings)
    return image


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--onedir", type=Path, default=ROOT / "dist/keshiin", help="the frozen program")
    parser.add_argument("--build", type=Path, default=ROOT / "build/appimage")
    parser.add_argument("--target", type=Path, default=ROOT / "dist")
    options = parser.parse_args()
    folder = options.build.resolve() / "Keshiin.AppDir"
    lay_out_folder(options.onedir.resolve(), folder)
    image = pack(folder, options.target.resolve())
    print(image or f"{folder}  (appimagetool is not installed: the folder was made, no image)")
