"""What pyproject.toml tells of the program is true, complete, and holds for the oldest dependencies too."""

from __future__ import annotations

import gettext
import re
import sys
import tomllib
from pathlib import Path

from hatchling.metadata.core import ProjectMetadata
from hatchling.plugin.manager import PluginManager
from packaging.requirements import Requirement
from trove_classifiers import classifiers

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "packaging"))

from catalogue import compile_catalog  # noqa: E402 - found only after the line above

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
CATALOGUE = ROOT / "resources/keshiin_resources/locale/ja/LC_MESSAGES/keshiin.po"


def oldest() -> dict[str, list[Requirement]]:
    """The pins of oldest.txt by the package's name."""
    pins: dict[str, list[Requirement]] = {}
    for line in (ROOT / "packaging/oldest.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            pin = Requirement(line)
            pins.setdefault(pin.name.lower(), []).append(pin)
    return pins


def test_the_build_tool_takes_the_metadata() -> None:
    told = ProjectMetadata(str(ROOT), PluginManager()).core
    assert told.name == "keshiin"
    assert told.license_expression == "GPL-3.0-or-later"
    assert told.gui_scripts == {"keshiin-gui": "keshiin_ui.start:main"}
    assert told.scripts == {
        "keshiin": "keshiin.__main__:main",
        "keshiin-thunderbird-host": "keshiin.thunderbird.host:main",
    }


def test_every_classifier_is_known_to_the_registry() -> None:
    assert set(PROJECT["classifiers"]) <= classifiers


def test_the_pythons_told_are_those_that_the_setup_takes() -> None:
    told = {line.rsplit(" ", 1)[1] for line in PROJECT["classifiers"] if re.search(r":: 3\.\d+$", line)}
    assert told == {"3.11", "3.12", "3.13", "3.14"}
    assert "(3, 11) <= sys.version_info[:2] <= (3, 14)" in (ROOT / "packaging/system.sh").read_text("utf-8")
    assert PROJECT["requires-python"] == ">=3.11"


def test_the_oldest_dependencies_are_the_lower_bounds() -> None:
    pins = oldest()
    assert set(pins) == {Requirement(line).name.lower() for line in PROJECT["dependencies"]}
    for line in PROJECT["dependencies"]:
        wanted = Requirement(line)
        pinned = [next(iter(pin.specifier)).version for pin in pins[wanted.name.lower()]]
        assert all(version in wanted.specifier for version in pinned), line
        bound = next(part.version for part in wanted.specifier if part.operator in (">=", "=="))
        assert pinned[0] == bound or pinned[0].removesuffix(".0") in (bound, f"{bound}.0"), line


def test_compiled_texts_tell_neither_the_time_nor_the_tool(tmp_path: Path) -> None:
    copy = tmp_path / "keshiin.po"
    copy.write_bytes(CATALOGUE.read_bytes())
    compiled = compile_catalog(copy)
    with compiled.open("rb") as file:
        catalogue = gettext.GNUTranslations(file)
    assert catalogue.info() == {
        "language": "ja",
        "plural-forms": "nplurals=1; plural=0;",
        "content-type": "text/plain; charset=utf-8",
    }
    assert catalogue.gettext("Close") == "閉じる"
