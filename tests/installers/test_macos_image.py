"""The steps to the disk image for macOS: in order, signed and notarised only where the hooks are set."""

from __future__ import annotations

import plistlib
import runpy
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MAKE = runpy.run_path(str(ROOT / "packaging/macos/make_dmg.py"))
STAGED, IMAGE = Path("staged"), Path("keshiin.dmg")


def tools(environment: dict[str, str]) -> list[str]:
    """The tool of each step, with its first word where it has several."""
    steps = [
        step[:2] if step[0] == "xcrun" else step[:1] for step in MAKE["steps"](STAGED, IMAGE, environment)
    ]
    return [" ".join(step) for step in steps]


def test_without_hooks_the_image_is_only_packed() -> None:
    assert tools({}) == ["hdiutil"]


def test_the_bundle_is_signed_and_checked_before_it_is_packed() -> None:
    assert tools({"KESHIIN_MAC_IDENTITY": "me"}) == ["codesign", "codesign", "hdiutil"]


def test_the_image_is_notarised_and_stapled_last() -> None:
    steps = tools({"KESHIIN_MAC_IDENTITY": "me", "KESHIIN_MAC_PROFILE": "stored"})
    assert steps[3:] == ["codesign", "xcrun notarytool", "xcrun stapler"]


def test_the_hardened_runtime_is_asked_for_with_our_entitlements() -> None:
    signing = next(iter(MAKE["steps"](STAGED, IMAGE, {"KESHIIN_MAC_IDENTITY": "me"})))
    assert signing[signing.index("--options") + 1] == "runtime"
    with open(signing[signing.index("--entitlements") + 1], "rb") as file:
        allowed = plistlib.load(file)
    assert set(allowed) == {
        "com.apple.security.cs.allow-unsigned-executable-memory",
        "com.apple.security.cs.disable-library-validation",
    }


def test_the_image_shows_the_bundle_and_where_to_drag_it(tmp_path: Path) -> None:
    bundle = tmp_path / "Keshiin.app/Contents"
    bundle.mkdir(parents=True)
    (bundle / "Info.plist").touch()
    MAKE["stage"](bundle.parent, tmp_path / "staged")
    assert (tmp_path / "staged/Keshiin.app/Contents/Info.plist").is_file()
    assert str((tmp_path / "staged/Applications").readlink()) == "/Applications"
