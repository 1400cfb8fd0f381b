"""The installer for Windows, as far as it can be read here: what it registers, and that it takes it back."""

from __future__ import annotations

import json
import re
import runpy
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace
from typing import get_args

import pytest

from keshiin.user_folders import Kind, user_folder

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = (ROOT / "packaging/windows/keshiin.iss").read_text("utf-8")
DESCRIBE = runpy.run_path(str(ROOT / "packaging/pyinstaller/describe.py"))
MAKE = runpy.run_path(str(ROOT / "packaging/windows/make_installer.py"))


def section(name: str) -> list[str]:
    """The lines of a section without its comments."""
    body = SCRIPT.split(f"[{name}]\n", 1)[1].split("\n[", 1)[0]
    return [line for line in body.splitlines() if line and not line.startswith((";", "#"))]


def test_no_administrator_is_needed() -> None:
    assert "PrivilegesRequired=lowest" in section("Setup")
    assert all("Root: HKCU;" in line for line in section("Registry"))
    assert "HKLM" not in SCRIPT


def test_messages_are_joined_by_open_with_alone() -> None:
    endings = [line for line in section("Registry") if re.search(r"Classes\\\.", line)]
    assert {re.search(r"Classes\\(\.\w+)", line)[1] for line in endings} == {".eml", ".msg", ".mbox"}
    assert all(r"\OpenWithProgids" in line and "ValueType: none" in line for line in endings)


def test_every_key_is_taken_back() -> None:
    lines = section("Registry")
    kept = [line for line in lines if "uninsdelete" not in line]
    whole = [re.search(r'Subkey: "([^"]+)"', line)[1] for line in lines if "uninsdeletekey" in line]
    assert all(any(f'"{key}\\' in line for key in whole) for line in kept)


def test_the_folders_that_the_program_writes_are_taken_away(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    environment = {"APPDATA": "/{userappdata}", "LOCALAPPDATA": "/{localappdata}"}
    folders = {user_folder(kind, environment) for kind in get_args(Kind)}
    removed = {
        PurePosixPath("/", *PureWindowsPath(path).parts)
        for path in re.findall(r'Name: "([^"]+)"', "\n".join(section("UninstallDelete")))
    }
    assert {PurePosixPath(folder) for folder in folders} == removed


def test_every_text_of_the_installer_is_there_in_both_languages() -> None:
    used = set(re.findall(r"\{cm:(\w+)\}", SCRIPT))
    said = {tuple(line.split("=")[0].split(".")) for line in section("CustomMessages")}
    assert said == {(language, name) for language in ("en", "ja") for name in used}


def test_the_programs_named_are_those_that_are_frozen() -> None:
    named = set(re.findall(r"([\w-]+)\.exe", SCRIPT))
    assert named <= set(DESCRIBE["NAMES"])


def test_the_manifest_leads_from_its_folder_to_the_host(tmp_path: Path) -> None:
    MAKE["prepare"](tmp_path)
    path = json.loads((tmp_path / "keshiin.json").read_text("utf-8"))["path"]
    assert PureWindowsPath(path).stem in DESCRIBE["NAMES"]
    assert r"\thunderbird" in next(line for line in section("Files") if "keshiin.json" in line)
    assert PureWindowsPath(path).parts[0] == ".."
    assert (tmp_path / "keshiin.ico").read_bytes()[:4] == b"\0\0\1\0"


def test_signing_is_asked_for_only_where_a_hook_is_set() -> None:
    assert not any("Sign" in part for part in MAKE["command"]({}, "1.2.3")[:-1])
    signed = MAKE["command"]({"KESHIIN_SIGN": "sign.cmd $f", "ISCC": "iscc"}, "1.2.3")
    assert signed[:2] == ["iscc", "/Qp"]
    assert {"/DVersion=1.2.3", "/Skeshiin=sign.cmd $f", "/DSign"} <= set(signed)


@pytest.mark.parametrize(
    ("version", "numbers"), [("0.1.0", (0, 1, 0, 0)), ("1.2.3.dev4", (1, 2, 3, 0)), ("2.0rc1", (2, 0, 0, 0))]
)
def test_a_version_has_four_numbers(version: str, numbers: tuple[int, ...]) -> None:
    assert DESCRIBE["four_numbers"](version) == numbers


def test_the_version_resource_can_be_read_as_pyinstaller_reads_it() -> None:
    def made(*values: object, **named: object) -> SimpleNamespace:
        return SimpleNamespace(values=values, **named)

    names = ("VSVersionInfo", "FixedFileInfo", "StringFileInfo", "StringTable", "StringStruct")
    known = dict.fromkeys((*names, "VarFileInfo", "VarStruct"), made)
    resource = eval(DESCRIBE["version_resource"]("keshiin-gui", "0.1.0"), known)
    table = resource.kids[0].values[0][0].values[1]
    assert dict(entry.values for entry in table)["OriginalFilename"] == "keshiin-gui.exe"
    assert resource.ffi.filevers == (0, 1, 0, 0)
