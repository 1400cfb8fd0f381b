"""The project's own pages: every link, path and command that they name is there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
FOLDERS = ("app", "docs", "packaging", "resources", "tests", "ui")
EXAMPLES = ("NAME", "shouted_subject")
"""In names that stand for others."""

_LINK = re.compile(r"\]\(([^)\s]+)\)")
_CODE = re.compile(r"`([^`\n]+)`|```\w*\n(.*?)```", re.DOTALL)
_PATH = re.compile(rf"(?<![\w./-])(?:{'|'.join(FOLDERS)})/[\w./-]+")
_GOAL = re.compile(r"\b(?:make|packaging/bootstrap) ([a-z][a-z-]*)")

each_page = pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)


def code(page: Path) -> str:
    """What stands on a page as code."""
    return "\n".join(short or block for short, block in _CODE.findall(page.read_text("utf-8")))


def anchors(page: Path) -> set[str]:
    """The names under which a page's headings can be linked to."""
    headings = re.findall(r"^#+ (.*)$", page.read_text("utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@each_page
def test_links_lead_somewhere(page: Path) -> None:
    for target in _LINK.findall(page.read_text("utf-8")):
        if target.startswith(("https://", "http://")):
            continue
        name, _, anchor = target.partition("#")
        there = page.parent / name if name else page
        assert there.exists(), target
        assert not anchor or anchor in anchors(there), target


@each_page
def test_paths_in_code_are_there(page: Path) -> None:
    named = (found.rstrip("./") for found in _PATH.findall(code(page)))
    missing = [name for name in named if not (ROOT / name).exists()]
    assert [name for name in missing if not any(example in name for example in EXAMPLES)] == []


@each_page
def test_commands_are_known(page: Path) -> None:
    usage = (ROOT / "packaging/bootstrap").read_text("utf-8").partition("usage() {")[2].partition("\n}")[0]
    known = set(re.findall(r"^  ([a-z-]+)", usage, re.MULTILINE))
    assert set(_GOAL.findall(code(page))) <= known


def test_both_readmes_name_the_same_commands_and_pages() -> None:
    texts = [(ROOT / name).read_text("utf-8") for name in ("README.md", "README.ja.md")]
    blocks = ["".join(re.findall(r"```\w+\n(.*?)```", text, re.DOTALL)) for text in texts]
    one, other = ([line.split()[:2] for line in block.splitlines()] for block in blocks)
    assert one == other
    here, there = (
        {link.replace(".ja.", ".").replace("-ja", "-en") for link in _LINK.findall(text)} for text in texts
    )
    assert here == there


@pytest.mark.parametrize("root", ["app/keshiin", "ui/keshiin_ui"])
def test_every_package_has_its_place_on_the_page_of_the_building(root: str) -> None:
    told = set(re.findall(r"\w+", (ROOT / "docs/architecture.md").read_text("utf-8")))
    assert {each.parent.name for each in (ROOT / root).glob("*/__init__.py")} <= told


def test_every_picture_is_shown() -> None:
    shown = {Path(link).name for page in PAGES for link in _LINK.findall(page.read_text("utf-8"))}
    assert {each.name for each in (ROOT / "docs/pictures").iterdir()} == {
        n for n in shown if n.endswith(".png")
    }
