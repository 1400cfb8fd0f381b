"""Makes the AppImage, or without appimagetool its folder: ``python packaging/linux/make_appimage.py``."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from tree import LINUX, folders, lay_out, moment

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
    onedir, build, target = folders(__doc__, "appimage")
    folder = build / "Keshiin.AppDir"
    lay_out_folder(onedir, folder)
    image = pack(folder, target)
    print(image or f"{folder}  (appimagetool is not installed: the folder was made, no image)")
