"""What the Linux packages tell the system: menus, kinds of files, manual, and what the sandbox may do."""

from __future__ import annotations

import configparser
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging/linux"))

import make_deb
import manual
import tree

from keshiin.cli import _parser
from keshiin_resources import path

LINUX = tree.LINUX
ENTRIES = ("keshiin.desktop", "zz-keshiin-open.desktop")
# Programs for mail as Debian, Fedora and Flathub name their entries.
MAIL_PROGRAMS = [
    "thunderbird.desktop",
    "net.thunderbird.Thunderbird.desktop",
    "org.mozilla.Thunderbird.desktop",
    "org.gnome.Evolution.desktop",
    "org.gnome.Geary.desktop",
    "org.kde.kmail2.desktop",
    "claws-mail.desktop",
    "sylpheed.desktop",
    "trojita.desktop",
    "userapp-Thunderbird-XYZ.desktop",
]


def entry(name: str) -> configparser.SectionProxy:
    """The one group of a desktop entry."""
    parser = configparser.RawConfigParser(strict=True, delimiters=("=",))
    parser.optionxform = str  # type: ignore[assignment]
    parser.read(LINUX / name, "utf-8")
    return parser["Desktop Entry"]


def onedir(folder: Path) -> Path:
    """A frozen program's folder with nothing in it but what the layout reads."""
    program = folder / "onedir"
    addon = program / "_internal/keshiin_resources/thunderbird/keshiin.xpi"
    addon.parent.mkdir(parents=True)
    addon.write_bytes(b"PK")
    (program / "keshiin").write_bytes(b"\x7fELF")
    return program


@pytest.fixture(scope="module")
def laid_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("linux")
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1763769600")
    tree.lay_out(onedir(folder), folder / "top")
    return folder / "top"


def test_the_menus_entry_claims_no_kind_of_file_and_the_hidden_one_comes_last() -> None:
    menu, hidden = (entry(name) for name in ENTRIES)
    assert "MimeType" not in menu
    assert hidden["NoDisplay"] == "true"
    assert hidden["MimeType"] == "message/rfc822;application/mbox;"
    assert max([*MAIL_PROGRAMS, ENTRIES[1]]) == ENTRIES[1]


@pytest.mark.parametrize("told", [make_deb.CONTROL, (LINUX / "keshiin.spec").read_text("utf-8")])
def test_a_package_brings_the_authorities_by_whom_registries_are_verified(told: str) -> None:
    assert re.search(r"(?m)^Recommends: +ca-certificates$", told)


@pytest.mark.parametrize("name", ENTRIES)
def test_the_entries_take_files_and_speak_both_languages(name: str) -> None:
    told = entry(name)
    assert told["Exec"] == "keshiin-gui %F"
    assert {"Name[ja]", "Comment[ja]"} <= set(told)


@pytest.mark.parametrize("name", ENTRIES)
def test_the_standards_own_tool_has_nothing_to_say(name: str) -> None:
    if shutil.which("desktop-file-validate") is None:
        pytest.skip("NO desktop-file-validate: the desktop entries were NOT validated")
    done = subprocess.run(
        ["desktop-file-validate", LINUX / name], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_appstream_takes_the_metadata(laid_out: Path) -> None:
    about = laid_out / "usr/share/metainfo/local.keshiin.keshiin.metainfo.xml"
    root = ElementTree.fromstring(about.read_text("utf-8"))
    assert root.findtext("id") == "local.keshiin.keshiin"
    assert root.findtext("launchable") == ENTRIES[0]
    assert "@" not in about.read_text("utf-8")
    if shutil.which("appstreamcli") is None:
        pytest.skip("NO appstreamcli: the metadata was NOT validated")
    done = subprocess.run(
        ["appstreamcli", "validate", "--no-net", about], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_manual_names_every_command_and_option(language: manual.Language) -> None:
    page = manual.page(language, "2026-01-01").replace(r"\-", "-")
    parser, commands = _parser(str)
    assert len(commands) >= 7
    for command, sub in manual._subparsers(parser).items():
        assert f'.SS "{command}"' in page
        for action in sub._actions:
            assert all(option in page for option in action.option_strings if option not in ("-h", "--help"))


def test_every_size_of_the_icon_is_there_with_that_size(laid_out: Path) -> None:
    icons = sorted((laid_out / "usr/share/icons/hicolor").glob("*x*/apps/keshiin.png"))
    assert len(icons) == 9
    for icon in icons:
        width = int.from_bytes(icon.read_bytes()[16:20], "big")
        assert f"{width}x{width}" == icon.parts[-3]
    scalable = laid_out / "usr/share/icons/hicolor/scalable/apps/keshiin.svg"
    assert scalable.read_bytes() == path("icons", "keshiin.svg").read_bytes()


def test_every_command_leads_to_the_one_program(laid_out: Path) -> None:
    for name in ("usr/bin/keshiin", "usr/bin/keshiin-gui", "usr/lib/keshiin/keshiin-thunderbird-host"):
        assert (laid_out / name).resolve() == laid_out / "usr/lib/keshiin/keshiin"


def test_the_rpm_lists_what_is_laid_out_and_no_more(laid_out: Path) -> None:
    listed = (LINUX / "keshiin.spec").read_text("utf-8").split("%files\n", 1)[1].split("%license", 1)[0]
    macros = {"_bindir": "usr/bin", "_prefix": "usr", "_datadir": "usr/share", "_mandir": "usr/share/man"}
    held: set[Path] = set()
    for line in listed.split():
        pattern = re.sub(r"%\{(\w+)\}", lambda found: macros[found[1]], line)
        found = list(laid_out.glob(pattern))
        assert found, line
        held |= {file for each in found for file in ([each] if not each.is_dir() else each.rglob("*"))}
    assert {file for file in laid_out.rglob("*") if not file.is_dir()} <= held


def test_the_sandbox_has_no_network_and_no_files_of_its_own() -> None:
    manifest = (LINUX / "local.keshiin.keshiin.yml").read_text("utf-8")
    allowed = set(re.findall(r"^ {2}- (--\S+)$", manifest, re.MULTILINE))
    assert allowed == {"--socket=wayland", "--socket=fallback-x11", "--share=ipc", "--device=dri"}
    assert "zz-keshiin-open" not in manifest
