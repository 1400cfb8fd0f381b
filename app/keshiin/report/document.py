"""A report before it has a form: headings, paragraphs, lists, tables, pictures, all of them text."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from keshiin.explain.meanings import Meaning
from keshiin.explain.model import Language
from keshiin.judge.model import Level
from keshiin.report.pictures.model import Graph, Places


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of text. A ``value`` is somebody else's: it is shown as it is and never means anything."""

    text: str
    value: bool = False


Line = tuple[Run, ...]


def text_of(line: Line) -> str:
    """The line as one string."""
    return "".join(run.text for run in line)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The level with its sign and words, and the headline."""

    level: Level
    sign: str
    headline: Line


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading; 2 is a part of the report, 3 a part of that, 4 a card."""

    rank: Literal[2, 3, 4]
    text: Line
    meaning: Meaning = "quiet"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of running text, with a word and its colon in front that say what it is ("" for none)."""

    text: Line
    label: str = ""


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: tuple[Line, ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table with a name; without ``head`` its first column names the rows."""

    name: str
    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]
    meanings: tuple[Meaning, ...] = ()


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, and the same in words for whoever does not see it: a line for each stop or place."""

    drawing: Graph | Places
    title: str
    words: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class NewPage:
    """Where the one page for the busy reader ends."""


@dataclass(frozen=True, slots=True)
class Annex:
    """The source as text; ``left_out`` counts bytes that are not shown."""

    text: str
    left_out: int = 0


Block = Verdict | Heading | Paragraph | Items | Table | Picture | NewPage | Annex


@dataclass(frozen=True, slots=True)
class Document:
    """A whole report in one language."""

    language: Language
    title: str
    blocks: tuple[Block, ...]
