"""The recipe of the frozen program, followed for each system with PyInstaller's part played by recorders."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
SPEC = ROOT / "packaging/pyinstaller/keshiin.spec"


class Recorder:
    """PyInstaller's classes: each call is kept by the class's name."""

    def __init__(self) -> None:
        self.calls: dict[str, list[SimpleNamespace]] = {}

    def named(self, name: str) -> Callable[..., SimpleNamespace]:
        def made(*values: object, **named: object) -> SimpleNamespace:
            nothing: dict[str, object] = {"binaries": [], "datas": [], "pure": [], "scripts": []}
            call = SimpleNamespace(values=values, given=named, **{**nothing, **named})
            self.calls.setdefault(name, []).append(call)
            return call

        return made


@pytest.fixture
def followed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Callable[[str], dict[str, list[SimpleNamespace]]]:
    def follow(platform: str) -> dict[str, list[SimpleNamespace]]:
        recorder = Recorder()
        for name in ("PyInstaller", "PyInstaller.depend", "PyInstaller.utils"):
            monkeypatch.setitem(sys.modules, name, ModuleType(name))
        depend, hooks = ModuleType("bindepend"), ModuleType("hooks")
        depend.get_imports = lambda path: ()  # type: ignore[attr-defined]
        hooks.collect_data_files = lambda package: [(package, "", "DATA")]  # type: ignore[attr-defined]
        hooks.collect_submodules = lambda package: [f"{package}.*"]  # type: ignore[attr-defined]
        monkeypatch.setitem(sys.modules, "PyInstaller.depend.bindepend", depend)
        monkeypatch.setitem(sys.modules, "PyInstaller.utils.hooks", hooks)
        monkeypatch.setattr(sys, "path", list(sys.path))
        # Loaded before, so that no part of Qt sees the other system's name.
        import PySide6.QtSvg  # noqa: F401

        monkeypatch.setattr(sys, "platform", platform)
        names = {name: recorder.named(name) for name in ("Analysis", "PYZ", "EXE", "COLLECT", "BUNDLE")}
        given = {"SPECPATH": str(SPEC.parent), "workpath": str(tmp_path), "__name__": "spec"}
        exec(compile(SPEC.read_text("utf-8"), SPEC, "exec"), {**names, **given})
        return recorder.calls

    return follow


def test_on_linux_one_program_goes_by_all_names(followed: Callable[[str], dict]) -> None:
    calls = followed("linux")
    assert [call.name for call in calls["EXE"]] == ["keshiin"]
    assert "BUNDLE" not in calls


def test_on_windows_each_program_has_its_icon_and_its_version(followed: Callable[[str], dict]) -> None:
    programs = {call.name: call for call in followed("win32")["EXE"]}
    assert {name: call.console for name, call in programs.items()} == {
        "keshiin": True,
        "keshiin-gui": False,
        "keshiin-thunderbird-host": True,
    }
    for name, call in programs.items():
        assert Path(call.icon).read_bytes()[:4] == b"\0\0\1\0"
        assert f'"{name}.exe"' in Path(call.version).read_text("utf-8")


def test_on_macos_the_bundle_views_messages_and_claims_none(followed: Callable[[str], dict]) -> None:
    calls = followed("darwin")
    (bundle,) = calls["BUNDLE"]
    kinds = bundle.info_plist["CFBundleDocumentTypes"]
    assert {kind["LSHandlerRank"] for kind in kinds} == {"Alternate"}
    assert {kind["CFBundleTypeRole"] for kind in kinds} == {"Viewer"}
    assert Path(bundle.icon).read_bytes()[:4] == b"icns"
    assert Path(calls["EXE"][0].entitlements_file).resolve() == ROOT / "packaging/macos/entitlements.plist"
    assert calls["EXE"][0].codesign_identity is None


def test_what_is_imported_by_name_alone_is_taken_along(followed: Callable[[str], dict]) -> None:
    (analysis,) = followed("linux")["Analysis"]
    assert analysis.hiddenimports == ["keshiin.*", "keshiin_ui.*"]
    assert {place for place, _, _ in analysis.given["datas"]} == {"keshiin_resources", "publicsuffixlist"}
    assert Path(analysis.values[0][0]).resolve() == ROOT / "packaging/pyinstaller/entry.py"
