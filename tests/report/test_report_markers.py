"""Markers planted in every header of real mail come out of every export as text and nothing else."""

from __future__ import annotations

import csv
import io
import os
from datetime import UTC, datetime
from pathlib import Path
from unicodedata import category

from injected import MARKER, html_faults, markdown_faults

from keshiin.analysis import analyze
from keshiin.explain import explain
from keshiin.lookup.places import Places
from keshiin.message import read
from keshiin.report.compose import Wanted
from keshiin.report.forms import csv as as_csv
from keshiin.report.forms import html, json, markdown
from keshiin.report.text import as_text

PLANTED = (
    f" =1 <img src=x onerror={MARKER}> ` [{MARKER}](https://{MARKER}.invalid) | \"{MARKER}'"
    f"\x1b]0;{MARKER}\x07\x1b[2J\u202e\u200b"
).encode()
WANTED = Wanted(("en",), datetime(2026, 11, 22, tzinfo=UTC))
# A part of the corpus; KESHIIN_WHOLE_CORPUS asks for all of it.
EACH = 1 if os.environ.get("KESHIIN_WHOLE_CORPUS") else 31


def planted(data: bytes) -> bytes:
    """The message with the marker at the end of every header field."""
    message = read(data)
    pieces, at = [], 0
    for field in message.fields:
        pieces += [data[at : field.span.end], PLANTED]
        at = field.span.end
    return b"".join([*pieces, data[at:]])


def hidden_in(text: str) -> set[str]:
    """Signs that a terminal would obey or nobody would see, but for line ends."""
    return {each for each in set(text) if category(each) in ("Cc", "Cf", "Cs")} - set("\n\r\t")


def test_no_header_of_real_mail_survives_unescaped(corpus: Path) -> None:
    files = sorted(corpus.rglob("*.eml"))[::EACH]
    assert len(files) > 30
    places, faults, planted_in = Places.bundled(), [], 0
    for file in files:
        analysis = analyze(read(planted(file.read_bytes()), name=file.name), places)
        page = html(analysis, WANTED)[0].decode()
        planted_in += MARKER in page
        faults += [f"{file.name}: {fault}" for fault in html_faults(page)]
        faults += [f"{file.name}: {each}" for each in markdown_faults(markdown(analysis, WANTED)[0].decode())]
        rows = csv.reader(
            io.StringIO(as_csv(analysis, WANTED)[0].decode().removeprefix("\ufeff"), newline="")
        )
        faults += [
            f"{file.name}: {each}" for row in rows for each in row if each.startswith(tuple("=+-@\t\r"))
        ]
        terminal = as_text(analysis, explain(analysis, "en"))
        written = json(analysis, WANTED)[0].decode()
        faults += [f"{file.name}: {each!r}" for text in (terminal, page, written) for each in hidden_in(text)]
    assert planted_in == len(files)
    assert faults == []
