"""The wheel and the source package: the same bytes from two trees, all data and compiled texts inside."""

from __future__ import annotations

import hashlib
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path

import pytest

pytestmark = pytest.mark.packages

ROOT = Path(__file__).resolve().parents[2]
MADE = {
    "keshiin_resources/locale/ja/LC_MESSAGES/keshiin.mo",
    "keshiin_resources/thunderbird/keshiin.xpi",
}


def tracked() -> list[str]:
    """The files that the repository holds."""
    return subprocess.run(
        ["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()


def built(folder: Path) -> dict[str, Path]:
    """A copy of the tracked files, all of them new, and what is built from it, by the ending of its name."""
    tree = folder / "tree"
    for name in tracked():
        (tree / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, tree / name)
    # An empty folder marks the copy as the top of a repository, as it is after cloning.
    (tree / ".git").mkdir()
    subprocess.run(
        [sys.executable, "packaging/make_wheel.py", "--target", folder / "dist"], cwd=tree, check=True
    )
    return {path.suffix: path for path in (folder / "dist").iterdir()}


@pytest.fixture(scope="module")
def packages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    return built(tmp_path_factory.mktemp("first"))


def test_two_builds_give_the_same_bytes(packages: dict[str, Path], tmp_path: Path) -> None:
    again = built(tmp_path)
    for ending, path in packages.items():
        first, second = (hashlib.sha256(each.read_bytes()).hexdigest() for each in (path, again[ending]))
        assert first == second, path.name


def test_the_wheel_holds_every_source_and_data_file_and_the_compiled_texts(packages: dict[str, Path]) -> None:
    roots = ("app/keshiin/", "ui/keshiin_ui/", "resources/keshiin_resources/")
    wanted = {
        name.split("/", 1)[1] for name in tracked() if name.startswith(roots) and not name.endswith(".po")
    }
    with zipfile.ZipFile(packages[".whl"]) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    assert held == wanted | MADE


def test_a_wheel_from_the_source_package_is_that_of_the_tree(
    packages: dict[str, Path], tmp_path: Path
) -> None:
    with tarfile.open(packages[".gz"]) as tar:
        tar.extractall(tmp_path, filter="data")
    (tree,) = tmp_path.iterdir()
    subprocess.run([sys.executable, "packaging/make_wheel.py"], cwd=tree, check=True)
    (wheel,) = (tree / "dist").glob("*.whl")
    assert wheel.read_bytes() == packages[".whl"].read_bytes()
