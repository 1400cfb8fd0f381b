"""Draws the window: the pictures of docs/, and with --all every state in every form, to build/pictures."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, islice, product
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QImageWriter
from states import STATES, enter, photograph, settle

from keshiin.own_clock import follow
from keshiin_ui.look import fonts
from keshiin_ui.look.theme import Theme, theme_for
from keshiin_ui.memory import Memory
from keshiin_ui.qt.application import application
from keshiin_ui.qt.screen import draw_in_memory
from keshiin_ui.window.window import Window

if TYPE_CHECKING:
    from keshiin.explain.model import Language

ROOT = Path(__file__).resolve().parent.parent
LANGUAGES: tuple[Language, ...] = ("ja", "en")
SIZES = ((640, 480), (960, 510), (1024, 700), (1280, 800), (1920, 1080))
USUAL, TWICE = 0, 7
TEXT_POINTS = 10.0


@dataclass(frozen=True, slots=True)
class Form:
    """How a state is drawn: language, colours, so many steps of larger text, width and height in pixels."""

    language: Language
    dark: bool = False
    steps: int = USUAL
    size: tuple[int, int] = (1280, 800)

    @property
    def name(self) -> str:
        """The form as a part of a file's name."""
        colours, text = "dark" if self.dark else "light", "200" if self.steps else "100"
        return f"{self.language}-{colours}-{self.size[0]}x{self.size[1]}-{text}"


SHOWN = (("ministry", False), ("hoster", True), ("steps", False), ("list", False), ("lesson", False))
"""The states that both READMEs show, each light or dark."""


def everything() -> Iterator[tuple[Path, str, Form]]:
    """Every state in every form, with where its picture goes."""
    for language, dark, steps, size in product(LANGUAGES, (False, True), (USUAL, TWICE), SIZES):
        form = Form(language, dark, steps, size)
        for state in STATES:
            yield ROOT / "build" / "pictures" / f"{state}-{form.name}.png", state, form


def documents() -> Iterator[tuple[Path, str, Form]]:
    """The pictures of docs/."""
    for language, (state, dark) in product(LANGUAGES, SHOWN):
        yield ROOT / "docs" / "pictures" / f"{state}-{language}.png", state, Form(language, dark)


def draw(form: Form, wanted: list[tuple[Path, str, Form]]) -> None:
    """Draw some states in one form, each to its path."""
    with TemporaryDirectory() as folder:
        fonts.set_text_size(TEXT_POINTS)
        memory = Memory(str(Path(folder) / "window.ini"))
        memory.zoom = form.steps
        theme = theme_for(form.dark)
        window = Window(memory, form.language, theme, Path(folder) / "settings.toml")
        window.resize(*form.size)
        window.show()
        window.furnish()
        settle()
        for target, state, _ in wanted:
            enter(window, state, Path(folder))
            target.parent.mkdir(parents=True, exist_ok=True)
            writer = QImageWriter(str(target), b"png")
            writer.setCompression(100)
            if not writer.write(reduced(photograph(window), theme)):
                raise OSError(writer.errorString())
            print(target, flush=True)
        window.close()
        window.deleteLater()


def reduced(image: QImage, theme: Theme) -> QImage:
    """The picture in 256 colours, the theme's and its commonest others: a third of the bytes."""
    counted = Counter(memoryview(image.convertToFormat(QImage.Format.Format_RGB32).constBits()).cast("I"))
    # A small red swatch is rare in pixels and means much.
    own = [QColor(getattr(theme, name)).rgb() for name in theme._fields if name != "name"]
    others = (colour for colour, _ in counted.most_common() if colour not in own)
    table = list(islice(dict.fromkeys((*own, *others)), 256))
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, Qt.ImageConversionFlag.ThresholdDither)


def main() -> int:
    """Draw what was asked for and tell each path."""
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("states", nargs="*", metavar="STATE", help=f"only these of: {', '.join(STATES)}")
    parser.add_argument("--all", action="store_true", help="every state in every form, to build/pictures")
    parser.add_argument("--form", default="", help="only forms whose name holds it: ja, dark-1024x700-200")
    asked = parser.parse_args()
    if strangers := [each for each in asked.states if each not in STATES]:
        parser.error(f"no such state: {', '.join(strangers)}")
    # Times are told by the clock of the computer: the same pictures on every one.
    os.environ["TZ"] = "JST-9"
    follow()
    draw_in_memory()
    application()
    wanted = [
        each
        for each in (everything() if asked.all else documents())
        if asked.form in each[2].name and (not asked.states or each[1] in asked.states)
    ]
    if not wanted:
        parser.error("no picture is of such a form and state; --all has more of both")
    for form, group in groupby(sorted(wanted, key=lambda each: each[2].name), key=lambda each: each[2]):
        draw(form, list(group))
    return 0


if __name__ == "__main__":
    sys.exit(main())
