"""Where the link is written on each system, worked out without being on it."""

from __future__ import annotations

import json
from pathlib import PurePosixPath, PureWindowsPath

import pytest

from keshiin.thunderbird.linking import files_of
from keshiin.thunderbird.places import places_of, system_named

COMMAND = ["/opt/a b/python", "-P", "-m", "keshiin.thunderbird.host"]
WINDOWS_COMMAND = [r"C:\Program Files\Python\python.exe", "-P", "-m", "keshiin.thunderbird.host"]


def test_linux() -> None:
    places = places_of("linux", "/home/hana", {})
    assert places.manifests == (PurePosixPath("/home/hana/.mozilla/native-messaging-hosts/keshiin.json"),)
    assert places.addon == PurePosixPath("/home/hana/.local/share/keshiin/keshiin.xpi")
    assert PurePosixPath("/usr/lib/mozilla/native-messaging-hosts/keshiin.json") in places.shared
    assert places.key is None


def test_linux_with_a_data_folder_of_its_own() -> None:
    places = places_of("linux", "/home/hana", {"XDG_DATA_HOME": "/data"})
    assert places.script == PurePosixPath("/data/keshiin/keshiin-thunderbird-host")


def test_macos_writes_thunderbirds_place_and_firefoxs() -> None:
    places = places_of("macos", "/Users/hana", {})
    assert [str(path) for path in places.manifests] == [
        "/Users/hana/Library/Mozilla/NativeMessagingHosts/keshiin.json",
        "/Users/hana/Library/Application Support/Mozilla/NativeMessagingHosts/keshiin.json",
    ]


def test_windows() -> None:
    environment = {"LOCALAPPDATA": r"C:\Users\花\AppData\Local", "APPDATA": r"C:\Users\花\AppData\Roaming"}
    places = places_of("windows", r"C:\Users\花", environment)
    assert places.manifests == (PureWindowsPath(r"C:\Users\花\AppData\Local\Keshiin\keshiin.json"),)
    assert places.script.name == "keshiin-thunderbird-host.bat"
    assert places.profiles == (PureWindowsPath(r"C:\Users\花\AppData\Roaming\Thunderbird"),)
    assert places.key == r"Software\Mozilla\NativeMessagingHosts\keshiin"
    assert places_of("windows", r"C:\Users\花", {}) == places


@pytest.mark.parametrize(
    ("platform", "system"),
    [("win32", "windows"), ("darwin", "macos"), ("linux", "linux"), ("freebsd14", "linux")],
)
def test_systems_by_their_platform(platform: str, system: str) -> None:
    assert system_named(platform) == system


def test_a_script_starts_the_host_from_a_path_with_blanks() -> None:
    places = places_of("linux", "/home/hana", {})
    script, manifest, addon = files_of(places, None, COMMAND, b"PK")
    assert script.runs
    assert script.data == b"#!/bin/sh\nexec '/opt/a b/python' -P -m keshiin.thunderbird.host \"$@\"\n"
    assert json.loads(manifest.data) == {
        "name": "keshiin",
        "description": "Keshiin reads the postmarks on an e-mail",
        "path": str(places.script),
        "type": "stdio",
        "allowed_extensions": ["thunderbird@keshiin"],
    }
    assert (addon.path, addon.data, addon.runs) == (places.addon, b"PK", False)


def test_on_windows_the_script_is_a_batch_file() -> None:
    places = places_of("windows", r"C:\Users\hana", {})
    script, manifest = files_of(places, None, WINDOWS_COMMAND, None)
    assert script.data == (
        b'@echo off\r\n"C:\\Program Files\\Python\\python.exe" "-P" "-m" "keshiin.thunderbird.host" %*\r\n'
    )
    assert json.loads(manifest.data)["path"] == str(places.script)


def test_a_per_cent_sign_in_a_windows_path_is_no_variable() -> None:
    script = files_of(places_of("windows", r"C:\Users\a", {}), None, [r"C:\100%\python.exe"], None)[0]
    assert rb'"C:\100%%\python.exe"' in script.data


def test_an_executable_of_the_host_needs_no_script() -> None:
    places = places_of("windows", r"C:\Users\hana", {})
    executable = PureWindowsPath(r"C:\Keshiin\keshiin-thunderbird-host.exe")
    (manifest,) = files_of(places, executable, [], None)
    assert json.loads(manifest.data)["path"] == str(executable)
