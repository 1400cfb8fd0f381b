"""The list of parts, the notices and the audit: what they take in, and what they refuse."""

from __future__ import annotations

import sys
import tomllib
from importlib.metadata import distributions
from pathlib import Path
from sysconfig import get_path

import pytest

sys.path.append(str(Path(__file__).resolve().parents[2] / "packaging/parts"))

import audit
import lock
import make_notices
import make_sbom

TOLD = {
    "bomFormat": "CycloneDX",
    "components": [
        {"bom-ref": "Some_Package==1.0", "name": "Some_Package", "version": "1.0"},
        {"bom-ref": "pyinstaller==6", "name": "pyinstaller", "version": "6"},
    ],
    "dependencies": [
        {"ref": "root-component", "dependsOn": ["Some_Package==1.0", "pyinstaller==6"]},
        {"ref": "pyinstaller==6"},
    ],
}


def test_the_list_of_parts_is_that_of_the_lock_and_the_data() -> None:
    made = make_sbom.narrowed(TOLD, {"some-package": "1.0"}, lock.data())
    names = [each["name"] for each in made["components"]]
    assert names[0] == "Some_Package"
    assert {"tor-geoipdb", "world-atlas"} <= set(names)
    assert made["dependencies"] == [{"ref": "root-component", "dependsOn": ["Some_Package==1.0"]}]


def test_an_environment_that_is_not_the_locked_one_is_refused() -> None:
    with pytest.raises(ValueError, match="not the locked one"):
        make_sbom.narrowed(TOLD, {"some-package": "2.0"}, {})


def test_every_dependency_of_the_project_is_in_the_lock_that_is_looked_through() -> None:
    project = tomllib.loads((lock.ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    names = {lock.canonical(line.split(">")[0].split("=")[0]) for line in project["dependencies"]}
    assert names <= set(lock.locked())


def test_the_notices_hold_each_package_with_its_licence(tmp_path: Path) -> None:
    text = make_notices.make(Path(get_path("purelib")), None, tmp_path / "notices.txt").read_text("utf-8")
    for name, version in lock.locked().items():
        assert f"{name} {version}: " in text.lower().replace("_", "-"), name
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in text
    assert "SIL Open Font License 1.1" in text


def test_every_licence_here_goes_with_ours_and_another_does_not() -> None:
    installed = {lock.canonical(each.name): each for each in distributions()}
    licences = {name: make_notices.declared(installed[name]) for name in lock.locked()}
    assert audit.unfitting(licences) == []
    assert audit.unfitting({"x": "Proprietary"}) == ["x: Proprietary"]


def test_a_fault_and_a_package_that_was_not_looked_up_are_two_things() -> None:
    told = [
        {"name": "good", "version": "1", "vulns": []},
        {"name": "bad", "version": "1", "vulns": [{"id": "CVE-2026-0001"}]},
        {"name": "unknown", "skip_reason": "not found"},
    ]
    assert audit.faults(told) == (["bad 1: CVE-2026-0001"], ["unknown"])
