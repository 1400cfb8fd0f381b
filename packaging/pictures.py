"""Draws the window with the samples: the pictures of docs/, and with --all every sample in every form."""

from __future__ import annotations

import sys
from itertools import product
from pathlib import Path
from typing import TYPE_CHECKING

from keshiin_resources import path
from keshiin_ui.picture import draw

if TYPE_CHECKING:
    from keshiin.explain.model import Language

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES: tuple[Language, ...] = ("ja", "en")
README_SIZE = (1280, 800)
SIZES = ((1024, 700), (1600, 1000))


def main() -> int:
    """Draw them, tell each path; 1 when one could not be written."""
    done = [_documents(language) for language in LANGUAGES]
    if "--all" in sys.argv[1:]:
        files = sorted(each for each in path("samples").iterdir() if each.suffix in (".eml", ".txt"))
        done += [_sample(*form) for form in product(files, LANGUAGES, SIZES)]
    return 0 if all(done) else 1


def _documents(language: Language) -> bool:
    target = ROOT / "docs" / "pictures" / f"ministry-{language}.png"
    return _drawn(target, path("samples", "ministry-notice.paste.txt"), language, README_SIZE)


def _sample(file: Path, language: Language, size: tuple[int, int]) -> bool:
    name = f"{file.name.split('.')[0]}-{language}-{size[0]}x{size[1]}.png"
    return _drawn(ROOT / "build" / "pictures" / name, file, language, size)


def _drawn(target: Path, file: Path, language: Language, size: tuple[int, int]) -> bool:
    target.parent.mkdir(parents=True, exist_ok=True)
    print(target, flush=True)
    return draw(str(target), [str(file)], language=language, size=size)


if __name__ == "__main__":
    sys.exit(main())
