"""The page of measurements: each tool writes its own part and leaves the others alone."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.append(str(Path(__file__).resolve().parents[1] / "measure"))

from page import PAGE, write_part


def test_a_part_is_replaced_and_the_others_stay(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    write_part("levels", "# Levels", page)
    write_part("speed", "# Speed", page)
    write_part("levels", "# Levels, anew", page)
    text = page.read_text("utf-8")
    assert text.index("# Levels, anew") < text.index("# Speed")
    assert text.count("# Levels") == 1


def test_the_page_of_the_project_has_a_part_for_each_tool() -> None:
    text = PAGE.read_text("utf-8")
    for name in ("measure", "bench", "tried"):
        assert text.count(f"<!-- {name} -->") == text.count(f"<!-- end of {name} -->") == 1
