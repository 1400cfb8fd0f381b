"""One mutant through everything that reads and writes: whatever it raises is a fault."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from time import process_time
from traceback import extract_tb

import keshiin_resources
from keshiin.analysis import Analysis, analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted
from keshiin.report.forms import markdown
from keshiin.report.json import as_line, as_object
from keshiin.report.text import as_text

# Outside of pytest the folder of the tests is on no path.
sys.path.append(str(Path(__file__).resolve().parents[1]))

from slowness import within

SLOW = 1.0
"""Seconds of processor time after which an answer counts as a fault."""
PLACES = Places.bundled()
_NOW = datetime(2026, 11, 22, tzinfo=UTC)
_MARKDOWN_EVERY = 5


@dataclass(frozen=True, slots=True)
class Trial:
    """What a mutant took, in seconds of processor time, and what went wrong, if anything."""

    number: int
    seconds: float
    faults: tuple[str, ...]


def sample_seeds() -> list[bytes]:
    """The samples and the made messages, in a fixed order."""
    made = Path(__file__).resolve().parent.parent / "made"
    folders = (keshiin_resources.path("samples"), made / "honest", made / "deceptive")
    files = (file for folder in folders for file in sorted(folder.rglob("*")))
    return [file.read_bytes() for file in files if file.suffix in (".eml", ".txt")]


def corpus_seeds(corpus: Path) -> list[bytes]:
    """The real mail of a folder, in a fixed order."""
    return [file.read_bytes() for file in sorted(corpus.rglob("*.eml"))]


def tried(number: int, data: bytes) -> Trial:
    """Read, analyse, explain and write one mutant; every fifth as Markdown too, every seventh as pasted."""
    start = process_time()
    try:
        faults = within(SLOW, lambda: _written(number, data))
    except BaseException as error:
        if isinstance(error, KeyboardInterrupt):
            raise
        last = extract_tb(error.__traceback__)[-1]
        faults = (f"{error!r:.200} at {Path(last.filename).name}:{last.lineno}",)
    return Trial(number, process_time() - start, faults)


def _written(number: int, data: bytes) -> tuple[str, ...]:
    analysis = analyze(read(data, kind="file" if number % 7 else "paste"), PLACES)
    language = ("ja", "en")[number % 2]
    explanation = explain(analysis, language)
    as_line(as_object(analysis, explanation)).encode()
    as_text(analysis, explanation).encode()
    if number % _MARKDOWN_EVERY == 0:
        markdown(analysis, Wanted((language,), _NOW))
    return tuple(_broken(analysis))


def _broken(analysis: Analysis) -> list[str]:
    """The rules that broke, in the message and in those inside it."""
    broken = [f"rule {rule}: {error}" for rule, error in analysis.assessment.ran.broken]
    return broken + [each for inner in analysis.inner for each in _broken(inner.analysis)]
