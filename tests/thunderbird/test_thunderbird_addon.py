"""The add-on's own files: packed the same way each time, in both languages, asking for what it needs."""

from __future__ import annotations

import importlib
import json
import os
import re
import sys
import zipfile
from pathlib import Path

import pytest

import keshiin
from keshiin.explain.model import Language
from keshiin.texts import translate
from keshiin.thunderbird import spool
from keshiin.thunderbird.names import ADDON, PROGRAM, PROTOCOL
from keshiin.thunderbird.transfer import PIECE_BYTES

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "packaging"), str(ROOT / "packaging" / "thunderbird")]
make_addon = importlib.import_module("make_addon")
faults = importlib.import_module("words").faults

FOLDER = ROOT / "packaging" / "thunderbird" / "addon"
PLACE_OF_VALUE = re.compile(r"\$[A-Z]+\$")


def read(name: str) -> str:
    """One of its files."""
    return (FOLDER / name).read_text("utf-8")


def texts(language: str) -> dict[str, str]:
    """Its texts in a language."""
    found = json.loads(read(f"_locales/{language}/messages.json"))
    return {key: each["message"] for key, each in found.items()}


def test_two_builds_give_the_same_bytes(tmp_path: Path) -> None:
    make_addon.pack(tmp_path / "one.xpi")
    for path in make_addon.files():
        os.utime(path)
    make_addon.pack(tmp_path / "two.xpi")
    assert (tmp_path / "one.xpi").read_bytes() == (tmp_path / "two.xpi").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.xpi") as archive:
        names = archive.namelist()
        assert names == sorted(names)
        assert {entry.date_time for entry in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert json.loads(archive.read("manifest.json"))["manifest_version"] == 3


def test_a_changed_file_makes_the_built_one_stale(tmp_path: Path) -> None:
    target = tmp_path / "keshiin.xpi"
    assert make_addon.is_stale(target)
    make_addon.pack(target)
    assert not make_addon.is_stale(target)
    os.utime(target, (1, 1))
    assert make_addon.is_stale(target)


def test_it_asks_for_three_permissions_and_no_more() -> None:
    manifest = json.loads(read("manifest.json"))
    assert manifest["permissions"] == ["messagesRead", "nativeMessaging", "menus"]
    about = manifest["browser_specific_settings"]["gecko"]
    assert about == {"id": ADDON, "strict_min_version": "128.0"}
    for name in ("host_permissions", "optional_permissions", "experiment_apis", "content_scripts"):
        assert name not in manifest
    assert manifest["version"] == keshiin.__version__


def test_program_and_addon_know_each_other_by_the_same_names() -> None:
    assert f'const PROGRAM = "{PROGRAM}";' in read("link.js")
    assert f"const PROTOCOL = {PROTOCOL};" in read("transfer.js")
    assert PIECE_BYTES == 512 * 1024
    assert "const PIECE = 512 * 1024;" in read("transfer.js")
    assert f"export const MOST = {spool.MESSAGES};" in read("choice.js")


def test_every_file_that_is_named_is_there() -> None:
    named = re.findall(r'(?:from|src=|href=)\s*"([./a-z]+)"', read("background.js") + read("transfer.js"))
    named += [f"page/{name}" for name in re.findall(r'(?:src|href)="([^"]+)"', read("page/problem.html"))]
    assert len(named) >= 6
    for name in named:
        assert (FOLDER / name).is_file(), name


def test_both_languages_say_the_same() -> None:
    english, japanese = texts("en"), texts("ja")
    assert english.keys() == japanese.keys()
    for key, text in english.items():
        assert PLACE_OF_VALUE.findall(text) == PLACE_OF_VALUE.findall(japanese[key])


@pytest.mark.parametrize("key", sorted(texts("en")))
def test_its_words_keep_to_those_of_the_project(key: str) -> None:
    assert list(faults(texts("en")[key], texts("ja")[key])) == []


@pytest.mark.parametrize("language", ["en", "ja"])
def test_the_buttons_that_it_speaks_of_are_those_of_the_program(language: Language) -> None:
    told = " ".join(texts(language).values())
    for button, times in (("Connect to Thunderbird", 4), ("Check again", 3)):
        assert told.count(translate(language, button)) == times, button


def test_every_cause_of_a_problem_has_its_page() -> None:
    code = "".join(read(path.name) for path in FOLDER.glob("*.js"))
    causes = set(re.findall(r'new Problem\(\s*"([a-z_]+)"', code)) | {"missing", "broken"}
    causes |= set(re.findall(r'"([a-z_]+)"', re.findall(r"REFUSALS = \[(.*?)\]", code)[0]))
    assert len(causes) >= 12
    for cause in causes:
        for part in ("title", "why", "step1"):
            assert texts("en")[f"problem_{cause}_{part}"]


def test_every_text_that_the_code_asks_for_is_there() -> None:
    code = "".join(path.read_text("utf-8") for path in FOLDER.rglob("*.js")) + read("manifest.json")
    asked = set(re.findall(r'(?:words|getMessage)\("([a-z_]+)"\)|__MSG_([a-z_]+)__', code))
    for key in {first or second for first, second in asked} | {"menu_list", "menu_attachment"}:
        assert key in texts("en")
