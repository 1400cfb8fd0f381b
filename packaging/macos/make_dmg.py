"""Makes the disk image for macOS from the bundle: ``python packaging/macos/make_dmg.py``.

Hooks: KESHIIN_MAC_IDENTITY names the certificate that signs, KESHIIN_MAC_PROFILE the stored credentials of
notarytool. Without them the image is made unsigned, and its user has to allow it once.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

from keshiin import __version__

ROOT = Path(__file__).resolve().parents[2]
ENTITLEMENTS = Path(__file__).with_name("entitlements.plist")
BUNDLE = "Keshiin.app"


def steps(staged: Path, image: Path, environment: Mapping[str, str]) -> Iterator[list[str]]:
    """The command lines in order: sign, check, pack, notarise, staple."""
    identity, profile = environment.get("KESHIIN_MAC_IDENTITY"), environment.get("KESHIIN_MAC_PROFILE")
    bundle = str(staged / BUNDLE)
    if identity:
        signing = ["codesign", "--force", "--options", "runtime", "--timestamp", "--sign", identity]
        yield [*signing, "--deep", "--entitlements", str(ENTITLEMENTS), bundle]
        yield ["codesign", "--verify", "--deep", "--strict", bundle]
    packing = ["hdiutil", "create", "-volname", "Keshiin", "-format", "ULFO", "-ov"]
    yield [*packing, "-srcfolder", str(staged), str(image)]
    if identity and profile:
        yield [*signing, str(image)]
        yield ["xcrun", "notarytool", "submit", str(image), "--keychain-profile", profile, "--wait"]
        yield ["xcrun", "stapler", "staple", str(image)]


def stage(bundle: Path, staged: Path) -> None:
    """Lay out what the image shows: the bundle, and the folder to drag it to."""
    shutil.rmtree(staged, ignore_errors=True)
    shutil.copytree(bundle, staged / BUNDLE, symlinks=True)
    (staged / "Applications").symlink_to("/Applications")


if __name__ == "__main__":
    folder = ROOT / "build/macos"
    stage(ROOT / "dist" / BUNDLE, folder)
    for step in steps(folder, ROOT / f"dist/keshiin-{__version__}.dmg", os.environ):
        subprocess.run(step, check=True)
