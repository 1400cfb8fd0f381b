"""docs/measurements.md, of which each tool writes its own part and leaves the others as they are."""

from __future__ import annotations

from pathlib import Path

PAGE = Path(__file__).resolve().parents[2] / "docs/measurements.md"


def write_part(name: str, text: str, page: Path = PAGE) -> None:
    """Put the text in place of the part of that name, or behind everything where there is none yet."""
    begin, end = f"<!-- {name} -->\n", f"<!-- end of {name} -->\n"
    whole = page.read_text("utf-8") if page.is_file() else ""
    before, found, rest = whole.partition(begin)
    behind = rest.partition(end)[2] if found else ""
    if not found and before.strip():
        before = before.rstrip("\n") + "\n\n"
    page.write_text(f"{before}{begin}{text.strip()}\n{end}{behind}", "utf-8")
